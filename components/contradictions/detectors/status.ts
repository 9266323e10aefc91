import type { Span } from '../../language/span.ts';
import { outcomeQuestions } from '../lexicon/outcomes.ts';
import { PhraseBook } from '../lexicon/phrase.ts';
import { contextOf } from './context.ts';
import { findingOf, isNegated, type Analysed, type Detector } from './detector.ts';
import { spanOf, tokensOf } from './tokens.ts';

const LEAST_COVERAGE = 0.1;

interface Answer {
  readonly question: number;
  readonly answer: number;
}
interface Answered extends Answer {
  readonly span: Span;
}

let book: PhraseBook<Answer> | undefined;

const bookOnce = (): PhraseBook<Answer> =>
  (book ??= new PhraseBook(
    outcomeQuestions().flatMap(({ answers }, question) =>
      answers.flatMap((phrases, answer) => phrases.map((pattern) => ({ pattern, value: { question, answer } }))),
    ),
  ));

const known = new WeakMap<Analysed, readonly Answered[]>();

/** The outcomes a statement tells, each free of a negation that the phrase itself does not hold. */
function answersOf(statement: Analysed): readonly Answered[] {
  let made = known.get(statement);
  if (made === undefined) {
    const tokens = tokensOf(statement);
    made = bookOnce()
      .find(tokens)
      .map(({ value, from, to }) => ({ ...value, span: spanOf(tokens, from, to) }))
      .filter(({ span }) => !isNegated(statement, span));
    known.set(statement, made);
  }
  return made;
}

/** Two outcomes that end each other: alive and dead, convicted and acquitted, open and closed. */
export const status: Detector = (a, b) => {
  const context = contextOf(a, b);
  const rest = context.shared.size + context.sharedNames.length;
  if (context.coverage < LEAST_COVERAGE || rest < 1) return null;
  const ofB = answersOf(b);
  for (const one of answersOf(a)) {
    const against = ofB.find(({ question, answer }) => question === one.question && answer !== one.answer);
    const agrees = ofB.some(({ question, answer }) => question === one.question && answer === one.answer);
    if (against === undefined || agrees) continue;
    const strength = Math.min(0.97, 0.3 + 0.45 * context.coverage + 0.05 * Math.min(rest, 4));
    return findingOf('status', strength, [a, one.span], [b, against.span]);
  }
  return null;
};
