import { analysedOf } from './analysed.ts';
import type { Candidate, Statement } from './contradiction.ts';
import type { Finding } from './detectors/detector.ts';

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  readonly finding: Finding | null;
}

/** A quoted wording stands for a conflict when it scores at least this share of the best wording's score. */
const QUOTED_ENOUGH = 0.85;

/**
 * An article says one thing in several wordings (the lead, the quotation, the caption): of each conflict that reaches the
 * threshold one pair, best first, with the score of the best. The quoted wording is preferred, then the one that a
 * detector explains best, even from a little below the threshold where the same detector speaks for it.
 */
export function oneOfEach<T extends Scored>(pairs: readonly T[], threshold: number): T[] {
  const groups: T[][] = [];
  const near = pairs.filter((pair) => pair.score >= threshold * QUOTED_ENOUGH);
  for (const pair of near.sort((x, y) => y.score - x.score)) {
    const group = groups.find((members) => members.some((member) => sameConflict(member.candidate, pair.candidate)));
    if (group) group.push(pair);
    else groups.push([pair]);
  }
  return groups.flatMap((group) => {
    const best = group[0];
    return best && best.score >= threshold ? [{ ...speaker(best, group, threshold), score: best.score }] : [];
  });
}

function speaker<T extends Scored>(best: T, group: readonly T[], threshold: number): T {
  const kind = best.finding?.kind;
  const fit = group.filter(
    (pair) =>
      pair.score >= best.score * QUOTED_ENOUGH &&
      (pair.score >= threshold || (kind !== undefined && pair.finding?.kind === kind)),
  );
  // What a score is ahead by, so near the top, says less than a detector that knows why.
  return fit.reduce((first, pair) => (told(pair) > told(first) ? pair : first), best);
}

/** Quotes before all, then how sure a detector is of what the conflict is. */
const told = ({ candidate, finding }: Scored): number => quotesIn(candidate) + (finding?.strength ?? 0) / 2;

const quotesIn = ({ a, b }: Candidate): number => Number(isQuoted(a)) + Number(isQuoted(b));

const isQuoted = ({ claim }: Statement): boolean => claim.kind === 'quotation' || /[“"][^”"]{8,}[”"]/.test(claim.quote);

/** So many words of content in common, and two statements may say the same. */
const LEAST_COMMON = 2;

/** Two pairs are one conflict when both sides are alike, or one is and the others, of one article, speak of the same thing. */
const sameConflict = (x: Candidate, y: Candidate): boolean =>
  alikeIn(x, y, (a, b) => inOneArticle(a, b) && commonStems(a, b) >= LEAST_COMMON);

/** Two pairs of one article with a common side, whatever the others speak of, or with alike sides. */
export const shareSide = (x: Candidate, y: Candidate): boolean => alikeIn(x, y, inOneArticle);

type Test = (a: Statement, b: Statement) => boolean;

/** One side of each is alike, and the others are, too, or pass the test. */
const alikeIn = (x: Candidate, y: Candidate, others: Test): boolean =>
  [
    [x.a, x.b, y.a, y.b],
    [x.a, x.b, y.b, y.a],
  ].some(([xa, xb, ya, yb]) => {
    const [first, second] = [alike(xa!, ya!), alike(xb!, yb!)];
    return (first && second) || (first && others(xb!, yb!)) || (second && others(xa!, ya!));
  });

const inOneArticle: Test = (a, b) => a.article.key === b.article.key;

function commonStems(a: Statement, b: Statement): number {
  const [left, right] = [analysedOf(a).stems, analysedOf(b).stems];
  return [...left].filter((stem) => right.has(stem)).length;
}

/** The same claim, or one that shares most of the shorter one's content. */
function alike(a: Statement, b: Statement): boolean {
  if (a.claim === b.claim) return true;
  if (a.article.key === b.article.key && a.claim.start === b.claim.start) return true;
  const shorter = Math.min(analysedOf(a).stems.size, analysedOf(b).stems.size);
  return shorter >= 4 && commonStems(a, b) / shorter >= 0.75;
}
