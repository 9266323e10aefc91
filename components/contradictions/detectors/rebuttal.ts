import type { Span } from '../../language/span.ts';
import { PhraseBook } from '../lexicon/phrase.ts';
import { ANSWERS, FALSE_OF, REPORT_WORDS, refutationPhrases } from '../lexicon/refutations.ts';
import { isNegated, type Analysed } from './detector.ts';
import { spanOf, tokensOf, type Token } from './tokens.ts';

/** The words with which a statement speaks against a report. */
export interface Rebuttal {
  readonly span: Span;
  /** They can hardly be meant of anything but what was told: no more than "bogus" of "bogus charges". */
  readonly plain: boolean;
}

let book: PhraseBook<boolean> | undefined;
const known = new WeakMap<Analysed, Rebuttal | null>();

/** "The story is a hoax", "Rumours of a sale debunked", "No, the mayor has not resigned"; null where nothing is called false. */
export function rebuttalIn(statement: Analysed): Rebuttal | null {
  let made = known.get(statement);
  if (made === undefined) known.set(statement, (made = calledFalse(statement) ?? answered(statement)));
  return made;
}

function calledFalse(statement: Analysed): Rebuttal | null {
  book ??= new PhraseBook(refutationPhrases().map(({ pattern, plain }) => ({ pattern, value: plain })));
  const tokens = tokensOf(statement);
  const found = book
    .find(tokens)
    .map(({ value, from, to }) => ({ plain: value, from, to, span: spanOf(tokens, from, to) }))
    .filter(({ span }) => !isNegated(statement, span));
  const match = found.find(({ plain }) => plain) ?? found[0];
  if (match === undefined) return null;
  const { plain, span, from, to } = match;
  return { span, plain: plain && !(FALSE_OF.has(tokens[from]?.lower ?? '') && namesThing(tokens, to)) };
}

/** Whether nouns stand from `at` on, and no report or story among them. */
function namesThing(tokens: readonly Token[], at: number): boolean {
  const end = tokens.findIndex(({ content }, i) => i >= at && !content);
  const nouns = tokens.slice(at, end < 0 ? undefined : end);
  return nouns.length > 0 && !nouns.some(({ lower }) => REPORT_WORDS.has(lower));
}

/** "No, …" and "Sorry, …" before a "not" answer what somebody has told. */
function answered(statement: Analysed): Rebuttal | null {
  const [first, second] = tokensOf(statement);
  const denied = statement.negations.find(({ cue }) => cue.start > (first?.start ?? 0));
  if (!first || !denied || !ANSWERS.has(first.lower) || ![',', '!', '.', ':'].includes(second?.lower ?? ''))
    return null;
  return { span: denied.cue, plain: true };
}
