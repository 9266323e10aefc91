import { wordList, type PackedText } from './packed-text.ts';
import type { WordTerm } from './query.ts';
import { stemOfWord } from './tokens.ts';

/** What is looked for: as bits, the terms that must be there, and those that must not. */
export interface Asking {
  readonly terms: readonly WordTerm[];
  readonly wanted: number;
  readonly unwanted: number;
}

const EXACT = 1;
const OTHER_FORM = 0.6;
const BEGINNING = 0.4;
/** What all words in a row, in the order that was asked for, add. */
const IN_ORDER = 0.5;
/** Texts longer than this lose half. */
const LONG = 60;

/** The terms of a query as bits: at most so many. */
export const MOST_WORDS = 30;

/** A pack of texts that can be asked: its dictionary is unpacked once. */
export class AskedText {
  readonly #packed: PackedText;
  readonly #words: readonly string[];
  #stems: readonly string[] | null = null;
  /** For every word of the dictionary which terms it answers, and which it answers letter by letter; zeros between two queries. */
  readonly #any: Int32Array;
  readonly #exact: Int32Array;
  #touched: number[] = [];
  /** Of every phrase, where in the dictionary its words are. */
  #phraseBits = 0;
  #phrases: (readonly (readonly [number, number])[])[] = [];

  constructor(packed: PackedText) {
    this.#packed = packed;
    this.#words = wordList(packed);
    this.#any = new Int32Array(this.#words.length);
    this.#exact = new Int32Array(this.#words.length);
  }

  get textCount(): number {
    return this.#packed.ends.length;
  }

  /**
   * Prepares an answer: the bits that the dictionary can give at all. Zero for a term means that no text here holds it.
   * Call `done` afterwards.
   */
  begin(terms: readonly WordTerm[]): number {
    let possible = 0;
    for (const [i, term] of terms.entries()) {
      const bit = 1 << i;
      if (term.words.length === 1 ? this.#mark(term, bit) : this.#markPhrase(term, i)) possible |= bit;
    }
    return possible;
  }

  done(): void {
    for (const word of this.#touched) this.#any[word] = this.#exact[word] = 0;
    this.#touched = [];
    this.#phrases = [];
    this.#phraseBits = 0;
  }

  /** Which terms a text holds. */
  bitsOf(text: number): number {
    const { tokens, ends } = this.#packed;
    const any = this.#any;
    const from = text === 0 ? 0 : ends[text - 1]!;
    const to = ends[text]!;
    let bits = 0;
    for (let at = from; at < to; at++) bits |= any[tokens[at]!]!;
    return (bits & this.#phraseBits) === 0 ? bits : this.#withoutLoosePhrases(bits, from, to);
  }

  /** Phrases whose first word is there, but not the others after it. */
  #withoutLoosePhrases(bits: number, from: number, to: number): number {
    let left = bits;
    for (let i = 0; i < MOST_WORDS; i++) {
      const bit = 1 << i;
      if (bits & this.#phraseBits & bit && !this.#holdsPhrase(i, from, to)) left &= ~bit;
    }
    return left;
  }

  /** How well a text answers terms that it holds: letter by letter before other forms, together before apart, short before long. */
  qualityOf(text: number, { terms, wanted }: Asking): number {
    const { tokens, ends } = this.#packed;
    const exactly = this.#exact;
    const [from, to] = [text === 0 ? 0 : ends[text - 1]!, ends[text]!];
    let exact = 0;
    for (let at = from; at < to; at++) exact |= exactly[tokens[at]!]!;
    let [sum, count] = [0, 0];
    for (let i = 0; i < terms.length; i++) {
      if (!(wanted & (1 << i))) continue;
      count += 1;
      sum += exact & (1 << i) ? EXACT : terms[i]!.prefix ? BEGINNING : OTHER_FORM;
    }
    const order = count > 1 && this.#inOrder(from, to, wanted, count) ? IN_ORDER : 0;
    return (count === 0 ? EXACT : sum / count + order) / (1 + (to - from) / LONG);
  }

  #inOrder(from: number, to: number, wanted: number, count: number): boolean {
    const { tokens } = this.#packed;
    for (let at = from; at + count <= to; at++) {
      let next = at;
      for (let i = 0; i < MOST_WORDS && next < to; i++) {
        if (!(wanted & (1 << i))) continue;
        if (!(this.#any[tokens[next]!]! & (1 << i))) break;
        next += 1;
      }
      if (next === at + count) return true;
    }
    return false;
  }

  #holdsPhrase(term: number, from: number, to: number): boolean {
    const { tokens } = this.#packed;
    const ranges = this.#phrases[term]!;
    for (let at = from; at + ranges.length <= to; at++)
      if (ranges.every(([low, high], k) => tokens[at + k]! >= low && tokens[at + k]! < high)) return true;
    return false;
  }

  /** A text may hold a phrase if it holds the phrase's first word, and the dictionary all of them. */
  #markPhrase({ words, prefix }: WordTerm, term: number): boolean {
    const ranges = words.map((word, i) => this.#range(word, prefix && i === words.length - 1));
    if (!ranges.every(([low, high]) => high > low)) return false;
    this.#phrases[term] = ranges;
    this.#phraseBits |= 1 << term;
    const [low, high] = ranges[0]!;
    for (let word = low; word < high; word++) this.#note(word, 1 << term, 1 << term);
    return true;
  }

  #mark({ words: [word = ''], prefix, exact }: WordTerm, bit: number): boolean {
    const [low, high] = this.#range(word, prefix);
    for (let at = low; at < high; at++) this.#note(at, bit, this.#words[at] === word ? bit : 0);
    if (exact) return high > low;
    let found = high > low;
    for (const at of this.#withStem(stemOfWord(word))) {
      found = true;
      this.#note(at, bit, this.#words[at] === word ? bit : 0);
    }
    return found;
  }

  #note(word: number, bit: number, exact: number): void {
    if (this.#any[word] === 0) this.#touched.push(word);
    this.#any[word]! |= bit;
    this.#exact[word]! |= exact;
  }

  /** The words that are this one, or begin with it: from, and up to. */
  #range(word: string, prefix: boolean): readonly [number, number] {
    const low = lowerBound(this.#words.length, (at) => this.#words[at]! < word);
    if (!prefix) return [low, this.#words[low] === word ? low + 1 : low];
    return [low, lowerBound(this.#words.length, (at) => this.#words[at]! < word || this.#words[at]!.startsWith(word))];
  }

  #withStem(stem: string): number[] {
    const stems = (this.#stems ??= this.#packed.stems.split('\n'));
    const { byStem } = this.#packed;
    const stemAt = (at: number): string => stems[byStem[at]!]! || this.#words[byStem[at]!]!;
    const found: number[] = [];
    let at = lowerBound(byStem.length, (place) => stemAt(place) < stem);
    for (; at < byStem.length && stemAt(at) === stem; at++) found.push(byStem[at]!);
    return found;
  }
}

/** The first place for which `isBefore` is no longer true. */
function lowerBound(length: number, isBefore: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
