import type { Contradiction, Judge } from '../../components/contradictions/contradiction.ts';
import { withIntervals, type Figures } from './bootstrap.ts';
import { caseAt, caseOf, evidenceOf, inline, type Case } from './evidence.ts';
import { fieldOf, isPositive, meets, plantedIn, type Planted, type Row } from './labelled.ts';
import { areaUnderCurve, shareOf } from './metrics.ts';
import { WORST, type Outcome, type Section } from './notebook.ts';
import type { Sight } from './watched-product.ts';

/** An article as the product read it. */
export interface Reading {
  readonly row: Row;
  readonly sight: Sight;
  readonly planted: readonly Planted[];
  /** What was judged, the best first, shown or not. */
  readonly scored: readonly Contradiction[];
  readonly flags: readonly Contradiction[];
}

export function readingOf(row: Row, sight: Sight): Reading {
  const { contradictions, more, below } = sight.decision;
  return {
    row,
    sight,
    planted: isPositive(row) ? plantedIn(row) : [],
    scored: [...contradictions, ...more, ...below].sort((x, y) => y.score - x.score),
    flags: contradictions,
  };
}

/** Figures and mistakes of whole articles: planted pairs found, wrong flags in clean ones; without labels, every flag. */
export async function articlesOutcome(all: readonly Reading[], judge: Judge): Promise<Outcome> {
  const labelled = all.some(({ row }) => 'label' in row);
  const bad = all.filter(({ row }) => isPositive(row));
  const at = (one: Reading, found: Contradiction): Entry => ({
    one,
    known: caseOf(one.sight, found),
    score: found.score,
  });
  const flags = all.flatMap((one) => one.flags.map((found) => ({ one, found })));
  const entries = async (title: string, some: readonly Entry[], most = WORST): Promise<Section> => ({
    title,
    entries: await Promise.all(
      some
        .toSorted((x, y) => y.score - x.score)
        .slice(0, most)
        .map((entry) => entryOf(entry, judge)),
    ),
  });
  const wrong = flags.filter(({ one, found }) => !isPlanted(one, found)).map(({ one, found }) => at(one, found));
  const below = all
    .filter(({ row }) => !isPositive(row))
    .flatMap((one) => one.sight.decision.below.slice(0, 1).map((found) => at(one, found)));
  if (!labelled) {
    return {
      counts: { articles: all.length, flags: flags.length },
      figures: withIntervals(all, flagFigures),
      sections: [await entries('Every flag', wrong, wrong.length), await entries('Next below the threshold', below)],
    };
  }
  const missed = bad
    .filter((one) => !isFound(one))
    .flatMap((one) => one.planted.map((planted) => plantedEntry(one, planted)));
  return {
    counts: { articles: all.length, 'with a planted pair': bad.length },
    figures: withIntervals(all, labelledFigures),
    sections: [
      await entries('Flagged wrongly', wrong),
      // Best last: what the product was furthest from finding comes first.
      await entries(
        'Missed, the furthest from being found first',
        missed.map((entry) => ({ ...entry, score: -entry.score })),
      ),
      await entries('Next below the threshold, in clean articles', below),
      await entries(
        'Flagged rightly',
        flags.filter(({ one, found }) => isPlanted(one, found)).map(({ one, found }) => at(one, found)),
      ),
    ],
  };
}

const isPlanted = (one: Reading, found: Contradiction): boolean => one.planted.some((planted) => meets(found, planted));

const isFound = (one: Reading): boolean => one.flags.some((found) => isPlanted(one, found));

const flagFigures = (all: readonly Reading[]): Figures => ({
  'flags an article': shareOf(flagsIn(all), all.length),
  'articles with a flag': shareOf(all.filter(({ flags }) => flags.length > 0).length, all.length),
});

function labelledFigures(all: readonly Reading[]): Figures {
  const clean = all.filter(({ row }) => !isPositive(row));
  const bad = all.filter(({ row }) => isPositive(row));
  const best = all.map(({ scored }) => scored[0]?.score ?? 0);
  const first = bad.filter((one) => one.scored[0] && isPlanted(one, one.scored[0]));
  const right = bad.reduce((sum, one) => sum + one.flags.filter((found) => isPlanted(one, found)).length, 0);
  return {
    'planted found': shareOf(bad.filter(isFound).length, bad.length),
    'hit@1': shareOf(first.length, bad.length),
    'wrong flags a clean article': shareOf(flagsIn(clean), clean.length),
    'wrong flags a planted article': shareOf(flagsIn(bad) - right, bad.length),
    ...flagFigures(all),
    'AUC of the best score': areaUnderCurve(
      all.map(({ row }) => isPositive(row)),
      best,
    ),
  };
}

const flagsIn = (all: readonly Reading[]): number => all.reduce((sum, { flags }) => sum + flags.length, 0);

interface Entry {
  readonly one: Reading;
  /** Null where the product has no claim at a planted place. */
  readonly known: Case | null;
  readonly score: number;
  readonly planted?: Planted;
}

function plantedEntry(one: Reading, planted: Planted): Entry {
  const [first, second] = planted;
  const near = one.scored.find((found) => meets(found, planted));
  const known = (second && caseAt(one.sight, first, second)) ?? (near ? caseOf(one.sight, near) : null);
  return { one, known, score: known?.found?.score ?? 0, planted };
}

async function entryOf({ one, known, planted }: Entry, judge: Judge): Promise<string[]> {
  const text = fieldOf(one.row, 'text');
  const head = `\`${one.row.id}\` ${inline(fieldOf(one.row, 'title'))}`;
  if (known) return [head, ...(await evidenceOf(known, one.sight, judge))];
  return [
    head,
    ...(planted ?? []).map(({ start, end }) => `- ${inline(text.slice(start, end))}`),
    '- **not among the claims, or no pair with it was judged**',
  ];
}
