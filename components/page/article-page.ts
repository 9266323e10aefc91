import { addressOf, attributeOf, jsonLdOf, parentOf, queryAll, queryOne, textContentOf } from './dom.ts';

/** Types of schema.org that are one article; and those of pages that list many. */
const ARTICLE_TYPE = /"@type"\s*:\s*(?:\[[^\]]{0,200})?"(?:\w*NewsArticle|Article|Report|BlogPosting|LiveBlogPosting)"/;
const LIST_TYPE = /"@type"\s*:\s*(?:\[[^\]]{0,200})?"(?:ItemList|CollectionPage|SearchResultsPage)"/;

/** Addresses of pages that hold lists of articles, or no article at all. */
const LIST_PATH = /^\/(?:search|tags?|topics?|sections?|categor(?:y|ies)|authors?|index(?:\.\w+)?|home)?(?:\/|$)/i;

/** Units of text that make a paragraph, and how many of them under one parent make an article. */
const LONG_PARAGRAPH = 80;
const MANY = 900;
const SOME = 300;
/** Paragraphs looked at: the check has one millisecond. */
const MOST_PARAGRAPHS = 150;

/** Whether a page is one article: the page's own word, held against how its paragraphs lie. At most a millisecond. */
export function isArticlePage(document: Document): boolean {
  const word = claimsToBeArticle(document);
  const path = new URL(addressOf(document), 'http://localhost').pathname;
  const listed = LIST_PATH.test(path);
  if (word === 'article' && !listed) return true;
  const text = densestText(document);
  if (word === 'article') return text >= (path === '/' ? MANY : SOME);
  return text >= (word === 'list' || path === '/' ? 3 * MANY : MANY);
}

/** What the page says of itself. Long JSON-LD is searched, not parsed. */
function claimsToBeArticle(document: Document): 'article' | 'list' | 'nothing' {
  const type = queryOne(document, 'meta[property="og:type"]');
  const named = type === null ? '' : (attributeOf(type, 'content') ?? '').trim().toLowerCase();
  if (named === 'article' || named === 'newsarticle') return 'article';
  let article = false;
  let list = false;
  for (const json of jsonLdOf(document)) {
    article ||= ARTICLE_TYPE.test(json);
    list ||= LIST_TYPE.test(json);
  }
  if (article && !(list && named === 'website')) return 'article';
  if (list) return 'list';
  return queryOne(document, '[itemprop="articleBody"],meta[property="article:published_time"]') === null
    ? 'nothing'
    : 'article';
}

/** Units of text in the long paragraphs of the parent that has most of it. Teasers have a parent each. */
function densestText(document: Document): number {
  const byParent = new Map<Node, number>();
  let seen = 0;
  let most = 0;
  for (const paragraph of queryAll(document, 'p')) {
    if (++seen > MOST_PARAGRAPHS) break;
    const length = textContentOf(paragraph)?.trim().length ?? 0;
    const parent = parentOf(paragraph);
    if (length < LONG_PARAGRAPH || parent === null) continue;
    const sum = (byParent.get(parent) ?? 0) + length;
    byParent.set(parent, sum);
    if (sum > most) most = sum;
  }
  return most;
}
