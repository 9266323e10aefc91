import { addressOf, numberOf } from './dom.ts';
import { wordOfAddress } from './page-address.ts';

/**
 * What speaks for an article: JSON-LD in which such a type may be, a time of publication, its body in microdata. HTML
 * doesn't mind the case of names, and XPath does.
 */
const SIGNS =
  '//script[contains(@type,"+")][contains(.,"Article") or contains(.,"Report") or contains(.,"Posting")]' +
  '|//meta[@property="article:published_time"]|//@itemprop[.="articleBody"]';

/** Open Graph calls it an article, which is not enough by itself where the address says that it is none. */
const TYPE = 'translate(@content,"ABCEGILNORSTW","abcegilnorstw")';
const GRAPH =
  '|//meta[@property="og:type" or @name="og:type"]' +
  `[contains(${TYPE},"article") or contains(${TYPE},"news") or contains(${TYPE},"blog")]`;

/** A part of what is around it, as it holds little else. More may be called so, none may be missed. */
const PART = 'not(h3 or a or h2 or h4 or div or span or main) or count(*)<2 or count(*)>40';

/**
 * Where passages come together, or a long one stands: teasers have a place each, among other things. What is asked of a
 * place is asked once, and not from each of its passages: a page of thousands would stand still.
 */
const together = (all: string, kind: string, enough: string): string => {
  const passages = `${kind}[${enough}]`;
  const long = `${kind}[string-length()>359]`;
  return (
    `|${all}/parent::*/self::*[${PART} or ${long} or count(${kind})>1 and count(${passages})>1][${passages}]/parent::*` +
    `/self::*[${PART} or */${long} or count(${passages}|*/${passages})>1]`
  );
};

/** Places that could hold 900 units of prose, by paragraphs or without any, in any script. */
const PROSE =
  together('//p', 'p', 'string-length()>29') +
  together(
    '//text()[string-length()>29][not(parent::p or parent::a or parent::li or parent::h3 or parent::title or' +
      ' parent::script or parent::style)]',
    'text()',
    'string-length(normalize-space())>29',
  );

/** What the address says of a front page, a search, a list: there a page must say twice that it is an article. */
export const REFUSED = -3;

/**
 * Whether a page can't be an article as it is now. Every page of a news site is asked, most are none, and a script's first
 * touch of an element costs more than the whole question: so the browser counts, at one go, and nothing is read.
 */
export function noArticle(document: Document, ofAddress = wordOfAddress(addressOf(document))): boolean {
  // With so little said for a page, less than 900 units of prose would not do. In XHTML the names of elements are others.
  return (
    ofAddress < 1 &&
    document.contentType === 'text/html' &&
    numberOf(document, `count(${ofAddress === REFUSED ? SIGNS : SIGNS + GRAPH + PROSE})`) === 0
  );
}
