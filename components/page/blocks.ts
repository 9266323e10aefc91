import { isText, localNameOf, shadowRootOf } from './dom.ts';
import { BLOCK, FURNITURE, HOST, isFurniture, isInlineFurniture, isOwnFurniture, kindOf, NEVER } from './furniture.ts';
import type { Piece } from './text-map.ts';

/** An element that may hold passages. Lengths count UTF-16 units without surrounding whitespace. */
export interface Box {
  readonly element: Element;
  readonly tag: string;
  readonly parent: Box | null;
  /** By its name or kind it stands around an article, not in it. */
  furniture: boolean;
  /** It stands in such an element, or is one. */
  around: boolean;
  /** Text of passages that read like prose, here and below. */
  prose: number;
  /** All text, here and below. */
  length: number;
  score: number;
}

/** A passage: text up to the next block-level edge. */
export interface Block {
  readonly box: Box;
  readonly pieces: Piece[];
  length: number;
  /** Units that stand in links. */
  linked: number;
  commas: number;
  /** Some of it stands in elements of its own. */
  parted: boolean;
  /** It reads like prose, not like a label, a teaser or a list of links. */
  prose: boolean;
}

/** An element whose contents are being read: a box, or what an inline element adds to its text. */
type Open = Box | 'link' | 'inline';

/** Shadow trees within shadow trees: more are a trap. */
const DEEPEST_TREE = 200;

export const HEADINGS = new Set(['h2', 'h3', 'h4']);

/** Ends of sentences, whatever the script. */
export const SENTENCE_END = /[.!?…。！？]["'”’»）)\]]*\s*$/;

const SHOW = 1 | 4; // NodeFilter.SHOW_ELEMENT | SHOW_TEXT

const newBox = (element: Element, tag: string, parent: Box | null, furniture: boolean): Box => ({
  element,
  tag,
  parent,
  furniture,
  around: false,
  prose: 0,
  length: 0,
  score: 0,
});

export const newBlock = (box: Box): Block => ({
  box,
  pieces: [],
  length: 0,
  linked: 0,
  commas: 0,
  parted: false,
  prose: false,
});

export function isIn(box: Box, outer: Box | null): boolean {
  let at: Box | null = box;
  while (at !== null && at !== outer) at = at.parent;
  return at !== null;
}

/** Whether other nodes are shown in an element than its children. No form can have a tree of its own. */
const hasOwnTree = (element: Element, tag: string, kind: number): boolean =>
  (kind & HOST) !== 0 ? element.shadowRoot !== null : tag === 'slot';

/**
 * One pass over the live document, writing nothing: its passages in reading order, also those that are not shown. What
 * stands around an article by its name is passed over, but for what `enters` is true of.
 */
export class BlockReader {
  readonly blocks: Block[] = [];
  readonly boxes: Box[] = [];
  /** Boxes that were passed over, the outermost ones. */
  readonly passedOver: Box[] = [];
  readonly #document: Document;
  readonly #enters: (furniture: Element) => boolean;
  #block: Block | null = null;
  #links = 0;
  #breaks = 0;
  #trees = 0;

  constructor(document: Document, enters: (furniture: Element) => boolean) {
    this.#document = document;
    this.#enters = enters;
  }

  /** The element itself is read whatever its name. */
  read(root: Element): this {
    const box = newBox(root, localNameOf(root), null, false);
    this.boxes.push(box);
    this.#contents(root, box);
    this.#flush();
    return this;
  }

  #walker(root: Node): TreeWalker {
    return Document.prototype.createTreeWalker.call(this.#document, root, SHOW);
  }

  /** Visits what is below the walker's node, which is its root. Not by recursion: pages can nest without end. */
  #children(walker: TreeWalker, root: Box, ofRoot: boolean): void {
    const open: Open[] = [];
    let box = root;
    let own = ofRoot;
    let node = walker.firstChild();
    if (node === null) return;
    for (;;) {
      if (node === null) {
        const left = open.pop();
        if (left === undefined) return;
        walker.parentNode();
        if (typeof left === 'object') box = left.parent!;
        own = open.length === 0 ? ofRoot : typeof open.at(-1) === 'object';
        this.#leave(left);
      } else if (node.nodeType === 3) {
        this.#text(node as Text, box, own);
      } else {
        const element = node as Element;
        const tag = localNameOf(element);
        const kind = kindOf(tag);
        const entered = (kind & NEVER) !== 0 ? null : this.#enter(element, tag, kind, box);
        if (entered !== null) {
          const within = typeof entered === 'object' ? entered : box;
          if (hasOwnTree(element, tag, kind)) this.#contents(element, within);
          else if (tag !== 'form' && element.firstElementChild === null) this.#texts(element, within, within !== box);
          else {
            const first = walker.firstChild();
            if (first !== null) {
              open.push(entered);
              own = within !== box;
              box = within;
              node = first;
              continue;
            }
          }
          this.#leave(entered);
        }
      }
      node = walker.nextSibling();
    }
  }

  /** The text of an element that has no others inside. */
  #texts(element: Element, box: Box, own: boolean): void {
    for (let node: Node | null = element.firstChild; node !== null; node = node.nextSibling)
      if (node.nodeType === 3) this.#text(node as Text, box, own);
  }

  /** What an element's text counts for; null where it has none to be read. */
  #enter(element: Element, tag: string, kind: number, within: Box): Open | null {
    if (tag === 'br') {
      this.#break();
      return null;
    }
    // A form's properties can be shadowed.
    const named = (kind & FURNITURE) !== 0 || ((kind & (BLOCK | HOST)) !== 0 && element.hasAttributes());
    const own = kind === HOST && tag.includes('-') && isOwnFurniture(element, tag);
    const block = (kind & BLOCK) !== 0 || own;
    if (named && (block || tag === 'span') && element.ariaHidden === 'true') return null;
    if (!block) {
      if (tag === 'span' && named && isInlineFurniture(element)) return null;
      if (tag !== 'a') return 'inline';
      this.#links++;
      return 'link';
    }
    this.#flush();
    const furniture = own || (named && isFurniture(element, kind));
    const box = newBox(element, tag, within, furniture);
    if (furniture && !this.#enters(element)) {
      this.passedOver.push(box);
      return null;
    }
    this.boxes.push(box);
    return box;
  }

  #leave(left: Open): void {
    if (left === 'link') this.#links--;
    else if (left !== 'inline') this.#flush();
  }

  /** What a reader sees inside an element: its open shadow tree where it has one, what is put into a slot. */
  #contents(element: Element, box: Box): void {
    if (++this.#trees > DEEPEST_TREE) {
      this.#trees--;
      return;
    }
    const shadow = shadowRootOf(element);
    const assigned =
      localNameOf(element) === 'slot' ? HTMLSlotElement.prototype.assignedNodes.call(element as HTMLSlotElement) : [];
    const own = box.element === element;
    if (shadow !== null) this.#children(this.#walker(shadow), box, own);
    else if (assigned.length === 0) this.#children(this.#walker(element), box, own);
    for (const node of assigned) {
      if (isText(node)) this.#text(node, box, false);
      else {
        const tag = localNameOf(node as Element);
        const kind = kindOf(tag);
        const entered = (kind & NEVER) !== 0 ? null : this.#enter(node as Element, tag, kind, box);
        if (entered === null) continue;
        this.#contents(node as Element, typeof entered === 'object' ? entered : box);
        this.#leave(entered);
      }
    }
    this.#trees--;
  }

  /** Two breaks, or one after a full stop, end a passage; another is a space. */
  #break(): void {
    if (this.#block === null) return;
    const last = this.#block.pieces.at(-1)?.node?.data ?? '';
    if (++this.#breaks === 2 || SENTENCE_END.test(last)) return this.#flush();
    this.#block.pieces.push({ node: null, from: 0, to: 0 });
  }

  /** `own`: it stands in the box itself, not in an element within. Blank lines part the paragraphs of preformatted text. */
  #text(node: Text, box: Box, own: boolean): void {
    const { data } = node;
    if (box.tag !== 'pre') {
      const text = data.trim();
      if (text !== '' || this.#block !== null) this.#piece(node, 0, data.length, text, box, own);
      return;
    }
    let from = 0;
    for (const gap of data.matchAll(/\n\s*\n/g)) {
      this.#piece(node, from, gap.index, data.slice(from, gap.index).trim(), box, own);
      this.#flush();
      from = gap.index + gap[0].length;
    }
    this.#piece(node, from, data.length, data.slice(from).trim(), box, own);
  }

  #piece(node: Text, from: number, to: number, text: string, box: Box, own: boolean): void {
    if (text === '') {
      this.#block?.pieces.push({ node, from, to });
      return;
    }
    const block = (this.#block ??= newBlock(box));
    block.pieces.push({ node, from, to });
    if (!own) block.parted = true;
    this.#breaks = 0;
    block.length += text.length;
    if (this.#links > 0) block.linked += text.length;
    for (let i = text.indexOf(','); i >= 0; i = text.indexOf(',', i + 1)) block.commas++;
  }

  #flush(): void {
    this.#breaks = 0;
    if (this.#block !== null && this.#block.length > 0) this.blocks.push(this.#block);
    this.#block = null;
  }
}
