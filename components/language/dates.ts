import { dayOf, isoOf, monthSpan, nearYear, weekdayNear } from './calendar.ts';
import type { Days } from './calendar.ts';
import { wordValue } from './numerals.ts';
import type { Span } from './span.ts';

/** A date or time as a text words it, with the days (ISO 8601, both included) that it stands for, where they are settled. */
export interface DateMention extends Span {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: 'day' | 'weekday' | 'month' | 'year' | 'relative' | 'time';
}

const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:1[5-9]|20)\\d\\d)(?![\\d,]\\d|%)';
const EDGE = '(?<![\\p{L}\\p{N}.,-])';
const WEEKDAY =
  '(?:([Ll]ast|[Nn]ext|[Tt]his)\\s)?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![\\p{L}])';
const COUNT = '(\\d{1,3}|[Aa]|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const RELATIVE = `([Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night|(?:[Ee]arlier |[Ll]ater )?(?:[Ll]ast|[Tt]his|[Nn]ext|past) (?:week|weekend|month|year)|${COUNT} (?:days?|weeks?|months?|years?) ago)(?![\\p{L}])`;
const TIME =
  '(\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:[ap]\\.m\\.|[ap]m(?![\\p{L}]))|\\d{1,2}:\\d\\d(?!\\d)(?: (?:GMT|UTC|BST|EST|EDT|CET|ET)(?![\\p{L}]))?|(?:noon|midnight)(?![\\p{L}]))';

const build = (): RegExp =>
  new RegExp(
    [
      `${EDGE}(?<iso>\\d{4}-\\d\\d-\\d\\d)(?!\\d)`,
      `${EDGE}${DAY}(?: of)? ${MONTH}(?![\\p{L}])(?:,? ${YEAR})?`,
      `${EDGE}${MONTH} ${DAY}(?![\\d:]|[.,]\\d)(?:,? ${YEAR})?`,
      `${EDGE}${MONTH},? (?:of )?${YEAR}`,
      `${EDGE}${MONTH}(?![\\p{L}])`,
      `${EDGE}${WEEKDAY}`,
      `${EDGE}${RELATIVE}`,
      `${EDGE}${TIME}`,
      `${EDGE}${YEAR}`,
    ].join('|'),
    'gu',
  );

let pattern: RegExp | undefined;

const BEFORE_MONTH =
  /(?:^|\s)(?:in|since|until|till|by|from|of|last|next|this|early|late|mid|during|before|after|to|and|through|between|every|for)[\s-]$/i;
const BEFORE_YEAR =
  /(?:^|[\s(])(?:in|since|until|till|by|from|of|early|late|mid|during|before|after|to|and|through|between|the|for|around|until|than|circa)[\s-]$|[-–—(]$/i;
const FUTURE =
  /\b(?:will|'ll|’ll|due|plans?|planned|scheduled|expected|going|set|next|hopes?|intends?|shall|would)\b[^.!?;“”"]*$/i;
const SAID = /\b(?:said|says|told|announced|added|reported|warned)(?: \p{L}+){0,2} (?:on |late |early )*$/u;

/** Whether a date's sentence looks ahead to it. */
const isAhead = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 80), at);
  return FUTURE.test(before) && !SAID.test(before);
};

interface Reading {
  readonly kind: DateMention['kind'];
  readonly days: Days | null;
}

const dayReading = (
  day: number,
  month: string,
  year: string | undefined,
  today: number | null,
  ahead: boolean,
): Reading | null => {
  if (day < 1 || day > 31) return null;
  const known = year === undefined ? (today === null ? null : nearYear(month, day, today, ahead)) : Number(year);
  if (known === null) return { kind: 'day', days: null };
  const at = dayOf(known, month, day);
  return at === null ? null : { kind: 'day', days: { from: at, to: at } };
};

const relativeReading = (phrase: string, today: number | null): Reading => {
  const days = (from: number, to = from): Reading => ({
    kind: 'relative',
    days: today === null ? null : { from: today + from, to: today + to },
  });
  if (phrase === 'today' || phrase === 'tonight') return days(0);
  if (phrase === 'yesterday' || phrase === 'last night') return days(-1);
  if (phrase === 'tomorrow') return days(1);
  if (today === null) return { kind: 'relative', days: null };
  const ago = /^(\w+) (day|week|month|year)s? ago$/.exec(phrase);
  if (ago !== null) {
    const [, count = '', unit = ''] = ago;
    const number = /^\d/.test(count) ? Number(count) : count === 'a' || count === 'an' ? 1 : (wordValue(count) ?? 1);
    if (unit === 'day') return days(-number);
    if (unit === 'week') return days(-7 * number - 1, -7 * number + 1);
    return { kind: 'relative', days: monthSpan(today, unit === 'month' ? -number : -12 * number) };
  }
  const step = /last|past/.test(phrase) ? -1 : phrase.includes('next') ? 1 : 0;
  if (phrase.endsWith('year')) {
    const year = Number(isoOf(today).slice(0, 4)) + step;
    return { kind: 'relative', days: { from: dayOf(year, 'Jan', 1) ?? today, to: dayOf(year, 'Dec', 31) ?? today } };
  }
  if (phrase.endsWith('month')) return { kind: 'relative', days: monthSpan(today, step) };
  const monday = today - ((new Date(today * 864e5).getUTCDay() + 6) % 7) + 7 * step;
  return {
    kind: 'relative',
    days: phrase.endsWith('weekend') ? { from: monday + 5, to: monday + 6 } : { from: monday, to: monday + 6 },
  };
};

const monthReading = (month: string, year: string | undefined, today: number | null, ahead: boolean): Reading => {
  const known = year === undefined ? (today === null ? null : nearYear(month, 1, today, ahead)) : Number(year);
  const first = known === null ? null : dayOf(known, month, 1);
  return { kind: 'month', days: first === null ? null : monthSpan(first, 0) };
};

/** What one match says; null where it is no date after all ("May" as a verb, 2,000 as a count). */
const readingOf = (text: string, match: RegExpExecArray, today: number | null): Reading | null => {
  const [
    ,
    iso,
    dayA,
    monthA,
    yearA,
    monthB,
    dayB,
    yearB,
    monthC,
    yearC,
    monthD,
    step,
    weekday,
    relative,
    ,
    time,
    year,
  ] = match;
  const at = match.index;
  const before = text.slice(Math.max(0, at - 12), at);
  const ahead = today !== null && isAhead(text, at);
  if (iso !== undefined) {
    const day = Date.parse(iso) / 864e5;
    return Number.isNaN(day) ? null : { kind: 'day', days: { from: day, to: day } };
  }
  if (monthA !== undefined) return dayReading(Number(dayA), monthA, yearA, today, ahead);
  if (monthB !== undefined) return dayReading(Number(dayB), monthB, yearB, today, ahead);
  if (monthC !== undefined) return monthReading(monthC, yearC, today, ahead);
  if (monthD !== undefined) {
    const doubtful = /^(?:May|March|Mar|Jan|Dec|Sept?|Oct|Aug|Apr|Nov|Feb)\.?$/.test(monthD);
    return doubtful && !BEFORE_MONTH.test(before) ? null : monthReading(monthD, undefined, today, ahead);
  }
  if (weekday !== undefined) {
    const turn = step?.toLowerCase();
    const day =
      today === null ? null : weekdayNear(weekday, today, turn === 'next' || (turn !== 'last' && ahead), turn);
    return { kind: 'weekday', days: day === null ? null : { from: day, to: day } };
  }
  if (relative !== undefined) return relativeReading(relative.toLowerCase().replace(/^(?:earlier|later) /, ''), today);
  if (time !== undefined) return { kind: 'time', days: null };
  if (year === undefined || !BEFORE_YEAR.test(before)) return null;
  return { kind: 'year', days: { from: dayOf(Number(year), 'Jan', 1) ?? 0, to: dayOf(Number(year), 'Dec', 31) ?? 0 } };
};

/** The dates and times that a text names. `reference` (ISO 8601) is the day it was written: it settles weekdays and the like. */
export const datesOf = (text: string, reference: string | null = null): DateMention[] => {
  pattern ??= build();
  const parsed = reference === null ? Number.NaN : Math.floor(Date.parse(reference.slice(0, 10)) / 864e5);
  const today = Number.isNaN(parsed) ? null : parsed;
  const found: DateMention[] = [];
  for (const match of text.matchAll(pattern)) {
    const reading = readingOf(text, match, today);
    if (reading === null) continue;
    const { kind, days } = reading;
    const end = match.index + match[0].length;
    found.push({
      start: match.index,
      end,
      text: match[0],
      kind,
      from: days === null ? null : isoOf(days.from),
      to: days === null ? null : isoOf(days.to),
    });
  }
  return found;
};
