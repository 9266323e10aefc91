import { checkFeaturesOf, FEATURE_NAMES, type CheckFeatures } from './check-features.ts';
import { FLOOR } from './floor.ts';
import { isStatement } from './statements.ts';
import type { ClaimWeights } from './weights.ts';

/**
 * What is known of news beforehand, in logits on top of what was learnt from debates and speeches:
 * reporters' figures are checked more, quotations and questions less.
 */
const NEWS_PRIOR = { figure: 0.35, superlative: 0.2, comparison: 0.2, innerQuote: -0.25, questionMark: -0.75 } as const;
const PRIORS = FEATURE_NAMES.map((name) => (NEWS_PRIOR as Partial<Record<string, number>>)[name] ?? 0);
/** A quotation that speaks of "I" or "you", or that praises or blames, is seldom a matter of fact. */
const PERSONAL_QUOTE = -0.4;
const at = (name: (typeof FEATURE_NAMES)[number]): number => FEATURE_NAMES.indexOf(name);
const QUOTE = at('innerQuote');
const PERSONAL = [at('firstSingular'), at('second'), at('opinion')];

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

export interface CheckScore {
  /** 0–1. */
  readonly score: number;
  /** What each engineered feature added, in logits, in the order of `FEATURE_NAMES`. */
  readonly parts: readonly number[];
}

/** The learnt score in logits, without what is known of news. */
function learntLogit(features: CheckFeatures, weights: ClaimWeights): number {
  let hashed = 0;
  for (const bucket of features.buckets) hashed += weights.hashed[bucket] ?? 0;
  let z = weights.bias + hashed * weights.scale * features.bucketValue;
  features.values.forEach((value, i) => (z += value * (weights.features[i] ?? 0)));
  return z;
}

export function checkScoreOf(sentence: string, weights: ClaimWeights): CheckScore {
  const features = checkFeaturesOf(sentence);
  const { values } = features;
  let z = learntLogit(features, weights);
  const parts = values.map((value, i) => value * ((weights.features[i] ?? 0) + (PRIORS[i] ?? 0)));
  PRIORS.forEach((prior, i) => (z += (values[i] ?? 0) > 0 ? prior : 0));
  if ((values[QUOTE] ?? 0) > 0 && PERSONAL.some((i) => (values[i] ?? 0) > 0)) z += PERSONAL_QUOTE;
  return { score: sigmoid(z), parts };
}

/** How much is left of the score of a question, a by-line or a fragment: no claim, so never marked. */
const NO_STATEMENT = 0.3;

/** How check-worthy one sentence is on its own, and whether an article that it stood in would have it marked. */
export function scoreSentence(sentence: string, weights: ClaimWeights): { score: number; flagged: boolean } {
  const { score } = checkScoreOf(sentence, weights);
  const states = isStatement(sentence);
  return { score: states ? score : score * NO_STATEMENT, flagged: states && score >= FLOOR };
}
