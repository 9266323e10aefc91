import { NUMBERED, SOMETIMES_LAST, STARTERS, TITLES } from './abbreviations.ts';
import type { Span } from './span.ts';

let segmenter: Intl.Segmenter | undefined;

/** A stop before a figure or a dash, one that a missing space hides, one before a spaced ellipsis: where the segmenter sees no end. */
const HIDDEN_END =
  /[.!?…]["'”’)\]]*\s+(?=["“'‘(]*[$€£]?\d|[-–—] ?[A-Z])|(?:[a-z]{2}|\d)[.!?](?=[A-Z][a-z])|[a-z]\. (?=\. \. \. [A-Z])/g;

/** Who says what was just quoted: “It is over!” Jane Doe said. */
const SPEAKER = /^(?:\p{Lu}[\p{L}.’'-]* ){1,4}(?:said|says|asked|told|added|wrote|shouted|replied|warned)\b/u;

const CLOSERS = '"\'”’)]»';
const OPENERS = '"\'“‘([«';

/** Where in a line a sentence may begin, in order. */
const candidatesOf = (line: string): number[] => {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const places: number[] = [];
  for (const segment of segmenter.segment(line)) if (segment.index > 0) places.push(segment.index);
  const count = places.length;
  for (const match of line.matchAll(HIDDEN_END)) places.push(match.index + match[0].length);
  return places.length === count ? places : [...new Set(places)].sort((a, b) => a - b);
};

/** What follows a possible end: its first letter or figure behind quotes and dashes, and its first word. */
const nextOf = (line: string, at: number): { mark: string; first: string; word: string } => {
  let place = at;
  while (
    place < line.length &&
    place < at + 8 &&
    (OPENERS.includes(line[place] ?? '') || /[\s–—-]/.test(line[place] ?? ''))
  )
    place += 1;
  const word = /^[\p{L}\p{N}’']+\.?/u.exec(line.slice(place, place + 24))?.[0] ?? '';
  return { mark: line[at] ?? '', first: line[place] ?? '', word };
};

/** The last word before a possible end, with its inner stops, and the stop itself. */
const lastOf = (
  line: string,
  from: number,
  at: number,
): { word: string; stop: string; start: number; closed: boolean } => {
  let end = at;
  while (end > from && /\s/.test(line[end - 1] ?? '')) end -= 1;
  const before = end;
  while (end > from && CLOSERS.includes(line[end - 1] ?? '')) end -= 1;
  const stop = line[end - 1] ?? '';
  let start = end - 1;
  while (start > from && start > end - 24 && /[\p{L}\p{N}.°]/u.test(line[start - 1] ?? '')) start -= 1;
  return { word: line.slice(start, end), stop, start, closed: end < before };
};

/** Whether a stop after this word rather belongs to the word, given what comes next. */
const belongsToWord = (
  from: number,
  last: { word: string; start: number },
  next: { mark: string; first: string; word: string },
): boolean => {
  const bare = last.word.replace(/\.$/, '').toLowerCase();
  const figure = next.first >= '0' && next.first <= '9';
  if (TITLES.has(bare)) return true;
  if (figure) return NUMBERED.has(bare);
  if (from === last.start && /^\d+$/.test(bare)) return true;
  if (SOMETIMES_LAST.has(bare) && /[-–—]/.test(next.mark)) return true;
  const starter = STARTERS.has(next.word.toLowerCase().replace(/['’].*$/, ''));
  if (/^[ap]\.m$/.test(bare)) return last.start - from <= 8 && !starter;
  const initial = /^\p{L}$/u.test(bare) && bare !== last.word.replace(/\.$/, '');
  if (initial || /^(?:\p{L}\.)+\p{L}$/u.test(bare) || SOMETIMES_LAST.has(bare)) return !starter;
  return false;
};

/** Whether a sentence that began at `from` ends before `at`. */
const endsBefore = (line: string, from: number, at: number): boolean => {
  const next = nextOf(line, at);
  if (next.first === '' || /\p{Ll}/u.test(next.first)) return false;
  const last = lastOf(line, from, at);
  if (!/[.!?…]/.test(last.stop)) return false;
  const tail = line.slice(Math.max(from, at - 12), at);
  if (/(?:^|[^.\s]\s)\.\s\.\s\.\s*$|\[(?:\.{3}|…)\]["'”’)]*\s*$/.test(tail)) return false;
  if (last.closed && last.stop !== '.' && SPEAKER.test(line.slice(at, at + 80))) return false;
  if (last.stop !== '.' || last.closed) return true;
  const glued = !/\s/.test(line[at - 1] ?? '');
  if (glued && /[@/:\\]/.test(line.slice(Math.max(from, at - 40), at + 40).replace(/\s+\S*$/, ''))) return false;
  return !belongsToWord(from, last, next);
};

/** Adds a line's sentences, trimmed, at their places in the whole text. */
const addSentences = (line: string, offset: number, spans: Span[]): void => {
  const add = (from: number, to: number): void => {
    const stretch = line.slice(from, to);
    const start = from + stretch.length - stretch.trimStart().length;
    const end = from + stretch.trimEnd().length;
    if (end > start) spans.push({ start: offset + start, end: offset + end });
  };
  let from = line.length - line.trimStart().length;
  for (const at of candidatesOf(line)) {
    if (at <= from || !endsBefore(line, from, at)) continue;
    add(from, at);
    from = at + (line.slice(at, at + 64).length - line.slice(at, at + 64).trimStart().length);
  }
  add(from, line.length);
};

/** The sentences of a text, trimmed, in order. None crosses a line break; quoted sentences are sentences of their own. */
export const sentencesOf = (text: string): Span[] => {
  const spans: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.slice(start).search(/[\n\r\u2028\u2029]/);
    const end = found < 0 ? text.length : start + found;
    if (end > start) addSentences(text.slice(start, end), start, spans);
    start = end + 1;
  }
  return spans;
};
