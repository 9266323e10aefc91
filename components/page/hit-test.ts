import { nodeTypeOf, rootOf, viewOf } from './dom.ts';
import { sameRange, type Mark } from './paint.ts';

interface HighlightHit {
  readonly highlight: Highlight;
  readonly ranges: readonly AbstractRange[];
}

type FromPoint = (x: number, y: number, options?: { shadowRoots: ShadowRoot[] }) => readonly HighlightHit[];

/** What counts where marks overlap: a contradiction before the reader's own, before a claim. */
const WEIGHTS = { clash: 3, mine: 2, claim: 1, flash: 0 } as const;

/** What is asked of the same marks at every motion of the pointer. */
interface Index {
  readonly shadowRoots: ShadowRoot[];
  readonly byStart: ReadonlyMap<Node, readonly Mark[]>;
}

const indexes = new WeakMap<readonly Mark[], Index>();

/** The mark at a point of the viewport, in CSS pixels. Give the same array as long as the marks are the same. */
export function markAt(document: Document, x: number, y: number, marks: readonly Mark[]): Mark | null {
  if (marks.length === 0) return null;
  const registry = (viewOf(document) ?? window).CSS.highlights as HighlightRegistry & {
    highlightsFromPoint?: FromPoint;
  };
  const { shadowRoots, byStart } = indexOf(document, marks);
  // A page may have cleared the registry: the marks are then gone from the screen, not from the reader's mind.
  if (typeof registry.highlightsFromPoint === 'function' && registry.size > 0) {
    const hits = registry.highlightsFromPoint(x, y, { shadowRoots }).flatMap((hit) => [...hit.ranges]);
    // A mark made anew for the same words keeps the range that is on the screen already.
    const hit = (among: readonly Mark[]): Mark[] =>
      among.filter(({ range }) => hits.some((one) => sameRange(one, range)));
    const found = hits.length === 0 ? [] : hit(hits.flatMap((one) => byStart.get(one.startContainer) ?? []));
    // The page may have changed under the marks since they were painted.
    return weightiest(hits.length > 0 && found.length === 0 ? hit(marks) : found);
  }
  const caret = Document.prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots });
  if (caret === null) return null;
  return weightiest(marks.filter(({ range }) => holds(range, caret.offsetNode, caret.offset, x, y)));
}

function indexOf(document: Document, marks: readonly Mark[]): Index {
  const known = indexes.get(marks);
  if (known) return known;
  const byStart = Map.groupBy(marks, ({ range }) => range.startContainer);
  const index = { byStart, shadowRoots: shadowRootsOf(document, byStart.keys()) };
  indexes.set(marks, index);
  return index;
}

/** Trees that the browser looks into only when they are named. */
function shadowRootsOf(document: Document, nodes: Iterable<Node>): ShadowRoot[] {
  const roots = new Set([...nodes].map(rootOf));
  roots.delete(document);
  return [...roots].filter((root): root is ShadowRoot => nodeTypeOf(root) === 11);
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

/** Of equals the first one. */
function weightiest(marks: readonly Mark[]): Mark | null {
  let best: Mark | null = null;
  for (const mark of marks) if (best === null || WEIGHTS[mark.kind] > WEIGHTS[best.kind]) best = mark;
  return best;
}
