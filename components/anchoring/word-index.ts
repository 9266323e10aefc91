import { Words } from './words.ts';

/** UTF-16 units that one word and the space after it take at least, on average: room is made for so many words. */
const UNITS_A_WORD = 4;

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
  readonly #rarities: number[] = [];

  constructor(text: string) {
    this.text = text;
    this.words = new Words((text.length / UNITS_A_WORD) | 0);
    this.words.add(text);
    const { count, hashes } = this.words;
    this.ids = new Int32Array(count);
    this.counts = new Int32Array(count);
    this.lastPlaces = new Int32Array(count).fill(-1);
    this.placesBefore = new Int32Array(count);
    this.#hashes = new Int32Array(count);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(count + 2)));
    const { ids, counts, lastPlaces, placesBefore } = this;
    const slots = this.#slots;
    let known = 0;
    for (let place = 0; place < count; place++) {
      const hash = hashes[place]!;
      const slot = this.#slotOf(hash);
      let id = slots[slot]! - 1;
      if (id < 0) {
        id = known++;
        slots[slot] = known;
        this.#hashes[id] = hash;
      }
      ids[place] = id;
      counts[id]!++;
      placesBefore[place] = lastPlaces[id]!;
      lastPlaces[id] = place;
    }
  }

  /** The number of a word; -1: it stands nowhere in the text. */
  idOf(hash: number): number {
    return this.words.count === 0 ? -1 : this.#slots[this.#slotOf(hash)]! - 1;
  }

  /** What a word says about a place, 0–1: the more places it has, the less. */
  rarity(id: number): number {
    const count = id < 0 ? 0 : this.counts[id]!;
    return (this.#rarities[count] ??= 1 / Math.log2(2 + count));
  }

  /** Where these words stand in a row, the last place first. */
  *placesOf(row: ArrayLike<number>): Generator<number> {
    let rarest = 0;
    for (let i = 0; i < row.length; i++) {
      if (row[i]! < 0) return;
      if (this.counts[row[i]!]! < this.counts[row[rarest]!]!) rarest = i;
    }
    for (let place = this.lastPlaces[row[rarest]!]!; place >= 0; place = this.placesBefore[place]!) {
      const start = place - rarest;
      let i = 0;
      while (i < row.length && this.ids[start + i] === row[i]) i++;
      if (i === row.length) yield start;
    }
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0 && this.#hashes[this.#slots[slot]! - 1] !== hash) slot = (slot + 1) & mask;
    return slot;
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
