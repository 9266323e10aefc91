import { describe, expect, it } from 'vitest';
import { meanOf, withIntervals } from './bootstrap.ts';
import { areaUnderCurve, averagePrecision, recallAtPrecision, shareOf } from './metrics.ts';
import { dice, sampleOf } from './sample.ts';

const GOLD = [true, false, true, false];

describe('average precision', () => {
  it('is the mean of the precision at each positive', () => {
    expect(averagePrecision(GOLD, [0.9, 0.8, 0.7, 0.1])).toBeCloseTo((1 + 2 / 3) / 2);
    expect(averagePrecision(GOLD, [0.9, 0.1, 0.8, 0.2])).toBe(1);
  });

  it('gains nothing from the order in which rows with one score happen to stand', () => {
    expect(averagePrecision(GOLD, [0.5, 0.5, 0.5, 0.5])).toBe(0.5);
    expect(averagePrecision([false, false, true, true], [0.5, 0.5, 0.5, 0.5])).toBe(0.5);
  });

  it('has no value where nothing is to be found', () => {
    expect(averagePrecision([false, false], [0.9, 0.1])).toBeNaN();
  });
});

describe('recall at a precision', () => {
  it('takes the lowest cut that keeps the precision', () => {
    expect(recallAtPrecision([true, true, false, true], [0.9, 0.8, 0.7, 0.6], 0.75)).toBe(1);
    expect(recallAtPrecision([true, true, false, true], [0.9, 0.8, 0.7, 0.6], 0.8)).toBeCloseTo(2 / 3);
  });

  it('never cuts between rows with one score', () => {
    expect(recallAtPrecision([true, false], [0.7, 0.7], 0.9)).toBe(0);
  });
});

describe('the area under the curve', () => {
  it('is the share of pairs of a positive and a negative in which the positive scores higher', () => {
    expect(areaUnderCurve(GOLD, [0.9, 0.8, 0.7, 0.1])).toBe(0.75);
    expect(areaUnderCurve(GOLD, [0.1, 0.8, 0.2, 0.9])).toBe(0);
  });

  it('counts a tie as half', () => {
    expect(areaUnderCurve(GOLD, [0.5, 0.5, 0.5, 0.5])).toBe(0.5);
  });

  it('has no value where one sort is missing', () => {
    expect(areaUnderCurve([true, true], [0.5, 0.1])).toBeNaN();
  });
});

it('has no share of nothing', () => {
  expect(shareOf(0, 0)).toBeNaN();
  expect(shareOf(1, 4)).toBe(0.25);
});

describe('an interval', () => {
  const rows = Array.from({ length: 200 }, (_, i) => i % 4 === 0);
  const hits = (some: readonly boolean[]) => ({ share: shareOf(some.filter(Boolean).length, some.length) });

  it('lies about the figure, as wide as a share of so many rows is uncertain', () => {
    const { value, low, high } = withIntervals(rows, hits)['share']!;
    expect(value).toBe(0.25);
    // Normal approximation: 1.96 · √(.25 · .75 / 200) = .06.
    expect(value - low).toBeCloseTo(0.06, 1);
    expect(high - value).toBeCloseTo(0.06, 1);
  });

  it('is the same in every run', () => {
    expect(withIntervals(rows, hits)).toEqual(withIntervals(rows, hits));
  });

  it('narrows with more rows', () => {
    const width = (count: number) => {
      const { low, high } = withIntervals(rows.slice(0, count), hits)['share']!;
      return high - low;
    };
    expect(width(200)).toBeLessThan(width(40));
  });

  it('passes over resamples in which the figure has no value', () => {
    const few = withIntervals([true, false], (some) => ({
      hit: shareOf(some.filter(Boolean).length, some.some(Boolean) ? some.length : 0),
    }))['hit']!;
    expect([few.low, few.high]).toEqual([0.5, 1]);
  });

  it('of a mean over sets is narrower than that of each set', () => {
    const one = withIntervals(rows, hits)['share']!;
    const mean = meanOf([one, one, one, one]);
    expect(mean.value).toBe(0.25);
    expect(mean.high - mean.low).toBeLessThan((one.high - one.low) * 0.7);
  });
});

describe('a sample', () => {
  const rows = Array.from({ length: 50 }, (_, i) => i);

  it('is drawn alike every time, in the rows’ order', () => {
    const drawn = sampleOf(rows, 10);
    expect(drawn).toHaveLength(10);
    expect(sampleOf(rows, 10)).toEqual(drawn);
    expect(drawn).toEqual(drawn.toSorted((x, y) => x - y));
    expect(drawn).not.toEqual(rows.slice(0, 10));
  });

  it('is everything where no more is there', () => {
    expect(sampleOf(rows, Infinity)).toEqual(rows);
  });
});

it('throws dice evenly', () => {
  const roll = dice(3);
  const throws = Array.from({ length: 2000 }, roll);
  expect(Math.min(...throws)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...throws)).toBeLessThan(1);
  expect(throws.reduce((sum, each) => sum + each, 0) / throws.length).toBeCloseTo(0.5, 1);
});
