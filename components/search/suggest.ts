import { find } from './find.ts';
import type { LibraryIndex } from './library-index.ts';
import { inOrder } from './order.ts';
import { parseQuery, type Query } from './query.ts';
import { wordsIn } from './tokens.ts';

/** What the address bar has room for below what is typed: articles first, then claims. */
const MOST_ARTICLES = 4;
const MOST = 6;

/** The best answers to what is being typed. */
export interface Suggested {
  readonly query: Query;
  /** Numbers of the index. */
  readonly articles: readonly number[];
  /** A claim by its article and its place among that article's. */
  readonly claims: readonly { readonly article: number; readonly at: number }[];
}

export function suggest(index: LibraryIndex, text: string): Suggested {
  const query = parseQuery(text);
  const found = find(index, query);
  const all = inOrder(index, 'claims', found.claims, 'best');
  // Without a word every claim answers as well as any other: articles alone, the newest first.
  const most = query.words.length > 0 ? MOST - Math.min(MOST_ARTICLES, found.articles.numbers.length) : 0;
  return {
    query,
    articles: [...inOrder(index, 'articles', found.articles, 'best').subarray(0, most > 0 ? MOST_ARTICLES : MOST)],
    claims: [...all.subarray(0, most)].map((claim) => {
      const article = index.articleOfClaim(claim);
      return { article, at: claim - index.articles[article]!.firstClaim };
    }),
  };
}

/** Words of a phrase that finds a quote again: a few more than any two quotes begin with. */
const PHRASE_WORDS = 10;

/** What to look for to find a claim by its words. */
export const phraseOf = (quote: string): string => `"${wordsIn(quote).slice(0, PHRASE_WORDS).join(' ')}"`;
