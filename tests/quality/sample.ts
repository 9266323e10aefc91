/** A small generator of numbers in [0, 1) (mulberry32), so that every run draws alike. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SEED = 20;

/** So many of the rows, drawn at random but the same ones every time, in their own order; all, where there are no more. */
export function sampleOf<T>(rows: readonly T[], count: number): T[] {
  if (rows.length <= count) return [...rows];
  const roll = dice(SEED);
  const drawn = rows.map((_, index) => ({ index, lot: roll() })).sort((x, y) => x.lot - y.lot);
  const chosen = new Set(drawn.slice(0, count).map(({ index }) => index));
  return rows.filter((_, index) => chosen.has(index));
}
