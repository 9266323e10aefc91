import type { Judge } from '../../components/contradictions/contradiction.ts';
import { withIntervals, type Figures } from './bootstrap.ts';
import { caseOf, evidenceOf, inline, type Case } from './evidence.ts';
import { fieldOf, isPositive, type Row } from './labelled.ts';
import { averagePrecision, recallAtPrecision, shareOf } from './metrics.ts';
import { WORST, type Outcome } from './notebook.ts';
import type { Sight } from './watched-product.ts';

/** A row of a task with one answer (`pairs`, `across`, `statements`, `claims`): a flag and a score. */
export interface Answered {
  readonly row: Row;
  readonly score: number;
  readonly flagged: boolean;
  readonly kind: string;
  /** Of two articles alone. */
  readonly relation: string | null;
  /** Null where no pair was looked at. */
  readonly sight: Sight | null;
}

/** Figures and worst mistakes of a set whose rows have one answer each. */
export async function pairsOutcome(all: readonly Answered[], judge: Judge): Promise<Outcome> {
  const isWrong = (one: Answered): boolean => one.flagged && !isPositive(one.row);
  const isMissed = (one: Answered): boolean => !one.flagged && isPositive(one.row);
  const byScore = [...all].sort((x, y) => y.score - x.score);
  const entries = (some: readonly Answered[]): Promise<string[][]> =>
    Promise.all(some.map((one) => entryOf(one, judge)));
  const related = all.some(({ relation }) => relation !== null);
  return {
    counts: { rows: all.length, positives: all.filter(({ row }) => isPositive(row)).length },
    figures: withIntervals(all, (some) => ({
      ...figuresOf(some),
      ...(related ? relationFigures(some) : {}),
      ...recallByKind(some, kindsIn(all)),
    })),
    sections: [
      { title: 'Flagged wrongly', entries: await entries(byScore.filter(isWrong).slice(0, WORST)) },
      {
        title: 'Missed, the furthest from being found first',
        entries: await entries(byScore.filter(isMissed).toReversed().slice(0, WORST)),
      },
    ],
  };
}

function figuresOf(all: readonly Answered[]): Figures {
  const gold = all.map(({ row }) => isPositive(row));
  const score = all.map((one) => one.score);
  const positives = gold.filter(Boolean).length;
  const marks = all.filter(({ flagged }) => flagged);
  const hits = marks.filter(({ row }) => isPositive(row)).length;
  return {
    AP: averagePrecision(gold, score),
    precision: shareOf(hits, marks.length),
    recall: shareOf(hits, positives),
    'recall at precision .8': positives > 0 ? recallAtPrecision(gold, score, 0.8) : Number.NaN,
    'recall at precision .9': positives > 0 ? recallAtPrecision(gold, score, 0.9) : Number.NaN,
    'false alarms': shareOf(marks.length - hits, all.length - positives),
  };
}

/** Of two articles: how often the relation is right, and whether an update is kept out of the contradictions. */
function relationFigures(all: readonly Answered[]): Figures {
  const related = all.filter(({ row }) => !['', 'none'].includes(fieldOf(row, 'relation')));
  const updates = related.filter(({ row }) => fieldOf(row, 'relation') === 'update');
  return {
    'relation right': shareOf(
      related.filter(({ row, relation }) => relation === fieldOf(row, 'relation')).length,
      related.length,
    ),
    'updates listed as such': shareOf(updates.filter(({ relation }) => relation === 'update').length, updates.length),
    'updates flagged as contradictions': shareOf(updates.filter(({ flagged }) => flagged).length, updates.length),
  };
}

const kindsIn = (all: readonly Answered[]): string[] =>
  [...new Set(all.filter(({ row }) => isPositive(row)).map(({ row }) => fieldOf(row, 'kind')))].filter(Boolean).sort();

const recallByKind = (all: readonly Answered[], kinds: readonly string[]): Figures =>
  Object.fromEntries(
    kinds.map((kind) => {
      const own = all.filter(({ row }) => isPositive(row) && fieldOf(row, 'kind') === kind);
      return [`recall of ${kind}`, shareOf(own.filter(({ flagged }) => flagged).length, own.length)];
    }),
  );

async function entryOf(one: Answered, judge: Judge): Promise<string[]> {
  const { row, score, flagged, kind, relation, sight } = one;
  const label = ['label', 'kind', 'relation'].map((field) => fieldOf(row, field)).filter(Boolean);
  const answer = [score.toFixed(3), kind, relation ?? '', flagged ? 'flagged' : 'not flagged'].filter(Boolean);
  const known = sight && caseIn(sight);
  return [
    `\`${row.id}\` labelled ${label.join(', ')}; answered ${answer.join(', ')}`,
    ...(known && sight ? await evidenceOf(known, sight, judge) : textsOf(row)),
  ];
}

/** What decided the answer: the best that was found, else the first pair that was asked about. */
function caseIn(sight: Sight): Case | null {
  const { contradictions, updates, below } = sight.decision;
  const found = contradictions[0] ?? updates[0] ?? below[0];
  if (found) return caseOf(sight, found);
  const [pair] = sight.asked;
  const [a, b] = [pair?.a, pair?.b].map((text) => sight.statements.find(({ claim }) => claim.quote === text));
  return a && b ? { a, b, found: null } : null;
}

const textsOf = (row: Row): string[] => [
  ...['premise', 'hypothesis', 'saved', 'page', 'statement', 'sentence']
    .map((field) => fieldOf(row, field))
    .filter(Boolean)
    .map((text) => `- ${inline(text)}`),
  '- **no pair was looked at**',
];
