import { addressOf, numberOf, queryAll } from './dom.ts';
import { wordOfAddress } from './page-address.ts';
import { OPEN_GRAPH } from './page-word.ts';

/** What speaks for an article: Open Graph calls it one, it has a time of publication, or its body in microdata. */
const SIGNS =
  `${OPEN_GRAPH}:is([content*="article" i],[content*="news" i],[content*="blog" i]),` +
  '[property="article:published_time"],[itemprop="articleBody"]';
const DATA = 'script[type="application/ld+json"]';

/** JSON-LD in which a type of article may be, and its like: HTML doesn't mind the case of such a name, and XPath does. */
const ARTICLES =
  'count(//script[contains(@type,"+")][contains(.,"Article") or contains(.,"Report") or contains(.,"Posting")])';

/** A part of what is around it, as it holds little else. More may be called so, none may be missed. */
const PART = '(count(*)<2 or count(*)>40 or not(a|h2|h3|h4|div|span|main))';

/**
 * Where passages come together, or a long one stands: teasers have a place each, among other things. What is asked of a
 * place is asked once, and not from each of its passages: a page of thousands would stand still.
 */
const together = (kind: string, enough: string, but = ''): string => {
  const passages = `${kind}[${enough}]`;
  const long = `${kind}[string-length()>359]`;
  return (
    `//*${but}[${passages}][${PART} or ${long} or count(${passages})>1]/parent::*` +
    `/self::*[${PART} or */${long} or count(${passages}|*/${passages})>1]`
  );
};

/** Places that could hold 900 units of prose, by paragraphs or without any, in any script. */
const PROSE = `count(${together('p', 'string-length()>31')}|${together(
  'text()',
  'string-length(normalize-space())>29',
  '[not(self::a or self::p or self::li or self::h3 or self::title or self::script or self::style)]',
)})`;

/** What the address says of a front page, a search, a list: there a page must say twice that it is an article. */
export const REFUSED = -3;

/**
 * Whether a page can't be an article as it is now. Every page of a news site is asked, most are none, and a script's first
 * touch of an element costs more than the whole question: so the browser counts, and nothing is read.
 */
export function noArticle(document: Document, address = addressOf(document)): boolean {
  const count = (selector: string): number => queryAll(document, selector).length;
  // Elsewhere the names of elements are others.
  if (document.contentType !== 'text/html') return false;
  if (count(SIGNS) > 0 || (count(DATA) > 0 && numberOf(document, ARTICLES) > 0)) return false;
  const ofAddress = wordOfAddress(address);
  // With so little said for it, less than 900 units of prose would not do.
  return ofAddress === REFUSED || (ofAddress < 1 && numberOf(document, PROSE) === 0);
}
