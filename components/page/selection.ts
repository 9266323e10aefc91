import type { TextMap } from './text-map.ts';

/** Units of text kept on each side of a quote, as most annotation tools do. */
const CONTEXT = 32;

export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** A quote with what stands before and after it, cut so that no surrogate pair is split. */
export function quoteAt(text: string, start: number, end: number): Quote {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  if (from > 0 && isLowSurrogate(text.charCodeAt(from))) from++;
  if (to < text.length && isLowSurrogate(text.charCodeAt(to))) to--;
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** What the reader has selected, as a quote from the article; null when nothing of the article is selected. */
export function selectedQuote(document: Document, map: TextMap): (Quote & { start: number; end: number }) | null {
  const selection = Document.prototype.getSelection.call(document);
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (map.text === '' || !touches(range, map)) return null;
  let start = map.offsetOf(range.startContainer, range.startOffset) ?? 0;
  let end = map.offsetOf(range.endContainer, range.endOffset) ?? map.text.length;
  while (start < end && /\s/.test(map.text.charAt(start))) start++;
  while (end > start && /\s/.test(map.text.charAt(end - 1))) end--;
  return start < end ? { start, end, ...quoteAt(map.text, start, end) } : null;
}

/** Whether a selection and the article's text overlap at all. */
function touches(range: Range, map: TextMap): boolean {
  const whole = map.rangeOf(0, map.text.length);
  try {
    if (whole !== null) {
      return (
        whole.compareBoundaryPoints(Range.END_TO_START, range) < 0 &&
        whole.compareBoundaryPoints(Range.START_TO_END, range) > 0
      );
    }
  } catch {
    // One of them is inside a shadow tree.
  }
  return map.offsetOf(range.startContainer, range.startOffset) !== null;
}
