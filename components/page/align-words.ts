import type { WordIndex } from './word-index.ts';

/** The words of something that is looked for in a text. */
export interface WantedWords {
  readonly count: number;
  /** Number of each word in the text's index; -1: the word isn't in the text. */
  readonly ids: Int32Array;
  /** What each word says about the place: rare ones more. */
  readonly weights: Float64Array;
}

/** Words by which edits may shift a place, beside a quarter of the wanted words, and at most. */
const SLACK = 10;
const MOST_SLACK = 64;

/** What a word of the text costs that lies between two that were wanted, so that close company counts. */
const GAP = 0.02;

let table = new Float64Array(0);

/**
 * Sets the wanted words against those of a text around a place, in order: the heaviest common sequence in a band along
 * the diagonal. Gives for each wanted word the place of the same word; of a word that stands in its stead, `~place`
 * (a negative number); `NONE` for a word that is gone.
 */
export function alignWords(wanted: WantedWords, index: WordIndex, first: number): Int32Array {
  const slack = Math.min(MOST_SLACK, SLACK + (wanted.count >> 2));
  const width = 2 * slack + 1;
  const cells = (wanted.count + 1) * width;
  if (table.length < cells) table = new Float64Array(cells * 2);
  fill(table, wanted, index, first - slack - 1, width);
  return trace(table, wanted, index, first - slack - 1, width);
}

export const NONE = -0x8000_0000;

/** Row i, column k: the best of the first i words in the text up to place `left + i + k`. */
function fill(scores: Float64Array, wanted: WantedWords, index: WordIndex, left: number, width: number): void {
  const { ids } = index;
  scores.fill(0, 0, width);
  for (let i = 1; i <= wanted.count; i++) {
    const id = wanted.ids[i - 1]!;
    const weight = wanted.weights[i - 1]!;
    const row = i * width;
    const above = row - width;
    let best = 0;
    for (let k = 0; k < width; k++) {
      best = k === 0 ? 0 : best - GAP;
      const place = left + i + k;
      let same = scores[above + k]!;
      if (id >= 0 && place >= 0 && place < ids.length && ids[place] === id) same += weight;
      if (same > best) best = same;
      if (k + 1 < width && scores[above + k + 1]! > best) best = scores[above + k + 1]!;
      scores[row + k] = best;
    }
  }
}

function trace(scores: Float64Array, wanted: WantedWords, index: WordIndex, left: number, width: number): Int32Array {
  const found = new Int32Array(wanted.count).fill(NONE);
  let i = wanted.count;
  let k = 0;
  for (let other = 1; other < width; other++) if (scores[i * width + other]! > scores[i * width + k]!) k = other;
  while (i > 0) {
    const here = scores[i * width + k]!;
    const before = scores[(i - 1) * width + k]!;
    const place = left + i + k;
    const inText = place >= 0 && place < index.ids.length;
    if (inText && wanted.ids[i - 1] === index.ids[place] && here === before + wanted.weights[i - 1]!) {
      found[--i] = place;
    } else if (here === before) {
      found[--i] = inText ? ~place : NONE;
    } else if (k + 1 < width && here === scores[(i - 1) * width + k + 1]) {
      i--;
      k++;
    } else k--;
  }
  return found;
}
