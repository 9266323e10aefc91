import { NONE, type WantedWords } from './align-words.ts';
import type { QuoteTarget } from './anchored.ts';
import type { WordIndex } from './word-index.ts';
import { foldUnit, hasBreak, Words } from './words.ts';

/** What a word says that stands in another's stead and is much like it. */
const ALIKE = 0.8;
/** Words on either side that stand for the neighbours. */
const BESIDE = 2;
/** Words in a row that point at a place, however often each is met. */
const ROW = 3;
/** Words that one edit puts in between two of the quote's, at its edges. */
const MOST_INSERTED = 5;

/** Reused from quote to quote: making arrays takes longer than filling them. */
const words = new Words(0);
let ids = new Int32Array(0);
let weights = new Float64Array(0);

/** A quote with its neighbours as a sequence of words to look for. One at a time: the next takes over its arrays. */
export class WantedQuote implements WantedWords {
  readonly target: QuoteTarget;
  readonly count: number;
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** The quote's own words are those from `from` up to `to`; its neighbours stand before and after. */
  readonly from: number;
  readonly to: number;
  /** Where the quote's own words start and end in it. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** It went over more than one paragraph. */
  readonly #longer: boolean;

  constructor(target: QuoteTarget, index: WordIndex) {
    this.target = target;
    this.#longer = target.exact.includes('\n');
    words.clear();
    words.add(target.prefix);
    this.from = words.count;
    words.add(target.exact);
    this.to = words.count;
    words.add(target.suffix);
    this.count = words.count;
    this.starts = words.starts;
    this.ends = words.ends;
    if (ids.length < this.count) {
      ids = new Int32Array(2 * this.count);
      weights = new Float64Array(2 * this.count);
    }
    this.ids = ids;
    this.weights = weights;
    index.lookUp(words.hashes, this.count, ids, weights);
    // Neighbours are cut at a number of units: half a word says nothing.
    if (this.from > 2 && words.starts[0] === 0) this.weights[0] = 0;
    if (this.count - this.to > 2 && words.ends[this.count - 1] === target.suffix.length)
      this.weights[this.count - 1] = 0;
  }

  /**
   * Where its first word would stand if its neighbours stand side by side in the text now, which says that it was taken
   * out from between them; `NONE`: they don't.
   */
  closedAt(index: WordIndex): number {
    const before = this.#tellingBeside(-1);
    const after = this.#tellingBeside(1);
    if (before > this.from || this.to + after > this.count) return NONE;
    const around: number[] = [];
    for (let i = this.from - before; i < this.from; i++) around.push(this.ids[i]!);
    for (let i = this.to; i < this.to + after; i++) around.push(this.ids[i]!);
    const place = index.placeBefore(index.ids.length, around, 0, around.length);
    return place < 0 ? NONE : place + before - this.from;
  }

  /** How many neighbours on one side must be there to tell them from its own words at its other end. */
  #tellingBeside(step: 1 | -1): number {
    const own = step > 0 ? this.from : this.to - 1;
    const beside = step > 0 ? this.to : this.from - 1;
    let alike = 0;
    while (alike < this.to - this.from && this.ids[own + step * alike] === this.ids[beside + step * alike]) alike++;
    return Math.max(BESIDE, alike + 1);
  }

  /** Places where its first word may stand because the words that stood right before it, or after it, stand there in a row; on either side so many at most. */
  placesBeside(index: WordIndex, most: number): number[] {
    const places: number[] = [];
    for (const start of [this.from - ROW, this.to]) {
      if (start < 0 || start + ROW > this.count || this.weights[start] === 0) continue;
      let at = index.ids.length;
      for (let found = 0; found < most; found++) {
        at = index.placeBefore(at, this.ids, start, start + ROW);
        if (at < 0) break;
        places.push(at - start);
      }
    }
    return places;
  }

  /** Share, by weight, of the wanted words from one to another that were found at these places; -1 of none. */
  shareOf(places: Int32Array, from: number, to: number, index: WordIndex): number {
    let all = 0;
    let found = 0;
    for (let i = from; i < to; i++) {
      const weight = this.weights[i]!;
      all += weight;
      if (places[i]! >= 0) found += weight * (this.ids[i] === index.ids[places[i]!] ? 1 : ALIKE);
    }
    return all === 0 ? -1 : found / all;
  }

  /**
   * Lets go of words at the edges that stand far from the rest: small words turn up anywhere. What is left out is
   * little, and lies beyond the end of a paragraph or more words away than an edit puts in.
   */
  dropStrays(places: Int32Array, index: WordIndex): void {
    this.#dropAtEdge(places, index, this.from, 1);
    this.#dropAtEdge(places, index, this.to - 1, -1);
  }

  #dropAtEdge(places: Int32Array, { text, words }: WordIndex, edge: number, step: 1 | -1): void {
    let all = 0;
    for (let i = this.from; i < this.to; i++) all += places[i]! >= 0 ? this.weights[i]! : 0;
    let outside = 0;
    let last = -1;
    for (let i = edge; i >= this.from && i < this.to; i += step) {
      if (places[i]! < 0) continue;
      if (last >= 0) {
        const a = Math.min(places[last]!, places[i]!);
        const b = Math.max(places[last]!, places[i]!);
        const extra = b - a - Math.abs(i - last);
        const parted = !this.#longer && hasBreak(text, words.ends[a]!, words.starts[b]!);
        if (parted || extra > MOST_INSERTED) {
          for (let stray = edge; stray !== i; stray += step) places[stray] = NONE;
        }
      }
      outside += this.weights[i]!;
      if (outside > all / 4) return;
      last = i;
    }
  }

  /** Takes words that stand in the stead of the quote's own, and are much like them, for the same. */
  forgive(places: Int32Array, { text, words }: WordIndex): void {
    for (let i = this.from; i < this.to; i++) {
      const place = ~places[i]!;
      if (places[i]! >= 0 || places[i] === NONE) continue;
      if (areAlike(this.target.exact, this.starts[i]!, this.ends[i]!, text, words.starts[place]!, words.ends[place]!)) {
        places[i] = place;
      }
    }
  }
}

/** Whether two words share so much of their beginnings and ends that one edit may lie between. */
function areAlike(a: string, aStart: number, aEnd: number, b: string, bStart: number, bEnd: number): boolean {
  const shorter = Math.min(aEnd - aStart, bEnd - bStart);
  const longer = Math.max(aEnd - aStart, bEnd - bStart);
  if (longer < 4) return false;
  const same = (i: number, j: number): boolean => foldUnit(a.charCodeAt(i)) === foldUnit(b.charCodeAt(j));
  let head = 0;
  while (head < shorter && same(aStart + head, bStart + head)) head++;
  let tail = 0;
  while (tail < shorter - head && same(aEnd - 1 - tail, bEnd - 1 - tail)) tail++;
  return head + tail >= 0.6 * longer;
}
