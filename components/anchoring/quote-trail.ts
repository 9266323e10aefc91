import type { QuoteTarget } from './anchored.ts';
import { particularWords } from './particular-words.ts';
import { endsSentence, nearestEdge, startsSentence } from './quote-edges.ts';

/** Units in a row by which the way goes on after an edit, which takes away and puts in so many at most. */
const SEED = 8;
const MOST_LOST = 48;
const MOST_PUT_IN = 48;

const SPACE = 32;

/**
 * A quote and its neighbours, followed through a text unit by unit from a place where both go on alike: what was met on
 * the way, in units, and where the quote starts and ends; -1: not known.
 */
export class QuoteTrail {
  own = 0;
  before = 0;
  after = 0;
  start = -1;
  /** Where its first word stands, if something was put in before that. */
  startAfter = -1;
  end = -1;
  /** Its names and figures that are gone. */
  lost = 0;
  /** Its longest part that is there in a row: where it starts in the text, and how long it is. */
  longestAt = 0;
  longest = 0;
  readonly #text: string;
  readonly #all: string;
  readonly #exact: string;
  /** The quote's own units are those from one up to another. */
  readonly #from: number;
  readonly #to: number;

  /** What came after it begins so. */
  readonly #next: string;
  #place = 0;

  /** `all`: the quote with its neighbours. Unit `first` of it stands at `at`. */
  constructor(text: string, { prefix, exact, suffix }: QuoteTarget, all: string, first: number, at: number) {
    this.#text = text;
    this.#all = all;
    this.#exact = exact;
    this.#from = prefix.length;
    this.#to = this.#from + exact.length;
    this.#next = suffix.trimStart().slice(0, SEED);
    this.#follow(first, at);
  }

  #follow(first: number, at: number): void {
    const text = this.#text;
    const all = this.#all;
    const { length } = all;
    let i = first;
    let j = at;
    let gap = 0;
    let gapInText = 0;
    for (;;) {
      while (i > gap && j > gapInText && all.charCodeAt(i - 1) === text.charCodeAt(j - 1)) {
        i--;
        j--;
      }
      if (gapInText > 0) this.#cross(gap, gapInText, i, j);
      const run = i;
      while (i < length && all.charCodeAt(i) === text.charCodeAt(j)) {
        i++;
        j++;
      }
      this.#meet(run, i, j - i);
      gap = i;
      gapInText = j;
      if (this.#isClosed(gap, j)) return;
      i = this.#onAt(gap, j);
      if (i < 0) return;
      j = this.#place;
    }
  }

  /** Where a quote goes on after an edit, with this word or one of the next, by the shortest way; -1: it doesn't. */
  #onAt(gap: number, gapInText: number): number {
    const text = this.#text;
    const all = this.#all;
    let shortest = MOST_PUT_IN + MOST_LOST;
    let best = -1;
    for (let i = gap; i - gap < shortest && i + SEED <= all.length;) {
      const put = text.slice(gapInText, gapInText + i - gap + MOST_PUT_IN).indexOf(all.slice(i, i + SEED));
      if (put >= 0 && put + i - gap < shortest) {
        shortest = put + i - gap;
        best = i;
        this.#place = gapInText + put;
      }
      i = all.indexOf(' ', i) + 1;
      if (i === 0) break;
    }
    return best;
  }

  /** Counts units from one up to another that stand in a row, `shift` further on in the text. */
  #meet(run: number, end: number, shift: number): void {
    const from = this.#from;
    const to = this.#to;
    if (run < from) this.before += Math.min(end, from) - run;
    if (end > from && run < to) {
      const start = Math.max(run, from);
      const length = Math.min(end, to) - start;
      this.own += length;
      if (length > this.longest) {
        this.longest = length;
        this.longestAt = start + shift;
      }
    }
    if (end > to) this.after += end - Math.max(run, to);
    if (run <= from && end >= from) {
      if (this.start < 0) this.start = from + shift;
      else this.startAfter = from + shift;
    }
    if (run <= to && end >= to && this.end < 0) this.end = to + shift;
  }

  /** Notes what an edit took away, and finds an edge that it took. */
  #cross(gap: number, gapInText: number, i: number, j: number): void {
    const from = this.#from;
    const to = this.#to;
    if (gap < to && i > from)
      this.lost += particularWords(this.#exact, Math.max(gap, from) - from, Math.min(i, to) - from);
    if (gap < from && i > from && startsSentence(this.#all, from))
      this.start = nearestEdge(this.#text, gapInText, j, j - i + from, startsSentence);
    if (gap < to && i > to) this.end = this.#endWithin(gapInText, j, gapInText + to - gap, i);
  }

  #endWithin(gapInText: number, j: number, expected: number, i: number): number {
    const text = this.#text;
    if (endsSentence(this.#exact, this.#exact.length)) {
      const edge = nearestEdge(text, gapInText, j, expected, endsSentence);
      if (edge >= 0) return edge;
    }
    // Where only the space after it is gone, right before what comes next.
    if (this.#all.slice(this.#to, i).trim() !== '') return -1;
    let end = j;
    while (end > 0 && text.charCodeAt(end - 1) <= SPACE) end--;
    return end;
  }

  /** Whether what came after the quote stands right where the quote started: it was taken out. */
  #isClosed(gap: number, j: number): boolean {
    const from = this.#from;
    if (gap > from || gap < from - 2 || this.#next.length < SEED) return false;
    const space = j + 2;
    let at = j;
    while (at < space && this.#text.charCodeAt(at) <= SPACE) at++;
    return this.#text.startsWith(this.#next, at);
  }
}
