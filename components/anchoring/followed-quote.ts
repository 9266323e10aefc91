import { changedLikelihood, exactLikelihood } from './anchor-likelihood.ts';
import type { Anchored, QuoteTarget } from './anchored.ts';
import { contextAt } from './exact-quote.ts';
import { plainTypography } from './plain-typography.ts';
import { endsSentence, startsSentence } from './quote-edges.ts';
import { QuoteTrail } from './quote-trail.ts';
import { sentenceStartsOf, startsIn, type SentenceStarts } from './sentence-starts.ts';
import type { Text } from './word-index.ts';
import { foldUnit, NO_WORD } from './words.ts';

/** Units on either side of its old place within which a quote is sought. */
const NEAR = 320;
/** Units of the quote or its neighbours that are sought there, and so many times at most, each further on than the last. */
const FIRST_SEED = 12;
const FIRST_STEP = 16;
const FIRST_TRIES = 6;
/** A longer one is left to its words. */
const MOST_FOLLOWED = 10_000;
/** Places followed that start like a quote. */
const MOST_PLACES = 4;
/** By so much a quote may be longer now. */
const SLACK = 96;
/** A word with the space after it, on average. */
const UNITS_A_WORD = 6;
/** Units of a neighbour by which it is known. */
const KNOWN = 12;

/** Of the quote so much at least stands there, and where it stood, so much of its neighbours on both sides together. */
const LEAST_OWN = 0.5;
const LEAST_BESIDE = 1;
/** An answer as likely as this needs no others beside it. */
const CERTAIN = 0.97;
/** One that stands elsewhere, where a sentence starts as it did, is asked about the others that do. */
const LIKELY = 0.9;
/** A quote so long is the same quote wherever it stands word for word. */
const LONG = 40;
/** Names and figures that are lost together where the passage may be another of its kind … */
const LOST = 2;
/** Units in a row that stand elsewhere if it is. */
const LONGEST_ROW = 48;
/** The same words in company as good as this are looked for no further. */
export const GOOD_COMPANY = 0.5;

type Found = Exclude<Anchored, { state: 'missing' }>;

/** It stands about here: where it starts and ends is told by its words. */
export interface About {
  readonly state: 'about';
  readonly start: number;
}

/**
 * A quote that stands where a sentence starts as it did, or about where it stood, told beyond doubt by following it
 * through the text unit by unit: no index of the text's words is needed for that. Null: it has to be asked for word by word.
 */
export function followedQuote(article: Text, target: QuoteTarget): Found | About | null {
  const { text } = article;
  const { prefix, exact, suffix } = target;
  const all = prefix + exact + suffix;
  if (all.length > MOST_FOLLOWED) return null;
  const sentences = sentenceStartsOf(article);
  const neighbours = neighboursOf(target, all, sentences);
  if (neighbours.startsSentence) {
    const places = sentences.startingLike(all.slice(prefix.length));
    const same = places.filter((place) => text.startsWith(exact, place));
    if (same.length > 1 || (same.length === 1 && exact.length < LONG)) return null;
    const edited = places.length > MOST_PLACES ? null : sameStart(text, target, all, places);
    if (same.length === 1 && edited !== null) return null;
    const found = same.length === 1 ? wordForWord(text, target, same[0]!) : edited;
    if (found?.state === 'about') return found;
    if (found !== null && !mayStandElsewhere(text, target, found, neighbours)) return found;
  }
  if (isTakenOut(text, target, neighbours)) return null;
  const trail = trailNear(text, target, all);
  return trail && judged(text, target, trail, LEAST_BESIDE, CERTAIN);
}

/** Where a quote would start or end by what stood right beside it. */
interface Neighbours {
  readonly startsSentence: boolean;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function neighboursOf({ prefix, exact }: QuoteTarget, all: string, sentences: SentenceStarts): Neighbours {
  const starts = startsIn(all, prefix === '');
  const startsSentence = starts.includes(prefix.length);
  const next = starts.find((start) => start >= prefix.length + exact.length);
  return {
    startsSentence,
    starts: startsSentence && prefix.length >= KNOWN ? sentences.after(prefix) : [],
    ends: next === undefined ? [] : sentences.startingLike(all.slice(next)),
  };
}

/** Whether a quote's neighbours stand side by side. */
function isTakenOut(text: string, { suffix }: QuoteTarget, { starts }: Neighbours): boolean {
  const next = suffix.trimStart().slice(0, KNOWN);
  return next.length === KNOWN && starts.some((place) => text.startsWith(next, place));
}

/** Whether a quote that was found among strangers may stand, edited, between its neighbours, or isn't any more. */
function mayStandElsewhere(text: string, target: QuoteTarget, found: Found, neighbours: Neighbours): boolean {
  if (contextAt(text, found.start, found.end, target) >= GOOD_COMPANY) return false;
  if (found.state === 'changed' && isTakenOut(text, target, neighbours)) return true;
  const known = Math.min(neighbours.starts.length, 1) + Math.min(neighbours.ends.length, 1);
  if (known < (found.state === 'moved' ? 2 : 1)) return true;
  const { exact } = target;
  const reach = exact.length + SLACK;
  const seeds = [1, 3].map((quarter) => exact.slice((quarter * exact.length) >> 2).slice(0, KNOWN));
  const isIn = (from: number, to: number): boolean => {
    if (from <= found.start && found.start < to) return false;
    const around = text.slice(Math.max(0, from), to);
    return seeds.some((seed) => around.includes(seed));
  };
  return (
    neighbours.starts.some((place) => isIn(place, place + reach)) ||
    neighbours.ends.some((place) => isIn(place - reach, place))
  );
}

/** The only one of some places where a sentence starts like a quote that goes on like it. */
function sameStart(text: string, target: QuoteTarget, all: string, places: readonly number[]): Found | About | null {
  let best: Found | About | null = null;
  for (const place of places) {
    if (text.startsWith(target.exact, place)) continue;
    const trail = new QuoteTrail(text, target, all, target.prefix.length, place);
    const found = judged(text, target, trail, 0, LIKELY);
    if (found === null) continue;
    if (best !== null) return null;
    best = found;
  }
  return best;
}

/** Follows a quote from where part of it stands about where it stood, and in no other place near that. */
function trailNear(text: string, target: QuoteTarget, all: string): QuoteTrail | null {
  const from = Math.max(0, target.start - target.prefix.length - NEAR);
  const near = text.slice(from, Math.max(0, target.end + target.suffix.length + NEAR));
  for (let i = 0, tries = 0; tries < FIRST_TRIES && i + FIRST_SEED <= all.length; tries++, i += FIRST_STEP) {
    const seed = all.slice(i, i + FIRST_SEED);
    const at = near.indexOf(seed);
    if (at >= 0 && near.indexOf(seed, at + 1) < 0) return new QuoteTrail(text, target, all, i, from + at);
  }
  return null;
}

function wordForWord(text: string, target: QuoteTarget, start: number): Found {
  const { length } = target.exact;
  const end = start + length;
  const confidence = exactLikelihood({ start, context: contextAt(text, start, end, target), alike: 1 }, length);
  return { state: 'moved', start, end, confidence };
}

/** Whether what is left of a quote stands in another place, too, as it does where one passage of its kind follows another. */
function isOfAKind(text: string, { longest, longestAt }: QuoteTrail): boolean {
  const from = text.indexOf(' ', longestAt) + 1;
  const to = text.lastIndexOf(' ', Math.min(longestAt + longest, from + LONGEST_ROW) - 1);
  if (to - from < KNOWN) return true;
  const row = text.slice(from, to);
  return text.indexOf(row) !== from || text.indexOf(row, from + 1) >= 0;
}

function judged(
  text: string,
  target: QuoteTarget,
  trail: QuoteTrail,
  leastBeside: number,
  least: number,
): Found | About | null {
  const { prefix, exact, suffix } = target;
  const own = trail.own / exact.length;
  const before = prefix === '' ? -1 : trail.before / prefix.length;
  const after = suffix === '' ? -1 : trail.after / suffix.length;
  if (own < LEAST_OWN) return null;
  if ((before < 0 ? 2 * after : after < 0 ? 2 * before : before + after) < leastBeside) return null;
  if (trail.lost >= LOST && isOfAKind(text, trail)) return null;
  const start = startOf(text, target, trail);
  const { end } = trail;
  if (start < 0 || end <= start) return { state: 'about', start: trail.longestAt };
  if (own === 1 && end - start === exact.length) {
    const same = wordForWord(text, target, start);
    return same.confidence > least ? same : null;
  }
  if (isNeighbour(text, start, suffix.trimStart(), exact, 1) || isNeighbour(text, end - 1, prefix.trimEnd(), exact, -1))
    return null;
  if (!exact.includes('\n') && text.slice(start, end).includes('\n')) return null;
  if (isLetterAt(text, end) && isLetterAt(text, end - 1)) return null;
  if (trail.after === 0 && endsSentence(exact, exact.length) && !endsSentence(text, end)) return null;
  const isSame = end - start === exact.length && isSameBut(text.slice(start, end), exact);
  const words = exact.length / UNITS_A_WORD;
  const confidence = changedLikelihood({ own, before, after }, words, (end - start) / exact.length);
  return confidence > least ? { state: isSame ? 'moved' : 'changed', start, end, confidence } : null;
}

/** Whether two texts of one length differ at most in case and typography. */
function isSameBut(a: string, b: string): boolean {
  for (let i = 0; i < a.length; i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i) && foldUnit(a.charCodeAt(i)) !== foldUnit(b.charCodeAt(i))) return false;
  }
  return plainTypography(a) === plainTypography(b);
}

/** Whether what stands at one edge of a place is what stood beside the quote, rather than the quote. */
function isNeighbour(text: string, at: number, beside: string, exact: string, step: 1 | -1): boolean {
  const known = sameUnits(text, at, beside, step);
  return known >= KNOWN && known > sameUnits(text, at, exact, step);
}

/** How many units are the same from a place on as from the start of something, or back from its end. */
function sameUnits(text: string, at: number, other: string, step: 1 | -1): number {
  const first = step > 0 ? 0 : other.length - 1;
  let same = 0;
  while (same < other.length && other.charCodeAt(first + step * same) === text.charCodeAt(at + step * same)) same++;
  return same;
}

const isLetterAt = (text: string, at: number): boolean => at < text.length && foldUnit(text.charCodeAt(at)) !== NO_WORD;

/** What was put in before the first word of a sentence is part of it, unless that is a sentence itself. */
function startOf(text: string, { prefix }: QuoteTarget, { start, startAfter, before }: QuoteTrail): number {
  const startedSentence = prefix !== '' && startsSentence(prefix, prefix.length);
  if (startAfter >= 0) {
    if (!startedSentence) return startAfter;
    return startsSentence(text, startAfter) ? -1 : start;
  }
  if (start <= 0) return start;
  if (isLetterAt(text, start - 1) && isLetterAt(text, start)) return -1;
  return before === 0 && startedSentence && !startsSentence(text, start) ? -1 : start;
}
