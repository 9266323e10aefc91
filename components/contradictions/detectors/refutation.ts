import type { Span } from '../../language/span.ts';
import { rootOf } from '../lexicon/forms.ts';
import { PhraseBook } from '../lexicon/phrase.ts';
import { REPORT_WORDS, refutationPhrases } from '../lexicon/refutations.ts';
import { isQuestion } from './conditions.ts';
import { contextOf, contentOf } from './context.ts';
import { counting, findingOf, isNegated, type Analysed, type Detector } from './detector.ts';
import { deedIn, spanOf, tokensOf, type Token } from './tokens.ts';

let book: PhraseBook<true> | undefined;

/** The first phrase of a statement that calls something false. */
function refutedIn(statement: Analysed): Span | null {
  book ??= new PhraseBook(refutationPhrases().map((pattern) => ({ pattern, value: true as const })));
  const tokens = tokensOf(statement);
  const match = book.find(tokens)[0];
  if (match === undefined) return null;
  const span = spanOf(tokens, match.from, match.to);
  return isNegated(statement, span) ? null : span;
}

/** What the rumour, report or story says was done. */
function reportedDeed(statement: Analysed): Token | null {
  const tokens = tokensOf(statement);
  const at = tokens.findIndex(({ lower }, i) => lower === 'that' && REPORT_WORDS.has(tokens[i - 1]?.lower ?? ''));
  return at < 0 ? null : deedIn(tokens.slice(at + 1, at + 12));
}

/** One side calls a hoax, fake or untrue what the other tells as a fact. */
export const refutation: Detector = (a, b) => {
  const inA = refutedIn(a);
  const inB = refutedIn(b);
  if ((inA === null) === (inB === null)) return null;
  const [refuting, span, other] = inA !== null ? [a, inA, b] : [b, inB as Span, a];
  if (other.negations.length > 0 || isQuestion(other)) return null;
  const context = contextOf(a, b);
  const own = contentOf(refuting).filter(
    (token) => !REPORT_WORDS.has(token.lower) && !(span.start <= token.start && token.end <= span.end),
  );
  const met = own.filter(({ root }) => context.shared.has(root));
  const roots = new Set(met.map(({ root }) => root));
  const lastOf = (text: string): string => rootOf(text.toLowerCase().split(/\s+/).at(-1) ?? '');
  const rest = roots.size + context.sharedNames.filter(({ text }) => !roots.has(lastOf(text))).length;
  if (rest < 2) return null;
  const deed = reportedDeed(refuting);
  const strength = counting(
    0.2 + 0.45 * context.coverage + 0.07 * Math.min(rest, 5),
    deed === null || context.shared.has(deed.root),
  );
  const fact =
    contentOf(other).find((token) => met.some(({ root }) => root === token.root) && !token.named) ??
    contentOf(other)[0];
  const plain: Span = { start: fact?.start ?? 0, end: fact?.end ?? 0 };
  const [aSpan, bSpan] = inA !== null ? [span, plain] : [plain, span];
  return findingOf('refutation', strength, [a, aSpan], [b, bSpan]);
};
