import { alignWords } from './align-words.ts';
import type { Span } from '../language/span.ts';
import type { WantedQuote } from './wanted-quote.ts';
import type { WordIndex } from './word-index.ts';
import { foldUnit } from './words.ts';

/** Words of a neighbour that make it known. */
const KNOWN = 2;
/** Names and figures that are lost together only where the passage is another. */
const LOST = 2;
/** Words in a row that stand in another passage only where it is of the same kind, and how many of a row are compared. */
const ROW = 3;
const LONGEST_ROW = 8;
/** What two passages of a kind differ by at most, in shares of the quote's words that they have. */
const MARGIN = 0.15;

/**
 * Whether what is much like a quote is another passage than the quote: what stood right beside it, or another row of a
 * list, in which all that is particular differs. `places`: where its words stand; they hold no longer.
 */
export const isOther = (wanted: WantedQuote, places: Int32Array, span: Span, index: WordIndex): boolean =>
  isNeighbour(wanted, span, index) || isOfItsKind(wanted, places, index);

function isNeighbour(wanted: WantedQuote, span: Span, index: WordIndex): boolean {
  const { from, to, count, weights } = wanted;
  // A neighbour that was cut off in a word has a weight of nothing there.
  const last = count > to && weights[count - 1] === 0 ? count - 1 : count;
  const first = from > 0 && weights[0] === 0 ? 1 : 0;
  const start = index.wordAt(span.start);
  const end = index.wordAt(span.end);
  return (
    stoodBeside(wanted, to, last, from, [start, end], index) ||
    stoodBeside(wanted, first, from, to - from + first, [end - from + first, start - from + first], index)
  );
}

/**
 * Whether the words kept from one side of a quote, of which its own from `own` on are not the same, stand inside a place
 * and not beside it.
 */
function stoodBeside(
  { ids }: WantedQuote,
  start: number,
  end: number,
  own: number,
  [inside, beside]: [number, number],
  index: WordIndex,
): boolean {
  const standAt = (list: Int32Array, place: number): boolean => {
    for (let i = start; i < end; i++) if (ids[i]! < 0 || list[place + i - start] !== ids[i]) return false;
    return true;
  };
  return end - start >= KNOWN && standAt(index.ids, inside) && !standAt(index.ids, beside) && !standAt(ids, own);
}

/** Whether no name or figure of the quote is left at a place, and another has about as many of its words. */
function isOfItsKind(wanted: WantedQuote, places: Int32Array, index: WordIndex): boolean {
  let lost = 0;
  let other = -1;
  let longest = ROW - 1;
  for (let i = wanted.from; i < wanted.to;) {
    const end = Math.max(i + 1, endOfRow(wanted, places, index, i));
    const isThere = end > i + 1 || isAt(wanted, places, index, i);
    const elsewhere = isThere ? placeElsewhere(wanted, places[i]!, i, Math.min(end, i + LONGEST_ROW), index) : -1;
    for (let word = i; word < end; word++) {
      if (!isParticular(wanted, word)) continue;
      if (!isThere) lost++;
      else if (elsewhere < 0) return false;
    }
    if (end - i > longest && elsewhere >= 0) {
      longest = end - i;
      other = elsewhere - i;
    }
    i = end;
  }
  if (lost < LOST || longest < ROW) return false;
  const share = wanted.shareOf(places, wanted.from, wanted.to, index);
  return wanted.shareOf(alignWords(wanted, index, other), wanted.from, wanted.to, index) >= share - MARGIN;
}

const isAt = ({ ids }: WantedQuote, places: Int32Array, index: WordIndex, i: number): boolean =>
  places[i]! >= 0 && index.ids[places[i]!] === ids[i];

/** Where the words end that stand in a row as they do in the quote, from one on. */
function endOfRow(wanted: WantedQuote, places: Int32Array, index: WordIndex, start: number): number {
  let end = start;
  while (end < wanted.to && isAt(wanted, places, index, end) && places[end] === places[start]! + end - start) end++;
  return end;
}

/** Another place than `here` where the same words stand in a row; -1: there is none. */
function placeElsewhere({ ids }: WantedQuote, here: number, from: number, to: number, index: WordIndex): number {
  const last = index.placeBefore(index.ids.length, ids, from, to);
  return last === here ? index.placeBefore(last, ids, from, to) : last;
}

/** A name or a figure: the first word of a sentence has a capital letter whatever it is. */
function isParticular({ target: { exact }, starts, ends, from }: WantedQuote, i: number): boolean {
  const initial = exact.charCodeAt(starts[i]!);
  return /\d/.test(exact.slice(starts[i], ends[i])) || (i > from && foldUnit(initial) !== initial);
}
