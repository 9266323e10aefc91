import { describe, expect, it } from 'vitest';
import { inTheLightOfAll } from '../../components/contradictions/doubt.ts';
import type { Candidate } from '../../components/contradictions/contradiction.ts';
import { candidate, statement } from './statements.ts';

type Guess = Parameters<typeof inTheLightOfAll>[0][number];

const guess = (score: number, pair: Candidate, by: Guess['by'] = 'judge'): Guess => ({ candidate: pair, score, by });

/** Two statements that share no word with those of another number. */
const scene = (n: number, article?: string): Candidate =>
  candidate(
    statement(`Porter${n} wheeled crates${n} across yard${n} all night${n}.`, { article }),
    statement(`Warden${n} locked gate${n} before dusk${n} every evening${n}.`, { article }),
  );

const many = (score: number, count: number, article?: string): Guess[] =>
  Array.from({ length: count }, (_, n) => guess(score, scene(n, article)));

const denied = candidate(
  statement('The harbour bank paid its director a bonus of two million crowns in May.'),
  statement('No bonus was ever paid to the director, the harbour bank said.', { source: 'bank' }),
);
const scoreWith = (others: readonly Guess[], own = guess(0.7, denied)): number =>
  inTheLightOfAll([own, ...others])[0]!.score;

describe('a score in the light of all others', () => {
  it('rises where everything else in the text is clearly none', () => {
    expect(scoreWith(many(0.01, 100))).toBeGreaterThan(0.75);
  });

  it('falls where much else is in doubt, but not for ever', () => {
    const some = scoreWith(many(0.3, 2));
    const much = scoreWith(many(0.3, 40));
    expect(some).toBeLessThan(0.7);
    expect(much).toBeLessThan(some);
    expect(much).toBe(scoreWith(many(0.3, 80)));
  });

  it('stays what it is where there is nothing else', () => {
    expect(scoreWith([])).toBe(0.7);
  });

  it('does not suffer from other wordings of its own conflict', () => {
    const quoted = candidate(denied.a, statement('“I was never paid a bonus,” said the bank’s director.'));
    expect(scoreWith([guess(0.5, quoted)])).toBeGreaterThanOrEqual(0.7);
  });

  it('suffers less from what two sources say against each other than from scenes', () => {
    const told = (one: string | null, other: string | null): Guess[] =>
      Array.from({ length: 4 }, (_, n) =>
        guess(
          0.3,
          candidate(
            statement(`The miners${n} left pit${n} on foot${n}.`, { source: one }),
            statement(`The owners${n} kept seam${n} going${n}.`, { source: other }),
          ),
        ),
      );
    const scenes = scoreWith(told(null, null));
    expect(scoreWith(told('Holm Coal', 'Holm Coal'))).toBe(scenes);
    expect(scoreWith(told('Miners’ League', 'Holm Coal'))).toBeGreaterThan(scenes + 0.1);
  });

  it('does not suffer from another plain conflict', () => {
    const other = guess(0.9, scene(1));
    const both = inTheLightOfAll([guess(0.9, denied), other, ...many(0.01, 50)]);
    expect(both[0]!.score).toBeGreaterThan(0.9);
    expect(both[1]!.score).toBeGreaterThan(0.9);
  });

  it('hears only what stands in the same article', () => {
    expect(scoreWith(many(0.4, 30, 'https://other.example/'))).toBe(0.7);
  });

  it('stays between two articles, whatever else stands between them', () => {
    const between = ({ a }: Candidate, n: number): Candidate =>
      candidate(a, statement(`Inspector${n} saw dock${n} empty.`, { article: 'https://other.example/' }));
    const others = Array.from({ length: 30 }, (_, n) => guess(0.4, between(scene(n), n)));
    expect(scoreWith(others, guess(0.7, between(denied, 99)))).toBe(0.7);
  });

  it('stays where a detector vouches for it, and a detector’s own is no doubt', () => {
    expect(scoreWith(many(0.4, 30), guess(0.7, denied, 'detector'))).toBe(0.7);
    expect(scoreWith([guess(0.4, scene(1), 'detector')])).toBe(0.7);
  });
});
