import { textOf } from '../../language/span.ts';
import { contextOf } from './context.ts';
import { disjointDays, eventDates } from './dates.ts';
import type { Detector } from './detector.ts';

const LEAST = 0.2;
const LEAST_COVERAGE = 0.15;

/** One event, two dates that can't be one. */
export const date: Detector = (a, b) => {
  const context = contextOf(a, b);
  const rest = context.shared.size + context.sharedNames.length;
  if (context.coverage < LEAST_COVERAGE || rest < 2 || !disjointDays(a, b)) return null;
  const [left] = eventDates(a);
  const [right] = eventDates(b);
  if (left === undefined || right === undefined || left.kind !== right.kind) return null;
  const strength = Math.min(0.97, 0.15 + 0.6 * context.coverage + 0.03 * Math.min(rest, 5));
  if (strength < LEAST) return null;
  const aSpan = { start: left.start, end: left.end };
  const bSpan = { start: right.start, end: right.end };
  return {
    kind: 'date',
    strength,
    aWords: [aSpan],
    bWords: [bSpan],
    values: [textOf(a.text, aSpan), textOf(b.text, bSpan)],
    alone: false,
  };
};
