import { ENOUGH, LEAST } from './article-page.ts';
import { addressOf, numberOf, queryAll } from './dom.ts';
import { wordOfAddress } from './page-address.ts';
import { marked, OPEN_GRAPH } from './page-word.ts';

const DATA = 'script[type="application/ld+json"]';

/** Whatever a page could have to say for its being an article. */
const WORDS = `${OPEN_GRAPH}:not([content="website" i]),${DATA},[property="article:published_time"],[itemprop="articleBody"]`;
/** What Open Graph calls an article, and maybe more. */
const CALLED = `${OPEN_GRAPH}:is([content*="article" i],[content*="news" i],[content*="blog" i])`;

/** JSON-LD in which no type of article can be. */
const OTHER_DATA =
  'count(//script[@type="application/ld+json"][not(contains(.,"Article") or contains(.,"Report") or contains(.,"Posting"))])';

/** Paragraphs too short to be counted as prose, in any script, less what stands elsewhere and could be. */
const SHORT =
  'count(//p[string-length()<32])-count(//text()[string-length(normalize-space())>29]' +
  '[not(parent::a|parent::p|parent::li|parent::title|parent::script|parent::style)])';

/** Links that a page of lists has at least, when it is there at all. */
const MANY_LINKS = 20;

/**
 * Whether a page can't be an article, whatever it says and holds: `never`, or not `yet`, as its text may come late. Every
 * page of a news site is asked, most are none, and a script's first touch of an element costs more than the whole
 * question: so the browser counts, and nothing is read.
 */
export function noArticle(document: Document, address = addressOf(document)): 'never' | 'yet' | null {
  const count = (selector: string): number => queryAll(document, selector).length;
  const ofAddress = wordOfAddress(address);
  // The most that the page may turn out to say of itself for its being an article.
  let most = ofAddress;
  if (count(WORDS) > 0) {
    most += marked(document) + (count(CALLED) > 0 ? 1.5 : 0);
    if (numberOf(document, OTHER_DATA) !== count(DATA)) most += 2;
  } else if (ofAddress > -3 && count(OPEN_GRAPH) > 0) most -= 0.5;
  if (most < LEAST) return 'never';
  if (most >= ENOUGH || numberOf(document, SHORT) !== count('p')) return null;
  return ofAddress <= 0 && count('a') >= MANY_LINKS ? 'never' : 'yet';
}
