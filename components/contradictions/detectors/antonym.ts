import { oppositesOf } from '../lexicon/antonyms.ts';
import { contextOf, isSaying } from './context.ts';
import { findingOf, isNegated, type Analysed, type Detector } from './detector.ts';
import { tokensOf, type Token } from './tokens.ts';

const LEAST_COVERAGE = 0.15;

/** Two opposite words about the same things, with no negation beside either. */
export const antonym: Detector = (a, b) => {
  const context = contextOf(a, b);
  if (context.coverage < LEAST_COVERAGE) return null;
  const pair = oppositesIn(a, b);
  if (pair === null) return null;
  const [left, right] = pair;
  const rest = context.shared.size + context.sharedNames.length;
  if (rest < 2) return null;
  const beside = sharesNeighbour(a, left, b, right) ? 0.12 : 0;
  const strength = Math.min(0.97, 0.1 + 0.6 * context.coverage + 0.03 * Math.min(rest, 5) + beside);
  return findingOf('antonym', strength, [a, left], [b, right]);
};

function oppositesIn(a: Analysed, b: Analysed): readonly [Token, Token] | null {
  const usable = (statement: Analysed): Token[] =>
    tokensOf(statement).filter((token) => !token.named && !isSaying(token) && !token.stop);
  const right = usable(b);
  const left = usable(a);
  for (const token of left) {
    const opposites = oppositesOf(token.root);
    if (opposites === undefined || right.some(({ root }) => root === token.root)) continue;
    const other = right.find(({ root }) => opposites.has(root) && !left.some((own) => own.root === root));
    if (other !== undefined && !isNegated(a, token) && !isNegated(b, other)) return [token, other];
  }
  return null;
}

/** Whether a word of content stands near both: what rises on one side is what falls on the other. */
function sharesNeighbour(a: Analysed, left: Token, b: Analysed, right: Token): boolean {
  const near = (statement: Analysed, token: Token): Set<string> => {
    const tokens = tokensOf(statement);
    const at = tokens.indexOf(token);
    return new Set(
      tokens
        .slice(Math.max(0, at - 4), at + 5)
        .flatMap((other) => (other.content && other !== token ? [other.root] : [])),
    );
  };
  const ofB = near(b, right);
  return [...near(a, left)].some((root) => ofB.has(root));
}
