import type { DateMention } from '../../language/dates.ts';
import type { Analysed } from './detector.ts';
import { isSaying } from './context.ts';
import { tokensOf } from './tokens.ts';

/** Words between a date and the verb of saying it belongs to, at most: "said on Tuesday", "told reporters on Monday". */
const REACH = 3;

/** The dates of what a statement tells, without those that only say when it was said. */
export function eventDates(statement: Analysed): DateMention[] {
  const tokens = tokensOf(statement);
  return statement.dates.filter((date) => {
    const at = tokens.findIndex((token) => token.start >= date.start);
    const around = tokens.slice(Math.max(0, at - REACH), at);
    const last = tokens.findIndex((token) => token.start >= date.end);
    const after = last < 0 ? [] : tokens.slice(last, last + 1);
    return ![...around, ...after].some(isSaying);
  });
}

/** Words of a date that name it where no day is settled: "tuesday", "may", "november 9". */
const wordsOfDate = (date: DateMention): string[] =>
  date.text
    .toLowerCase()
    .match(/[a-z]{3,}|\d+/g)
    ?.filter((word) => !['last', 'next', 'this', 'the'].includes(word)) ?? [];

/** Whether two dates can be one: the days they stand for overlap; where these are not settled, their words meet or can't be compared. */
function canBeOne(x: DateMention, y: DateMention): boolean {
  if (x.from !== null && x.to !== null && y.from !== null && y.to !== null) return x.from <= y.to && y.from <= x.to;
  if (x.kind !== y.kind || x.kind === 'relative' || x.kind === 'time') return true;
  const [short, long] = [wordsOfDate(x), wordsOfDate(y)].sort((one, other) => one.length - other.length);
  return (short ?? []).every((word) => (long ?? []).includes(word));
}

/** Both sides tell when it happened, and no two of the dates can be one. */
export function disjointDays(a: Analysed, b: Analysed): boolean {
  const [ofA, ofB] = [eventDates(a), eventDates(b)];
  return ofA.length > 0 && ofB.length > 0 && !ofA.some((x) => ofB.some((y) => canBeOne(x, y)));
}

const sameWords = (x: DateMention, y: DateMention): boolean => wordsOfDate(x).join(' ') === wordsOfDate(y).join(' ');

/** Both sides tell when it happened by the same word ("on Sunday", "last week"), which is another day in each: two articles of two weeks. */
export function sameWordOtherDay(a: Analysed, b: Analysed): boolean {
  if (!disjointDays(a, b)) return false;
  const ofB = eventDates(b);
  return eventDates(a).some((x) => x.from !== null && ofB.some((y) => y.from !== null && sameWords(x, y)));
}

/** Whether both statements name the same day, by its date or by its weekday. */
export function sameDay(a: Analysed, b: Analysed): boolean {
  const days = (statement: Analysed): string[] =>
    statement.dates
      .filter(({ kind }) => kind === 'day' || kind === 'weekday')
      .map(({ from, text }) => from ?? (/[a-z]+day/i.exec(text)?.[0] ?? text).toLowerCase());
  const ofB = new Set(days(b));
  return days(a).some((day) => ofB.has(day));
}
