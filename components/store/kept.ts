import { siteOf } from '../claims/article-key.ts';
import type { Library } from './database.ts';
import { ownKeys } from './read.ts';

/** How much the library holds, counted by keys alone. */
export async function keptFigures(
  library: Library,
): Promise<{ articles: number; annotated: number; annotations: number }> {
  const [articles, annotations, keys] = await Promise.all([
    library.articles.count(),
    library.annotations.count(),
    ownKeys(library),
  ]);
  const annotated = await library.articles
    .where('key')
    .anyOf([...keys])
    .count();
  return { articles, annotated, annotations };
}

/** The sites with articles in the library, by name; from keys, which are addresses. */
export async function keptSites(library: Library): Promise<{ site: string; articles: number }[]> {
  const counts = new Map<string, number>();
  for (const key of await library.articles.toCollection().primaryKeys()) {
    const site = URL.canParse(key) ? siteOf(key) : '';
    if (site !== '') counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  return [...counts].map(([site, articles]) => ({ site, articles })).sort((a, b) => a.site.localeCompare(b.site));
}
