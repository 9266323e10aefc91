import { Words } from './words.ts';

/** UTF-16 units that one word and the space after it take at least, on average: room is made for so many words. */
const UNITS_A_WORD = 4;

/** Words that stand in as many places or more all say the same. */
const MOST_COUNTED = 256;

/** An article's text; of one object the index is made once. */
export interface Text {
  readonly text: string;
}

/** Every word of a text in order, and for each word the places where it stands. */
export class WordIndex {
  readonly text: string;
  readonly words: Words;
  /** Place → number of its word. */
  readonly ids: Int32Array;
  /** Number of a word → how often it stands in the text, and its last place; place → the place before; -1: none. */
  readonly counts: Int32Array;
  readonly lastPlaces: Int32Array;
  readonly placesBefore: Int32Array;
  /** Hash table with open addressing: number of the word in each slot, plus one. */
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #rarities = Float64Array.from({ length: MOST_COUNTED }, (_, count) => 1 / Math.log2(2 + count));

  constructor(text: string) {
    this.text = text;
    this.words = new Words((text.length / UNITS_A_WORD) | 0);
    this.words.add(text);
    const { count, hashes } = this.words;
    this.ids = new Int32Array(count);
    this.counts = new Int32Array(count);
    this.lastPlaces = new Int32Array(count);
    this.placesBefore = new Int32Array(count);
    this.#hashes = new Int32Array(count);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(count + 2)));
    this.#number(count, hashes, this.#hashes, this.#slots);
  }

  /** Gives each word its number, and links its places. */
  #number(count: number, hashes: Int32Array, known: Int32Array, slots: Int32Array): void {
    const { ids, counts, lastPlaces, placesBefore } = this;
    const mask = slots.length - 1;
    let next = 0;
    for (let place = 0; place < count; place++) {
      const hash = hashes[place]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      let id = slots[slot]! - 1;
      while (id >= 0 && known[id] !== hash) id = slots[(slot = (slot + 1) & mask)]! - 1;
      if (id < 0) {
        id = next++;
        slots[slot] = next;
        known[id] = hash;
        placesBefore[place] = -1;
      } else placesBefore[place] = lastPlaces[id]!;
      ids[place] = id;
      counts[id]!++;
      lastPlaces[id] = place;
    }
  }

  /** The numbers of some words, -1 of one that stands nowhere in the text; and what each says about a place, 0–1: the less, the more places it has. */
  lookUp(hashes: Int32Array, count: number, ids: Int32Array, weights: Float64Array): void {
    const { counts } = this;
    const slots = this.#slots;
    const known = this.#hashes;
    const rarities = this.#rarities;
    const mask = slots.length - 1;
    for (let i = 0; i < count; i++) {
      const hash = hashes[i]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      let id = slots[slot]! - 1;
      while (id >= 0 && known[id] !== hash) id = slots[(slot = (slot + 1) & mask)]! - 1;
      ids[i] = id;
      weights[i] = rarities[id < 0 ? 0 : Math.min(rarities.length - 1, counts[id]!)]!;
    }
  }

  /** The last place before another where some words of a list stand in a row; -1: there is none. */
  placeBefore(before: number, list: ArrayLike<number>, from: number, to: number): number {
    let rarest = from;
    for (let i = from; i < to; i++) {
      if (list[i]! < 0) return -1;
      if (this.counts[list[i]!]! < this.counts[list[rarest]!]!) rarest = i;
    }
    for (let place = this.lastPlaces[list[rarest]!]!; place >= 0; place = this.placesBefore[place]!) {
      const offset = place - rarest;
      if (offset + from >= before) continue;
      let i = from;
      while (i < to && this.ids[offset + i] === list[i]) i++;
      if (i === to) return offset + from;
    }
    return -1;
  }

  /** The first word that starts at an offset of the text, or after it. */
  wordAt(offset: number): number {
    let low = 0;
    let high = this.words.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.words.starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const indexes = new WeakMap<Text, WordIndex>();

/** One index a text, made when a quote first needs it. */
export function wordIndexOf(article: Text): WordIndex {
  let index = indexes.get(article);
  if (index === undefined) {
    index = new WordIndex(article.text);
    indexes.set(article, index);
  }
  return index;
}
