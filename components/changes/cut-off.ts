import { linesOf, sentencesIn } from './sentence.ts';
import { isFurniture } from './furniture.ts';
import type { Span } from '../language/span.ts';

/** Where a text was cut off: up to here both have the same beginning. */
interface Cut {
  readonly before: number;
  readonly after: number;
}

/** So much of a text is missing at its end when only its beginning is shown: this share, and so many sentences. */
const LEAST_LOST = 0.2;
const LEAST_SENTENCES = 2;
/** Of what is missing, this share may stand on the page for another reason: a line that closes every article. */
const STILL_THERE = 0.2;
/** What stands in its place, beside what pages say of logging in, is so much shorter. */
const MOST_INSTEAD = 1 / 3;

interface Piece extends Span {
  readonly units: number;
  /** It stands in the other text, too. */
  readonly known: boolean;
}

/**
 * Whether a later text is the beginning of an earlier one, as behind a wall, with next to nothing in the place of the rest;
 * sentences of the beginning may have been reworded, and the last one be cut short. Null: it is a text of its own.
 */
export function cutOff(before: string, after: string): Cut | null {
  if (after.length >= before.length) return null;
  const [old, now] = [piecesOf(before, after), piecesOf(after, before)];
  const length = beginningOf(old);
  const [head, tail] = [old.slice(0, length), old.slice(length)];
  const lost = tail.filter(({ known }) => !known);
  const gone = unitsOf(lost);
  if (length === 0 || lost.length < LEAST_SENTENCES || gone < LEAST_LOST * unitsOf(old)) return null;
  if (unitsOf(tail) - gone > STILL_THERE * gone) return null;
  if (unitsOf(now.filter(({ known }) => !known)) > MOST_INSTEAD * gone) return null;
  return { before: head.at(-1)!.end, after: now.findLast(({ known }) => known)?.end ?? 0 };
}

/** How many pieces belong to the beginning: where most of what stands before is known, and least of what comes after. */
function beginningOf(pieces: readonly Piece[]): number {
  let [sum, best, length] = [0, 0, 0];
  for (const [at, { known, units }] of pieces.entries()) {
    sum += known ? units : -units;
    if (sum > best) [best, length] = [sum, at + 1];
  }
  return length;
}

const unitsOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { units }) => sum + units, 0);

/** The sentences of a text, or whole lines that the other one has as they are; not what belongs to the page. */
function piecesOf(text: string, other: string): Piece[] {
  const others = linesOf(other);
  const lines = new Set(others.map((line) => line.text.trim()));
  let keys: Set<string> | null = null;
  return linesOf(text).flatMap((line): Piece[] => {
    const { start, end } = line;
    if (lines.has(line.text.trim())) return [{ start, end, units: end - start, known: true }];
    keys ??= new Set(others.flatMap((each) => sentencesIn(other, each).map(({ key }) => key)));
    return sentencesIn(text, line)
      .filter((sentence) => !isFurniture(sentence.text, sentence.tokens.length))
      .map(({ key, ...span }) => ({
        start: span.start,
        end: span.end,
        units: span.end - span.start,
        known: keys!.has(key),
      }));
  });
}
