import { dice } from './sample.ts';

/** A figure with its 95 % interval. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The figure in each resample, so that figures of several sets can be put together. */
  readonly draws: readonly number[];
}

export type Figures = Readonly<Record<string, number>>;

const ROUNDS = 1000;
const SEED = 95;

/**
 * Figures of some rows (or whole articles), each with the interval that resampling them gives: as many drawn again with
 * repetition, a thousand times, the same draws in every run. A resample in which a figure has no value counts for nothing.
 */
export function withIntervals<T>(
  items: readonly T[],
  figuresOf: (items: readonly T[]) => Figures,
  rounds = ROUNDS,
): Record<string, Figure> {
  const roll = dice(SEED);
  const resamples = Array.from({ length: rounds }, () =>
    figuresOf(items.map(() => items[Math.floor(roll() * items.length)]!)),
  );
  return Object.fromEntries(
    Object.entries(figuresOf(items)).map(([name, value]) => [
      name,
      figureOf(
        value,
        resamples.map((one) => one[name] ?? Number.NaN),
      ),
    ]),
  );
}

/** The mean of one figure over several sets, which were drawn independently of each other. */
export function meanOf(figures: readonly Figure[]): Figure {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const rounds = Math.min(...figures.map(({ draws }) => draws.length));
  return figureOf(
    mean(figures.map(({ value }) => value)),
    // Each set's draws come from one seed: another order for each, or the sets would rise and fall together.
    Array.from({ length: rounds }, (_, round) =>
      mean(figures.map(({ draws }, set) => draws[(round + set * 251) % rounds] ?? Number.NaN)),
    ),
  );
}

function figureOf(value: number, draws: readonly number[]): Figure {
  const known = draws.filter((draw) => !Number.isNaN(draw)).sort((x, y) => x - y);
  const at = (share: number): number => known[Math.round(share * (known.length - 1))] ?? Number.NaN;
  return { value, low: at(0.025), high: at(0.975), draws };
}
