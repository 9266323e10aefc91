import { datesOf, type DateMention } from '../language/dates.ts';
import type { Statement } from './contradiction.ts';

type Order = 'before' | 'same' | 'after';

/** Where a page gives no date: a Sunday at a year's end, before which days of a week and months of a year stand in their plain order. */
const ANY_DAY = '2017-12-31';

/**
 * Does what `earlier` tells of happen before what `later` tells of, by the dates that each names? Where the first names
 * none, the day when it was said stands for them, or else the day when it was printed. Null where there are none that compare.
 */
export function orderTold(earlier: Statement, later: Statement): Order | null {
  const isDated = earlier.article.published !== null && later.article.published !== null;
  const told = daysOf(earlier);
  const before = [told, daySaid(earlier), isDated ? dayPrinted(earlier) : []].find((dates) => dates.length > 0) ?? [];
  const after = daysOf(later);
  for (const sorts of isDated ? [ALL] : [WITHIN_A_WEEK, WITHIN_YEARS]) {
    const [left, right] = [among(before, sorts), among(after, sorts)];
    if (left.length > 0 && right.length > 0) return compared(left, right);
  }
  return null;
}

type Sorts = readonly DateMention['kind'][];
const WITHIN_A_WEEK: Sorts = ['weekday'];
const WITHIN_YEARS: Sorts = ['day', 'month', 'year'];
const ALL: Sorts = [...WITHIN_A_WEEK, ...WITHIN_YEARS, 'relative'];

const among = (dates: readonly DateMention[], sorts: Sorts): DateMention[] =>
  dates.filter((date) => date.from !== null && sorts.includes(date.kind));

const datesIn = ({ claim, article }: Statement): DateMention[] => datesOf(claim.quote, article.published ?? ANY_DAY);

/** The dates of what is told; not the day when it was said. */
export const daysOf = (side: Statement): DateMention[] =>
  datesIn(side).filter(({ text }) => text !== side.claim.attribution?.when);

const daySaid = (side: Statement): DateMention[] =>
  datesIn(side).filter(({ text }) => text === side.claim.attribution?.when);

const dayPrinted = ({ article: { published } }: Statement): DateMention[] =>
  published === null ? [] : datesOf(published.slice(0, 10));

function compared(a: readonly DateMention[], b: readonly DateMention[]): Order {
  const last = (dates: readonly DateMention[]): string =>
    dates.reduce((latest, { to }) => (to! > latest ? to! : latest), '');
  const first = (dates: readonly DateMention[]): string =>
    dates.reduce((earliest, { from }) => (from! < earliest ? from! : earliest), '9');
  if (last(a) < last(b) && !a.some((one) => one.to === last(b)) && first(b) > first(a)) return 'before';
  if (last(b) < last(a) && first(a) > first(b)) return 'after';
  return 'same';
}
