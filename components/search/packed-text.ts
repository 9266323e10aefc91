import { stemOfWord } from './tokens.ts';

/**
 * The words of many short texts in a few arrays: a sorted dictionary, and for every text the numbers of its words in
 * order, so that one pass over plain numbers finds words, beginnings of words and phrases. A dictionary that lacks a
 * wanted word spares the pass.
 */
export interface PackedText {
  /** In the order of their letters, joined by line breaks; number 0 is the empty word, which parts the fields of a text. */
  readonly words: string;
  /** Each word's stem, likewise; empty where it is the word itself. */
  readonly stems: string;
  /** The words' numbers in the order of their stems. */
  readonly byStem: Uint32Array;
  /** The texts' words, one text after another. */
  readonly tokens: Uint16Array | Uint32Array;
  /** Where each text ends in `tokens`. */
  readonly ends: Uint32Array;
}

/** Parts the fields of one text: no phrase reaches over it. */
export const BREAK = '';

export const wordList = (packed: PackedText): string[] => packed.words.split('\n');

const comparing = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** Collects texts, from words or from other packs, and packs them. */
export class TextPacker {
  readonly #numbers = new Map<string, number>([[BREAK, 0]]);
  readonly #tokens: number[] = [];
  readonly #ends: number[] = [];

  add(words: readonly string[]): void {
    for (const word of words) this.#tokens.push(this.#number(word));
    this.#ends.push(this.#tokens.length);
  }

  /** Takes texts of another pack over. */
  addFrom(packed: PackedText, list: readonly string[], first: number, after: number): void {
    for (let text = first; text < after; text++) {
      const [from, to] = [text === 0 ? 0 : packed.ends[text - 1]!, packed.ends[text]!];
      for (let at = from; at < to; at++) this.#tokens.push(this.#number(list[packed.tokens[at]!]!));
      this.#ends.push(this.#tokens.length);
    }
  }

  pack(): PackedText {
    const words = [...this.#numbers.keys()].sort(comparing);
    const place = new Uint32Array(words.length);
    for (const [at, word] of words.entries()) place[this.#numbers.get(word)!] = at;
    const stems = words.map((word) => stemOfWord(word));
    const byStem = Uint32Array.from(words.keys()).sort((x, y) => comparing(stems[x]!, stems[y]!) || x - y);
    const numbers = this.#tokens.map((number) => place[number]!);
    return {
      words: words.join('\n'),
      stems: stems.map((stem, at) => (stem === words[at] ? '' : stem)).join('\n'),
      byStem,
      tokens: words.length > 0xffff ? Uint32Array.from(numbers) : Uint16Array.from(numbers),
      ends: Uint32Array.from(this.#ends),
    };
  }

  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    return number;
  }
}

export function packTexts(texts: Iterable<readonly string[]>): PackedText {
  const packer = new TextPacker();
  for (const words of texts) packer.add(words);
  return packer.pack();
}
