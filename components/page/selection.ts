import type { Quote } from '../annotations/annotation.ts';
import { quoteAt } from '../annotations/target.ts';
import { nodeTypeOf, rootOf } from './dom.ts';
import type { TextMap } from './text-map.ts';

/** What the reader has selected, as a quote from the article; null when nothing of the article is selected. */
export function selectedQuote(document: Document, map: TextMap): (Quote & { start: number; end: number }) | null {
  const range = selectedRange(document, map);
  if (range === null || range.collapsed || !touches(range, map)) return null;
  let start = map.offsetOf(range.startContainer, range.startOffset) ?? 0;
  let end = map.offsetOf(range.endContainer, range.endOffset) ?? map.text.length;
  while (start < end && /\s/.test(map.text.charAt(start))) start++;
  while (end > start && /\s/.test(map.text.charAt(end - 1))) end--;
  if (start >= end) return null;
  // Nobody means half a word, or half a figure: the mouse was a letter off.
  const words = new Intl.Segmenter('en', { granularity: 'word' }).segment(map.text);
  start = words.containing(start)!.index;
  const last = words.containing(end - 1)!;
  end = last.index + last.segment.length;
  return { start, end, ...quoteAt(map.text, start, end) };
}

/** What is selected in the tree that the article stands in: seen from the document, a shadow tree is one point. */
function selectedRange(document: Document, map: TextMap): AbstractRange | null {
  const selection = Document.prototype.getSelection.call(document);
  const first = map.rangeOf(0, 1)?.startContainer;
  if (selection === null || selection.rangeCount === 0 || first === undefined) return null;
  const root = rootOf(first);
  if (nodeTypeOf(root) !== 11) return selection.getRangeAt(0);
  return selection.getComposedRanges({ shadowRoots: [root as ShadowRoot] })[0] ?? null;
}

/** Whether a selection and the article's text overlap at all. */
function touches(range: AbstractRange, map: TextMap): boolean {
  const whole = map.rangeOf(0, map.text.length);
  try {
    if (whole !== null) {
      return (
        whole.compareBoundaryPoints(Range.END_TO_START, range as Range) < 0 &&
        whole.compareBoundaryPoints(Range.START_TO_END, range as Range) > 0
      );
    }
  } catch {
    // They are inside a shadow tree.
  }
  return map.offsetOf(range.startContainer, range.startOffset) !== null;
}
