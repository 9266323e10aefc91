import { formatter } from './locale.ts';

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;

function format(kind: string, options: Intl.DateTimeFormatOptions, time: number): string {
  return formatter(kind, (tag) => new Intl.DateTimeFormat(tag, options)).format(time);
}

/** "14 Sept 2023" for an ISO date or time, in the reader's language; empty for null or what is no date. */
export function shortDate(iso: string | null): string {
  const time = Date.parse(iso ?? '');
  if (Number.isNaN(time)) return '';
  return isDayOnly(iso!) ? format('day', { ...DAY, timeZone: 'UTC' }, time) : format('here', DAY, time);
}

/** "Thursday, 14 Sept 2023" for an ISO date, in the reader's language; empty for null or what is no date. */
export function weekdayDate(iso: string | null): string {
  const time = Date.parse(iso ?? '');
  if (Number.isNaN(time)) return '';
  return format('weekday', { ...DAY, weekday: 'long', ...(isDayOnly(iso!) && { timeZone: 'UTC' }) }, time);
}

/** A day without a clock is the same day everywhere. */
const isDayOnly = (iso: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(iso);

/** "15:40" today, else with the day, in the reader's language; null for a time that no clock will show. */
export function clockTime(ms: number): string | null {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return null;
  const today = date.toDateString() === new Date().toDateString();
  return today ? format('clock', CLOCK, ms) : format('time', { ...DAY, ...CLOCK }, ms);
}

/** "14 Sept 2023, 10:02" for an ISO time, in the reader's language; empty for what is no time. */
export function shortTime(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : format('time', { ...DAY, ...CLOCK }, time);
}
