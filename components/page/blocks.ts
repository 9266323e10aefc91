import { attributeOf, localNameOf, nodeTypeOf, shadowRootOf } from './dom.ts';
import { BLOCKS, isFurniture, isInlineFurniture, isOwnFurniture, NEVER } from './furniture.ts';
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
}

/** An element whose contents are being read. */
interface Frame {
  readonly box: Box;
  /** The box around the element: its own where it is the outermost. */
  readonly within: Box;
  readonly block: boolean;
  readonly link: boolean;
}

/** Shadow trees within shadow trees: more are a trap. */
const DEEPEST_TREE = 200;

/** Ends of sentences, whatever the script. */
export const SENTENCE_END = /[.!?…。！？]["'”’»）)\]]*\s*$/;

const SHOW = 1 | 4; // NodeFilter.SHOW_ELEMENT | SHOW_TEXT

/** Elements beside those of a page's own making that can have a shadow tree. */
const SHADOW_HOSTS = new Set(
  'article aside blockquote div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** One pass over the live document, writing nothing: its passages in reading order, also those that are not shown. */
export class BlockReader {
  readonly blocks: Block[] = [];
  readonly boxes: Box[] = [];
  readonly #document: Document;
  #block: Block | null = null;
  #links = 0;
  #breaks = 0;
  #trees = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  read(root: Element): void {
    const frame = this.#enter(root, null);
    if (frame === null) return;
    this.#contents(root, frame.box);
    this.#leave(frame);
  }

  #walker(root: Node): TreeWalker {
    return Document.prototype.createTreeWalker.call(this.#document, root, SHOW);
  }

  /** Visits what is below the walker's node, which is its root. Not by recursion: pages can nest without end. */
  #children(walker: TreeWalker, root: Box): void {
    const open: Frame[] = [];
    let box = root;
    let node = walker.firstChild();
    if (node === null) return;
    for (;;) {
      if (node === null) {
        const frame = open.pop();
        if (frame === undefined) return;
        walker.parentNode();
        box = frame.within;
        this.#leave(frame);
      } else if (nodeTypeOf(node) === 3) {
        this.#text(node as Text, box);
      } else {
        const frame = this.#enter(node as Element, box);
        if (frame !== null) {
          const own = this.#hasOwnTree(node as Element);
          if (own) this.#contents(node as Element, frame.box);
          const first = own ? null : walker.firstChild();
          if (first !== null) {
            open.push(frame);
            box = frame.box;
            node = first;
            continue;
          }
          this.#leave(frame);
        }
      }
      node = walker.nextSibling();
    }
  }

  /** What an element's text counts for; null where it has none to be read. */
  #enter(element: Element, within: Box | null): Frame | null {
    const tag = localNameOf(element);
    if (NEVER.has(tag)) return null;
    if (tag === 'br') {
      this.#break();
      return null;
    }
    const own = tag.includes('-') && isOwnFurniture(element, tag);
    const block = BLOCKS.has(tag) || within === null || own;
    if ((block || tag === 'span') && attributeOf(element, 'aria-hidden') === 'true') return null;
    if (tag === 'span' && isInlineFurniture(element)) return null;
    let box = within;
    if (block || box === null) {
      this.#flush();
      const furniture = own || isFurniture(element, tag);
      box = { element, tag, parent: within, furniture, around: false, prose: 0, length: 0, score: 0 };
      this.boxes.push(box);
    }
    const link = tag === 'a';
    if (link) this.#links++;
    return { box, within: within ?? box, block, link };
  }

  #leave({ block, link }: Frame): void {
    if (link) this.#links--;
    if (block) this.#flush();
  }

  /** Whether other nodes are shown in an element than its children. */
  #hasOwnTree(element: Element): boolean {
    const tag = localNameOf(element);
    return tag === 'slot' || ((SHADOW_HOSTS.has(tag) || tag.includes('-')) && shadowRootOf(element) !== null);
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
    if (shadow !== null) this.#children(this.#walker(shadow), box);
    else if (assigned.length === 0) this.#children(this.#walker(element), box);
    for (const node of assigned) {
      if (nodeTypeOf(node) === 3) this.#text(node as Text, box);
      else {
        const frame = this.#enter(node as Element, box);
        if (frame === null) continue;
        this.#contents(node as Element, frame.box);
        this.#leave(frame);
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

  #text(node: Text, box: Box): void {
    const data = node.data;
    if (box.tag === 'pre' && /\n\s*\n/.test(data)) return this.#preformatted(node, box);
    this.#piece(node, 0, data.length, box);
  }

  /** Blank lines part the paragraphs of preformatted text. */
  #preformatted(node: Text, box: Box): void {
    const data = node.data;
    let from = 0;
    for (const gap of data.matchAll(/\n\s*\n/g)) {
      this.#piece(node, from, gap.index, box);
      this.#flush();
      from = gap.index + gap[0].length;
    }
    this.#piece(node, from, data.length, box);
  }

  #piece(node: Text, from: number, to: number, box: Box): void {
    const data = node.data;
    let start = from;
    let end = to;
    while (start < end && data.charCodeAt(start) <= 32) start++;
    if (start === end && this.#block === null) return;
    while (end > start && data.charCodeAt(end - 1) <= 32) end--;
    this.#block ??= { box, pieces: [], length: 0, linked: 0, commas: 0 };
    const block = this.#block;
    block.pieces.push({ node, from, to });
    if (start === end) return;
    this.#breaks = 0;
    block.length += end - start;
    if (this.#links > 0) block.linked += end - start;
    for (let i = data.indexOf(',', start); i >= 0 && i < end; i = data.indexOf(',', i + 1)) block.commas++;
  }

  #flush(): void {
    this.#breaks = 0;
    if (this.#block !== null && this.#block.length > 0) this.blocks.push(this.#block);
    this.#block = null;
  }
}
