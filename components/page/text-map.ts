import { isConnected, newRange } from './dom.ts';

/** The next unit that can be seen: neither whitespace, nor what is left out of the text. Joiners stay: emoji need them. */
const INK = /[^\s\u00ad\u200b\u2060\ufeff]/g;
/** The next unit that can't be copied as it is: left out, or the start of whitespace that becomes one space. */
const ODD = /[ \u00a0](?=[\s\u00ad\u200b\u2060\ufeff])|(?![ \u00a0])[\s\u00ad\u200b\u2060\ufeff]/g;
/** Of those that are left out none is a space, the byte order mark neither. */
const SPACE = /[^\S\ufeff]/;

const BLANK = 32;
/** Told without a search; most text begins so, or with one blank. */
const isInk = (code: number): boolean => code > BLANK && code < 0x7f;

/** A stretch of one text node; without a node, a line break: a space that stands nowhere in the document. */
export interface Piece {
  readonly node: Text | null;
  readonly from: number;
  readonly to: number;
}

/**
 * The text of some paragraphs, whitespace normalised, and where each unit of it stands in the live document. Segments
 * are stretches over which text and node advance in step; paragraphs are joined by a blank line, which stands nowhere.
 */
export class TextMap {
  readonly text: string;
  readonly #textStarts: number[] = [];
  readonly #lengths: number[] = [];
  readonly #nodes: Text[] = [];
  readonly #nodeStarts: number[] = [];
  #firstSegments: Map<Node, number> | null = null;

  constructor(paragraphs: readonly (readonly Piece[])[]) {
    const texts: string[] = [];
    let length = 0;
    for (const pieces of paragraphs) {
      const text = this.#addParagraph(pieces, length === 0 ? 0 : length + 2);
      if (text === '') continue;
      length += text.length + (length === 0 ? 0 : 2);
      texts.push(text);
    }
    this.text = texts.join('\n\n');
  }

  /** Normalises one paragraph and notes its segments; `at`: where it will start in the text. */
  #addParagraph(pieces: readonly Piece[], at: number): string {
    let text = '';
    /** Where whitespace stands that becomes a space if more text follows. */
    let spaceIn: Text | null | undefined;
    let spaceAt = 0;
    for (const { node, from: first, to } of pieces) {
      if (node === null) {
        if (text !== '' && spaceIn === undefined) spaceIn = null;
        continue;
      }
      const data = node.data;
      for (let i = first; i < to;) {
        const code = data.charCodeAt(i);
        const start = isInk(code) ? i : next(INK, data, i, to);
        if (start > i && spaceIn === undefined && text !== '') {
          const ahead = code === BLANK ? 0 : data.slice(i, start).search(SPACE);
          if (ahead >= 0) {
            spaceIn = node;
            spaceAt = i + ahead;
          }
        }
        if (start === to) break;
        let from = start;
        if (spaceIn !== undefined) {
          if (spaceIn === node && spaceAt === start - 1 && code === BLANK) from = spaceAt;
          else {
            if (spaceIn !== null) this.#addSegment(spaceIn, spaceAt, at + text.length, 1);
            text += ' ';
          }
          spaceIn = undefined;
        }
        i = next(ODD, data, start, to);
        const last = data.charCodeAt(i - 1);
        if (last === BLANK || last === 0xa0) i--;
        this.#addSegment(node, from, at + text.length, i - from);
        const words = data.slice(from, i);
        text += words.includes('\u00a0') ? words.replaceAll('\u00a0', ' ') : words;
      }
    }
    return text;
  }

  #addSegment(node: Text, nodeStart: number, textStart: number, length: number): void {
    const last = this.#nodes.length - 1;
    if (last >= 0 && this.#nodes[last] === node) {
      const run = this.#lengths[last]!;
      if (this.#nodeStarts[last]! + run === nodeStart && this.#textStarts[last]! + run === textStart) {
        this.#lengths[last] = run + length;
        return;
      }
    }
    this.#nodes.push(node);
    this.#nodeStarts.push(nodeStart);
    this.#textStarts.push(textStart);
    this.#lengths.push(length);
  }

  /** The last segment that starts at or before a text offset; -1 before the first. */
  #segmentAt(offset: number): number {
    return firstNot(this.#textStarts.length, (i) => this.#textStarts[i]! <= offset) - 1;
  }

  /**
   * A live range over `text.slice(start, end)`; null when the page has since taken those nodes away. A range can't
   * cross the edge of a shadow tree: it then covers the part in the tree where the passage starts.
   */
  rangeOf(start: number, end: number): Range | null {
    if (!(start >= 0 && start < end && end <= this.text.length)) return null;
    let first = this.#segmentAt(start);
    if (first < 0) return null;
    let into = start - this.#textStarts[first]!;
    if (into >= this.#lengths[first]!) {
      first++;
      into = 0;
    }
    let last = first;
    while (last + 1 < this.#textStarts.length && this.#textStarts[last + 1]! < end) last++;
    const startNode = this.#nodes[first];
    const endNode = this.#nodes[last];
    if (startNode === undefined || endNode === undefined || this.#textStarts[first]! >= end) return null;
    const startAt = this.#nodeStarts[first]! + into;
    const endAt = this.#nodeStarts[last]! + Math.min(end - this.#textStarts[last]!, this.#lengths[last]!);
    if (!isConnected(startNode) || (endNode !== startNode && !isConnected(endNode))) return null;
    if (startAt > startNode.length || endAt > endNode.length) return null;
    const range = newRange(startNode.ownerDocument);
    range.setStart(startNode, startAt);
    range.setEnd(endNode, endAt);
    if (range.startContainer !== startNode) return this.#rangeInOneTree(first, last, startAt);
    return range;
  }

  #rangeInOneTree(first: number, last: number, startAt: number): Range | null {
    const startNode = this.#nodes[first]!;
    const root = startNode.getRootNode();
    let end = last;
    while (end > first && this.#nodes[end]!.getRootNode() !== root) end--;
    const range = newRange(startNode.ownerDocument);
    range.setStart(startNode, startAt);
    range.setEnd(this.#nodes[end]!, this.#nodeStarts[end]! + this.#lengths[end]!);
    return range.startContainer === startNode && !range.collapsed ? range : null;
  }

  /**
   * The text offset of a place in the document. A place between paragraphs, or in text that was left out, gives the
   * offset where the text goes on; a place before or after all of it gives null.
   */
  offsetOf(node: Node, offset: number): number | null {
    if (this.#nodes.length === 0) return null;
    const known = this.#firstSegment(node);
    if (known !== undefined) return this.#offsetInNode(known, node, offset);
    return this.#offsetByOrder(node, offset);
  }

  #firstSegment(node: Node): number | undefined {
    if (this.#firstSegments === null) {
      this.#firstSegments = new Map();
      for (let i = this.#nodes.length - 1; i >= 0; i--) this.#firstSegments.set(this.#nodes[i]!, i);
    }
    return this.#firstSegments.get(node);
  }

  #offsetInNode(first: number, node: Node, offset: number): number | null {
    for (let i = first; i < this.#nodes.length; i++) {
      const start = this.#nodeStarts[i]!;
      if (this.#nodes[i] !== node || offset < start) return this.#textStarts[i]!;
      if (offset <= start + this.#lengths[i]!) return this.#textStarts[i]! + offset - start;
    }
    return this.text.length;
  }

  #offsetByOrder(node: Node, offset: number): number | null {
    const point = newRange(this.#nodes[0]!.ownerDocument);
    try {
      point.setStart(node, offset);
      point.collapse(true);
      const isBefore = (i: number): boolean => point.comparePoint(this.#nodes[i]!, this.#nodeStarts[i]!) < 0;
      const next = firstNot(this.#nodes.length, isBefore);
      if (next === 0 || next === this.#nodes.length) return null;
      return this.#textStarts[next]!;
    } catch {
      return null; // another tree, or an offset beyond the node
    }
  }
}

/** The first of `length` numbers for which something no longer holds that holds up to there. */
function firstNot(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where something stands next, or the end. */
function next(what: RegExp, data: string, from: number, end: number): number {
  what.lastIndex = from;
  return what.test(data) ? Math.min(what.lastIndex - 1, end) : end;
}
