/** "14 Sept 2023" for an ISO date or time, in the reader's language; empty for null or what is no date. */
export function shortDate(iso: string | null): string {
  if (iso === null) return '';
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  const dayOnly = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(dayOnly ? { timeZone: 'UTC' } : {}),
  }).format(time);
}

/** "15:40" today, else with the day, in the reader's language; null for a time that no clock will show. */
export function clockTime(ms: number): string | null {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return null;
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(date);
  return date.toDateString() === new Date().toDateString() ? time : `${shortDate(date.toISOString())}, ${time}`;
}

/** "14 Sept 2023, 10:02" for an ISO time, in the reader's language; empty for what is no time. */
export function shortTime(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return '';
  return `${shortDate(iso)}, ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(time)}`;
}
