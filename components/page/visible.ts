import type { Block } from './blocks.ts';
import { bodyOf, elementOf, nodeTypeOf, parentOf, viewOf } from './dom.ts';

/**
 * Whether elements are on the screen, by themselves or (display: contents) by what is around them. Pages that hide their
 * whole body until a script or a font has come are read all the same. Asking costs more than reading: only what could be
 * the article's is asked about, each once.
 */
export class Visibility {
  readonly #known = new Map<Element, boolean>();
  readonly #isShown: (element: Element) => boolean;
  readonly #isContents: (element: Element) => boolean;

  constructor(document: Document) {
    const view = viewOf(document);
    const body = bodyOf(document);
    const options: CheckVisibilityOptions = { visibilityProperty: true };
    const isShown = (element: Element): boolean => Element.prototype.checkVisibility.call(element, options);
    const isContents = (element: Element): boolean => view?.getComputedStyle(element).display === 'contents';
    if (body !== null && !isShown(body) && !isContents(body)) options.visibilityProperty = false;
    const all = view === null || body === null || !(isShown(body) || isContents(body));
    this.#isShown = all ? () => true : isShown;
    this.#isContents = isContents;
  }

  of(element: Element): boolean {
    /** From the inside out: what has no box of its own, or is hidden. Only the outermost of what is hidden is cheap to ask. */
    const boxless: Element[] = [];
    let shown = true;
    for (let at: Element | null = element; at !== null; at = aboveOf(at)) {
      const known = this.#known.get(at) ?? (this.#isShown(at) || undefined);
      if (known !== undefined) {
        shown = known;
        if (boxless.length === 0) this.#known.set(at, known);
        break;
      }
      boxless.push(at);
    }
    for (let at = boxless.pop(); at !== undefined; at = boxless.pop()) {
      shown &&= this.#isContents(at);
      this.#known.set(at, shown);
    }
    return shown;
  }

  /** Takes those parts out of a passage that are not shown. */
  dropHidden(block: Block): void {
    const shown = block.pieces.filter(({ node, from, to }) => {
      const element = node === null ? null : elementOf(node);
      if (element === null || element === block.box.element || this.of(element)) return true;
      block.length -= node!.data.slice(from, to).trim().length;
      return false;
    });
    if (shown.length === block.pieces.length) return;
    block.pieces.splice(0, Infinity, ...shown);
    block.linked = Math.min(block.linked, block.length);
  }
}

/** The element around one; of the outermost in a shadow tree, its host. */
function aboveOf(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent === null || nodeTypeOf(parent) === 1) return parent as Element | null;
  return (parent as Partial<ShadowRoot>).host ?? null;
}
