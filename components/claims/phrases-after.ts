import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_STARTERS,
  LEADING,
  MONTHS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  WEEKDAYS,
} from './function-words.ts';
import { isCapital, lowerAt, type Frame, type Run } from './sentence-frame.ts';
import { cueVerb } from './speech-verbs.ts';
import { isVerbLike, LONGEST } from './noun-phrases.ts';

/** The noun phrase that begins at `from`: after "according to", after an inverted verb, after "by". */
export function nounPhraseFrom(frame: Frame, from: number, described = true): Run | null {
  let to = from;
  while (to < frame.tokens.length && to - from < LONGEST) {
    const token = frame.tokens[to]!;
    const { lower } = token;
    if (frame.quoted[to]) break;
    if (to > from && (lower === 'who' || lower === 'whose' || lower === 'whom'))
      return { from, to: relativeEnd(frame, to) };
    if (token.text === '(') {
      const close = frame.tokens.findIndex((t, i) => i > to && t.text === ')');
      if (close < 0 || close - to > 10) break;
      to = close + 1;
      continue;
    }
    if (token.kind === 'mark' && !/^[-'’&/$%£€]$/.test(token.text)) {
      if (token.text !== ',' || to === from || !described) break;
      const next = endOfApposition(frame, to + 1);
      if (next < 0) break;
      return { from, to: next };
    }
    if (to > from && (AUXILIARIES.has(lower) || CLAUSE_STARTERS.has(lower)) && lower !== "'s") break;
    if (to > from && lower === 'on' && (WEEKDAYS.has(lowerAt(frame, to + 1)) || MONTHS.has(lowerAt(frame, to + 1))))
      break;
    if (to > from && WEEKDAYS.has(lower)) break;
    if (
      to > from &&
      (lower === 'in' || lower === 'at' || lower === 'during') &&
      ['a', 'an', 'his', 'her', 'their', 'its'].includes(lowerAt(frame, to + 1))
    )
      break;
    if (to > from && SUBJECT_PRONOUNS.has(lower) && lower !== 'who') break;
    if (to > from && ADVERBS.has(lower)) break;
    to++;
  }
  while (to > from && ['and', 'or', ','].includes(lowerAt(frame, to - 1))) to--;
  return to > from ? { from, to } : null;
}

/** The end of "who, like others, did not want to be named" that begins at `from`: all of its clause. */
function relativeEnd(frame: Frame, from: number): number {
  let at = from + 1;
  if (frame.tokens[at]?.text === ',') {
    const closing = frame.tokens.findIndex((token, i) => i > at && i < at + LONGEST && token.text === ',');
    if (closing > 0) at = closing + 1;
  }
  for (; at < frame.tokens.length && at - from < LONGEST; at++) {
    const { text, lower } = frame.tokens[at]!;
    if (frame.quoted[at] || /^[,.;:!?—–]$|^--+$/.test(text)) break;
    // "Was told by a man who saw it that …"; "a man who said that he saw it" goes on.
    if (lower === 'that' && cueVerb(lowerAt(frame, at - 1)) === undefined) break;
  }
  return at;
}

/** Where a description that begins after a comma ends, its closing comma included; −1 where it is none. */
function endOfApposition(frame: Frame, from: number): number {
  const first = lowerAt(frame, from);
  const token = frame.tokens[from];
  if (!token || token.kind === 'mark') return -1;
  const isClause =
    CLAUSE_STARTERS.has(first) || AUXILIARIES.has(first) || (SUBJECT_PRONOUNS.has(first) && first !== 'who');
  const isAside = PREPOSITIONS.has(first) || LEADING.has(first);
  const isVerb =
    !isCapital(token) && (/(?:ing|ly)$/.test(first) || isVerbLike(frame, from) || cueVerb(first) !== undefined);
  if (isClause || isAside || isVerb) return -1;
  for (let i = from; i < frame.tokens.length && i - from < 30; i++) {
    const { text } = frame.tokens[i]!;
    if (frame.quoted[i]) return i;
    if (text === ',') return i + 1;
    if (/^[.;:!?—–]$/.test(text)) return i;
  }
  return frame.tokens.length;
}
