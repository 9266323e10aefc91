import { describe, expect, it } from 'vitest';
import { createJudge, type JudgeSession } from '../../components/judge/judge.ts';
import type { Row, WordPieces } from '../../components/judge/word-pieces.ts';

/** Each text is one piece, its number: the row says which texts it was made of, and in which order. */
const pieces: WordPieces = { row: (a, b) => ({ ids: [Number(a), Number(b)], types: [0, 1] }) };

/** A model that takes `ms` for a row, on a clock of its own. */
function fake(logits: (row: Row) => number[], ms = 10) {
  let time = 0;
  const rows: (readonly number[])[] = [];
  const session: JudgeSession = {
    logits(row) {
      time += ms;
      rows.push(row.ids);
      return Promise.resolve(logits(row));
    },
  };
  return { rows, judge: createJudge({ session, pieces, now: () => time }) };
}

const pairs = [1, 2, 3, 4, 5].map((number) => ({ a: String(number), b: String(number + 10) }));

describe('the judge', () => {
  it('turns logits into the probability of a contradiction', async () => {
    const { judge } = fake(() => [Math.log(6), Math.log(3), Math.log(1)]);
    expect((await judge.judgePairs(pairs.slice(0, 1), 1_000))[0]).toBeCloseTo(6 / (6 + 2 * 3 + 0.2), 6);
  });

  it('believes doubt that goes to agreement more than doubt that goes to another matter', async () => {
    const [agreeing, apart] = [fake(() => [0, 0, -9]).judge, fake(() => [0, -9, 0]).judge];
    const [low, high] = await Promise.all([agreeing.judgePairs([pairs[0]!], 99), apart.judgePairs([pairs[0]!], 99)]);
    expect(low[0]).toBeLessThan(high[0]!);
  });

  it('survives logits too large for the exponential function', async () => {
    const { judge } = fake(() => [1_000, 0, 0]);
    expect(await judge.judgePairs(pairs.slice(0, 1), 1_000)).toEqual([1]);
    expect(await fake(() => [-1_000, 0, 0]).judge.judgePairs(pairs.slice(0, 1), 1_000)).toEqual([0]);
  });

  it('reads an improbable pair one way only', async () => {
    const { judge, rows } = fake(() => [0, Math.log(4), 0]);
    expect((await judge.judgePairs(pairs.slice(0, 1), 1_000))[0]).toBeCloseTo(1 / (1 + 2 * 4 + 0.2), 6);
    expect(rows).toEqual([[1, 11]]);
  });

  it('reads a probable pair the other way round, too, and averages', async () => {
    const { judge, rows } = fake(({ ids }) => (ids[0]! < ids[1]! ? [100, 0, 0] : [0, 100, 0]));
    expect((await judge.judgePairs(pairs.slice(0, 1), 1_000))[0]).toBeCloseTo(0.5, 6);
    expect(rows).toEqual([
      [1, 11],
      [11, 1],
    ]);
  });

  it('keeps the order of the pairs', async () => {
    const { judge } = fake(({ ids }) => [Math.min(...ids), 0, 0]);
    const found = (await judge.judgePairs(pairs, 1_000)).map((value) => value ?? 0);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(new Set(found).size).toBe(5);
  });

  it('leaves null what its time does not allow, from the end', async () => {
    const { judge } = fake(() => [0, 9, 0]);
    const found = await judge.judgePairs(pairs, 25);
    expect(found.map((value) => value !== null)).toEqual([true, true, true, false, false]);
  });

  it('judges nothing without time', async () => {
    const { judge, rows } = fake(() => [0, 0, 0]);
    expect(await judge.judgePairs(pairs, 0)).toEqual([null, null, null, null, null]);
    expect(rows).toEqual([]);
  });

  it('tells how far it is', async () => {
    const { judge } = fake(() => [0, 0, 0]);
    const seen: string[] = [];
    await judge.judgePairs(pairs.slice(0, 2), 1_000, (done, of) => seen.push(`${done}/${of}`));
    expect(seen).toEqual(['1/2', '2/2']);
  });
});
