import type { WantedQuote } from './wanted-quote.ts';
import type { WordIndex } from './word-index.ts';

/** Words in so few places point best; where a quote has hardly any, words in more are asked, too, but none in very many. */
const FEW_PLACES = 6;
const ENOUGH_POINTERS = 4;
const MAX_PLACES = 48;
/** Share of all votes without which a place isn't looked at. */
const LEAST_VOTES = 0.2;
/** Places compared with one quote. */
export const MAX_CANDIDATES = 3;
/** What a word beside a quote says of the quote's place, against one of its own. */
const NEIGHBOUR = 0.5;
/** Words of the text that one cell of the votes takes together, as a power of two. */
const CELL = 3;

/** Weights of the votes for a cell, and of the votes times their places; all zero between two quotes. */
let votes = new Float64Array(0);
let sums = new Float64Array(0);
/** The cells that got votes. */
const touched: number[] = [];
let touches = 0;

/** Places where the first wanted word may stand: each rare word votes for those it points at, the less the more it has. */
export function votedPlaces(wanted: WantedQuote, index: WordIndex): number[] {
  const size = ((index.words.count + wanted.count) >> CELL) + 3;
  if (votes.length < size) {
    votes = new Float64Array(size);
    sums = new Float64Array(size);
  }
  touches = 0;
  const few = countVotes(wanted, index, 1, FEW_PLACES);
  const more = few.pointers < ENOUGH_POINTERS ? countVotes(wanted, index, FEW_PLACES + 1, MAX_PLACES).most : 0;
  const chosen = mostVoted(LEAST_VOTES * (few.most + more));
  for (let i = 0; i < touches; i++) votes[touched[i]!] = sums[touched[i]!] = 0;
  return chosen;
}

interface Pointing {
  /** Words that point at places. */
  pointers: number;
  /** The votes of a place at which all of them point. */
  most: number;
}

/** Counts the votes of the words that have so many places. */
function countVotes(wanted: WantedQuote, index: WordIndex, fewest: number, many: number): Pointing {
  const { ids, weights, count, from, to } = wanted;
  let pointers = 0;
  let most = 0;
  for (let i = 0; i < count; i++) {
    const id = ids[i]!;
    const places = id < 0 ? 0 : index.counts[id]!;
    if (places < fewest || places > many || weights[i] === 0) continue;
    const vote = (i < from || i >= to ? NEIGHBOUR * weights[i]! : weights[i]!) / places;
    pointers++;
    most += vote;
    for (let place = index.lastPlaces[id]!; place >= 0; place = index.placesBefore[place]!) {
      const cell = ((place - i + count) >> CELL) + 1;
      if (votes[cell] === 0) touched[touches++] = cell;
      votes[cell]! += vote;
      sums[cell]! += vote * (place - i);
    }
  }
  return { pointers, most };
}

/** The means of the cells that got most votes, each together with the better of its neighbours. */
function mostVoted(enough: number): number[] {
  const chosen: number[] = [];
  const taken: number[] = [];
  let least = enough;
  while (chosen.length < MAX_CANDIDATES) {
    let best = 0;
    let sum = 0;
    for (let i = 0; i < touches; i++) {
      const cell = touched[i]!;
      const both = votes[cell]! + Math.max(votes[cell - 1]!, votes[cell + 1]!);
      if (both > sum && !taken.includes(cell)) {
        sum = both;
        best = cell;
      }
    }
    if (sum === 0 || sum < least) break;
    least = Math.max(least, sum / 3);
    const beside = votes[best - 1]! > votes[best + 1]! ? best - 1 : best + 1;
    chosen.push(Math.round((sums[best]! + sums[beside]!) / (votes[best]! + votes[beside]!)));
    taken.push(best - 1, best, best + 1);
  }
  return chosen;
}
