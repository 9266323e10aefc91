import { textOf } from '../../language/span.ts';
import { contextOf } from './context.ts';
import type { Detector } from './detector.ts';
import { figurePairs } from './figures.ts';

const LEAST = 0.2;
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
  if (strength < LEAST) return null;
  const aSpan = { start: best.left.start, end: best.left.end };
  const bSpan = { start: best.right.start, end: best.right.end };
  return {
    kind: 'number',
    strength,
    aWords: [aSpan],
    bWords: [bSpan],
    values: [textOf(a.text, aSpan), textOf(b.text, bSpan)],
    alone: false,
  };
};
