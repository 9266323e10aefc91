import { parentOf, rootOf } from './dom.ts';
import type { Mark } from './paint.ts';

/** Where the pointer is: in CSS pixels of the viewport, and in which element, the innermost. */
export interface Pointer {
  readonly x: number;
  readonly y: number;
  readonly element: Element;
}

/** What counts where marks overlap: a contradiction before the reader's own, before a claim. */
const WEIGHTS = { clash: 3, mine: 2, claim: 1, flash: 0 } as const;

/** Of more marks in one element the browser is asked first which of its texts the point is in. */
const FEW = 8;

/** The elements that hold marked text themselves, and the marks in the text of each. */
type Index = ReadonlyMap<Node, ReadonlySet<Mark>>;

const indexes = new WeakMap<readonly Mark[], Index>();

/** Ask while the event is under way: it forgets its path afterwards. */
export const pointerOf = (event: MouseEvent): Pointer => ({
  x: event.clientX,
  y: event.clientY,
  element: event.composedPath()[0] as Element,
});

/**
 * The mark under the pointer. What the pointer is in, the browser has found out already; so only the marks in that
 * element's own text are asked for their boxes. Give the same array as long as the marks are the same.
 */
export function markAt({ x, y, element }: Pointer, marks: readonly Mark[]): Mark | null {
  if (marks.length === 0) return null;
  const root = rootOf(element) as Document | ShadowRoot;
  const index = indexOf(marks);
  // Of text that a page puts into a slot the innermost element is the slot; its parent is the slot's host.
  let near = [...(index.get(element) ?? ('host' in root ? (index.get(root.host) ?? []) : []))];
  if (near.length > FEW) {
    const shadowRoots = 'host' in root ? [root] : [];
    const document = near[0]!.range.startContainer.ownerDocument!;
    const caret = Document.prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots });
    near = near.filter(({ range }) => caret !== null && range.intersectsNode(caret.offsetNode));
  }
  return weightiest(near.filter(({ range }) => covers(range, x, y)));
}

function indexOf(marks: readonly Mark[]): Index {
  const known = indexes.get(marks);
  if (known) return known;
  const index = new Map<Node, Set<Mark>>();
  for (const mark of marks) {
    for (const text of textsIn(mark.range)) {
      const parent = parentOf(text)!;
      const inParent = index.get(parent);
      if (inParent) inParent.add(mark);
      else index.set(parent, new Set([mark]));
    }
  }
  indexes.set(marks, index);
  return index;
}

function textsIn(range: Range): Node[] {
  const { startContainer, endContainer, commonAncestorContainer } = range;
  const texts = [startContainer];
  if (startContainer === endContainer) return texts;
  const document = startContainer.ownerDocument!;
  const walker = Document.prototype.createTreeWalker.call(document, commonAncestorContainer, 4); // NodeFilter.SHOW_TEXT
  walker.currentNode = startContainer;
  let node = walker.nextNode();
  for (; node !== null && node !== endContainer && range.intersectsNode(node); node = walker.nextNode())
    texts.push(node);
  texts.push(endContainer);
  return texts;
}

function covers(range: Range, x: number, y: number): boolean {
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
