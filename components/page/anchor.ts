import type { Anchored, QuoteTarget } from './anchored.ts';
import { changedQuote, MIN_FUZZY } from './changed-quote.ts';
import type { TextMap } from './text-map.ts';

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
