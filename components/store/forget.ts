import type { ForgetScope } from './forget-scope.ts';
import type { Library } from './database.ts';
import { ownKeys } from './read.ts';

const HOUR_MS = 3_600_000;

/** The articles that a scope stands for, by keys alone: no article is read. */
export async function keysIn(library: Library, scope: ForgetScope, now = Date.now()): Promise<string[]> {
  const { articles } = library;
  switch (scope.scope) {
    case 'articles':
      return articles.where('key').anyOf(scope.keys).primaryKeys();
    case 'site':
      return articles.where('key').startsWithAnyOf(startsOf(scope.site)).primaryKeys();
    case 'hour':
      return articles
        .where('lastRead')
        .aboveOrEqual(new Date(now - HOUR_MS).toISOString())
        .primaryKeys();
    case 'all':
      return articles.toCollection().primaryKeys();
  }
}

/** How the keys of a site's articles begin: over either protocol, with and without `www.`, at any port. */
const startsOf = (site: string): string[] =>
  ['https://', 'http://', 'https://www.', 'http://www.'].flatMap((start) => [`${start}${site}/`, `${start}${site}:`]);

/** How many articles a scope stands for, and how many of them are annotated. */
export async function countIn(library: Library, scope: ForgetScope): Promise<{ articles: number; annotated: number }> {
  const [keys, annotated] = await Promise.all([keysIn(library, scope), ownKeys(library)]);
  return { articles: keys.length, annotated: keys.filter((key) => annotated.has(key)).length };
}
