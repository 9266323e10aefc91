import { rootOf } from './dom.ts';

/** Whether two stretches of a page have words in common. */
export const overlap = (a: Range, b: Range): boolean =>
  rootOf(a.startContainer) === rootOf(b.startContainer) &&
  a.compareBoundaryPoints(Range.START_TO_END, b) > 0 &&
  a.compareBoundaryPoints(Range.END_TO_START, b) < 0;
