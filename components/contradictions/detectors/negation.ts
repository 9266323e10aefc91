import type { Span } from '../../language/span.ts';
import { oppositesOf } from '../lexicon/antonyms.ts';
import { PART_WORDS } from '../lexicon/plans.ts';
import { contextOf, namesDiffer } from './context.ts';
import { disjointDays } from './dates.ts';
import { findingOf, isNegated, type Analysed, type Detector } from './detector.ts';
import { tokensOf, type Token } from './tokens.ts';

const LEAST = 0.2;
/** How much of the shorter side the other must hold, for one "not" to be about the same thing. */
const LEAST_COVERAGE = 0.15;

interface Negated {
  readonly cue: Span;
  readonly token: Token;
  /** 0: the first word under the cue. */
  readonly place: number;
}

/** The words under a negation: the nearest content words of its scope, the predicate first. */
function negatedIn(statement: Analysed): Negated[] {
  const tokens = tokensOf(statement);
  return statement.negations.flatMap(({ cue, scope }) => {
    const under = tokens.filter(
      (token) =>
        token.content && !token.named && token.start >= Math.max(scope.start, cue.end) && token.end <= scope.end,
    );
    return under.slice(0, 2).map((token, place) => ({ cue, token, place }));
  });
}

/** One side says of a predicate what the other says with a "not" of it, about the same things. */
export const negation: Detector = (a, b) => {
  const context = contextOf(a, b);
  if (context.coverage < LEAST_COVERAGE) return null;
  const inA = negatedIn(a);
  const inB = negatedIn(b);
  const hit = oneSided(inA, inB, b) ?? oneSided(inB, inA, a);
  if (hit === null) return null;
  const rest =
    [...context.shared].filter((root) => root !== hit.negated.token.root).length + context.sharedNames.length;
  if (rest < 1) return null;
  const [negating, other] = inA.includes(hit.negated) ? [a, b] : [b, a];
  const doubts = [
    namesDiffer(a, b),
    disjointDays(a, b),
    hit.negated.place > 0,
    isPart(negating) !== isPart(other),
    context.onlyA.length > 2 && context.onlyB.length > 2,
  ].filter(Boolean).length;
  const agreement = saysOpposite(negating, other) ? 2 : 0;
  const strength = Math.min(0.97, 0.2 + 0.5 * context.coverage + 0.04 * Math.min(rest, 5)) - 0.1 * (doubts + agreement);
  if (strength < LEAST) return null;
  const cued: Span = { start: hit.negated.cue.start, end: hit.negated.token.end };
  const plain: Span = { start: hit.other.start, end: hit.other.end };
  const [aSpan, bSpan] = negating === a ? [cued, plain] : [plain, cued];
  return findingOf('negation', strength, [a, aSpan], [b, bSpan]);
};

const isPart = (statement: Analysed): boolean => tokensOf(statement).some(({ lower }) => PART_WORDS.has(lower));

/** The other side says the opposite of a negated word: "not guilty" and "innocent" agree. */
const saysOpposite = (negating: Analysed, other: Analysed): boolean =>
  negatedIn(negating).some(({ token }) => {
    const opposites = oppositesOf(token.root);
    return opposites !== undefined && tokensOf(other).some(({ root }) => opposites.has(root));
  });

/** A negated word which the other side has too, free of any negation. */
function oneSided(
  negated: readonly Negated[],
  others: readonly Negated[],
  other: Analysed,
): { negated: Negated; other: Token } | null {
  for (const one of negated) {
    if (others.some(({ token }) => token.root === one.token.root)) continue;
    const free = tokensOf(other).find((token) => token.root === one.token.root && !isNegated(other, token));
    if (free !== undefined) return { negated: one, other: free };
  }
  return null;
}
