import { contextOf } from './context.ts';
import { disjointDays, eventDates, sameWordOtherDay } from './dates.ts';
import { findingOf, type Detector } from './detector.ts';

const LEAST_COVERAGE = 0.15;

/** One event, two dates that can't be one. */
export const date: Detector = (a, b) => {
  const context = contextOf(a, b);
  const rest = context.shared.size + context.sharedNames.length;
  if (context.coverage < LEAST_COVERAGE || rest < 2) return null;
  if (!disjointDays(a, b) || sameWordOtherDay(a, b)) return null;
  const [left] = eventDates(a);
  const [right] = eventDates(b);
  if (left === undefined || right === undefined || left.kind !== right.kind) return null;
  const strength = Math.min(0.97, 0.15 + 0.6 * context.coverage + 0.03 * Math.min(rest, 5));
  return findingOf('date', strength, [a, left], [b, right]);
};
