import search from 'approx-string-match';
import { normaliseText, type TextMap } from './text-map.ts';

export type Anchored =
  { state: 'exact' | 'moved' | 'changed'; start: number; end: number; confidence: number } | { state: 'missing' };

export interface QuoteTarget {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** Share of a quote's units that may differ. Beyond a quarter, other sentences of the article start to match. */
const MAX_ERRORS = 0.25;
/** Shorter quotes are found word for word or not at all. */
const MIN_FUZZY = 16;
/** Windows verified for one quote, and places a word may have and still point somewhere. */
const MAX_WINDOWS = 5;
const MAX_PLACES = 24;

/** Finds a kept quote in the article as it is now. The state says which rung of the ladder held. */
export function anchorQuote(map: TextMap, target: QuoteTarget): Anchored {
  const { text } = map;
  const here = text.slice(target.start, target.end);
  if (here !== '' && here === target.exact && inPlace(text, target)) {
    return { state: 'exact', start: target.start, end: target.end, confidence: 1 };
  }
  const exact = target.exact.trim();
  if (exact === '') return { state: 'missing' };
  return exactQuote(text, exact, target) ?? changedQuote(map, exact, target) ?? { state: 'missing' };
}

/** A long quote at its old place is that quote; a short one must have some of its old neighbours, too. */
function inPlace(text: string, target: QuoteTarget): boolean {
  if (target.exact.length >= 32 || (target.prefix === '' && target.suffix === '')) return true;
  return contextAt(text, target.start, target.end, target) > 0.2;
}

/** The same words elsewhere: of several places the one with the same neighbours, then the nearest. */
function exactQuote(text: string, exact: string, target: QuoteTarget): Anchored | null {
  let best: { start: number; context: number; distance: number } | null = null;
  let places = 0;
  for (let at = text.indexOf(exact); at >= 0 && places < 200; at = text.indexOf(exact, at + 1)) {
    places++;
    const context = contextAt(text, at, at + exact.length, target);
    const distance = Math.abs(at - target.start);
    if (best === null || context > best.context || (context === best.context && distance < best.distance)) {
      best = { start: at, context, distance };
    }
  }
  if (best === null) return null;
  // A word or two that stand in many places say nothing without their neighbours.
  if (exact.length < MIN_FUZZY && best.context < 0.3 && (places > 1 || exact.length < 6)) return null;
  const confidence = places === 1 ? Math.max(0.8, 0.5 + best.context / 2) : 0.4 + 0.6 * best.context;
  return { state: 'moved', start: best.start, end: best.start + exact.length, confidence };
}

/** How much of the old neighbours is there, 0–1, each side counted from the quote outwards. 1 if none was kept. */
function contextAt(text: string, start: number, end: number, target: QuoteTarget): number {
  const kept = target.prefix.length + target.suffix.length;
  if (kept === 0) return 1;
  let same = 0;
  for (let i = 1; i <= target.prefix.length; i++) {
    if (text[start - i] !== target.prefix[target.prefix.length - i]) break;
    same++;
  }
  for (let i = 0; i < target.suffix.length; i++) {
    if (text[end + i] !== target.suffix[i]) break;
    same++;
  }
  return same / kept;
}

interface WordIndex {
  /** Folded text of the same length: errors in case and typography are no errors. */
  readonly folded: string;
  readonly places: Map<string, number[]>;
}

const indexes = new WeakMap<TextMap, WordIndex>();

/** One index a map, made at the first quote that needs it. */
function indexOf(map: TextMap): WordIndex {
  let index = indexes.get(map);
  if (index === undefined) {
    const folded = fold(map.text);
    const places = new Map<string, number[]>();
    for (const { word, at } of wordsOf(folded)) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [at]);
      else known.push(at);
    }
    index = { folded, places };
    indexes.set(map, index);
  }
  return index;
}

/** Lower case and plain quotation marks and dashes, every unit in its place. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  return same
    .replace(/[\u2018\u2019\u201b\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\n/g, ' ');
}

function* wordsOf(folded: string): Generator<{ word: string; at: number }> {
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) yield { word: match[0], at: match.index };
}

/** Rarest words of the quote point at the places where it may stand; only those windows are compared. */
function changedQuote(map: TextMap, exact: string, target: QuoteTarget): Anchored | null {
  if (exact.length < MIN_FUZZY) return null;
  const index = indexOf(map);
  const quote = fold(exact);
  const limit = Math.floor(quote.length * MAX_ERRORS);
  let best: { start: number; end: number; errors: number; context: number } | null = null;
  for (const guess of guesses(index, quote, limit, target)) {
    const from = Math.max(0, guess - limit);
    const window = index.folded.slice(from, guess + quote.length + limit);
    const allowed: number = best === null ? limit : best.errors;
    for (const match of search(window, quote, allowed)) {
      const place = trimmed(index.folded, from + match.start, from + match.end);
      const context = contextSimilarity(index.folded, place.start, place.end, target);
      const better =
        best === null ||
        match.errors < best.errors ||
        (match.errors === best.errors && isNearer(place.start, context, best, target.start));
      if (better) best = { ...place, errors: match.errors, context };
    }
  }
  return best === null ? null : accepted(map.text, exact, best);
}

function isNearer(start: number, context: number, best: { start: number; context: number }, old: number): boolean {
  if (context !== best.context) return context > best.context;
  return Math.abs(start - old) < Math.abs(best.start - old);
}

/** The whitespace that the matcher may take along at the ends is not the quote's. */
function trimmed(folded: string, start: number, end: number): { start: number; end: number } {
  while (start < end && folded[start] === ' ') start++;
  while (end > start && folded[end - 1] === ' ') end--;
  return { start, end };
}

/** Where the quote may start: a vote for each place of each rare word of it, and where its old neighbours stand. */
function guesses(index: WordIndex, quote: string, limit: number, target: QuoteTarget): number[] {
  const cell = limit + 8;
  const votes = new Map<number, { weight: number; at: number }>();
  const vote = (at: number, weight: number): void => {
    const key = Math.round(at / cell);
    const known = votes.get(key);
    if (known === undefined) votes.set(key, { weight, at });
    else known.weight += weight;
  };
  for (const { word, at } of wordsOf(quote)) {
    const places = index.places.get(word);
    if (places === undefined || places.length > MAX_PLACES) continue;
    for (const place of places) vote(place - at, 1 / places.length);
  }
  const prefix = fold(target.prefix).trimEnd();
  const before = prefix.length >= 12 ? index.folded.indexOf(prefix) : -1;
  if (before >= 0) vote(before + target.prefix.length, 1);
  const suffix = fold(target.suffix).trimStart();
  const after = suffix.length >= 12 ? index.folded.indexOf(suffix) : -1;
  if (after >= 0) vote(after - (target.suffix.length - suffix.length) - quote.length, 1);
  return [...votes.values()]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MAX_WINDOWS)
    .map(({ at }) => Math.max(0, at));
}

/** Share of the words near the quote, then and now, that are the same. */
function contextSimilarity(folded: string, start: number, end: number, target: QuoteTarget): number {
  const kept = new Set<string>();
  for (const { word } of wordsOf(`${fold(target.prefix)} ${fold(target.suffix)}`)) kept.add(word);
  if (kept.size === 0) return 0.5;
  const near = `${folded.slice(Math.max(0, start - 48), start)} ${folded.slice(end, end + 48)}`;
  let same = 0;
  for (const { word } of wordsOf(near)) if (kept.delete(word)) same++;
  return same / (same + kept.size);
}

/** Few errors are enough alone; many need the old neighbours as witnesses. Else the quote is called missing. */
function accepted(
  text: string,
  exact: string,
  best: { start: number; end: number; errors: number; context: number },
): Anchored | null {
  const { start, end, context } = best;
  const share = best.errors / exact.length;
  if (share > 0.15 && context < 0.3) return null;
  const confidence = Math.max(0.1, Math.min(0.95, 1 - 2 * share + 0.2 * (context - 0.5)));
  const same = fold(normaliseText(text.slice(start, end))) === fold(normaliseText(exact));
  return { state: same ? 'moved' : 'changed', start, end, confidence };
}
