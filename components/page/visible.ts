import type { Block } from './blocks.ts';
import { bodyOf, nodeTypeOf, parentOf, viewOf } from './dom.ts';

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
    const isBodyShown = (): boolean => body !== null && (isShown(body) || isContents(body));
    let some = isBodyShown();
    if (!some) {
      options.visibilityProperty = false;
      some = isBodyShown();
    }
    this.#isShown = some && view !== null ? isShown : () => true;
    this.#isContents = isContents;
  }

  of(element: Element): boolean {
    let known = this.#known.get(element);
    if (known === undefined) this.#known.set(element, (known = this.#isShown(element) || this.#isByContents(element)));
    return known;
  }

  /**
   * Whether an element without a box of its own is shown by what is around it. The style of what is within a hidden
   * element is costly to ask for, so that is asked from the outside in.
   */
  #isByContents(element: Element): boolean {
    const boxless = [element];
    let shown: boolean | undefined;
    for (let at = aboveOf(element); at !== null && shown === undefined; at = aboveOf(at)) {
      shown = this.#known.get(at) ?? (this.#isShown(at) || undefined);
      if (shown === undefined) boxless.push(at);
    }
    shown ??= true;
    for (const at of boxless.toReversed()) {
      shown &&= this.#isContents(at);
      this.#known.set(at, shown);
    }
    return shown;
  }

  /** Takes those parts out of a passage that are not shown. */
  dropHidden(block: Block): void {
    const shown = block.pieces.filter(({ node, from, to }) => {
      const parent = node === null ? null : node.parentNode;
      if (parent === null || parent === block.box.element || nodeTypeOf(parent) !== 1) return true;
      if (this.of(parent as Element)) return true;
      block.length -= node!.data.slice(from, to).trim().length;
      return false;
    });
    if (shown.length === block.pieces.length) return;
    block.pieces.length = 0;
    for (const piece of shown) block.pieces.push(piece);
    block.linked = Math.min(block.linked, block.length);
  }
}

/** The element around one; of the outermost in a shadow tree, its host. */
function aboveOf(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent === null || nodeTypeOf(parent) === 1) return parent as Element | null;
  return (parent as Partial<ShadowRoot>).host ?? null;
}
