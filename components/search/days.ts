const DAY_MS = 86_400_000;

const dayAt = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / DAY_MS;

/** Days since 1970 from the first, up to but without the second. */
export type DayRange = readonly [number, number];

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

function one(text: string): DayRange | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), match[2] && Number(match[2]), match[3] && Number(match[3])];
  if (!month) return match[2] ? null : [dayAt(year, 0, 1), dayAt(year + 1, 0, 1)];
  if (month > 12) return null;
  if (!day) return match[3] ? null : [dayAt(year, month - 1, 1), dayAt(year, month, 1)];
  const start = dayAt(year, month - 1, day);
  // The 31st of June is no date, though it can be computed.
  return start < dayAt(year, month, 1) ? [start, start + 1] : null;
}

/** `2024`, `2024-03`, `2024-03-07`, or two of them with `..` between; null for anything else. */
export function dayRange(text: string): DayRange | null {
  const [from = '', to, ...more] = text.split('..');
  if (more.length > 0) return null;
  if (to === undefined) return one(from);
  const first = from === '' ? [-Infinity, -Infinity] : one(from);
  const last = to === '' ? [Infinity, Infinity] : one(to);
  return first && last && (from !== '' || to !== '') ? [first[0], last[1]] : null;
}

/** Days since 1970 of an ISO date or time; null for null or what is no date. */
export function dayOfIso(iso: string | null): number | null {
  const time = Date.parse(iso ?? '');
  return Number.isNaN(time) ? null : Math.floor(time / DAY_MS);
}

export const isoOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
