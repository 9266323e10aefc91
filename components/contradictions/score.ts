import type { Contradiction, ContradictionKind } from './contradiction.ts';
import { COUNTED, type Finding } from './detectors/detector.ts';
import { PLAINLY_FALSE, SURELY_FALSE } from './detectors/refutation.ts';
import type { Veto } from './detectors/vetoes.ts';
import { logistic, logit } from './logit.ts';
import { THRESHOLD } from './threshold.ts';

export interface Score {
  /** 0–1. */
  readonly score: number;
  readonly by: Contradiction['by'];
}

/**
 * What a finding adds to the judge's probability, in logits (tests/quality/fit-score.ts): how much likelier a contradiction is
 * where the detector finds its kind (11,506 pairs of our corpus), about half of it because the judge has mostly seen the
 * same; less still for figures, which differ harmlessly in real articles far more often than in the corpus. Kinds that tell
 * nothing beside the judge add nothing; they still name the words.
 */
const LIFT: Readonly<Record<ContradictionKind, number>> = {
  modality: 0.5,
  refutation: 0.4,
  status: 0.4,
  antonym: 0.4,
  denial: 0.4,
  number: 0.1,
  negation: 0,
  quantifier: 0,
  date: 0,
  entity: 0,
  other: 0,
};

/**
 * What a veto takes away, in logits, measured on the same pairs; but for another week, of which the judge can know nothing:
 * it reads "on Sunday" twice, and not the dates of the two articles.
 */
const VETOES: Readonly<Record<Veto, number>> = {
  question: 3,
  'another-week': 3,
  'bound-holds': 1.3,
  'both-deny': 1.2,
  condition: 1,
  forecast: 1,
  'different-people': 1,
  'different-place': 0.7,
  'other-period': 0.7,
  opinions: 0.5,
  'another-thing': 0.5,
  'later-toll': 0.4,
  'same-words': 0.4,
  'other-day': 0.4,
  'different-population': 0.4,
  'different-ordinal': 0.4,
};

const VETOED = Object.keys(VETOES) as Veto[];

/** From such a strength on a finding of some kinds adds more. */
interface Plain {
  readonly least: number;
  readonly lift: number;
  /** But not where one of these speaks against the pair. */
  readonly unless: readonly Veto[];
}

/** Vetoes that say that nothing is asserted, or nothing denied. */
const NOTHING_DENIED: readonly Veto[] = ['question', 'condition', 'both-deny'];

/**
 * A plan denied and affirmed in so many words is rarer than the corpus makes it: of 150 real articles none holds two
 * sentences that look so and are no conflict, and even among the corpus' tempting pairs two of three are one. What is
 * plainly called false is a conflict between five of six real headlines, where the judge, who sees the same words on both
 * sides, is as sure that they agree: so it counts for more than what it says. The same with a "not" alone, but less so.
 * The strongest of a kind first.
 */
export const PLAIN: Readonly<Partial<Record<ContradictionKind, readonly Plain[]>>> = {
  modality: [{ least: 0.75, lift: 1.4, unless: [] }],
  refutation: [
    { least: SURELY_FALSE, lift: 5, unless: NOTHING_DENIED },
    { least: PLAINLY_FALSE, lift: 3, unless: NOTHING_DENIED },
  ],
  negation: [{ least: 0.8, lift: 1.5, unless: VETOED }],
  denial: [{ least: 0.85, lift: 1, unless: VETOED }],
};

/** A detector that may flag alone is believed unless the judge is as sure as this that there is nothing. */
const JUDGE_SURE = 0.1;

/**
 * The judge's probability and what the detectors say, as one score. Without a judge only detectors that may flag alone
 * count. `vetoes` null: a rule of the product forbids the pair, whatever anyone says of it.
 */
export function scoreOf(
  probability: number | null,
  findings: readonly Finding[],
  vetoes: readonly Veto[] | null,
): Score {
  if (vetoes === null) return { score: 0, by: 'judge' };
  if (probability === null || Number.isNaN(probability)) return { score: unjudged(findings, vetoes), by: 'detector' };
  const lift = Math.max(0, ...findings.map((finding) => liftOf(finding, vetoes)));
  const against = vetoes.reduce((sum, veto) => sum + VETOES[veto], 0);
  const score = logistic(logit(probability) + lift - against);
  const alone = probability >= JUDGE_SURE ? unjudged(findings, vetoes) : 0;
  return alone > score ? { score: alone, by: 'detector' } : { score, by: 'judge' };
}

function liftOf({ kind, strength }: Finding, vetoes: readonly Veto[]): number {
  if (strength < COUNTED) return 0;
  const plain = PLAIN[kind]?.find(({ least }) => strength >= least);
  return plain && !vetoes.some((veto) => plain.unless.includes(veto)) ? plain.lift : LIFT[kind];
}

/** With no judge to hear: the strongest detector that may flag alone, where no veto speaks against it. */
function unjudged(findings: readonly Finding[], vetoes: readonly Veto[]): number {
  const alone = findings.filter((finding) => finding.alone).map((finding) => finding.strength);
  return alone.length > 0 && vetoes.length === 0 ? Math.max(THRESHOLD, ...alone) : 0;
}
