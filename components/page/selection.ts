import type { Quote } from '../annotations/annotation.ts';
import { quoteAt } from '../annotations/target.ts';
import type { TextMap } from './text-map.ts';

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
