import type { TextMap } from './text-map.ts';

/** Every word of a text, in order, and where each is found. */
export interface WordIndex {
  /** The text in lower case with plain quotation marks and dashes, every unit in its place. */
  readonly folded: string;
  /** Number of the word at each place, and where that word starts in the text. */
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  /** Word → its number, and number → the places it has. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly places: readonly (readonly number[])[];
}

const indexes = new WeakMap<TextMap, WordIndex>();

/** One index a map, made when a quote first needs it. */
export function wordIndexOf(map: TextMap): WordIndex {
  let index = indexes.get(map);
  if (index === undefined) {
    index = build(fold(map.text));
    indexes.set(map, index);
  }
  return index;
}

function build(folded: string): WordIndex {
  const ids: number[] = [];
  const starts: number[] = [];
  const numbers = new Map<string, number>();
  const places: number[][] = [];
  for (const { word, at } of wordsOf(folded)) {
    let id = numbers.get(word);
    if (id === undefined) {
      id = places.length;
      numbers.set(word, id);
      places.push([]);
    }
    places[id]!.push(ids.length);
    ids.push(id);
    starts.push(at);
  }
  return { folded, ids, starts, numbers, places };
}

/** Lower case and plain typography, unit for unit: differences in these are no differences. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text)
    .replace(/[\u2018\u2019\u201b\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\n/g, ' ');
}

const LETTER = /[\p{L}\p{N}]/u;

/** Letters and digits; beyond ASCII the tables of Unicode are asked, for one UTF-16 unit at a time. */
function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return code >= 0xd800 && code <= 0xdfff ? false : LETTER.test(text[at]!);
}

/** The words of a folded text and where they start. */
export function wordsOf(folded: string): { word: string; at: number }[] {
  const words: { word: string; at: number }[] = [];
  for (let at = 0; at < folded.length;) {
    if (!isWordUnit(folded, at)) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < folded.length && isWordUnit(folded, end)) end++;
    words.push({ word: folded.slice(at, end), at });
    at = end;
  }
  return words;
}
