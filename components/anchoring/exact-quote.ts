import type { QuoteTarget } from './anchored.ts';
import { foldUnit, NO_WORD } from './words.ts';
import type { WantedQuote } from './wanted-quote.ts';
import type { WordIndex } from './word-index.ts';

/** Places looked at of a quote that stands in many. */
const MAX_PLACES = 200;

/** So much of a quote's end is compared first, and at most so much of quotes in all, in UTF-16 units. */
const TAIL = 32;
const MOST_COMPARED = 5_000_000;

/** A place where a quote stands word for word. */
export interface ExactPlace {
  start: number;
  /** How much of the old neighbours is there, 0–1; 1 if none were kept. */
  context: number;
  /** In how many places it stands in as good company. */
  alike: number;
}

/** The same words wherever they stand: of several places the one with the same neighbours, then the nearest. */
export function exactPlace(wanted: WantedQuote, index: WordIndex): ExactPlace | null {
  const { exact } = wanted.target;
  const { text, words, counts, placesBefore } = index;
  // By the rarest word that stands whole inside the quote; by search where it has none.
  let rarest = -1;
  for (let i = wanted.from; i < wanted.to; i++) {
    if (wanted.starts[i] === 0 || wanted.ends[i] === exact.length) continue;
    const id = wanted.ids[i]!;
    if (id < 0) return null;
    if (rarest < 0 || counts[id]! < counts[wanted.ids[rarest]!]!) rarest = i;
  }
  let best: ExactPlace | null = null;
  let places = 0;
  if (rarest < 0) {
    for (let at = text.indexOf(exact); at >= 0 && places < MAX_PLACES; at = text.indexOf(exact, at + 1), places++) {
      best = better(best, text, at, wanted.target);
    }
    return best;
  }
  const tail = exact.slice(-TAIL);
  let compared = 0;
  let place = index.lastPlaces[wanted.ids[rarest]!]!;
  for (; place >= 0 && places < MAX_PLACES && compared < MOST_COMPARED; place = placesBefore[place]!) {
    const start = words.starts[place]! - wanted.starts[rarest]!;
    // Texts that say the same over and over begin like the quote in too many places.
    if (start < 0 || !text.startsWith(tail, start + exact.length - tail.length)) continue;
    compared += exact.length;
    if (!text.startsWith(exact, start)) continue;
    best = better(best, text, start, wanted.target);
    places++;
  }
  return best;
}

function better(best: ExactPlace | null, text: string, start: number, target: QuoteTarget): ExactPlace {
  const context = contextAt(text, start, start + target.exact.length, target);
  if (best === null || context > best.context) return { start, context, alike: 1 };
  if (context === best.context) {
    best.alike++;
    if (Math.abs(start - target.start) < Math.abs(best.start - target.start)) best.start = start;
  }
  return best;
}

/** How much of the old neighbours stands at a place, 0–1, each side counted from the quote outwards; 1 if none were kept. */
export function contextAt(text: string, start: number, end: number, { prefix, suffix }: QuoteTarget): number {
  const kept = lettersIn(prefix) + lettersIn(suffix);
  if (kept === 0) return 1;
  return (sameLetters(text, start - 1, prefix, prefix.length - 1, -1) + sameLetters(text, end, suffix, 0, 1)) / kept;
}

function lettersIn(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) if (foldUnit(text.charCodeAt(i)) !== NO_WORD) letters++;
  return letters;
}

/** What a letter counts that is there in another case. */
const OTHER_CASE = 0.9;

/** Letters and digits alike in two texts from two places on, whatever lies between them. */
function sameLetters(a: string, aStart: number, b: string, bStart: number, step: 1 | -1): number {
  let same = 0;
  let i = aStart;
  for (let j = bStart; j >= 0 && j < b.length; j += step) {
    const wanted = foldUnit(b.charCodeAt(j));
    if (wanted === NO_WORD) continue;
    while (i >= 0 && i < a.length && foldUnit(a.charCodeAt(i)) === NO_WORD) i += step;
    if (i < 0 || i >= a.length || foldUnit(a.charCodeAt(i)) !== wanted) return same;
    same += a.charCodeAt(i) === b.charCodeAt(j) ? 1 : OTHER_CASE;
    i += step;
  }
  return same;
}
