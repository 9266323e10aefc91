import type { Span } from '../../language/span.ts';
import { isQuestion } from './conditions.ts';
import { denialWords } from '../lexicon/denials.ts';
import { contextOf, contentOf, isSaying } from './context.ts';
import { counting, findingOf, isNegated, type Analysed, type Detector } from './detector.ts';
import { deedIn, tokensOf, type Token } from './tokens.ts';

const DENYING: ReadonlySet<string> = new Set(denialWords('deny', 'reject', 'dispute', 'refute'));

/** What is rejected rather than denied: "rejected the offer" is an act, "rejected the report" a denial. */
const REJECTING: ReadonlySet<string> = new Set(denialWords('reject', 'dispute'));
const REPORTED = new Set(
  'report reports story stories claim claims claimed rumour rumours rumor rumors allegation allegations accusation accusations suggestion suggestions account accounts charge charges talk speculation as that assertion assertions'.split(
    ' ',
  ),
);

/** Words that keep a side from asserting anything as fact. */
const UNSURE = new Set([
  ...denialWords('deny'),
  ...'fear fears feared fearing suspect suspects suspected suspicion suspicions possible possibly might may could perhaps whether allegedly rumour rumours rumoured rumor rumors speculation if worry worries worried concern concerns likely appears seems unclear investigating asked wonder'.split(
    ' ',
  ),
]);

interface Denied {
  readonly span: Span;
  /** The words of what is denied. */
  readonly content: readonly Token[];
  /** The deed itself: what "had", "was" or "having" stands before, or the word in "-ing" right after the denial; null where none is told. */
  readonly deed: Token | null;
}

/** What a statement denies, as words after (or, for "baseless", around) the word of denial. */
function deniedIn(statement: Analysed): Denied | null {
  const tokens = tokensOf(statement);
  for (const [at, token] of tokens.entries()) {
    if (!DENYING.has(token.lower) || isNegated(statement, token)) continue;
    const after: Token[] = [];
    for (let next = at + 1; next < tokens.length && next - at <= 22; next += 1) {
      const word = tokens[next];
      if (word === undefined || (word.stop && word.lower !== ':')) break;
      after.push(word);
    }
    if (REJECTING.has(token.lower) && !after.slice(0, 5).some(({ lower }) => REPORTED.has(lower))) continue;
    const content = after.filter((word) => word.content && !isSaying(word) && !REPORTED.has(word.lower));
    const last = content[0] ?? token;
    if (content.length > 0) return { span: { start: token.start, end: last.end }, content, deed: deedIn(after) };
  }
  return null;
}

/** One side denies what the other asserts as a fact; never where the other only fears, suspects or asks. */
export const denial: Detector = (a, b) => {
  const inA = deniedIn(a);
  const inB = deniedIn(b);
  if ((inA === null) === (inB === null)) return null;
  const [denied, other] = inA !== null ? [inA, b] : [inB as Denied, a];
  const words = contentOf(other);
  if (tokensOf(other).some(({ lower }) => UNSURE.has(lower)) || other.negations.length > 0 || isQuestion(other))
    return null;
  const roots = new Map(words.map((word) => [word.root, word]));
  const met = denied.content.filter(({ root }) => roots.has(root));
  const predicates = met.filter(({ named }) => !named);
  // Who denied having paid has not denied having promised.
  const sameDeed = denied.deed === null || roots.has(denied.deed.root);
  const context = contextOf(a, b);
  if (predicates.length === 0 || met.length + context.sharedNames.length < 2) return null;
  const share = met.length / denied.content.length;
  const strength = counting(
    0.3 + 0.45 * share + 0.06 * Math.min(context.sharedNames.length, 2) + 0.04 * Math.min(predicates.length, 3),
    sameDeed,
  );
  const fact = (denied.deed && roots.get(denied.deed.root)) ?? roots.get(predicates[0]?.root ?? '');
  const plain: Span = { start: fact?.start ?? 0, end: fact?.end ?? 0 };
  const [aSpan, bSpan] = inA !== null ? [denied.span, plain] : [plain, denied.span];
  return findingOf('denial', strength, [a, aSpan], [b, bSpan]);
};
