import { viewOf } from './dom.ts';
import { sameRange, type Mark } from './paint.ts';

interface HighlightHit {
  readonly highlight: Highlight;
  readonly ranges: readonly AbstractRange[];
}

type FromPoint = (x: number, y: number) => readonly HighlightHit[];

/** What counts where marks overlap: a contradiction before the reader's own, before a claim. */
const WEIGHTS = { clash: 3, mine: 2, claim: 1, flash: 0 } as const;

/** The mark at a point of the viewport, in CSS pixels. */
export function markAt(document: Document, x: number, y: number, marks: readonly Mark[]): Mark | null {
  if (marks.length === 0) return null;
  const registry = (viewOf(document) ?? window).CSS.highlights as HighlightRegistry & {
    highlightsFromPoint?: FromPoint;
  };
  if (typeof registry.highlightsFromPoint === 'function') {
    const hits = registry.highlightsFromPoint(x, y).flatMap((hit) => [...hit.ranges]);
    if (hits.length === 0) return null;
    return weightiest(marks.filter(({ range }) => hits.some((hit) => sameRange(hit, range))));
  }
  const caret = Document.prototype.caretPositionFromPoint.call(document, x, y);
  if (caret === null) return null;
  return weightiest(marks.filter(({ range }) => holds(range, caret.offsetNode, caret.offset, x, y)));
}

/** A caret snaps to the nearest text, so the point must be in one of the range's boxes, too. */
function holds(range: Range, node: Node, offset: number, x: number, y: number): boolean {
  try {
    if (!range.isPointInRange(node, offset)) return false;
  } catch {
    return false;
  }
  for (const box of range.getClientRects()) {
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true;
  }
  return false;
}

function weightiest(marks: readonly Mark[]): Mark | null {
  let best: Mark | null = null;
  for (const mark of marks) if (best === null || WEIGHTS[mark.kind] > WEIGHTS[best.kind]) best = mark;
  return best;
}
