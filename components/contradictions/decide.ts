import type { Candidate, Contradiction, Relation, Side, Statement, Update } from './contradiction.ts';
import type { Finding } from './detectors/detector.ts';
import { inTheLightOfAll, type DoubtWeights } from './doubt.ts';
import { evidenceOf } from './evidence.ts';
import { contradictionId } from './identity.ts';
import { reasonOf } from './reason.ts';
import { scoreOf, type Score } from './score.ts';
import { withoutStrays } from './strays.ts';
import { MOST_FLAGS, THRESHOLD, UPDATE_THRESHOLD } from './threshold.ts';
import { oneOfEach } from './wordings.ts';

export interface Decision {
  /** What is shown, the best first: at most three, no two of them wordings of one conflict. */
  readonly contradictions: Contradiction[];
  /** What reaches the threshold, too, and is shown when the reader asks for it, the best first. */
  readonly more: Contradiction[];
  /** Later reports that bring an earlier one up to date. */
  readonly updates: Update[];
  /** What was judged and not shown, the best first. */
  readonly below: Contradiction[];
}

/** The product's own are in threshold.ts; measuring takes others. */
interface Limits {
  readonly threshold: number;
  readonly most: number;
}

/** A candidate with all that is known of it. */
export interface Weighed extends Score {
  readonly candidate: Candidate;
  readonly finding: Finding | null;
  readonly relation: Relation | 'update';
}

/**
 * Candidates with the judge's probabilities (null: not judged) to what the reader is shown. One threshold for all; the
 * detectors name the kind, raise or lower the score, and flag alone only where they may.
 */
export const contradictionsOf = (
  candidates: readonly Candidate[],
  probabilities: readonly (number | null)[],
): Decision => decisionOf(weighedOf(candidates, probabilities), { threshold: THRESHOLD, most: MOST_FLAGS });

/** All that anyone has a say in, the best first; `doubt` for measuring other weights. */
export function weighedOf(
  candidates: readonly Candidate[],
  probabilities: readonly (number | null)[],
  doubt?: DoubtWeights,
): Weighed[] {
  const alone = candidates.map((candidate, i) => weigh(candidate, probabilities[i] ?? null));
  return inTheLightOfAll(
    alone.filter((one) => one.score > 0),
    doubt,
  ).sort((x, y) => y.score - x.score);
}

export function decisionOf(weighed: readonly Weighed[], { threshold, most }: Limits): Decision {
  const conflicts = weighed.filter(isConflict);
  const later = weighed.filter((one) => one.relation === 'update');
  const flags = withoutStrays(oneOfEach(conflicts, threshold));
  const kept = new Set(flags.map((one) => one.candidate));
  return {
    contradictions: flags.slice(0, most).map(contradiction),
    more: flags.slice(most).map(contradiction),
    updates: oneOfEach(later, UPDATE_THRESHOLD).slice(0, most).map(update),
    get below() {
      return conflicts.filter((one) => !kept.has(one.candidate)).map(contradiction);
    },
  };
}

function weigh(candidate: Candidate, probability: number | null): Weighed {
  const { findings, vetoes, relation } = evidenceOf(candidate);
  return { candidate, finding: findings[0] ?? null, relation, ...scoreOf(probability, findings, vetoes) };
}

type Conflict = Weighed & { readonly relation: Relation };
const isConflict = (one: Weighed): one is Conflict => one.relation !== 'update';

const contradiction = (one: Conflict): Contradiction => ({ ...shape(one), relation: one.relation });

const update = (one: Weighed): Update => ({ ...shape(one), relation: 'update' });

function shape({ candidate: { a, b }, finding, score, by }: Weighed): Omit<Contradiction, 'relation'> {
  const { kind, reason, aWords, bWords } = reasonOf(a, b, finding);
  return { id: contradictionId(a, b), a: sideOf(a, aWords), b: sideOf(b, bWords), kind, score, reason, by };
}

function sideOf({ claim, article }: Statement, words: Side['words']): Side {
  const { start, end, quote, attribution } = claim;
  return {
    article,
    start,
    end,
    quote,
    source: attribution?.source ?? null,
    role: attribution?.role ?? null,
    when: attribution?.when ?? null,
    date: attribution?.date ?? null,
    words,
  };
}
