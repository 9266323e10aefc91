import { formatter } from './locale.ts';

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;

function format(options: Intl.DateTimeFormatOptions, time: number): string {
  return formatter(JSON.stringify(options), (tag) => new Intl.DateTimeFormat(tag, options)).format(time);
}

/** "14 Sept 2023" for an ISO date or time, in the reader's language; empty for null or what is no date. */
export function shortDate(iso: string | null, options: Intl.DateTimeFormatOptions = DAY): string {
  const time = Date.parse(iso!);
  if (!iso || isNaN(time)) return '';
  // A day without a clock is the same day everywhere.
  return format(iso.includes('T') ? options : { ...options, timeZone: 'UTC' }, time);
}

/** "Thursday, 14 Sept 2023" for an ISO date, in the reader's language; empty for null or what is no date. */
export const weekdayDate = (iso: string | null): string => shortDate(iso, { ...DAY, weekday: 'long' });

/** "15:40" today, else with the day, in the reader's language; null for a time that no clock will show. */
export function clockTime(ms: number): string | null {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return null;
  const today = date.toDateString() === new Date().toDateString();
  return today ? format(CLOCK, ms) : format({ ...DAY, ...CLOCK }, ms);
}

/** "14 Sept 2023, 10:02" for an ISO time, in the reader's language; empty for what is no time. */
export function shortTime(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : format({ ...DAY, ...CLOCK }, time);
}
