import type { Quantity } from '../../language/quantities.ts';
import { contextOf, namesDiffer, withoutSpeakers } from './context.ts';
import { counting, findingOf, type Analysed, type Detector } from './detector.ts';
import { figurePairs, type FigurePair } from './figures.ts';

const LEAST_COVERAGE = 0.12;

/** "48 per cent chose her and 45 him", "50 per cent her and 40 another": two rows of a table, each with its own figures. */
function areParallel(a: Analysed, b: Analysed, { left, right }: FigurePair): boolean {
  const row = (statement: Analysed, { unit }: Quantity): number =>
    statement.quantities.filter((quantity) => quantity.unit === unit).length;
  return row(a, left) > 1 && row(b, right) > 1;
}

/** Two figures for the same thing which can't both be right. */
export const number: Detector = (a, b) => {
  const context = contextOf(a, b);
  const rest = context.shared.size + context.sharedNames.length;
  if (context.coverage < LEAST_COVERAGE || rest < 2) return null;
  const pairs = figurePairs(a, b);
  const settled = pairs.filter(({ agree }) => agree);
  const differing = pairs
    .filter((pair) => !pair.agree && !settled.some(({ left, right }) => left === pair.left || right === pair.right))
    .sort((x, y) => y.aligned - x.aligned);
  const best = differing[0];
  if (best === undefined) return null;
  const strength = counting(
    0.1 + 0.4 * context.coverage + 0.3 * best.aligned + 0.03 * Math.min(rest, 5),
    !areParallel(a, b, best) && !namesDiffer(withoutSpeakers(a), withoutSpeakers(b)),
  );
  return findingOf('number', strength, [a, best.left], [b, best.right]);
};
