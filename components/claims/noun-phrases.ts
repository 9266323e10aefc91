import { classesOf, WORD_CLASS } from './check-words.ts';
import {
  ADVERBS, ARTICLES, AUXILIARIES, CLAUSE_STARTERS, DETERMINERS, LEADING, PLAIN_VERBS, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS,
} from './function-words.ts'; // prettier-ignore
import { isCapital, lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { cueVerb } from './speech-verbs.ts';
import { isTime } from './time-phrases.ts';

/** No subject is longer, in tokens: a bound on the work and on the harm. */
export const LONGEST = 40;

export const isVerbLike = (frame: Frame, i: number): boolean => {
  const token = frame.tokens[i];
  if (!token || token.kind !== 'word' || isCapital(token)) return false;
  if (PLAIN_VERBS.has(token.lower)) return true;
  const verb = cueVerb(token.lower);
  if (verb) return !verb.bare && !verb.participle && !token.lower.endsWith('s');
  return (classesOf(token.lower) & WORD_CLASS.past) !== 0;
};

/** "emailed", "returned": taken for a verb where nothing before it makes it an adjective. */
export function isPast(frame: Frame, i: number): boolean {
  const { lower } = frame.tokens[i]!;
  if (lower.length < 5 || !lower.endsWith('ed') || isCapital(frame.tokens[i])) return false;
  const before = lowerAt(frame, i - 1);
  return (
    !DETERMINERS.has(before) &&
    !PREPOSITIONS.has(before) &&
    before !== "'s" &&
    before !== 'and' &&
    frame.tokens[i - 1]?.kind === 'word'
  );
}

const BREAKING = /^[,;:—–"“”!?…]$|^--+$|^\.$|^\.{2,}$/;

/** Where the verb group that ends at `cue` begins: auxiliaries and adverbs belong to it. */
export function verbGroupStart(frame: Frame, cue: number): number {
  let at = cue;
  while (at > 0) {
    const lower = lowerAt(frame, at - 1);
    const isAdverb =
      ADVERBS.has(lower) ||
      (lower === 'only' && lowerAt(frame, at - 2) === 'not') ||
      (lower.length > 4 && lower.endsWith('ly') && !isCapital(frame.tokens[at - 1]));
    const isAuxiliary = AUXILIARIES.has(lower) && lower !== "'s";
    if ((!isAuxiliary && !isAdverb) || frame.quoted[at - 1]) break;
    at--;
  }
  return at;
}

/** "(D-Ohio)" and the like belong to the name before them. */
function overParentheses(frame: Frame, at: number): number {
  for (let i = at - 1; i >= 0 && i > at - 12; i--) if (frame.tokens[i]?.text === '(') return i;
  return -1;
}

/** "A woman who has accused him said": back over a relative clause whose verb stopped the walk. */
function overRelative(frame: Frame, at: number): number {
  for (let i = at; i > 0 && i > at - 14; i--) {
    if (BREAKING.test(frame.tokens[i]?.text ?? '') || frame.quoted[i]) return -1;
    if (RELATIVES.has(lowerAt(frame, i)) && !cueVerb(lowerAt(frame, i - 1))) return i;
  }
  return -1;
}

/** Whether "and" at `at` joins two parts of one subject rather than two clauses. */
function joinsNames(frame: Frame, at: number): boolean {
  const before = frame.tokens[at - 1];
  if (!before || before.kind !== 'word') return false;
  for (let i = at - 1; i >= 0 && i > at - 12; i--) {
    if (BREAKING.test(frame.tokens[i]?.text ?? '')) break;
    if (isVerbLike(frame, i) || isPast(frame, i)) return false;
  }
  return true;
}

/** The noun phrase that ends just before `end`, walking left until something that no subject contains. */
export function nounPhraseBefore(frame: Frame, end: number): Run | null {
  let from = end;
  while (from > 0 && end - from < LONGEST) {
    const at = from - 1;
    const token = frame.tokens[at]!;
    const { lower } = token;
    if (frame.quoted[at]) break;
    if (token.text === ')') {
      const open = overParentheses(frame, at);
      if (open < 0) break;
      from = open;
      continue;
    }
    if (token.kind === 'mark' && !/^[-'’&/$%£€.]$/.test(token.text)) break;
    if (token.text === '.' && at === end - 1) break;
    if (frame.text.slice(token.end, frame.tokens[at + 1]?.start).includes('\n')) break;
    if (isVerbLike(frame, at)) {
      const relative = overRelative(frame, at);
      if (relative < 0) break;
      from = relative;
      continue;
    }
    if (CLAUSE_STARTERS.has(lower) && !(lower === 'that' && at === end - 1)) break;
    if (lower === 'who' && at < end - 1 && frame.tokens[at - 1]?.kind !== 'word') break;
    if ((lower === 'and' || lower === 'or') && !joinsNames(frame, at)) break;
    if (SUBJECT_PRONOUNS.has(lower) && lower !== 'who' && at < end - 1) break;
    from = at;
  }
  return trimmed(frame, from, end);
}

/** After a leading "On Tuesday" or "In a Bloomberg interview": where the subject itself begins. */
function afterLeadingPhrase(frame: Frame, from: number, end: number): number {
  let lastTime = -1;
  for (let i = from; i < end; i++) if (isTime(lowerAt(frame, i))) lastTime = i;
  if (lastTime >= 0 && lastTime < end - 1 && lastTime - from < 8) return lastTime + 1;
  for (let i = end - 1; i > from; i--) {
    const before = frame.tokens[i - 1];
    if (
      SUBJECT_PRONOUNS.has(lowerAt(frame, i)) ||
      (ARTICLES.has(lowerAt(frame, i)) && i > from + 1 && !PREPOSITIONS.has(before?.lower ?? ''))
    )
      return i;
    if (
      before?.kind === 'word' &&
      isCapital(frame.tokens[i]) &&
      !isCapital(before) &&
      !PREPOSITIONS.has(before.lower) &&
      !ARTICLES.has(before.lower)
    )
      return i;
  }
  return end;
}

function trimmed(frame: Frame, first: number, end: number): Run | null {
  let from = first;
  while (from < end && (LEADING.has(lowerAt(frame, from)) || frame.tokens[from]?.kind === 'mark')) from++;
  if (from < end && isTime(lowerAt(frame, from)) && end - from > 1) from = afterLeadingPhrase(frame, from, end);
  if (from < end && PREPOSITIONS.has(lowerAt(frame, from))) from = afterLeadingPhrase(frame, from, end);
  if (from >= end) return null;
  const last = lowerAt(frame, end - 1);
  if (PREPOSITIONS.has(last) || ARTICLES.has(last) || last === 'and' || last === 'there') return null;
  return { from, to: end };
}
