import type { Quantity } from '../../language/quantities.ts';
import { rootOf } from '../lexicon/forms.ts';
import { contextOf } from './context.ts';
import { sameDay } from './dates.ts';
import type { Analysed } from './detector.ts';
import { tokensOf } from './tokens.ts';

/** Two figures that count the same thing, one of each statement. */
export interface FigurePair {
  readonly left: Quantity;
  readonly right: Quantity;
  /** Whether both figures may be true at once: equal, nearly so, or one within the other's bound. */
  readonly agree: boolean;
  /** 0–1: how surely they count the same thing. */
  readonly aligned: number;
}

/** Two rounded figures may differ by this share of the larger before they are held to differ. */
const ROUNDING = 0.03;
/** "About", "nearly", "some": how far such a figure may be off. */
const ABOUT = 0.15;

const LATER =
  /\b(?:rose|risen|climbed|grown|gone up|up|increased|reached|revised|updated?|now|so far|death toll|toll|tally|latest|final|at least|more than|as of|initial(?:ly)?|preliminary|earlier)\b/i;
/** "By Wednesday", "by the end of the month": so far it has come by then. */
const BY =
  /\bby (?:(?:the|that|this|next|last|early|mid|late|then|now|following|middle of|end of)[ -])*(?:christmas|easter|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|evening|morning|night|nightfall|noon|midnight|dawn|dusk|weekend|end)\b/i;
const COUNTED_UP =
  'killed dead injured wounded missing arrested infected case votes bodies victims charged displaced evacuated toll rescued detained'.split(
    ' ',
  );

const rangeOf = (quantity: Quantity): readonly [number, number] => {
  const high = quantity.upper ?? quantity.value;
  const slack = Math.abs(quantity.value) * (quantity.bound === 'about' ? ABOUT : ROUNDING);
  if (quantity.bound === 'at-least') return [quantity.value, Infinity];
  if (quantity.bound === 'at-most') return [-Infinity, high];
  return [quantity.value - slack, high + slack];
};

const agreeing = (left: Quantity, right: Quantity): boolean => {
  const [lowest, highest] = rangeOf(left);
  const [least, most] = rangeOf(right);
  const exact =
    Number.isInteger(left.value) &&
    Number.isInteger(right.value) &&
    Math.max(left.value, right.value) < 100 &&
    left.bound === 'exact' &&
    right.bound === 'exact';
  if (exact) return left.value === right.value;
  return lowest <= most && least <= highest;
};

/** Every two figures with one unit or one counted thing. */
export function figurePairs(a: Analysed, b: Analysed): FigurePair[] {
  const pairs: FigurePair[] = [];
  for (const left of a.quantities) {
    for (const right of b.quantities) {
      const aligned = alignment(a, left, b, right);
      if (aligned > 0) pairs.push({ left, right, agree: agreeing(left, right) || comesTo(a, b, left, right), aligned });
    }
  }
  return pairs;
}

/** What is left of a hundred per cent, or of two figures of the other side when they are set off: 46 aboard, 31 dead, 15 alive. */
function comesTo(a: Analysed, b: Analysed, left: Quantity, right: Quantity): boolean {
  if (left.unit === '%' && Math.abs(left.value + right.value - 100) < 0.1) return true;
  const reckoned = (figure: Quantity, others: readonly Quantity[]): boolean =>
    others.some((one, at) =>
      others
        .slice(at + 1)
        .some(
          (other) =>
            one.unit === figure.unit &&
            other.unit === figure.unit &&
            one.value !== other.value &&
            Math.abs(one.value - other.value) === figure.value,
        ),
    );
  return reckoned(left, b.quantities) || reckoned(right, a.quantities);
}

function alignment(a: Analysed, left: Quantity, b: Analysed, right: Quantity): number {
  if (left.unit !== right.unit) return 0;
  const sameNoun = left.of !== null && left.of === right.of;
  if (left.unit === null && !sameNoun) return 0;
  const near = (statement: Analysed, figure: Quantity): Set<string> =>
    new Set(
      tokensOf(statement).flatMap((token) =>
        token.content && Math.abs(token.start - figure.start) < 50 ? [token.root] : [],
      ),
    );
  const around = near(b, right);
  const met = [...near(a, left)].filter((root) => around.has(root)).length;
  return Math.min(1, (sameNoun ? 0.5 : 0.3) + 0.2 * met);
}

/** One figure lies within what the other allows ("at least 30", "34"), and no other two differ. Given alike, they tell nothing of the rest. */
export function boundHolds(a: Analysed, b: Analysed): boolean {
  const pairs = figurePairs(a, b).filter(({ aligned }) => aligned >= 0.5);
  return (
    pairs.some(({ agree, left, right }) => agree && (left.bound !== right.bound || left.value !== right.value)) &&
    pairs.every(({ agree }) => agree)
  );
}

/** A count that goes on growing: a later figure brings an earlier one up to date. Two counts given on one named day differ. */
export function laterToll(a: Analysed, b: Analysed): boolean {
  if (sameDay(a, b)) return false;
  const pairs = figurePairs(a, b).filter(({ agree }) => !agree);
  if (pairs.length === 0) return false;
  if (BY.test(a.text) !== BY.test(b.text)) return true;
  if (!(LATER.test(a.text) || LATER.test(b.text))) return false;
  const counted = new Set(COUNTED_UP.map(rootOf));
  return [...contextOf(a, b).shared].some((root) => counted.has(root));
}
