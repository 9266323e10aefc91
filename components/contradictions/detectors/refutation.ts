import type { Span } from '../../language/span.ts';
import { anyDenial } from '../lexicon/denials.ts';
import { rootOf } from '../lexicon/forms.ts';
import { REPORT_WORDS, WAVERING } from '../lexicon/refutations.ts';
import { contextOf, contentOf, namesDiffer, type Context } from './context.ts';
import { disjointDays } from './dates.ts';
import { isQuestion } from './conditions.ts';
import { counting, findingOf, type Analysed, type Detector } from './detector.ts';
import { rebuttalIn } from './rebuttal.ts';
import { deedIn, tokensOf, type Token } from './tokens.ts';

/** From here on what is called false is what the other side tells, and tells as a fact. */
export const PLAINLY_FALSE = 0.75;
/** So much of what the other side tells stands in what calls it false. */
const LEAST_HELD = 0.2;
/** What it adds to the strength, when all of it does. */
const ALL_HELD = 0.2;
/** From here on, with .3 of it held, surely so. */
export const SURELY_FALSE = PLAINLY_FALSE + ALL_HELD * 0.3;

/** What the rumour, report or story says was done. */
function reportedDeed(statement: Analysed): Token | null {
  const tokens = tokensOf(statement);
  const at = tokens.findIndex(({ lower }, i) => lower === 'that' && REPORT_WORDS.has(tokens[i - 1]?.lower ?? ''));
  return at < 0 ? null : deedIn(tokens.slice(at + 1, at + 12));
}

const DENIES = new RegExp(String.raw`\b(?:${anyDenial('deny', 'reject', 'dispute', 'refute')})\b`, 'i');

/** It asks, passes a rumour on, or denies something itself. */
const wavers = (statement: Analysed): boolean =>
  DENIES.test(statement.text) || tokensOf(statement).some(({ lower }) => lower === '?' || WAVERING.has(lower));

/** One side calls a hoax, fake or untrue what the other tells as a fact. */
export const refutation: Detector = (a, b) => {
  const inA = rebuttalIn(a);
  const inB = rebuttalIn(b);
  if ((inA === null) === (inB === null)) return null;
  const [refuting, said, other] = inA !== null ? [a, inA, b] : [b, inB!, a];
  const { span } = said;
  if (other.negations.length > 0 || isQuestion(other) || isQuestion(refuting)) return null;
  const context = contextOf(a, b);
  const own = contentOf(refuting).filter(
    (token) => !REPORT_WORDS.has(token.lower) && !(span.start <= token.start && token.end <= span.end),
  );
  const met = own.filter(({ root }) => context.shared.has(root));
  const rest = restOf(met, context);
  if (rest < 2) return null;
  const deed = reportedDeed(refuting);
  const sameDeed = deed === null || context.shared.has(deed.root);
  const held = refuting === a ? context.heldB : context.heldA;
  const elsewhere = namesDiffer(a, b, 'place') || disjointDays(a, b);
  const plainly = said.plain && sameDeed && !elsewhere && held >= LEAST_HELD && !wavers(other);
  const strength = 0.2 + 0.45 * context.coverage + 0.07 * Math.min(rest, 5);
  const sure = plainly ? PLAINLY_FALSE + ALL_HELD * held : counting(Math.min(strength, PLAINLY_FALSE - 0.01), sameDeed);
  const fact =
    contentOf(other).find((token) => met.some(({ root }) => root === token.root) && !token.named) ??
    contentOf(other)[0];
  const plain: Span = { start: fact?.start ?? 0, end: fact?.end ?? 0 };
  const [aSpan, bSpan] = inA !== null ? [span, plain] : [plain, span];
  return findingOf('refutation', sure, [a, aSpan], [b, bSpan]);
};

/** How many words and names both sides hold, beside what is said against one of them. */
function restOf(met: readonly Token[], { sharedNames }: Context): number {
  const roots = new Set(met.map(({ root }) => root));
  const lastOf = (text: string): string => rootOf(text.toLowerCase().split(/\s+/).at(-1) ?? '');
  return roots.size + sharedNames.filter(({ text }) => !roots.has(lastOf(text))).length;
}
