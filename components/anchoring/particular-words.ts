import { foldUnit, NO_WORD } from './words.ts';

const ZERO = 48;
const NINE = 57;

/**
 * How many names and figures a gap in a quote takes away: words with a capital letter, but for the first word and for
 * single letters that are gone, and words of whose digits some are.
 */
export function particularWords(exact: string, from: number, to: number): number {
  if (from >= to) return 0;
  let at = from;
  while (at > 0 && foldUnit(exact.charCodeAt(at - 1)) !== NO_WORD) at--;
  let count = 0;
  while (at < to) {
    const start = at;
    let isParticular = false;
    for (; at < exact.length; at++) {
      const code = exact.charCodeAt(at);
      const folded = foldUnit(code);
      if (folded === NO_WORD) break;
      if (at >= to) continue;
      if (folded !== code && start > 0 && to - from > 1) isParticular = true;
      if (at >= from && code >= ZERO && code <= NINE) isParticular = true;
    }
    if (isParticular) count++;
    at++;
  }
  return count;
}
