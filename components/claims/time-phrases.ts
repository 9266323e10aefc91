import { MONTHS, TIME_WORDS, WEEKDAYS } from './function-words.ts';
import { isCapital, isNameAt, lowerAt, type Frame } from './sentence-frame.ts';

const isTimeWord = (lower: string): boolean =>
  WEEKDAYS.has(lower) || MONTHS.has(lower) || TIME_WORDS.has(lower) || lower === 'the' || /^\d/.test(lower);

/** The end of "on Thursday", "late Tuesday night", "earlier this week" that begins at `from`; `from` where none does. */
export function overTime(frame: Frame, from: number): number {
  let at = from;
  const opener = lowerAt(frame, at);
  if (
    (opener === 'on' || opener === 'in' || opener === 'early' || opener === 'since') &&
    isTimeWord(lowerAt(frame, at + 1)) &&
    lowerAt(frame, at + 1) !== 'the'
  )
    at++;
  let hadTime = false;
  while (isTimeWord(lowerAt(frame, at)) && at - from < 7) {
    const lower = lowerAt(frame, at);
    if (lower === 'the' && !hadTime) break;
    if (lower === 'the' && !isTimeWord(lowerAt(frame, at + 1))) break;
    if ((lower === 'this' || lower === 'last' || lower === 'next') && !isTimeWord(lowerAt(frame, at + 1))) break;
    if (/^\d/.test(lower) && !hadTime && !/^(?:1[89]|20)\d\d$/.test(lower)) break;
    if (lower !== 'the') hadTime = true;
    at++;
  }
  return hadTime ? at : from;
}

/** Times of one word: "the mayor yesterday said". */
const ALONE = new Set('today yesterday tonight earlier later recently'.split(' '));
/** Stretches of time, which "this" or "last" or a weekday turns into a time: "last week", "Monday night". */
const STRETCH = new Set('week month year night morning afternoon evening weekend'.split(' '));
const WHICH = new Set(['this', 'last', 'next']);
const DAY_NUMBER = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/;

/** Where the day, month or stretch whose last token is the one before `end` begins; `end` where there is none. */
function dayStart(frame: Frame, end: number): number {
  const last = lowerAt(frame, end - 1);
  const before = lowerAt(frame, end - 2);
  if (WEEKDAYS.has(last)) return WHICH.has(before) ? end - 2 : end - 1;
  if (STRETCH.has(last) && !isCapital(frame.tokens[end - 1])) {
    if (WHICH.has(before)) return end - 2;
    return WEEKDAYS.has(before) ? end - 2 : end;
  }
  // "May" and "April" are names, too, where no day and no "in" stands beside them.
  if (MONTHS.has(last)) {
    if (DAY_NUMBER.test(before)) return end - 2;
    return before === 'in' || WHICH.has(before) ? end - 1 : end;
  }
  if (DAY_NUMBER.test(last) && MONTHS.has(before)) return end - 2;
  return ALONE.has(last) && !isCapital(frame.tokens[end - 1]) ? end - 1 : end;
}

/** Where "on Thursday", "late on Monday", "earlier this week" that ends just before `end` begins; `end` where none does. */
export function timeStart(frame: Frame, end: number): number {
  let at = dayStart(frame, end);
  if (at === end) return end;
  if (['on', 'in'].includes(lowerAt(frame, at - 1))) at--;
  if (['late', 'early', 'earlier', 'later'].includes(lowerAt(frame, at - 1))) at--;
  return at;
}

/** Whether a word names a day, a month, a year, or the like. */
export const isTime = (lower: string): boolean =>
  WEEKDAYS.has(lower) || MONTHS.has(lower) || TIME_WORDS.has(lower) || /^(?:1[89]|20)\d\d$/.test(lower);

/** Whether what ends here is a place or a time: in "the dam leaked in Perth, the operator, Highland Hydro, said" Perth is no name of the operator's. */
export function tellsWhereOrWhen(frame: Frame, end: number): boolean {
  let at = end - 1;
  while (at > 0 && isNameAt(frame, at - 1)) at--;
  return ['in', 'on', 'at'].includes(lowerAt(frame, at - 1)) || isTime(lowerAt(frame, end - 1));
}
