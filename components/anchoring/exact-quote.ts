import type { QuoteTarget } from './anchored.ts';
import { foldUnit } from './words.ts';
import type { WantedQuote } from './wanted-quote.ts';
import type { WordIndex } from './word-index.ts';

/** Places looked at of a quote that stands in many. */
const MAX_PLACES = 200;

/** A place where a quote stands word for word. */
export interface ExactPlace {
  readonly start: number;
  /** How much of the old neighbours is there, 0–1; 1 if none were kept. */
  readonly context: number;
  /** In how many places it stands in as good company. */
  readonly alike: number;
}

/** The same words wherever they stand: of several places the one with the same neighbours, then the nearest. */
export function exactPlace(wanted: WantedQuote, index: WordIndex): ExactPlace | null {
  const { target } = wanted;
  let best: ExactPlace | null = null;
  let places = 0;
  for (const start of exactStarts(wanted, index)) {
    if (++places > MAX_PLACES) break;
    const context = contextAt(index.text, start, start + target.exact.length, target);
    if (best === null || context > best.context) best = { start, context, alike: 1 };
    else if (context === best.context) {
      const nearer: boolean = Math.abs(start - target.start) < Math.abs(best.start - target.start);
      best = { start: nearer ? start : best.start, context, alike: best.alike + 1 };
    }
  }
  return best;
}

/** By the rarest word that stands whole inside the quote; by search where it has none. */
function* exactStarts(wanted: WantedQuote, index: WordIndex): Generator<number> {
  const { exact } = wanted.target;
  const { text, words } = index;
  let rarest = -1;
  for (let i = wanted.from; i < wanted.to; i++) {
    if (wanted.starts[i] === 0 || wanted.ends[i] === exact.length) continue;
    if (wanted.ids[i]! < 0) return;
    if (rarest < 0 || index.counts[wanted.ids[i]!]! < index.counts[wanted.ids[rarest]!]!) rarest = i;
  }
  if (rarest < 0) {
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) yield at;
    return;
  }
  for (let place = index.lastPlaces[wanted.ids[rarest]!]!; place >= 0; place = index.placesBefore[place]!) {
    const start = words.starts[place]! - wanted.starts[rarest]!;
    if (start >= 0 && text.startsWith(exact, start)) yield start;
  }
}

/** How much of the old neighbours stands at a place, 0–1, each side counted from the quote outwards; 1 if none were kept. */
export function contextAt(text: string, start: number, end: number, target: QuoteTarget): number {
  const kept = lettersIn(target.prefix) + lettersIn(target.suffix);
  if (kept === 0) return 1;
  return (
    (sameLetters(text, start - 1, target.prefix, target.prefix.length - 1, -1) +
      sameLetters(text, end, target.suffix, 0, 1)) /
    kept
  );
}

function lettersIn(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) if (foldUnit(text.charCodeAt(i)) !== 0) letters++;
  return letters;
}

/** What a letter counts that is there in another case. */
const OTHER_CASE = 0.9;

/** Letters and digits alike in two texts from two places on, whatever lies between them. */
function sameLetters(a: string, aStart: number, b: string, bStart: number, step: 1 | -1): number {
  let same = 0;
  let i = aStart;
  let j = bStart;
  while (true) {
    while (j >= 0 && j < b.length && foldUnit(b.charCodeAt(j)) === 0) j += step;
    if (j < 0 || j >= b.length) return same;
    while (i >= 0 && i < a.length && foldUnit(a.charCodeAt(i)) === 0) i += step;
    if (i < 0 || i >= a.length || foldUnit(a.charCodeAt(i)) !== foldUnit(b.charCodeAt(j))) return same;
    same += a[i] === b[j] ? 1 : OTHER_CASE;
    i += step;
    j += step;
  }
}
