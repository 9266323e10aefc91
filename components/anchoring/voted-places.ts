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

/** Places where the first wanted word may stand: each rare word votes for those it points at, the less the more it has. */
export function votedPlaces(wanted: WantedQuote, index: WordIndex): number[] {
  const size = ((index.words.count + wanted.count) >> CELL) + 3;
  if (votes.length < size) {
    votes = new Float64Array(size);
    sums = new Float64Array(size);
  }
  const touched: number[] = [];
  const few = countVotes(wanted, index, touched, 1, FEW_PLACES);
  const more = few.pointers < ENOUGH_POINTERS ? countVotes(wanted, index, touched, FEW_PLACES + 1, MAX_PLACES).most : 0;
  const chosen = mostVoted(touched, LEAST_VOTES * (few.most + more));
  for (const cell of touched) votes[cell] = sums[cell] = 0;
  return chosen;
}

interface Pointing {
  /** Words that point at places. */
  pointers: number;
  /** The votes of a place at which all of them point. */
  most: number;
}

/** Counts the votes of the words that have so many places. */
function countVotes(wanted: WantedQuote, index: WordIndex, touched: number[], fewest: number, many: number): Pointing {
  const pointing = { pointers: 0, most: 0 };
  for (let i = 0; i < wanted.count; i++) {
    const id = wanted.ids[i]!;
    const count = id < 0 ? 0 : index.counts[id]!;
    const own = i >= wanted.from && i < wanted.to;
    const vote = ((own ? 1 : NEIGHBOUR) * wanted.weights[i]!) / count;
    if (count < fewest || count > many || vote === 0) continue;
    pointing.pointers++;
    pointing.most += vote;
    for (let place = index.lastPlaces[id]!; place >= 0; place = index.placesBefore[place]!) {
      const cell = ((place - i + wanted.count) >> CELL) + 1;
      if (votes[cell] === 0) touched.push(cell);
      votes[cell]! += vote;
      sums[cell]! += vote * (place - i);
    }
  }
  return pointing;
}

/** The means of the cells that got most votes, each together with the better of its neighbours. */
function mostVoted(touched: readonly number[], enough: number): number[] {
  const chosen: number[] = [];
  const taken: number[] = [];
  let least = enough;
  while (chosen.length < MAX_CANDIDATES) {
    let best = 0;
    let sum = 0;
    for (const cell of touched) {
      const both = votes[cell]! + Math.max(votes[cell - 1]!, votes[cell + 1]!);
      if (both > sum && !taken.some((other) => Math.abs(cell - other) <= 1)) {
        sum = both;
        best = cell;
      }
    }
    if (sum === 0 || sum < least) break;
    least = Math.max(least, sum / 3);
    const beside = votes[best - 1]! > votes[best + 1]! ? best - 1 : best + 1;
    chosen.push(Math.round((sums[best]! + sums[beside]!) / (votes[best]! + votes[beside]!)));
    taken.push(best);
  }
  return chosen;
}
