import { describe, expect, it } from 'vitest';
import type { Contradiction, Judge, TextPair } from '../../components/contradictions/contradiction.ts';
import { contradictionsOf } from '../../components/contradictions/decide.ts';
import { withCarryingWords } from '../../components/contradictions/occlusion.ts';
import { candidate, statement } from './statements.ts';

const ferry = candidate(
  statement('The ferry lay at its pier in Skagen the whole evening, the harbour master said.', { source: 'Bo' }),
  statement('Islanders watched the ferry drift past the lighthouse towards dusk.'),
);
const explained = candidate(
  statement('The museum will open in June, the mayor said.', { source: 'the mayor' }),
  statement('The museum has no plan to open in June.'),
);

/** A judge for whom the conflict lies in one word of the second text. */
const led = (word: string): Judge & { asked: TextPair[] } => {
  const asked: TextPair[] = [];
  const judge = (pairs: readonly TextPair[]): Promise<number[]> => {
    asked.push(...pairs);
    return Promise.resolve(pairs.map(({ b }) => (b.includes(word) ? 0.95 : 0.2)));
  };
  return Object.assign(judge, { asked });
};

const shown = (found: Contradiction): [string, string] => {
  const cut = ({ quote, words }: Contradiction['a']): string => words.map((w) => quote.slice(w.start, w.end)).join(' ');
  return [cut(found.a), cut(found.b)];
};

const flagged = (one: typeof ferry): Contradiction[] => contradictionsOf([one], [0.95]).contradictions;
const carry = (one: typeof ferry, judge: Judge): Promise<Contradiction[]> =>
  withCarryingWords(flagged(one), { candidates: [one], probabilities: [0.95] }, judge);

describe('the words that carry a flag', () => {
  it('are the phrase without which the judge is least sure', async () => {
    const [found] = await carry(ferry, led('lighthouse'));
    expect(shown(found!)[1]).toContain('lighthouse');
    expect(found!.reason.values.join(' ')).toContain('lighthouse');
    const [other] = await carry(ferry, led('Islanders'));
    expect(shown(other!)[1]).toContain('Islanders');
  });

  it('stay as they were where no phrase makes the judge less sure', async () => {
    const steady: Judge = (pairs) => Promise.resolve(pairs.map(() => 0.94));
    const silent: Judge = (pairs) => Promise.resolve(pairs.map(() => null));
    const before = flagged(ferry);
    expect(await carry(ferry, steady)).toEqual(before);
    expect(await carry(ferry, silent)).toEqual(before);
  });

  it('cost at most twelve questions a flag, and none where a detector has named them', async () => {
    const judge = led('lighthouse');
    await carry(ferry, judge);
    expect(judge.asked.length).toBeGreaterThan(2);
    expect(judge.asked.length).toBeLessThanOrEqual(12);
    const spared = led('plan');
    expect(await carry(explained, spared)).toEqual(flagged(explained));
    expect(spared.asked).toEqual([]);
  });

  it('keep a "not" with what it denies, and call that a negation', async () => {
    const walk = candidate(
      statement('The old guide led six tourists across the glacier before noon.'),
      statement('Warden Lea Orr said that he had not left the hut that day.', { source: 'Lea Orr' }),
    );
    const [found] = await carry(walk, led('not left'));
    expect(found!.kind).toBe('negation');
    expect(shown(found!)[1]).toMatch(/^not left/);
  });

  it('are the same every time, and change neither the score nor the name of the flag', async () => {
    const [once] = await carry(ferry, led('lighthouse'));
    const [twice] = await carry(ferry, led('lighthouse'));
    expect(once).toEqual(twice);
    const [before] = flagged(ferry);
    expect([once!.id, once!.score, once!.relation]).toEqual([before!.id, before!.score, before!.relation]);
  });
});
