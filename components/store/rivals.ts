import type { Claim } from '../claims/claim.ts';
import { meetingsOf, rivalsAmong } from '../contradictions/rival-claims.ts';
import { articleTerms, type ArticleTerms, type Postings } from '../contradictions/inverted-index.ts';
import type { Library } from './database.ts';
import { dayOf, type ArticleRecord, type IndexedArticle } from './records.ts';

/** An earlier article with those of its claims that may bear on a new one's. */
export interface Rival {
  readonly article: ArticleRecord;
  readonly claims: readonly Claim[];
}

/** Articles whose dates are looked up before the best of them are read. */
const MOST_MET = 64;

/**
 * Claims of articles read before this one that share something rare with its own, the closest article first. Four reads by
 * key, whatever the library's size: the article's terms, their postings, the articles' dates, at most sixteen articles.
 */
export async function rivalsOf(library: Library, key: string): Promise<Rival[]> {
  return library.transaction('r', library.articles, library.indexed, library.postings, async () => {
    const own = await library.indexed.where('key').equals(key).first();
    return own?.found ? rivalsTo(library, own.number, own.found, own.day) : [];
  });
}

/** Claims of everything kept that share something rare with these, as if they stood in an article that is read only now. */
export async function rivalsOfClaims(
  library: Library,
  claims: readonly Claim[],
  dated: Pick<ArticleRecord, 'published' | 'read'>,
): Promise<Rival[]> {
  return library.transaction('r', library.articles, library.indexed, library.postings, async () => {
    const last = ((await library.indexed.orderBy('number').lastKey()) as number | undefined) ?? 0;
    return rivalsTo(library, last + 1, articleTerms(claims), dayOf(dated));
  });
}

async function rivalsTo(library: Library, number: number, own: ArticleTerms, day: number): Promise<Rival[]> {
  const terms = [...new Set(own.terms)];
  const meetings = meetingsOf(number, own, await postingsOf(library, terms), MOST_MET);
  const rows = (await library.indexed.bulkGet(meetings.map(({ article }) => article))).filter(isThere);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const rivals = rivalsAmong(
    meetings.filter(({ article }) => byNumber.has(article)),
    (article) => Math.abs(byNumber.get(article)!.day - day),
  );
  const articles = await library.articles.bulkGet(rivals.map(({ article }) => byNumber.get(article)!.key));
  return rivals.flatMap(({ claims }, i) => {
    const article = articles[i];
    return article ? [{ article, claims: claims.flatMap((place) => article.claims[place] ?? []) }] : [];
  });
}

async function postingsOf(library: Library, terms: number[]): Promise<Map<number, Postings>> {
  const found = await library.postings.bulkGet(terms);
  return new Map(terms.flatMap((term, i) => (found[i] ? [[term, found[i]] as const] : [])));
}

const isThere = (row: IndexedArticle | undefined): row is IndexedArticle => row !== undefined;
