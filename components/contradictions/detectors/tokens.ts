import type { Span } from '../../language/span.ts';
import { isStopWord } from '../../language/stems.ts';
import { rootOf } from '../lexicon/forms.ts';
import type { Analysed } from './detector.ts';

/** A word as the detectors read it. */
export interface Token extends Span {
  readonly lower: string;
  /** One key for all forms of the word. */
  readonly root: string;
  /** Carries meaning: no function word, no mark, no figure. */
  readonly content: boolean;
  /** Part of a name. */
  readonly named: boolean;
  /** Opens a sentence, where a capital tells nothing: no name, perhaps, only because nobody could tell. */
  readonly first: boolean;
  /** A full stop or the like. */
  readonly stop: boolean;
  /** Which clause of the statement it stands in. */
  readonly clause: number;
}

const STOPS = new Set(['.', '!', '?', ';', ':', '…', '–', '—', '--']);
const CLAUSE_MARKS = new Set([',', '(', ')', '[', ']']);
const CLAUSE_WORDS = new Set(
  'but although though while whereas because after before which who whose when since until despite however unless if saying said says told reported according'.split(
    ' ',
  ),
);

/** Words before a name that say nothing by themselves. */
const TITLES = /^(?:mr|mrs|ms|dr|sir|lord|lady|prof|sen|rep|gov|gen)\.?$/;

const known = new WeakMap<Analysed, readonly Token[]>();

/** The words of a statement without quotation marks, with their roots and clauses; made once a statement. */
export function tokensOf(statement: Analysed): readonly Token[] {
  const made = known.get(statement);
  if (made !== undefined) return made;
  const tokens: Token[] = [];
  let clause = 0;
  for (const { start, end, lower, kind } of statement.words) {
    if (/^["“”«»]$/.test(lower)) continue;
    const stop = kind === 'mark' && STOPS.has(lower);
    if (stop || CLAUSE_MARKS.has(lower) || CLAUSE_WORDS.has(lower)) clause += 1;
    const named = statement.names.some((name) => name.start <= start && end <= name.end);
    const content = kind === 'word' && /^[\p{L}]/u.test(lower) && !isStopWord(lower) && !TITLES.test(lower);
    const first = !named && (tokens.at(-1)?.stop ?? true) && /^\p{Lu}/u.test(statement.text.slice(start, start + 1));
    tokens.push({ start, end, lower, root: rootOf(lower), content, named, first, stop, clause });
  }
  known.set(statement, tokens);
  return tokens;
}

/** From the first to the last of some tokens, as one span. */
export const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

const BEFORE_DEED = new Set('had has have having was were is are been being would will could did does'.split(' '));

/** The deed that some words tell: what "had", "was" or "having" stands before, or a word in "-ing" right at the start; null where none is told. */
export function deedIn(words: readonly Token[]): Token | null {
  const helper = words.findIndex(({ lower }) => BEFORE_DEED.has(lower));
  const from = helper < 0 ? 0 : helper + 1;
  const deed = words.slice(from, from + 4).find(({ content, lower }) => content && !lower.endsWith('ly'));
  return deed !== undefined && (helper >= 0 || deed.lower.endsWith('ing')) ? deed : null;
}
