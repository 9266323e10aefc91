import type { Name } from '../../language/names.ts';
import { contextOf, namesDiffer, withoutSpeakers } from './context.ts';
import { anyDenial } from '../lexicon/denials.ts';
import { rootOf } from '../lexicon/forms.ts';
import { findingsOf } from './all.ts';
import { antonym } from './antonym.ts';
import { isQuestion, isWhollyConditional } from './conditions.ts';
import { isNegated, type Analysed, type Detector } from './detector.ts';
import { disjointDays, sameWordOtherDay } from './dates.ts';
import { boundHolds, laterToll } from './figures.ts';
import { negation } from './negation.ts';
import { number } from './number.ts';
import { rebuttalIn } from './rebuttal.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A reason why two statements can not contradict each other. */
export type Veto =
  | 'question'
  | 'condition'
  | 'bound-holds'
  | 'other-day'
  | 'another-week'
  | 'later-toll'
  | 'both-deny'
  | 'different-ordinal'
  | 'another-thing'
  | 'other-period'
  | 'different-population'
  | 'different-place'
  | 'different-people'
  | 'forecast'
  | 'opinions'
  | 'same-words';

type Check = (a: Analysed, b: Analysed) => boolean;

const either =
  (test: (statement: Analysed) => boolean): Check =>
  (a, b) =>
    test(a) || test(b);

const holds = (statement: Analysed, pattern: RegExp): boolean => pattern.test(statement.text);

const DENIALS = new RegExp(
  String.raw`\b(?:${anyDenial('deny', 'false')}|not true|fake|hoax|no truth|never(?!-)|dismiss(?:es|ed)|reject(?:s|ed) (?:reports?|claims?|suggestions?))\b`,
  'gi',
);
const OPINIONS =
  /\b(?:think|thinks|thought|believes?|believed|feels?|felt|finds?|found it|regards?|regarded|considers?|considered|call(?:s|ed) it|describe[sd]|critics?|reviewers?|analysts?|columnist|in (?:his|her|their) view|opinion|masterpiece|too (?:expensive|cheap|long|short|late|far))\b/i;
const FORECASTS =
  /\b(?:forecast|forecasts|predict(?:s|ed|ion)|had (?:been )?expected|economists? (?:polled|expected)|projected|polled by|was expected to|were expected to|could (?:rise|fall|reach|take|cost))\b/i;
/** Words before a noun that set what they name apart from another of the kind. */
const ANOTHER = new Set(
  'another second further separate different neighbouring neighboring similar other additional earlier previous older'.split(
    ' ',
  ),
);
/** "Four years earlier", "previously": what is told so is not of the same time. */
const EARLIER =
  /\b(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several|many) (?:years?|months?|weeks?|days?|decades?|winters?|summers?) (?:earlier|before|later)|previously|until then|formerly|back then)\b/i;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const POPULATIONS =
  'man woman boy girl child adult old young pupil teacher student urban rural white black hispanic democrat republican'.split(
    ' ',
  );

/** It calls something false, denies it, or answers "No, …". */
const rebuts = (statement: Analysed): boolean =>
  (rebuttalIn(statement)?.plain ?? false) ||
  [...statement.text.matchAll(DENIALS)].some(
    ({ index, 0: word }) => !isNegated(statement, { start: index, end: index + word.length }),
  );

/** A "not" stands over what the other side speaks of, and over no word of denial: "no hoax" denies nothing. */
const negates = ({ negations, text }: Analysed, tokens: readonly Token[], shared: ReadonlySet<string>): boolean =>
  negations.some(
    ({ scope: { start, end } }) =>
      text.slice(start, end).search(DENIALS) < 0 &&
      tokens.some((token) => !token.named && shared.has(token.root) && token.start >= start && token.end <= end),
  );

/** Both speak against one report, each in its way: "it is not dead", "the death is a hoax". */
const bothDeny: Check = (a, b) => {
  const [inA, inB] = [rebuts(a), rebuts(b)];
  if (inA === inB) return inA;
  const [plain, { shared }] = [inA ? b : a, contextOf(a, b)];
  return negates(plain, tokensOf(plain), shared);
};

/** "The first quarter" and "the second quarter": one noun, two numbers in a row. */
function differentOrdinal(a: Analysed, b: Analysed): boolean {
  const counted = (statement: Analysed): Map<string, string> => {
    const tokens = tokensOf(statement);
    return new Map(
      tokens.flatMap((token, at) =>
        ORDINALS.includes(token.lower) && tokens[at + 1]?.content
          ? [[tokens[at + 1]?.root ?? '', token.lower] as const]
          : [],
      ),
    );
  };
  const ofB = counted(b);
  return [...counted(a)].some(([noun, ordinal]) => ofB.has(noun) && ofB.get(noun) !== ordinal);
}

/** "Another ferry", "an earlier draft", "the neighbouring line": one side says that it means another thing of the name that both hold. */
function anotherThing(a: Analysed, b: Analysed): boolean {
  const { shared } = contextOf(a, b);
  const apart = (statement: Analysed): boolean => {
    const tokens = tokensOf(statement);
    return tokens.some(
      ({ lower }, at) =>
        ANOTHER.has(lower) && tokens.slice(at + 1, at + 3).some(({ root, stop }) => !stop && shared.has(root)),
    );
  };
  return apart(a) !== apart(b);
}

/** "Last year" on one side, "this year" on the other; a figure of now, and one of "four years earlier". */
function otherPeriod(a: Analysed, b: Analysed): boolean {
  const relative = (statement: Analysed): Map<string, string> =>
    new Map(
      [
        ...statement.text
          .toLowerCase()
          .matchAll(
            /\b(last|this|next|previous|past|following) (year|month|week|season|quarter|decade|summer|winter|spring|autumn)\b/g,
          ),
      ].map(([, which = '', period = '']) => [period, which]),
    );
  if (holds(a, EARLIER) !== holds(b, EARLIER) && oneOf(antonym, number)(a, b)) return true;
  const ofB = relative(b);
  return [...relative(a)].some(([period, which]) => ofB.has(period) && ofB.get(period) !== which);
}

/** How alike two statements must be for what differs between them to keep them apart. */
const ALIKE = 0.6;
const NEARLY_ALIKE = 0.4;

const oneOf =
  (...detectors: Detector[]): Check =>
  (a, b) =>
    detectors.some((detect) => detect(a, b) !== null);

const alike = (a: Analysed, b: Analysed, least: number): boolean => contextOf(a, b).coverage >= least;

/** Men on one side, women on the other, where the conflict is one of figures. */
const differentPopulation: Check = (a, b) => {
  const populations = new Set(POPULATIONS.map(rootOf));
  const of = (statement: Analysed): Set<string> =>
    new Set(tokensOf(statement).flatMap(({ root }) => (populations.has(root) ? [root] : [])));
  const [left, right] = [of(a), of(b)];
  const differ = left.size > 0 && right.size > 0 && ![...left].some((word) => right.has(word));
  return differ && alike(a, b, NEARLY_ALIKE) && oneOf(antonym, number)(a, b);
};

/** Two alike statements with another place (or person) on each side, where the conflict is not about that: rates rose here and fell there. */
const elsewhere =
  (kind: Name['kind']): Check =>
  (a, b) =>
    alike(a, b, ALIKE) &&
    namesDiffer(withoutSpeakers(a), withoutSpeakers(b), kind) &&
    oneOf(antonym, number, negation)(a, b);

/** At least so many words of content (or names) make a statement that another can repeat. */
const LEAST_REPEATED = 3;

/** All of the shorter statement stands in the longer, and no detector finds a difference: it is said twice. */
function sameWords(a: Analysed, b: Analysed): boolean {
  const { coverage, shared, sharedNames } = contextOf(a, b);
  if (coverage < 1 || shared.size + sharedNames.length < LEAST_REPEATED) return false;
  return a.negations.length > 0 === b.negations.length > 0 && findingsOf(a, b).length === 0;
}

/** Two alike statements of two days, where the conflict is not about the day. */
const otherDay: Check = (a, b) => alike(a, b, NEARLY_ALIKE) && disjointDays(a, b) && oneOf(antonym, number)(a, b);

const CHECKS: Readonly<Record<Veto, Check>> = {
  question: either(isQuestion),
  condition: either((statement) => isWhollyConditional(tokensOf(statement))),
  'bound-holds': boundHolds,
  'other-day': otherDay,
  'another-week': sameWordOtherDay,
  'later-toll': laterToll,
  'both-deny': bothDeny,
  'different-ordinal': differentOrdinal,
  'another-thing': anotherThing,
  'other-period': otherPeriod,
  'different-population': differentPopulation,
  'different-place': elsewhere('place'),
  'different-people': elsewhere('person'),
  forecast: (a, b) => holds(a, FORECASTS) !== holds(b, FORECASTS),
  opinions: (a, b) => holds(a, OPINIONS) && holds(b, OPINIONS),
  'same-words': sameWords,
};

/** Why two statements can not contradict each other; empty where nothing speaks against it. */
export const vetoesOf = (a: Analysed, b: Analysed): Veto[] =>
  (Object.keys(CHECKS) as Veto[]).filter((veto) => CHECKS[veto](a, b));
