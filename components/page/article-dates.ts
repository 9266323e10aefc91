import { attributeOf, closestOf, localNameOf, parentOf, queryAll, textContentOf } from './dom.ts';
import type { HeadWords } from './head-words.ts';
import { MONTH } from './months.ts';
import type { Json } from './structured-data.ts';
import { normaliseText } from '../language/normalise-text.ts';

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publish_date',
  'publication_date',
  'pubdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'date',
];
const UPDATED = [
  'article:modified_time',
  'article:modified',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
];

export interface Dates {
  published: string | null;
  updated: string | null;
}

/** When an article was published and updated: by its data, by the head, by what a reader sees, by the address. */
export function datesOf(document: Document, things: readonly Json[], head: HeadWords, address: string): Dates {
  const from = (property: string): string | null => firstDate(things.map((thing) => thing[property]));
  const published = from('datePublished') ?? firstDate(head.all(...PUBLISHED));
  const updated = from('dateModified') ?? firstDate(head.all(...UPDATED));
  if (published !== null && updated !== null) return { published, updated };
  const seen = datesSeen(document);
  return {
    published: published ?? seen.published ?? dateInAddress(address) ?? from('dateCreated'),
    updated: updated ?? seen.updated,
  };
}

function firstDate(candidates: readonly unknown[]): string | null {
  for (const candidate of candidates) {
    const date = dateIn(candidate);
    if (date !== null) return date;
  }
  return null;
}

const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const HAS_ZONE = /(?:Z|GMT|UTC|[+-]\d\d:?\d\d|\b[ECMP][SD]T)\)?$/;

/** A date as ISO 8601. The page's own offset is kept: "Thursday" means Thursday where it was written. */
export function dateIn(candidate: unknown): string | null {
  if (typeof candidate === 'number' || (typeof candidate === 'string' && /^\d{10}(?:\d{3})?$/.test(candidate.trim()))) {
    const stamp = Number(candidate);
    return plausible(new Date(stamp < 1e11 ? stamp * 1000 : stamp).getTime());
  }
  if (typeof candidate !== 'string') return null;
  const given = candidate.trim();
  if (ISO.test(given) && plausible(Date.parse(given)) !== null) return given;
  const written = given
    .replace(/^(\d{4})(\d\d)(\d\d)(?=$|T)/, '$1-$2-$3')
    .replace(/^(\d{4}-\d\d-\d\d)(?: +|T +)(\d\d:\d\d)/, '$1T$2')
    .replace(/ *([+-]\d\d)(\d\d)$/, '$1:$2')
    .replace(/^(\d{4}-\d\d-\d\d(?:T\S+)?) +(?=[Z+-])/, '$1')
    .replace(/z$/, 'Z');
  if (written === '' || Number.isNaN(Date.parse(written))) return dateInWords(written);
  if (ISO.test(written)) return plausible(Date.parse(written)) && written;
  if (HAS_ZONE.test(written)) return plausible(Date.parse(written));
  return dateInWords(written);
}

/** Nothing on the web was published before it; templates without a date say 1970 or year one. */
function plausible(time: number): string | null {
  if (Number.isNaN(time) || time < Date.UTC(1971, 0) || time > Date.UTC(2200, 0)) return null;
  return new Date(time).toISOString();
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_FIRST = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](${MONTH})\\.?,?[ -](\\d{4})\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i');

const IN_NUMBERS =
  /(?:\b(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6},? +)?(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\3(\d{4})(?!\d|[./-]\d)/i;
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * The day that is written out in a text: "Published 2 March 2026", "March 2, 2026, 7:30 a.m. ET", or in numbers, where
 * they can be told apart: "Wed, 11/05/2025", "25/03/2026".
 */
export function dateInWords(text: string): string | null {
  const iso = /\b((?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b/.exec(text);
  if (iso) return iso[1]!;
  const byDay = DAY_FIRST.exec(text);
  const byMonth = byDay ? null : MONTH_FIRST.exec(text);
  const [day, month, year] = byDay ? [byDay[1], byDay[2], byDay[3]] : [byMonth?.[2], byMonth?.[1], byMonth?.[3]];
  return month === undefined ? dateInNumbers(text) : written(Number(year), monthOf(month), Number(day));
}

/** With full stops the day comes first; else a number above twelve, or the day of the week, tells which is the month. */
function dateInNumbers(text: string): string | null {
  const found = IN_NUMBERS.exec(text);
  if (found === null) return null;
  const [, weekday, first, sign, second, year] = found;
  const orders = sign === '.' ? [[first, second]] : [[first, second], [second, first]]; // prettier-ignore
  const dates = orders
    .map(([day, month]) => written(Number(year), Number(month), Number(day)))
    .filter((date) => date !== null && (!weekday || DAYS[new Date(date).getUTCDay()] === weekday.toLowerCase()));
  return new Set(dates).size === 1 ? dates[0]! : null;
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function written(year: number, month: number, day: number): string | null {
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** "/2026/03/02/bridge", "/2026/mar/02/bridge", "/2026-03-02/bridge", "/20260302-bridge". */
export function dateInAddress(address: string): string | null {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const found =
    /\/((?:19|20)\d\d)[/-](\d\d?|[a-z]{3})[/-](\d\d?)(?=[/-])/i.exec(path) ??
    /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/._-])/.exec(path);
  if (found === null) return null;
  const [, year, month, day] = found;
  return written(Number(year), /\d/.test(month!) ? Number(month) : monthOf(month!), Number(day));
}

/** Ends of words for times, which begin with a capital letter or not: a selector that minds no case takes far longer. */
const TIMES =
  'time,[itemprop="datePublished"],[itemprop="dateModified"],[class*="ate"],[class*="ime"],[class*="ublish"],[class*="osted"],[class*="ubmitted"],[class*="yline"]';
const TIME_WORDS = /date|time|publish|posted|submitted|byline/i;
const ELSEWHERE = 'nav,aside,footer,li,[class*="related" i],[class*="comment" i],[class*="teaser" i]';
/** Longest text beside a date, in UTF-16 units, as it is shown and with all its whitespace, and how many places are looked at. */
const LONGEST = 160;
const LONGEST_WRITTEN = 4000;
const MOST = 40;

/** Dates that a reader sees at the head of the article; what stands in it goes before what stands around it. */
function datesSeen(document: Document): Dates {
  const dates: Dates = { published: null, updated: null };
  let inArticle = false;
  let seen = 0;
  for (const element of queryAll(document, TIMES)) {
    const isTime = localNameOf(element) === 'time' || TIME_WORDS.test(namesOf(element));
    if (!isTime) continue;
    if (++seen > MOST) break;
    const written = textContentOf(element) ?? '';
    if (written.length > LONGEST_WRITTEN) continue;
    const text = normaliseText(written);
    if (text.length > LONGEST || closestOf(element, ELSEWHERE) !== null) continue;
    const date = dateIn(attributeOf(element, 'datetime') ?? attributeOf(element, 'content')) ?? dateInWords(text);
    if (date === null) continue;
    const own = closestOf(element, 'article,main,[role="main"],[itemprop="articleBody"]') !== null;
    if (own && !inArticle) Object.assign(dates, { published: null, updated: null });
    if (inArticle && !own) continue;
    inArticle ||= own;
    const kind = isUpdate(element, text) ? 'updated' : 'published';
    dates[kind] ??= date;
  }
  return dates;
}

const namesOf = (element: Element): string =>
  `${attributeOf(element, 'itemprop') ?? ''} ${attributeOf(element, 'class') ?? ''}`;

function isUpdate(element: Element, text: string): boolean {
  const names = namesOf(element);
  const parent = parentOf(element);
  const around = parent === null ? '' : normaliseText(textContentOf(parent) ?? '');
  const before = around.length <= LONGEST ? around.slice(0, Math.max(around.indexOf(text), 0)).slice(-20) : '';
  return (
    /updat|modif/i.test(`${names} ${text.slice(0, 30)} ${before}`) && !/publish|posted/i.test(names + text.slice(0, 20))
  );
}
