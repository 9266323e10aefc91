import { storyAround } from '../overview/story.ts';
import type { Library } from './database.ts';

/**
 * The keys of articles that tell of the same story as this one, the closest first: four reads by key in what claims are
 * found by, and not one article.
 */
export async function storyKeys(library: Library, key: string, most: number): Promise<string[]> {
  const { indexed, postings } = library;
  return library.transaction('r', indexed, postings, async () => {
    const own = await indexed.where('key').equals(key).first();
    if (!own?.found) return [];
    const terms = [...new Set(own.found.terms)];
    const held = await postings.bulkGet(terms);
    const byTerm = new Map(terms.flatMap((term, at) => (held[at] ? [[term, held[at]] as const] : [])));
    const last = ((await indexed.orderBy('number').lastKey()) as number | undefined) ?? 0;
    const numbers = storyAround({ number: own.number, found: own.found }, byTerm, last + 1, most);
    return (await indexed.bulkGet(numbers)).flatMap((row) => (row ? [row.key] : []));
  });
}
