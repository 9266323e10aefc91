import type { Span } from './span.ts';
import type { Word } from './words.ts';

/** A word that denies, and the stretch of its clause that it denies. */
interface Negation {
  readonly cue: Span;
  readonly scope: Span;
}

const CUES = new Set([
  'not',
  "n't",
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'nowhere',
  'neither',
  'nor',
  'without',
  'cannot',
  'hardly',
  'scarcely',
]);

/** Verbs that, before "to", say that the thing was not done. */
const REFUSALS = new Set([
  'fail',
  'failed',
  'fails',
  'failing',
  'refuse',
  'refused',
  'refuses',
  'refusing',
  'decline',
  'declined',
  'declines',
  'declining',
  'neglected',
]);

/** What follows "not" or "no" where nothing is denied: "not only", "no doubt", "no less than". */
const NOT_DENYING: Readonly<Record<string, ReadonlySet<string>>> = {
  not: new Set([
    'only',
    'just',
    'merely',
    'simply',
    'least',
    'surprisingly',
    'to mention',
    'unlike',
    'necessarily only',
  ]),
  "n't": new Set(['only', 'just']),
  no: new Set(['doubt', 'less', 'fewer', 'wonder', 'matter', 'sooner', 'more than', 'later than', 'surprise', '.']),
};

/** Marks and words that end the clause that a cue denies. */
const CLAUSE_ENDS = new Set([
  ',',
  ';',
  ':',
  '.',
  '!',
  '?',
  '—',
  '–',
  '--',
  '...',
  '…',
  'but',
  'because',
  'which',
  'although',
  'though',
  'whereas',
  'while',
  'however',
  'who',
  'unless',
  'since',
  'after',
  'before',
  'when',
  'until',
  'yet',
]);

const QUOTES = new Set(['"', '“', '”', '‘', "'", '’']);

const isCue = (words: readonly Word[], index: number): boolean => {
  const lower = words[index]?.lower ?? '';
  const next = words[index + 1]?.lower ?? '';
  const after = words[index + 2]?.lower ?? '';
  if (lower === 'no' && (/^\d/.test(next) || words[index + 1]?.kind === 'mark')) return false;
  const harmless = NOT_DENYING[lower];
  return harmless === undefined || !(harmless.has(next) || harmless.has(`${next} ${after}`));
};

/** The cue at a word, as the index after its last word; 0 where there is none. */
const cueAt = (words: readonly Word[], index: number): number => {
  const lower = words[index]?.lower ?? '';
  const next = words[index + 1]?.lower;
  if (REFUSALS.has(lower) && next === 'to') return index + 2;
  if (!CUES.has(lower) || !isCue(words, index)) return 0;
  return lower === 'no' && (next === 'longer' || next === 'one') ? index + 2 : index + 1;
};

/** For each word, the index of the first clause end at or after it. */
const clauseEndsOf = (words: readonly Word[]): readonly number[] => {
  const ends = Array.from({ length: words.length + 1 }, () => words.length);
  for (let index = words.length - 1; index >= 0; index -= 1) {
    ends[index] = CLAUSE_ENDS.has(words[index]?.lower ?? '') ? index : (ends[index + 1] ?? words.length);
  }
  return ends;
};

/** The index after the clause that begins at `from`; a cue's very next word never ends it, a mark that is no quotation mark does. */
const scopeEnd = (words: readonly Word[], ends: readonly number[], from: number): number => {
  const word = words[from];
  if (word === undefined || (word.kind === 'mark' && !QUOTES.has(word.lower))) return from;
  return ends[from + 1] ?? words.length;
};

/** What a sentence's words deny: each cue with its scope, to the clause's end. Two cues over the same words cancel each other out. */
export const negationsOf = (words: readonly Word[]): Negation[] => {
  const found: { cue: Span; scope: Span; from: number; to: number }[] = [];
  const ends = clauseEndsOf(words);
  for (let index = 0; index < words.length; index += 1) {
    const after = cueAt(words, index);
    const first = words[index];
    const last = words[after - 1];
    if (after === 0 || first === undefined || last === undefined) continue;
    const to = scopeEnd(words, ends, after);
    const end = words[to - 1] ?? last;
    const start = words[after] ?? last;
    const scope = to > after ? { start: start.start, end: end.end } : { start: last.end, end: last.end };
    const cue = { start: first.start, end: last.end };
    const outer = found.at(-1);
    const cancels =
      outer !== undefined &&
      outer.to === to &&
      index - outer.from <= 3 &&
      (REFUSALS.has(first.lower) || first.lower === 'without' || first.lower === 'not');
    if (cancels) found.pop();
    else found.push({ cue, scope, from: after, to });
    index = after - 1;
  }
  return found.map(({ cue, scope }) => ({ cue, scope }));
};
