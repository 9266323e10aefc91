import type { Span } from '../language/span.ts';
import type { WantedQuote } from './wanted-quote.ts';
import type { WordIndex } from './word-index.ts';
import { BREAK, foldUnit, hasBreak } from './words.ts';

/** Units around the likely edge of a sentence where its true edge is looked for. */
const REACH = 48;

/** A quote of so few words may have been replaced as a whole. */
const FEW = 2;

const TERMINATORS = '.!?…';
const OPENING = '"\'“‘«([';
const CLOSING = '"\'”’»)]';
const SPACE = 32;

/**
 * Where a quote starts and ends, by the places of its words and of its neighbours' (negative: not found): a quote that was
 * whole sentences goes to the edges of sentences, any other as far beyond the words found as it went, and no further
 * than its neighbours. Of a few words none may be left: then it is what stands between its nearest neighbours. Null: there is no such place.
 */
export function edgesOf(wanted: WantedQuote, places: Int32Array, index: WordIndex): Span | null {
  let first = wanted.from;
  while (first < wanted.to && places[first]! < 0) first++;
  if (first === wanted.to) return between(wanted, places, index);
  let last = wanted.to - 1;
  while (places[last]! < 0) last--;
  const { text } = index;
  const start = startOf(wanted, places, index, first);
  const end = endOf(wanted, places, index, last);
  return start < end ? { start: start + +splitsPair(text, start), end: end - +splitsPair(text, end) } : null;
}

/** Whether a place is the middle of a sign that takes two units. */
const splitsPair = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** What stands between the two words that were nearest to a quote. */
function between({ from, to, count }: WantedQuote, places: Int32Array, { text, words }: WordIndex): Span | null {
  if (to - from > FEW || from === 0 || to === count || places[from - 1]! < 0 || places[to]! <= places[from - 1]! + 1)
    return null;
  const start = words.starts[places[from - 1]! + 1]!;
  const end = words.ends[places[to]! - 1]!;
  return hasBreak(text, start, end) ? null : { start, end };
}

function startOf(wanted: WantedQuote, places: Int32Array, { text, words }: WordIndex, first: number): number {
  const { exact } = wanted.target;
  const place = places[first]!;
  const at = words.starts[place]!;
  let before = wanted.from - 1;
  while (before >= 0 && places[before]! < 0) before--;
  const floor = before < 0 ? 0 : words.ends[places[before]!]!;
  if (startedSentence(wanted)) {
    const expected = at - wanted.starts[first]!;
    const found = nearest(text, Math.max(floor, expected - REACH), at, expected, startsSentence);
    if (found >= 0) return found;
  }
  const free = before < 0 ? place : place - places[before]! - (wanted.from - before);
  let start = at;
  for (let gone = 1; gone <= Math.min(first - wanted.from, free); gone++) {
    const further = words.starts[place - gone]!;
    if (hasBreak(text, further, start)) break;
    start = further;
  }
  for (let i = wanted.starts[wanted.from]! - 1; i >= 0 && start > floor; i--, start--) {
    if (text[start - 1] !== exact[i] && !(OPENING.includes(exact[i]!) && OPENING.includes(text[start - 1]!))) break;
  }
  return start;
}

/** Where nothing was kept from before a quote, its capital letter and its full stop tell. */
function startedSentence({ target: { exact, prefix }, starts, from }: WantedQuote): boolean {
  if (prefix !== '') return startsSentence(prefix, prefix.length);
  const initial = exact.charCodeAt(starts[from]!);
  return foldUnit(initial) !== initial && endsSentence(exact, exact.length);
}

function endOf(wanted: WantedQuote, places: Int32Array, { text, words }: WordIndex, last: number): number {
  const { exact } = wanted.target;
  const place = places[last]!;
  const at = words.ends[place]!;
  let after = wanted.to;
  while (after < wanted.count && places[after]! < 0) after++;
  const ceiling = after === wanted.count ? text.length : words.starts[places[after]!]!;
  if (endsSentence(exact, exact.length)) {
    const expected = at + exact.length - wanted.ends[last]!;
    const found = nearest(text, at, Math.min(ceiling, expected + REACH), expected, endsSentence);
    if (found >= 0) return found;
  }
  const free = after === wanted.count ? words.count - 1 - place : places[after]! - place - (after - wanted.to + 1);
  let end = at;
  for (let gone = 1; gone <= Math.min(wanted.to - 1 - last, free); gone++) {
    const further = words.ends[place + gone]!;
    if (hasBreak(text, end, further)) break;
    end = further;
  }
  for (let i = wanted.ends[wanted.to - 1]!; i < exact.length && end < ceiling; i++, end++) {
    if (text[end] !== exact[i] && !(CLOSING.includes(exact[i]!) && CLOSING.includes(text[end]!))) break;
  }
  return end;
}

type IsEdge = (text: string, at: number) => boolean;

/** The edge nearest to where one is expected, from `from` to `to`; -1: there is none. */
function nearest(text: string, from: number, to: number, expected: number, isEdge: IsEdge): number {
  const middle = Math.max(from, Math.min(to, expected));
  for (let away = 0; middle - away >= from || middle + away <= to; away++) {
    if (middle - away >= from && isEdge(text, middle - away)) return middle - away;
    if (middle + away <= to && isEdge(text, middle + away)) return middle + away;
  }
  return -1;
}

const isSpace = (code: number): boolean => code === SPACE || code === BREAK;

/** Whether a sentence may start at a place: after a blank line, or after the end of another. */
function startsSentence(text: string, at: number): boolean {
  if (at === 0) return true;
  if (!isSpace(text.charCodeAt(at - 1)) || isSpace(text.charCodeAt(at))) return false;
  let end = at;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) if (text.charCodeAt(--end) === BREAK) return true;
  return isTerminated(text, end);
}

/** Whether a sentence may end at a place: after a full stop and what closes with it. */
function endsSentence(text: string, at: number): boolean {
  if (at === 0 || isSpace(text.charCodeAt(at - 1))) return false;
  if (at < text.length && !isSpace(text.charCodeAt(at))) return false;
  return text.charCodeAt(at) === BREAK || isTerminated(text, at);
}

function isTerminated(text: string, end: number): boolean {
  let at = end;
  while (at > 0 && CLOSING.includes(text[at - 1]!)) at--;
  return at > 0 && TERMINATORS.includes(text[at - 1]!);
}
