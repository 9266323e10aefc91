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

/** Reused from quote to quote: the scores, the numbers of the text's words that can be met, and what was found. */
let table = new Float64Array(0);
let met = new Int32Array(0);
let found = new Int32Array(0);

/** Beyond the text; no word has it. */
const NOWHERE = -2;

/**
 * Sets the wanted words against those of a text around a place, in order: the heaviest common sequence in a band along
 * the diagonal. Gives for each wanted word the place of the same word; of a word that stands in its stead, `~place`
 * (a negative number); `NONE` for a word that is gone. They hold until the next are asked for.
 */
export function alignWords(wanted: WantedWords, index: WordIndex, first: number): Int32Array {
  const slack = slackOf(wanted);
  const width = 2 * slack + 1;
  const cells = (wanted.count + 1) * width;
  if (table.length < cells) table = new Float64Array(cells * 2);
  meet(index, first - slack, wanted.count + width);
  fill(table, met, wanted, width);
  return trace(table, met, wanted, first - slack, width);
}

export const NONE = -0x8000_0000;

/** By how many words a wanted word may stand off its place. */
export const slackOf = ({ count }: WantedWords): number => Math.min(MOST_SLACK, SLACK + (count >> 3));

function meet({ ids }: WordIndex, left: number, length: number): void {
  if (met.length < length) met = new Int32Array(length * 2);
  for (let i = 0; i < length; i++) {
    const place = left + i;
    met[i] = place >= 0 && place < ids.length ? ids[place]! : NOWHERE;
  }
}

/** Row i, column k: the best of the first i wanted words in those met up to number `i + k - 1`. */
function fill(scores: Float64Array, words: Int32Array, wanted: WantedWords, width: number): void {
  const { count, ids, weights } = wanted;
  scores.fill(0, 0, width);
  let at = width;
  for (let i = 0; i < count; i++) {
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

function trace(scores: Float64Array, words: Int32Array, wanted: WantedWords, left: number, width: number): Int32Array {
  if (found.length < wanted.count) found = new Int32Array(2 * wanted.count);
  found.fill(NONE, 0, wanted.count);
  let i = wanted.count;
  let k = 0;
  for (let other = 1; other < width; other++) if (scores[i * width + other]! > scores[i * width + k]!) k = other;
  while (i > 0) {
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
  return found;
}
