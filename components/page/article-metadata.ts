import { siteOf } from '../claims/article-key.ts';
import type { ReadArticle } from '../messages/protocol.ts';
import { datesOf } from './article-dates.ts';
import {
  addressOf,
  attributeOf,
  closestOf,
  queryAll,
  queryOne,
  queryWithin,
  rootElementOf,
  textContentOf,
  titleOf,
} from './dom.ts';
import { factChecksOn } from './fact-checks.ts';
import { HeadWords } from './head-words.ts';
import { isArticleThing, isAt, isOfType, thingsOf, type Json } from './structured-data.ts';
import { normaliseText } from '../language/normalise-text.ts';

type Metadata = Omit<ReadArticle, 'text'>;

/** Longest JSON-LD that is parsed, in UTF-16 units. */
const LONGEST_JSON = 400_000;

/** Names that are longer are cut, addresses left out; in UTF-16 units. */
const LONGEST_NAME = 1_000;
const LONGEST_ADDRESS = 8_000;

/** What the page says of its article, at its own address unless told: JSON-LD first, then meta elements, then what a reader sees. */
export function metadataOf(document: Document, address = articleAddress(document)): Metadata {
  const things = thingsOf(document, LONGEST_JSON);
  const head = new HeadWords(document);
  const path = URL.parse(address)?.pathname;
  const data = articleAmong(things, path ?? '');
  const host = path === undefined ? '' : siteOf(address);
  const site =
    head.first('og:site_name') ||
    namesIn(resolved(data?.['publisher'], things))[0] ||
    host ||
    head.first('application-name');
  // A page without an article in its data may date itself.
  const dated = data ? [data] : things.filter((thing) => isOfType(thing, /Page$/));
  const factChecks = factChecksOn(document, things);
  return {
    url: address,
    canonical: canonicalOf(document, address),
    title: titleFor(document, data, head, site, host).slice(0, LONGEST_NAME),
    site: site.slice(0, LONGEST_NAME),
    authors: authorsOf(document, resolved(data?.['author'] ?? data?.['creator'], things), head),
    ...datesOf(document, dated, head, address),
    language: declaredLanguage(document, data, head),
    ...(factChecks.length > 0 && { factChecks }),
  };
}

/** The page's address without the place in it. */
export const articleAddress = (document: Document): string => addressOf(document).replace(/#.*$/s, '');

function canonicalOf(document: Document, address: string): string | null {
  const link = queryOne(document, 'link[rel~="canonical"]');
  const href = link === null ? null : attributeOf(link, 'href');
  const url = href ? URL.parse(href, address) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.href.length <= LONGEST_ADDRESS ? url.href : null;
}

/** Of the articles that the page's data speak of the one at its address, or else the first. */
function articleAmong(things: readonly Json[], path: string): Json | null {
  const articles = things.filter(isArticleThing);
  return articles.find((article) => isAt(article, path)) ?? articles[0] ?? null;
}

/** What is named by its address only, as it is told elsewhere in the data. */
function resolved(value: unknown, things: readonly Json[]): unknown {
  if (Array.isArray(value)) return value.map((item) => resolved(item, things));
  const id = typeof value === 'object' && value !== null && !('name' in value) ? (value as Json)['@id'] : undefined;
  return id === undefined ? value : (things.find((thing) => thing['@id'] === id) ?? value);
}

/** The names of people or an organisation in JSON-LD, however they are written; an address is no name. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value === 'object' && value !== null) return namesIn((value as Json)['name']);
  const name = typeof value === 'string' ? unescaped(value) : '';
  return name === '' || isAddress(name) ? [] : [name];
}

const isAddress = (name: string): boolean => /^https?:|^www\.|^\/|^@|@.*\./.test(name);

function authorsOf(document: Document, told: unknown, head: HeadWords): string[] {
  let names = namesIn(told);
  if (names.length === 0)
    names = head.all('author', 'article:author', 'parsely-author', 'dc.creator', 'byl').map(unescaped);
  if (names.every(isAddress)) {
    const selector = '[rel~="author"],[itemprop="author"] [itemprop="name"],[itemprop="author"]:not(:has([itemprop]))';
    names = [...queryAll(document, selector)].map((element) => normaliseText(textContentOf(element) ?? ''));
  }
  const clean = names
    .flatMap((name) => eachOf(name.replace(/^(?:by|von|par|por)\s+/i, '')))
    .filter((name) => name !== '' && name.length <= 100 && !isAddress(name) && !/\d{4}/.test(name));
  const small = clean.map((name) => name.toLowerCase());
  return clean.filter((_, i) => small.indexOf(small[i]!) === i).slice(0, 12);
}

/** "Ada Quist, Tom Reed and Greta Holm": each, where all parts look like names of people. */
function eachOf(names: string): string[] {
  const parts = names.split(/\s*(?:,|;|\||&|\band\b)\s*/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,3}$/u.test(part))
    ? parts
    : [names];
}

/** Signs that templates escape once too often, in data that is no mark-up. */
const SIGNS: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', ndash: '–', mdash: '—', hellip: '…' }; // prettier-ignore

const unescaped = (text: string): string =>
  normaliseText(
    text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return SIGNS[String(name)] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    }),
  );

function titleFor(document: Document, data: Json | null, head: HeadWords, site: string, host: string): string {
  const headline = typeof data?.['headline'] === 'string' ? unescaped(data['headline']) : '';
  const shared = head.first('og:title', 'twitter:title');
  const headed = headingIn(document, site, host);
  const heading = headed === null ? '' : normaliseText(textContentOf(headed) ?? '');
  const whole = normaliseText(titleOf(document));
  // The heading that readers see, where the page's own words for the outside begin with it, or say much the same.
  const isHeading = (title: string): boolean => title.startsWith(heading) || areAlike(title, heading);
  if (heading.length > 8 && (isOwnHeading(headed!, heading) || [shared, whole, headline].some(isHeading)))
    return heading;
  return withoutSite(shared || headline || seenTitle(heading, whole, site), site, host);
}

/** Longer words that two headlines of one article have in common. */
const COMMON = 4;

function areAlike(title: string, heading: string): boolean {
  const said = new Set(wordsOf(title));
  return new Set(wordsOf(heading).filter((word) => said.has(word))).size >= COMMON;
}

const wordsOf = (title: string): string[] => title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];

/** The heading, unless it is the paper's name or a section's, of which the window's title says nothing. */
function seenTitle(heading: string, whole: string, site: string): string {
  const [large, window, paper] = [letters(heading), letters(whole), letters(site)];
  if (large === '' || large === paper) return whole;
  if (window === '' || paper.includes(window)) return heading;
  return window.includes(large) && large.length * 2 > window.length ? heading : whole;
}

/** The first heading in an article, or else the first that is not the paper's name. */
function headingIn(document: Document, site: string, host: string): Element | null {
  const isPaper = (element: Element): boolean => {
    const name = letters(textContentOf(element) ?? '');
    return name === letters(site) || (name.length >= SHORTEST_PAPER && letters(host).includes(name));
  };
  const all = [...queryAll(document, 'h1,[itemprop="headline"]:not(meta)')].filter((element) => !isPaper(element));
  return all.find((element) => closestOf(element, 'article,main') !== null) ?? all[0] ?? null;
}

/** Words of an article's own heading that make it its title, however the page words that for others. */
const TITLE_WORDS = 4;

function isOwnHeading(element: Element, heading: string): boolean {
  const article = closestOf(element, 'article');
  return article !== null && queryWithin(article, 'h1').length === 1 && heading.split(' ').length >= TITLE_WORDS;
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^the/, '');

/** "Headline - The Harbour Post" → "Headline", when what follows the last dash or bar is the paper, or what precedes the first. */
function withoutSite(title: string, site: string, host: string): string {
  const parts = /^(.+?)\s*(?:\s[-–—•·:]\s|\s*[|»]\s*)([^|»]+)$/u.exec(title);
  const [, head, tail] = parts ?? [];
  if (head === undefined || tail === undefined) return title;
  const [before, paper, name, address] = [letters(head), letters(tail), letters(site), letters(host)];
  const isPaperFirst = before.length >= SHORTEST_PAPER && (before === name || address.includes(before));
  if (isPaperFirst && tail.length >= SHORTEST_TITLE) return withoutSite(tail, site, host);
  if (head.length < SHORTEST_TITLE) return title;
  if (paper === '') return head;
  const known = (name !== '' && (name.includes(paper) || paper.includes(name))) || address.includes(paper);
  return known || /[|»]/.test(title.slice(head.length)) ? withoutSite(head, site, host) : title;
}

/** Shorter parts of a title are none by themselves, and shorter names no paper's; in UTF-16 units. */
const SHORTEST_TITLE = 10;
const SHORTEST_PAPER = 6;

function declaredLanguage(document: Document, data: Json | null, head: HeadWords): string {
  const root = rootElementOf(document);
  const named = root === null ? '' : (attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang') ?? '').trim();
  const told = data?.['inLanguage'];
  return named || (typeof told === 'string' ? told : '') || head.first('og:locale', 'language', 'dc.language');
}
