import { fieldOf, meets, plantedIn, type Pair, type Row } from './labelled.ts';

export interface Outcome {
  readonly figures: Record<string, number>;
  /** Lines to read: the worst first. */
  readonly mistakes: string[];
}

type Found = Pair & { readonly score: number; readonly flagged: boolean; readonly kind: string };

/** So many of each sort of mistake are written down. */
export const WORST = 40;

/** Figures and mistakes of whole articles: planted pairs found, wrong flags in clean ones. */
export function articles(rows: readonly Row[], answers: readonly Readonly<Record<string, unknown>>[]): Outcome {
  const read = rows.map((row, i) => readingOf(row, answers[i]?.['contradictions'] as Found[]));
  const clean = read.filter(({ row }) => row['label'] !== 1);
  const bad = read.filter(({ row }) => row['label'] === 1);
  const share = (count: number, of: readonly unknown[]): number => count / Math.max(1, of.length);
  const wrongIn = (some: readonly Reading[]): number => some.flatMap((one) => one.wrong).length;
  const missed = bad.filter((one) => one.right.length === 0);
  return {
    figures: {
      articles: rows.length,
      'planted found': share(bad.length - missed.length, bad),
      'first is planted': share(bad.filter((one) => one.found[0] && one.isPlanted(one.found[0])).length, bad),
      'wrong flags a clean article': share(wrongIn(clean), clean),
      'wrong flags a planted article': share(wrongIn(bad), bad),
    },
    mistakes: [
      '# Flagged wrongly',
      ...worst(read.flatMap((one) => one.wrong.map((found) => ({ one, found })))),
      '# Next below the threshold, in clean articles',
      ...worst(clean.flatMap((one) => one.found.filter(({ flagged }) => !flagged).map((found) => ({ one, found })))),
      '# Flagged rightly',
      ...worst(bad.flatMap((one) => one.right.map((found) => ({ one, found })))),
      '# Missed',
      ...missed.flatMap((one) =>
        one.planted.map((pair) => lineOf(one.row, one.found.find((f) => meets(f, pair)) ?? { ...pair, ...ABSENT })),
      ),
    ],
  };
}

const ABSENT = { score: 0, flagged: false, kind: 'not among the best' };

interface Reading {
  readonly row: Row;
  readonly planted: readonly Pair[];
  /** Best first. */
  readonly found: readonly Found[];
  readonly right: readonly Found[];
  readonly wrong: readonly Found[];
  isPlanted(found: Found): boolean;
}

function readingOf(row: Row, given: readonly Found[]): Reading {
  const planted = plantedIn(row);
  const isPlanted = (found: Found): boolean => planted.some((pair) => meets(found, pair));
  const flagged = given.filter((one) => one.flagged);
  return {
    row,
    planted,
    found: [...given].sort((x, y) => y.score - x.score),
    right: flagged.filter(isPlanted),
    wrong: flagged.filter((one) => !isPlanted(one)),
    isPlanted,
  };
}

const worst = (all: readonly { one: Reading; found: Found }[]): string[] =>
  [...all]
    .sort((x, y) => y.found.score - x.found.score)
    .slice(0, WORST)
    .map(({ one, found }) => lineOf(one.row, found));

function lineOf(row: Row, { score, kind, a, b }: Found): string {
  const text = fieldOf(row, 'text');
  return `${score.toFixed(2)} ${kind} (${row.id})\n  A ${text.slice(a.start, a.end)}\n  B ${text.slice(b.start, b.end)}`;
}
