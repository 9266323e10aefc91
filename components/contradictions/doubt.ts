import type { Candidate, Contradiction } from './contradiction.ts';
import { logistic, logit } from './logit.ts';
import { sameSource } from './source.ts';
import { shareSide } from './wordings.ts';

/** A candidate with its score by itself. */
interface Guess {
  readonly candidate: Candidate;
  /** 0–1. */
  readonly score: number;
  readonly by: Contradiction['by'];
}

/** Scores that neither flag nor acquit: a text that has two conflicts to show doesn't speak against either. */
const IN_DOUBT = { from: 0.05, below: 0.65 } as const;

/** What a doubt between two sources weighs beside one of the article's own voice. */
const OF_TWO_SOURCES = 0.3;

export interface DoubtWeights {
  /** What a judged pair leaves in doubt in a quiet article, as a score. */
  readonly usual: number;
  /** By so many logits a score falls where the doubt, and one, is e times as large. */
  readonly weight: number;
  /** At most so many logits are taken: a conflict in plain words is one in the most colourful report. */
  readonly most: number;
}

/** Found on whole articles, written and real ones (tests/quality/calibrate.ts). */
export const DOUBT: DoubtWeights = { usual: 0.001, weight: 3, most: 2 };

/**
 * In a long report of many scenes the judge half suspects a score of pairs, and the likeliest of them is as wrong as the
 * rest; where all others are clearly none, it is worth more. So each score rises or falls with the sum of what else is in
 * doubt in its article, but for what shares a sentence with it. What two sources say against each other counts for less:
 * scenes are not quoted, and who is quoted on two sides of a dispute is at odds in many sentences. What a detector vouches
 * for stays, and so does what stands between two articles.
 */
export function inTheLightOfAll<T extends Guess>(
  guesses: readonly T[],
  { usual, weight, most }: DoubtWeights = DOUBT,
): T[] {
  const articles = Map.groupBy(guesses.filter(isWithin), articleOf);
  const doubtful = new Map([...articles].map(([key, all]) => [key, all.filter(isInDoubt).map(doubtOf)]));
  return guesses.map((guess) => {
    if (!isWithin(guess) || guess.score < IN_DOUBT.from) return guess;
    const key = articleOf(guess);
    const expected = Math.log1p(usual * (articles.get(key)!.length - 1));
    const others = doubtful.get(key)!.filter(({ candidate }) => !shareSide(candidate, guess.candidate));
    const doubt = Math.log1p(others.reduce((sum, other) => sum + other.doubt, 0));
    return { ...guess, score: logistic(logit(guess.score) + Math.max(-most, weight * (expected - doubt))) };
  });
}

const isWithin = ({ candidate: { a, b }, by }: Guess): boolean => by === 'judge' && a.article.key === b.article.key;

const isInDoubt = ({ score }: Guess): boolean => score >= IN_DOUBT.from && score < IN_DOUBT.below;

const doubtOf = ({ score, candidate }: Guess): { candidate: Candidate; doubt: number } => ({
  candidate,
  doubt: isOfTwoSources(candidate) ? score * OF_TWO_SOURCES : score,
});

const isOfTwoSources = ({ a: { claim: a }, b: { claim: b } }: Candidate): boolean =>
  a.attribution !== null && b.attribution !== null && !sameSource(a.attribution, b.attribution, true);

const articleOf = ({ candidate }: Guess): string => candidate.a.article.key;
