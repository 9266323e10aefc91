import { readFileSync } from 'node:fs';

/** Rows of labelled files, and the pairs that were planted in whole articles. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Pair {
  readonly a: Place;
  readonly b: Place;
}

export const rowsIn = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

/** A field's text; empty where the row has none. */
export function fieldOf(row: Readonly<Record<string, unknown>>, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

/** Where an article contradicts itself: given by places, or by its two sentences as they stand in the text. */
export function plantedIn(row: Row): Pair[] {
  if (Array.isArray(row['pairs'])) return row['pairs'] as Pair[];
  const text = fieldOf(row, 'text');
  const given = (row['contradictions'] ?? []) as { a?: string; b?: string }[];
  return given.flatMap(({ a, b }) => (a && b ? [{ a: placeOf(text, a), b: placeOf(text, b) }] : []));
}

function placeOf(text: string, sentence: string): Place {
  const start = text.indexOf(sentence);
  return { start, end: start + sentence.length };
}

/** Whether two pairs name the same two sentences, in either order. */
export const meets = (x: Pair, y: Pair): boolean =>
  (covers(x.a, y.a) && covers(x.b, y.b)) || (covers(x.a, y.b) && covers(x.b, y.a));

const covers = (a: Place, b: Place): boolean =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= (b.end - b.start) / 2;
