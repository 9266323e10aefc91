import { siteOf } from '../claims/article-key.ts';
import type { ReadArticle } from '../messages/protocol.ts';
import { addressOf, attributeOf, jsonLdOf, queryAll, queryOne, rootElementOf, textContentOf, titleOf } from './dom.ts';
import { normaliseText } from './text-map.ts';

type Metadata = Omit<ReadArticle, 'text'>;
type Json = Record<string, unknown>;

/** Longest JSON-LD that is parsed, in UTF-16 units. */
const LONGEST_JSON = 400_000;

/** Names that are longer are cut, addresses left out; in UTF-16 units. */
const LONGEST_NAME = 1_000;
const LONGEST_ADDRESS = 8_000;

/** What the page says of its article: JSON-LD first, then meta elements, then what a reader sees. */
export function metadataOf(document: Document, text: string): Metadata {
  const data = articleData(document);
  const address = articleAddress(document);
  const host = URL.canParse(address) ? siteOf(address) : '';
  const site =
    meta(document, 'og:site_name') || namesIn(data?.['publisher'])[0] || host || meta(document, 'application-name');
  return {
    url: address,
    canonical: canonicalOf(document, address),
    title: titleFor(document, data, site, host).slice(0, LONGEST_NAME),
    site: site.slice(0, LONGEST_NAME),
    authors: authorsOf(document, data),
    published: dateOf(
      data?.['datePublished'],
      meta(document, 'article:published_time', 'datePublished', 'date', 'pubdate', 'parsely-pub-date'),
      timeOf(document),
    ),
    updated: dateOf(
      data?.['dateModified'],
      meta(document, 'article:modified_time', 'og:updated_time', 'dateModified', 'lastmod'),
    ),
    language: languageOf(document, text),
  };
}

/** The page's address without the place in it. */
export const articleAddress = (document: Document): string => addressOf(document).replace(/#.*$/s, '');

/** The first meta element of one of these names. Pages mix up the attributes that hold a name. */
function meta(document: Document, ...names: readonly string[]): string {
  const element = queryOne(document, metaSelector(names));
  return element === null ? '' : contentOf(element);
}

const metaSelector = (names: readonly string[]): string =>
  names.map((name) => `meta:is([property="${name}"],[name="${name}"],[itemprop="${name}"])`).join();

const contentOf = (element: Element): string => normaliseText(attributeOf(element, 'content') ?? '');

function canonicalOf(document: Document, address: string): string | null {
  const link = queryOne(document, 'link[rel~="canonical"]');
  const href = link === null ? null : attributeOf(link, 'href');
  if (!href || !URL.canParse(href, address)) return null;
  const url = new URL(href, address);
  return /^https?:$/.test(url.protocol) && url.href.length <= LONGEST_ADDRESS ? url.href : null;
}

/** The first thing in the page's JSON-LD that is an article. */
function articleData(document: Document): Json | null {
  for (const source of jsonLdOf(document)) {
    if (source.length > LONGEST_JSON) continue;
    try {
      const found = findArticle(JSON.parse(source), 0);
      if (found !== null) return found;
    } catch {
      continue; // the page's own mistake: others may be well-formed
    }
  }
  return null;
}

function findArticle(value: unknown, depth: number): Json | null {
  if (depth > 4 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const item = value as Json;
  if ([item['@type']].flat().some((type) => /Article$|^Report$|BlogPosting$/.test(String(type)))) return item;
  return findArticle(item['@graph'], depth + 1) ?? findArticle(item['mainEntity'], depth + 1);
}

/** The names of people or an organisation in JSON-LD, however they are written; an address is no name. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value === 'object' && value !== null) return namesIn((value as Json)['name']);
  const name = typeof value === 'string' ? normaliseText(value) : '';
  return name === '' || /^https?:/.test(name) ? [] : [name];
}

function authorsOf(document: Document, data: Json | null): string[] {
  let names = namesIn(data?.['author']);
  if (names.length === 0) {
    names = [...queryAll(document, metaSelector(['author', 'article:author', 'parsely-author']))]
      .map(contentOf)
      .filter((name) => name !== '' && !/^https?:|^www\.|^\//.test(name));
  }
  if (names.length === 0) {
    names = [...queryAll(document, '[rel="author"],[itemprop="author"] [itemprop="name"]')].map((element) =>
      normaliseText(textContentOf(element) ?? ''),
    );
  }
  const clean = names.map((name) => name.replace(/^by\s+/i, '')).filter((name) => name !== '' && name.length <= 100);
  return [...new Set(clean)].slice(0, 12);
}

function timeOf(document: Document): string {
  const time = queryOne(
    document,
    'article time[datetime],main time[datetime],time[datetime][itemprop="datePublished"],time[datetime]',
  );
  return time === null ? '' : (attributeOf(time, 'datetime') ?? '');
}

/** The first that is a date, as ISO 8601. The page's own offset is kept: "Thursday" means Thursday where it was written. */
function dateOf(...candidates: unknown[]): string | null {
  for (const candidate of candidates) {
    if (typeof candidate !== 'string') continue;
    const written = candidate
      .trim()
      .replace(/^(\d{4}-\d\d-\d\d) +(\d\d:\d\d)/, '$1T$2')
      .replace(/ *([+-]\d\d)(\d\d)$/, '$1:$2');
    if (written === '' || Number.isNaN(Date.parse(written))) continue;
    if (/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(written)) return written;
    return new Date(written).toISOString();
  }
  return null;
}

function titleFor(document: Document, data: Json | null, site: string, host: string): string {
  const headline = typeof data?.['headline'] === 'string' ? normaliseText(data['headline']) : '';
  const shared = meta(document, 'og:title', 'twitter:title');
  const heading = headingOf(document);
  const whole = normaliseText(titleOf(document));
  // The heading that readers see, where the page's own words for the outside begin with it.
  if (heading.length > 8 && (shared.startsWith(heading) || whole.startsWith(heading))) return heading;
  return withoutSite(shared || headline || heading || whole, site, host);
}

function headingOf(document: Document): string {
  const heading = queryOne(document, 'article h1,main h1,[itemprop="headline"]') ?? queryOne(document, 'h1');
  return heading === null ? '' : normaliseText(textContentOf(heading) ?? '');
}

/** "Headline - The Harbour Post" → "Headline", when what follows the last dash or bar is the paper. */
function withoutSite(title: string, site: string, host: string): string {
  const parts = /^(.+?)\s*(?:\s[-–—•·:]\s|\s*[|»]\s*)([^|»]+)$/u.exec(title);
  const [, head, tail] = parts ?? [];
  if (head === undefined || tail === undefined || head.length < 10) return title;
  const letters = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
      .replace(/^the/, '');
  const [paper, name, address] = [letters(tail), letters(site), letters(host)];
  if (paper === '') return head;
  const known = (name !== '' && (name.includes(paper) || paper.includes(name))) || address.includes(paper);
  return known || /[|»]/.test(title.slice(head.length)) ? withoutSite(head, site, host) : title;
}

const ENGLISH = /\b(?:the|of|and|to|that|is|was|for|with|on|as|by|said|has|have|from|are|were|it)\b/gi;

/** English is told by its small words, since templates often name the wrong language; others by the page's word. */
function languageOf(document: Document, text: string): string {
  const root = rootElementOf(document);
  const named = root === null ? '' : (attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang') ?? '').trim();
  const tag = /^[a-z]{2,3}(?=$|[-_])/i.exec(named)?.[0].toLowerCase() ?? '';
  const sample = text.slice(0, 4000);
  const words = sample.match(/[\p{L}']+/gu)?.length ?? 0;
  if (words < 20) return tag === '' ? 'und' : tag;
  const share = (sample.match(ENGLISH)?.length ?? 0) / words;
  if (share >= 0.12) return 'en';
  if (tag === 'en') return share < 0.05 ? 'und' : 'en';
  return tag === '' ? 'und' : tag;
}
