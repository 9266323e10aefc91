import type { Anchored, QuoteTarget } from './anchored.ts';
import { normaliseText, type TextMap } from './text-map.ts';
import { fold, wordIndexOf, wordsOf, type WordIndex } from './word-index.ts';

/** Shorter quotes, in UTF-16 units, are found word for word or not at all. */
export const MIN_FUZZY = 16;

/** A word in more places than this points nowhere. */
const MAX_PLACES = 20;
/** Stretches of the text compared with one quote, and words of a quote that are looked at. */
const MAX_STRETCHES = 4;
const MAX_WORDS = 160;
/** Words by which edits may shift a place, on each side. */
const SLACK = 6;

/** Share of a quote's words, by weight, that must stand in order for it to be the quote; with its old neighbours less. */
const ENOUGH = 0.6;
const ENOUGH_IN_PLACE = 0.42;

interface Word {
  /** Its number in the index; -1: not in the text. */
  readonly id: number;
  /** Where it starts in the quote. */
  readonly at: number;
  /** Rare words weigh more. */
  readonly weight: number;
}

interface Stretch {
  /** Share of the quote's words, by weight, that stand there in order. */
  readonly share: number;
  /** Offsets in the text where the quote would start and end. */
  readonly from: number;
  readonly to: number;
}

/**
 * A quote whose sentence was edited since. Its rare words and its neighbours' point at places; there the words are
 * compared in order. What is too different is called missing, never guessed.
 */
export function changedQuote(map: TextMap, exact: string, target: QuoteTarget): Anchored | null {
  if (exact.length < MIN_FUZZY) return null;
  const index = wordIndexOf(map);
  const quote = fold(exact);
  const words = weighed(index, quote);
  let best: Stretch & { context: number; score: number } = { share: 0, from: 0, to: 0, context: 0, score: 0 };
  for (const place of likelyPlaces(index, words, target)) {
    const stretch = compare(index, words, quote.length, place);
    const context = neighbours(index, stretch, target);
    const score = stretch.share + 0.3 * context;
    if (score > best.score) best = { ...stretch, context, score };
  }
  if (best.share < (best.context >= 0.5 ? ENOUGH_IN_PLACE : ENOUGH)) return null;
  const { start, end } = wholeWords(index.folded, best.from, best.to);
  if (start >= end) return null;
  if (fold(normaliseText(map.text.slice(start, end))) === fold(normaliseText(exact))) {
    return { state: 'moved', start, end, confidence: 0.95 };
  }
  const confidence = Math.min(0.95, Math.max(0.2, 0.85 * best.share + 0.15 * best.context));
  return { state: 'changed', start, end, confidence };
}

function weighed(index: WordIndex, quote: string): Word[] {
  return wordsOf(quote)
    .slice(0, MAX_WORDS)
    .map(({ word, at }) => {
      const id = index.numbers.get(word) ?? -1;
      const places = id < 0 ? 0 : index.places[id]!.length;
      return { id, at, weight: 1 / Math.log2(2 + places) };
    });
}

/** Places in the list of words where the quote's first word may stand: every rare word votes for one. */
function likelyPlaces(index: WordIndex, words: readonly Word[], target: QuoteTarget): number[] {
  const votes = new Map<number, number>();
  const vote = (id: number, offset: number, weight: number): void => {
    const places = id < 0 ? undefined : index.places[id];
    if (places === undefined || places.length > MAX_PLACES) return;
    for (const place of places) {
      const cell = Math.round((place - offset) / SLACK);
      votes.set(cell, (votes.get(cell) ?? 0) + weight / places.length);
    }
  };
  words.forEach(({ id }, i) => vote(id, i, 1));
  const before = wordsOf(fold(target.prefix));
  before.forEach(({ word }, i) => vote(index.numbers.get(word) ?? -1, i - before.length, 0.5));
  wordsOf(fold(target.suffix)).forEach(({ word }, i) => vote(index.numbers.get(word) ?? -1, words.length + i, 0.5));
  const cells = [...votes].toSorted((a, b) => b[1] - a[1]).slice(0, MAX_STRETCHES);
  const least = (cells[0]?.[1] ?? 0) / 3;
  return cells.filter(([, weight]) => weight >= least).map(([cell]) => cell * SLACK);
}

/** The heaviest common sequence of the quote's words and the text's around a place. */
function compare(index: WordIndex, words: readonly Word[], quoteLength: number, place: number): Stretch {
  const first = Math.max(0, place - SLACK);
  const last = Math.min(index.ids.length, place + words.length + SLACK + (words.length >> 2));
  const width = last - first + 1;
  if (width <= 1) return { share: 0, from: 0, to: 0 };
  const table = new Float32Array((words.length + 1) * width);
  let total = 0;
  for (let i = 0; i < words.length; i++) {
    const { id, weight } = words[i]!;
    total += weight;
    for (let j = 1; j < width; j++) {
      const above = table[i * width + j]!;
      const left = table[(i + 1) * width + j - 1]!;
      let best = above > left ? above : left;
      if (id === index.ids[first + j - 1]) best = Math.max(best, table[i * width + j - 1]! + weight);
      table[(i + 1) * width + j] = best;
    }
  }
  const common = table[words.length * width + width - 1]!;
  if (common === 0 || total === 0) return { share: 0, from: 0, to: 0 };
  return { share: common / total, ...spanOf(index, words, quoteLength, table, width, first) };
}

/**
 * From the first to the last word in common, and as far beyond as the quote went. A common word may stand twice near an
 * edge: the tightest span counts, so the start is traced through the latest places and the end through the earliest.
 */
function spanOf(
  index: WordIndex,
  words: readonly Word[],
  quoteLength: number,
  table: Float32Array,
  width: number,
  first: number,
): { from: number; to: number } {
  const trace = (latest: boolean): { from: number; to: number } => {
    let i = words.length;
    let j = width - 1;
    let from = 0;
    let to = -1;
    while (i > 0 && j > 0) {
      const here = table[i * width + j]!;
      const word = words[i - 1]!;
      const skippable = here === table[i * width + j - 1]!;
      const same = word.id === index.ids[first + j - 1] && here > table[(i - 1) * width + j - 1]!;
      if (skippable && !(latest && same)) j--;
      else if (!same) i--;
      else {
        const at = index.starts[first + j - 1]!;
        if (to < 0) to = at + quoteLength - word.at;
        from = at - word.at;
        i--;
        j--;
      }
    }
    return { from, to };
  };
  return { from: Math.max(0, trace(true).from), to: Math.min(index.folded.length, trace(false).to) };
}

/** Share of the words beside the quote, then and now, that are the same; a half when none were kept. */
function neighbours(index: WordIndex, { from, to }: Stretch, target: QuoteTarget): number {
  const kept = new Set(wordsOf(fold(`${target.prefix} ${target.suffix}`)).map(({ word }) => word));
  if (kept.size === 0) return 0.5;
  const beside = `${index.folded.slice(Math.max(0, from - 56), from)} ${index.folded.slice(to, to + 56)}`;
  const all = kept.size;
  for (const { word } of wordsOf(beside)) kept.delete(word);
  return 1 - kept.size / all;
}

/** Neither whitespace at the ends nor half a word. */
function wholeWords(folded: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && folded[start] === ' ') start++;
  while (end > start && folded[end - 1] === ' ') end--;
  const inWord = (at: number): boolean =>
    at > 0 && at < folded.length && /^[\p{L}\p{N}]{2}$/u.test(folded.slice(at - 1, at + 1));
  for (let i = 0; i < 24 && inWord(start); i++) start--;
  for (let i = 0; i < 24 && inWord(end); i++) end++;
  return { start, end };
}
