import { diffArrays } from 'diff';
import { isStopWord } from '../language/stems.ts';
import type { Span } from '../language/span.ts';
import type { Token } from './tokens.ts';

/** The words in each of two wordings that the other has not. */
export interface WordRuns {
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

/** Beyond so many edits two wordings have little in common, and finding out what costs their product. */
const MOST_EDITS = 250;
/** So few words of grammar in common between two edits are taken into one; never those that deny. */
const LONGEST_ISLAND = 2;
const isIsland = ({ key }: Token): boolean => isStopWord(key) && !/^(?:not?|nor|never|without|neither)$/.test(key);

interface Part {
  readonly same: boolean;
  /** From and to, in tokens of each side. */
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/** The words that differ, as runs that can be read: "the" or "of" alone between two edits parts nothing. */
export function wordRuns(before: readonly Token[], after: readonly Token[]): WordRuns {
  const parts = readable(partsOf(before, after), before);
  const runsOf = (tokens: readonly Token[], side: 'before' | 'after'): Span[] =>
    parts.flatMap((part) => {
      const [from, to] = part[side];
      return part.same || from === to ? [] : [{ start: tokens[from]!.start, end: tokens[to - 1]!.end }];
    });
  return { before: runsOf(before, 'before'), after: runsOf(after, 'after') };
}

function partsOf(before: readonly Token[], after: readonly Token[]): Part[] {
  const keys = (tokens: readonly Token[]): string[] => tokens.map(({ key }) => key);
  const found = diffArrays(keys(before), keys(after), { maxEditLength: MOST_EDITS });
  if (!found) return [{ same: false, before: [0, before.length], after: [0, after.length] }];
  const parts: Part[] = [];
  let [b, a] = [0, 0];
  for (const { added, removed, count } of found) {
    const [toB, toA] = [added ? b : b + count, removed ? a : a + count];
    const last = parts.at(-1);
    // A removal and the addition in its place are one edit.
    if ((added || removed) && last && !last.same) {
      parts[parts.length - 1] = { same: false, before: [last.before[0], toB], after: [last.after[0], toA] };
    } else parts.push({ same: !added && !removed, before: [b, toB], after: [a, toA] });
    [b, a] = [toB, toA];
  }
  return parts;
}

function readable(parts: readonly Part[], before: readonly Token[]): Part[] {
  const joined: Part[] = [];
  for (const [at, part] of parts.entries()) {
    const last = joined.at(-1);
    const [from, to] = part.before;
    const between = last !== undefined && !last.same && at < parts.length - 1;
    const island = part.same && between && to - from <= LONGEST_ISLAND && before.slice(from, to).every(isIsland);
    if (last && !last.same && (island || !part.same)) {
      joined[joined.length - 1] = { same: false, before: [last.before[0], to], after: [last.after[0], part.after[1]] };
    } else joined.push(part);
  }
  return joined;
}
