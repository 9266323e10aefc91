import { contextOf } from './context.ts';
import { findingOf, type Detector } from './detector.ts';
import { figurePairs } from './figures.ts';

const LEAST_COVERAGE = 0.12;

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
  const strength = Math.min(0.97, 0.1 + 0.4 * context.coverage + 0.3 * best.aligned + 0.03 * Math.min(rest, 5));
  return findingOf('number', strength, [a, best.left], [b, best.right]);
};
