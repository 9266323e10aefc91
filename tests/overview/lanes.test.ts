import { describe, expect, it } from 'vitest';
import { lanesFor } from '../../components/overview/lanes.ts';

const stretch = (from: number, to: number) => ({ from, to });

describe('the lanes of lines', () => {
  it('are one where lines follow each other', () => {
    expect(lanesFor([stretch(0, 1), stretch(2, 5), stretch(6, 6)])).toEqual([0, 0, 0]);
  });

  it('part lines that would touch, the shorter one nearer', () => {
    expect(lanesFor([stretch(0, 4), stretch(4, 5), stretch(1, 2)])).toEqual([1, 0, 0]);
    expect(lanesFor([stretch(3, 0), stretch(0, 0)])).toEqual([1, 0]);
  });

  it('never let two lines of one lane touch', () => {
    const many = Array.from({ length: 120 }, (_, at) => stretch((at * 7) % 40, (at * 13) % 40));
    const lanes = lanesFor(many);
    const touching = many.flatMap((one, x) =>
      many.filter((other, y) => {
        if (y <= x || lanes[x] !== lanes[y]) return false;
        const [a, b] = [one, other].map(({ from, to }) => [Math.min(from, to), Math.max(from, to)] as const);
        return a![0] <= b![1] && b![0] <= a![1];
      }),
    );
    expect(touching).toEqual([]);
  });
});
