import { alignWords } from './align-words.ts';
import { edgesOf } from './quote-edges.ts';
import type { WantedQuote } from './wanted-quote.ts';
import type { WordIndex } from './word-index.ts';

/** A word in more places than this points nowhere. */
const MAX_PLACES = 48;
/** Places compared with one quote. */
const MAX_CANDIDATES = 3;
/** Words of the text that one cell of the votes takes together, as a power of two. */
const CELL = 3;

/** A place where a quote may stand in changed words, and what speaks for it. */
export interface ChangedPlace {
  readonly start: number;
  readonly end: number;
  /** Share of the quote's words, by weight, that stand there in order. */
  readonly share: number;
  /** The same of the words kept from before and after it; -1: none were kept. */
  readonly before: number;
  readonly after: number;
}

/** Where a quote may stand that was edited since: its rare words, and its neighbours', point at places. */
export function changedPlaces(wanted: WantedQuote, index: WordIndex): ChangedPlace[] {
  return likelyPlaces(wanted, index).flatMap((first) => {
    const places = alignWords(wanted, index, first);
    wanted.forgive(places, index);
    wanted.dropStrays(places, index);
    const edges = edgesOf(wanted, places, index);
    if (edges === null) return [];
    return [
      {
        ...edges,
        share: wanted.shareOf(places, wanted.from, wanted.to, index),
        before: wanted.shareOf(places, 0, wanted.from, index),
        after: wanted.shareOf(places, wanted.to, wanted.count, index),
      },
    ];
  });
}

/** Weights of the votes for a cell, and of the votes times their places; all zero between two quotes. */
let votes = new Float64Array(0);
let sums = new Float64Array(0);

/** Places where the first wanted word may stand: each rare word votes for those it points at, the less the more it has. */
function likelyPlaces(wanted: WantedQuote, index: WordIndex): number[] {
  const size = ((index.words.count + wanted.count) >> CELL) + 3;
  if (votes.length < size) {
    votes = new Float64Array(size);
    sums = new Float64Array(size);
  }
  const touched: number[] = [];
  for (let i = 0; i < wanted.count; i++) {
    const id = wanted.ids[i]!;
    const count = id < 0 ? 0 : index.counts[id]!;
    const vote = wanted.weights[i]! / count;
    if (count === 0 || count > MAX_PLACES || vote === 0) continue;
    for (let place = index.lastPlaces[id]!; place >= 0; place = index.placesBefore[place]!) {
      const cell = ((place - i + wanted.count) >> CELL) + 1;
      if (votes[cell] === 0) touched.push(cell);
      votes[cell]! += vote;
      sums[cell]! += vote * (place - i);
    }
  }
  const chosen = mostVoted(touched);
  for (const cell of touched) votes[cell] = sums[cell] = 0;
  return chosen;
}

/** The means of the cells that got most votes, each together with the better of its neighbours. */
function mostVoted(touched: readonly number[]): number[] {
  const chosen: number[] = [];
  const taken = new Set<number>();
  let most = 0;
  while (chosen.length < MAX_CANDIDATES) {
    let best = 0;
    let sum = 0;
    for (const cell of touched) {
      const both = votes[cell]! + Math.max(votes[cell - 1]!, votes[cell + 1]!);
      if (both > sum && !taken.has(cell)) {
        sum = both;
        best = cell;
      }
    }
    if (sum === 0 || sum < most / 3) break;
    most ||= sum;
    const beside = votes[best - 1]! > votes[best + 1]! ? best - 1 : best + 1;
    chosen.push(Math.round((sums[best]! + sums[beside]!) / (votes[best]! + votes[beside]!)));
    for (let cell = best - 1; cell <= best + 1; cell++) taken.add(cell);
  }
  return chosen;
}
