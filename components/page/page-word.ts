import { attributeOf, jsonLdOf, queryAll, queryOne } from './dom.ts';
import { isArticleThing, isAt, isOfType, thingsOf, type Json } from './structured-data.ts';

/** JSON-LD up to this long is parsed, in UTF-16 units; longer is searched: the check has one millisecond. */
const LONGEST_PARSED = 60_000;

/** Where a page says what it is. */
export const OPEN_GRAPH = 'meta:is([property="og:type"],[name="og:type"])';

/** Types of schema.org whose pages are lists, goods, shows, people or talk, not articles. */
const isNoArticle = (thing: Json): boolean =>
  isOfType(
    thing,
    /(?:^|[/:#])(?:ItemList|(?:Collection|SearchResults|Profile|About|Contact|FAQ|QA|Checkout)Page|\w*(?:Gallery|Collection|Offer|Game|Event|Application)|DiscussionForum\w*|Product\w*|(?:Video|Audio)Object|Podcast\w*|Episode|TVSeries|Movie|MusicAlbum|Quiz|JobPosting|Dataset|Course|\w*Residence|Apartment|House|RealEstateListing|Vehicle|Car|Hotel|Restaurant|Place|Person|Blog|CreativeWorkSeries)$/,
  );

/** The same of Open Graph; "website" says nothing. */
const isNoArticleGraph = (type: string): boolean =>
  /^(?:video|music|product|profile|book|og:product|place|business|restaurant)\b/.test(type);

/** What the page says of itself, for (above 0) and against its being an article. */
export function wordOfPage(document: Document, path: string): number {
  return openGraph(document) + jsonLd(document, path) + marked(document);
}

function openGraph(document: Document): number {
  const element = queryOne(document, OPEN_GRAPH);
  const type = element === null ? '' : (attributeOf(element, 'content') ?? '').trim().toLowerCase();
  if (/^(?:news)?article$|^news$|^blog(?:post)?$/.test(type)) return 1.5;
  if (isNoArticleGraph(type)) return -1.5;
  return type === 'website' ? -0.5 : 0;
}

function jsonLd(document: Document, path: string): number {
  const things = thingsOf(document, LONGEST_PARSED);
  const articles = things.filter(isArticleThing);
  if (articles.length > 0) {
    // Several with names of their own make a list, unless one of them is this page.
    const names = new Set(articles.map(({ headline, name }) => headline ?? name));
    return names.size <= 2 || articles.some((article) => isAt(article, path)) ? 2 : -2;
  }
  if (things.some(isNoArticle)) return -2;
  const long = things.length === 0 && jsonLdOf(document).some(beginsWithArticle);
  return long ? 1.5 : 0;
}

/** An article at the beginning of JSON-LD that is not parsed. */
const beginsWithArticle = (source: string): boolean =>
  /^(?:(?!"@type"\s*:\s*"(?:ItemList|ListItem)")[^]){0,4000}"@type"\s*:\s*(?:\[[^\]]{0,200})?"(?:\w*Article|Report|\w*BlogPosting)"/.test(
    source,
  );

/** Marks of one article in the page: a time of publication in the head, one body in microdata. */
function marked(document: Document): number {
  if (queryOne(document, 'meta[property="article:published_time"]')) return 0.75;
  return queryAll(document, '[itemprop="articleBody"]').length === 1 ? 1.5 : 0;
}
