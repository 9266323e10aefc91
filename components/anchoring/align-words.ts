import type { WordIndex } from './word-index.ts';

/** The words of something that is looked for in a text. */
export interface WantedWords {
  readonly count: number;
  /** Number of each word in the text's index; -1: the word isn't in the text. */
  readonly ids: Int32Array;
  /** What each word says about the place: rare ones more. */
  readonly weights: Float64Array;
}

/** Words by which edits may shift a place, beside an eighth of the wanted words, and at most. */
const SLACK = 7;
const MOST_SLACK = 64;

/** What a word of the text costs that lies between two that were wanted, so that close company counts. */
const GAP = 0.02;

/** So many words in a row at either end, if they say so much, are taken as they stand: only the others are weighed up. */
const RUN = 3;
const RUN_WEIGHT = 1;
/** Words by which what lies between two such runs may be shifted more than these are. */
const LEEWAY = 4;

/** Reused from quote to quote: the scores, the numbers of the text's words that can be met, and what was found. */
let table = new Float64Array(0);
let met = new Int32Array(0);
let found = new Int32Array(0);

/** Beyond the text, or beyond what is taken already; no word has it. */
const NOWHERE = -2;
export const NONE = -0x8000_0000;

/** By how many words a wanted word may stand off its place. */
export const slackOf = ({ count }: WantedWords): number => Math.min(MOST_SLACK, SLACK + (count >> 3));

/**
 * Sets the wanted words against those of a text around a place, in order: the heaviest common sequence in a band along
 * the diagonal. Gives for each wanted word the place of the same word; of a word that stands in its stead, `~place`
 * (a negative number); `NONE` for a word that is gone. They hold until the next are asked for.
 */
export function alignWords(wanted: WantedWords, { ids }: WordIndex, first: number): Int32Array {
  const { count } = wanted;
  const slack = slackOf(wanted);
  if (found.length < count) found = new Int32Array(2 * count);
  found.fill(NONE, 0, count);
  const head = longestRun(wanted, ids, first, slack, 1);
  const from = takeRun(wanted, ids, head, 1, 0);
  const near = from > 0 ? head : first;
  const tail = longestRun(wanted, ids, near, slack, -1);
  const to = takeRun(wanted, ids, tail, -1, from);
  const isBetween = from > 0 && to < count;
  const left = isBetween ? Math.min(head, tail) - LEEWAY : near - slack;
  const width = isBetween ? Math.abs(head - tail) + 2 * LEEWAY + 1 : 2 * slack + 1;
  if (table.length < (count + 1) * width) table = new Float64Array(2 * (count + 1) * width);
  // Words between what was taken and the first of the others cost as any between two.
  for (let k = 0; k < width; k++) table[from * width + k] = from > 0 ? -GAP * Math.max(0, k + left - near) : 0;
  const band = { from, to, left, width, last: to < count ? tail - left : width - 1 };
  meet(ids, left, count + width, from > 0 ? head + from : 0, to < count ? tail + to : ids.length);
  fill(table, met, wanted, band);
  trace(table, met, wanted, band);
  return found;
}

/** What is left to be weighed up. */
interface Band {
  /** The wanted words from one up to another … */
  readonly from: number;
  readonly to: number;
  /** … against words of the text: row i starts at word `left + i`. */
  readonly left: number;
  readonly width: number;
  /** Column in which the last row ends at most. */
  readonly last: number;
}

/** Where the first wanted word would stand if the most words in a row stand there, from the first on or from the last back. */
function longestRun(
  { ids, weights, count }: WantedWords,
  text: Int32Array,
  first: number,
  slack: number,
  step: 1 | -1,
): number {
  const edge = step > 0 ? 0 : count - 1;
  const start = weights[edge] === 0 ? edge + step : edge;
  let best = first;
  let longest = 0;
  for (let at = first - slack; at <= first + slack; at++) {
    let i = start;
    while (i >= 0 && i < count && text[at + i] === ids[i]) i += step;
    if (step * (i - start) > longest) {
      longest = step * (i - start);
      best = at;
    }
  }
  return best;
}

/** Takes the words of such a run, if it is long enough; gives where the others start or end. */
function takeRun(
  { ids, weights, count }: WantedWords,
  text: Int32Array,
  at: number,
  step: 1 | -1,
  from: number,
): number {
  const edge = step > 0 ? 0 : count - 1;
  const start = weights[edge] === 0 ? edge + step : edge;
  const floor = from > 0 ? found[from - 1]! + 1 : 0;
  let end = start;
  while (end >= from && end < count && at + end >= floor && text[at + end] === ids[end]) end += step;
  let weight = 0;
  for (let i = start; i !== end; i += step) weight += weights[i]!;
  if (step * (end - start) < RUN || weight < RUN_WEIGHT) return step > 0 ? 0 : count;
  for (let i = start; i !== end; i += step) found[i] = at + i;
  // Half a word may be any.
  if (start !== edge && at + edge >= 0 && at + edge < text.length) found[edge] = ~(at + edge);
  return step > 0 ? end : end + 1;
}

function meet(ids: Int32Array, left: number, length: number, low: number, high: number): void {
  if (met.length < length) met = new Int32Array(length * 2);
  for (let i = 0; i < length; i++) {
    const place = left + i;
    met[i] = place >= low && place < high ? ids[place]! : NOWHERE;
  }
}

/** Row i, column k: the best of the first i wanted words in those met up to number `i + k - 1`. */
function fill(scores: Float64Array, words: Int32Array, { ids, weights }: WantedWords, { from, to, width }: Band): void {
  let at = (from + 1) * width;
  for (let i = from; i < to; i++) {
    const id = ids[i]!;
    const weight = weights[i]!;
    const last = i + width;
    let best = 0;
    let before = scores[at - width]!;
    for (let place = i; place < last; place++, at++) {
      const same = words[place] === id ? before + weight : before;
      before = place + 1 < last ? scores[at - width + 1]! : 0;
      best -= GAP;
      if (same > best) best = same;
      if (before > best) best = before;
      scores[at] = best;
    }
  }
}

/** Follows the best way back from the last row. */
function trace(
  scores: Float64Array,
  words: Int32Array,
  wanted: WantedWords,
  { from, to, left, width, last }: Band,
): void {
  const toll = to < wanted.count ? GAP : 0;
  let i = to;
  let k = 0;
  for (let other = 1; other <= last; other++) {
    if (scores[to * width + other]! + toll * (other - k) > scores[to * width + k]!) k = other;
  }
  while (i > from) {
    const here = scores[i * width + k]!;
    const before = scores[(i - 1) * width + k]!;
    const word = words[i + k - 1]!;
    const place = left + i + k - 1;
    if (word === wanted.ids[i - 1] && here === before + wanted.weights[i - 1]!) {
      found[--i] = place;
    } else if (here === before) {
      found[--i] = word === NOWHERE ? NONE : ~place;
    } else if (k + 1 < width && here === scores[(i - 1) * width + k + 1]) {
      i--;
      k++;
    } else k--;
  }
}
