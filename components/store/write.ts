import type { History } from '../changes/history.ts';
import type { Library } from './database.ts';
import { noteTerms, unindex } from './index-claims.ts';
import type { AnnotationRecord, ArticleRecord } from './records.ts';

/** Writers: called by the background only. */

/**
 * Keeps an article, and what later ones find its claims by. With a history, in the same transaction, because the article's
 * earlier text is gone with it; null: there is none (any more).
 */
export async function putArticle(library: Library, record: ArticleRecord, history?: History | null): Promise<void> {
  await library.transaction('rw', library.articles, library.indexed, library.histories, async () => {
    await library.articles.put(record);
    await noteTerms(library, record);
    await putHistory(library, record.key, history);
  });
}

/** Changes what is said of an article that is there, and its history; one that was forgotten meanwhile stays forgotten. */
export async function retitleArticle(
  library: Library,
  key: string,
  change: Partial<Omit<ArticleRecord, 'key'>>,
  history: History | null,
): Promise<void> {
  await library.transaction('rw', library.articles, library.histories, async () => {
    if ((await library.articles.update(key, change)) > 0) await putHistory(library, key, history);
  });
}

async function putHistory(library: Library, key: string, history: History | null | undefined): Promise<void> {
  if (history) await library.histories.put(history);
  else if (history === null) await library.histories.delete(key);
}

/** Changes a history that is there. */
export async function changeHistory(
  library: Library,
  key: string,
  change: (before: History) => History,
): Promise<void> {
  await library.transaction('rw', library.histories, async () => {
    const before = await library.histories.get(key);
    if (before) await library.histories.put(change(before));
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
  const { articles, annotations, indexed, postings, histories } = library;
  return library.transaction('rw', [articles, annotations, indexed, postings, histories], async () => {
    const keys = key === null ? await library.articles.toCollection().primaryKeys() : [key];
    const kept = new Set((await library.annotations.orderBy('articleKeys').uniqueKeys()) as string[]);
    const gone = annotated ? keys : keys.filter((each) => !kept.has(each));
    if (annotated) await library.annotations.where('articleKeys').anyOf(gone).delete();
    await library.articles.bulkDelete(gone);
    await library.histories.bulkDelete(gone);
    await unindex(library, gone);
    return gone;
  });
}
