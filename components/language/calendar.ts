/** Days since 1970-01-01, both included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

const DAY = 864e5;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const monthIndex = (month: string): number => MONTHS.indexOf(month.slice(0, 3).toLowerCase());

export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The day number of a date; null where the month has no such day. */
export const dayOf = (year: number, month: string, day: number): number | null => {
  const index = monthIndex(month);
  const date = new Date(Date.UTC(year, index, day));
  return index >= 0 && date.getUTCMonth() === index ? date.getTime() / DAY : null;
};

/** The month that lies `step` months from a day's. */
export const monthSpan = (day: number, step: number): Days => {
  const date = new Date(day * DAY);
  const from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step, 1) / DAY;
  const to = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step + 1, 0) / DAY;
  return { from, to };
};

/** The year that a date without one most likely lies in: the last such day, or the next where the sentence looks ahead. */
export const nearYear = (month: string, day: number, today: number, ahead: boolean): number => {
  const year = new Date(today * DAY).getUTCFullYear();
  const own = dayOf(year, month, day) ?? today;
  if (ahead) return own < today - 31 ? year + 1 : year;
  return own > today + 45 ? year - 1 : year;
};

/** The weekday nearest before a day (that day included), or after it. "Last Friday" and "next Friday" are never today. */
export const weekdayNear = (weekday: string, today: number, ahead: boolean, step: string | undefined): number => {
  const own = new Date(today * DAY).getUTCDay();
  const wanted = WEEKDAYS.indexOf(weekday.toLowerCase());
  const back = (own - wanted + 7) % 7;
  if (ahead) return today + (back === 0 ? (step === 'next' ? 7 : 0) : 7 - back);
  return today - (back === 0 && step === 'last' ? 7 : back);
};
