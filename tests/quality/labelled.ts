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

/** A planted conflict: both places, or one where the set names no other. */
export type Planted = readonly [Place] | readonly [Place, Place];

export const rowsIn = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

/** `FILE` or `FILE:N`: a path, and how many rows of it are wanted. */
export function wantedOf(given: string): { readonly path: string; readonly count: number } {
  const [, path = given, count] = /^(.*?)(?::(\d+))?$/.exec(given) ?? [];
  return { path, count: count === undefined ? Infinity : Number(count) };
}

/** A field's text; empty where the row has none. */
export function fieldOf(row: Readonly<Record<string, unknown>>, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

/** Whether a row is labelled as a contradiction (or, where it is about one statement, as a claim). */
export const isPositive = (row: Row): boolean => row['label'] === 'contradiction' || row['label'] === 1;

/** Where an article contradicts itself: given by places (both, or one alone), or by its two sentences as they stand in the text. */
export function plantedIn(row: Row): Planted[] {
  if (Array.isArray(row['pairs'])) return (row['pairs'] as Pair[]).map(({ a, b }) => [a, b]);
  const text = fieldOf(row, 'text');
  const given = (row['contradictions'] ?? []) as { a?: string; b?: string; start?: number; end?: number }[];
  return given.flatMap(({ a, b, start, end }): Planted[] => {
    if (a && b) return [[placeOf(text, a), placeOf(text, b)]];
    return start !== undefined && end !== undefined ? [[{ start, end }]] : [];
  });
}

function placeOf(text: string, sentence: string): Place {
  const start = text.indexOf(sentence);
  return { start, end: start + sentence.length };
}

/** Whether a pair names the planted sentences, in either order; where one alone is known, whether a side is that one. */
export function meets({ a, b }: Pair, [first, second]: Planted): boolean {
  if (second === undefined) return covers(a, first) || covers(b, first);
  return (covers(a, first) && covers(b, second)) || (covers(a, second) && covers(b, first));
}

export const covers = (a: Place, b: Place): boolean =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= (b.end - b.start) / 2;
