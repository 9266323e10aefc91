import type { Library } from './database.ts';
import { noteTerms, unindex } from './index-claims.ts';
import type { AnnotationRecord, ArticleRecord } from './records.ts';

/** Writers: called by the background only. */

/** Keeps an article, and what later ones find its claims by. */
export async function putArticle(library: Library, record: ArticleRecord): Promise<void> {
  await library.transaction('rw', library.articles, library.indexed, async () => {
    await library.articles.put(record);
    await noteTerms(library, record);
  });
}

/** Changes an article that is there; one that was forgotten meanwhile stays forgotten. */
export async function updateArticle(
  library: Library,
  key: string,
  change: Partial<Omit<ArticleRecord, 'key'>>,
): Promise<void> {
  await library.articles.update(key, change);
}

/** Writes findings to an article, in one transaction, if its text and engine are still those that they were made from. */
export async function settleArticle(
  library: Library,
  { key, textHash, engine }: ArticleRecord,
  findings: Pick<ArticleRecord, 'claims' | 'contradictions' | 'updates' | 'judged'>,
): Promise<void> {
  await library.articles
    .where('key')
    .equals(key)
    .and((now) => now.textHash === textHash && now.engine === engine)
    .modify((now) => void Object.assign(now, findings));
}

/** Reads, changes and writes an annotation in one transaction, so that two windows' edits of different fields both stay. */
export async function changeAnnotation(
  library: Library,
  id: string,
  change: (before: AnnotationRecord | undefined) => AnnotationRecord,
): Promise<AnnotationRecord> {
  return library.transaction('rw', library.annotations, async () => {
    const after = change(await library.annotations.get(id));
    await library.annotations.put(after);
    return after;
  });
}

export async function removeAnnotation(library: Library, id: string): Promise<void> {
  await library.annotations.delete(id);
}

/** Forgets one article, or all. What is annotated stays unless `annotated` is set; then its annotations go too. */
export async function forgetArticles(library: Library, key: string | null, annotated: boolean): Promise<string[]> {
  const { articles, annotations, indexed, postings } = library;
  return library.transaction('rw', [articles, annotations, indexed, postings], async () => {
    const keys = key === null ? await library.articles.toCollection().primaryKeys() : [key];
    const kept = new Set((await library.annotations.orderBy('articleKeys').uniqueKeys()) as string[]);
    const gone = annotated ? keys : keys.filter((each) => !kept.has(each));
    if (annotated) await library.annotations.where('articleKeys').anyOf(gone).delete();
    await library.articles.bulkDelete(gone);
    await unindex(library, gone);
    return gone;
  });
}
