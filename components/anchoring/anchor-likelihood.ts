import type { ExactPlace } from './exact-quote.ts';

/** Answers that are less likely right are not given. */
export const LEAST_LIKELY = 0.3;

/** Of places with nothing between them the nearest is taken: so often is it right. */
const NEAREST = 0.7;

const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

/** What of a quote is at a place, in shares, by weight, of its own words and of those kept from before and after it; -1: none were kept. */
export interface Shares {
  readonly own: number;
  readonly before: number;
  readonly after: number;
}

/**
 * How likely a place in changed words is the quote's, 0–1: a logistic model, fitted to sentences and phrases of 18 long
 * articles that were edited, moved or deleted. `words`: how many the quote has; `stretch`: how long the place is, against it.
 */
export function changedLikelihood(shares: Shares, words: number, stretch: number): number {
  const before = shares.before < 0 ? 0.5 : shares.before;
  const after = shares.after < 0 ? 0.5 : shares.after;
  const size = Math.log2(1 + words);
  return logistic(
    -3.66 -
      5.12 * shares.own +
      5.35 * ((before + after) / 2) +
      2.9 * Math.min(before, after) -
      1.33 * size +
      4.32 * shares.own * size -
      2.17 * Math.min(2, Math.abs(Math.log2(stretch))),
  );
}

/** How likely a place is the quote's where it stands word for word, not where it stood. `length` in UTF-16 units. */
export function exactLikelihood({ context, alike }: ExactPlace, length: number): number {
  const likelihood = logistic(-5 + 1.2 * Math.log2(length) + 6 * context);
  return alike > 1 ? likelihood * NEAREST : likelihood;
}

/** By how much less likely a place among strangers is, in odds, if a quote's old neighbours now stand side by side. */
const CLOSED = 0.1;

export const whenClosed = (likelihood: number): number => {
  const odds = (CLOSED * likelihood) / (1 - likelihood);
  return odds / (1 + odds);
};
