import { isConnected, newRange } from './dom.ts';

/** Left out of the text: soft hyphen, zero-width space, word joiner, byte order mark. Joiners stay: emoji need them. */
const isDropped = (code: number): boolean => code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;

/** Asked after `isDropped`: the byte order mark counts as whitespace, too. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

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
    let space: { node: Text | null; offset: number } | null = null;
    for (const { node, from, to } of pieces) {
      if (node === null) {
        if (text !== '') space ??= { node, offset: 0 };
        continue;
      }
      const data = node.data;
      let i = from;
      while (i < to) {
        const code = data.charCodeAt(i);
        if (isDropped(code)) {
          i++;
        } else if (isSpace(code)) {
          if (space === null && text !== '') space = { node, offset: i };
          i++;
        } else {
          if (space !== null) {
            if (space.node !== null) this.#addSegment(space.node, space.offset, at + text.length, 1);
            text += ' ';
            space = null;
          }
          let end = i + 1;
          while (end < to && isPlain(data, end, to)) end++;
          this.#addSegment(node, i, at + text.length, end - i);
          const words = data.slice(i, end);
          text += words.includes('\u00a0') ? words.replaceAll('\u00a0', ' ') : words;
          i = end;
        }
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
    const last = this.#segmentAt(end - 1);
    const startNode = this.#nodes[first];
    const endNode = this.#nodes[last];
    if (startNode === undefined || endNode === undefined || last < first) return null;
    const startAt = this.#nodeStarts[first]! + into;
    const endAt = this.#nodeStarts[last]! + Math.min(end - this.#textStarts[last]!, this.#lengths[last]!);
    if (!isConnected(startNode) || !isConnected(endNode)) return null;
    if (startAt > startNode.data.length || endAt > endNode.data.length) return null;
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

/** Whether a unit can be copied as it is: neither left out, nor the start of a run of whitespace to be collapsed. */
function isPlain(data: string, i: number, to: number): boolean {
  const code = data.charCodeAt(i);
  if (code > 32 && code < 0xa0) return true;
  if (isDropped(code)) return false;
  if (!isSpace(code)) return true;
  if ((code !== 32 && code !== 0xa0) || i + 1 >= to) return false;
  const next = data.charCodeAt(i + 1);
  return !isDropped(next) && !isSpace(next);
}
