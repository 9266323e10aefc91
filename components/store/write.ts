import { isSameQuote } from '../annotations/target.ts';
import type { History } from '../changes/history.ts';
import type { Correction } from '../corrections/correction.ts';
import type { Library } from './database.ts';
import { forgetDecisions } from './decisions.ts';
import { noteTerms, unindex } from './index-claims.ts';
import { forgetLinks } from './links.ts';
import { ownKeys } from './read.ts';
import type { AnnotationRecord, ArticleRecord } from './records.ts';
import { noteSearched, searchTables, unsearch } from './search-index.ts';

/** Writers: called by the background only. */

/**
 * Keeps an article, and what later ones find its claims by. With a history, in the same transaction, because the article's
 * earlier text is gone with it; null: there is none (any more).
 */
export async function putArticle(library: Library, record: ArticleRecord, history?: History | null): Promise<void> {
  await library.transaction('rw', [...searchTables(library), library.indexed, library.histories], async () => {
    await library.articles.put(record);
    await noteTerms(library, record);
    await putHistory(library, record.key, history);
    await noteSearched(library, record.key);
  });
}

/** Changes what is said of an article that is there, and its history; one that was forgotten meanwhile stays forgotten. */
export async function retitleArticle(
  library: Library,
  key: string,
  change: Partial<Omit<ArticleRecord, 'key'>>,
  history: History | null,
): Promise<void> {
  await library.transaction('rw', [...searchTables(library), library.histories], async () => {
    if ((await library.articles.update(key, change)) === 0) return;
    await putHistory(library, key, history);
    await noteSearched(library, key);
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
  await library.transaction('rw', searchTables(library), async () => {
    await library.articles.update(key, change);
    await noteSearched(library, key);
  });
}

/** Writes findings to an article, in one transaction, if its text and engine are still those that they were made from. */
export async function settleArticle(
  library: Library,
  { key, textHash, engine }: ArticleRecord,
  findings: Pick<ArticleRecord, 'claims' | 'contradictions' | 'updates' | 'judged' | 'compared'>,
): Promise<void> {
  await library.transaction('rw', searchTables(library), async () => {
    const settled = await library.articles
      .where('key')
      .equals(key)
      .and((now) => now.textHash === textHash && now.engine === engine)
      .modify((now) => void Object.assign(now, findings));
    if (settled > 0) await noteSearched(library, key);
  });
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

/** Forgets articles. Those that are annotated stay unless `annotated` is set; then their annotations go too. Gives what went. */
export async function forgetArticles(library: Library, keys: readonly string[], annotated: boolean): Promise<string[]> {
  const { annotations, indexed, postings, histories, corrections, decisions, links } = library;
  const touched = [...searchTables(library), annotations, indexed, postings, histories, decisions, links];
  return library.transaction('rw', touched, async () => {
    const kept = annotated ? new Set<string>() : await ownKeys(library);
    const gone = keys.filter((each) => !kept.has(each));
    if (annotated) await library.annotations.where('articleKeys').anyOf(gone).delete();
    await forgetLinks(library, gone);
    await library.articles.bulkDelete(gone);
    await library.histories.bulkDelete(gone);
    await corrections.where('articleKey').anyOf(gone).delete();
    await unindex(library, gone);
    await unsearch(library, gone);
    await forgetDecisions(library, gone);
    return gone;
  });
}

/**
 * Keeps what the reader has mended in a claim: one correction a claim, known by its words and their neighbours, so that two
 * windows can't begin two. Gives whether it is kept: not that of an article that was forgotten.
 */
export async function putCorrection(library: Library, correction: Correction): Promise<boolean> {
  return library.transaction('rw', searchTables(library), async () => {
    if ((await library.articles.where('key').equals(correction.articleKey).count()) === 0) return false;
    const others = await library.corrections.where('articleKey').equals(correction.articleKey).toArray();
    const before = others.find(({ id, quote }) => id === correction.id || isSameQuote(quote, correction.quote));
    await library.corrections.put({ ...correction, ...(before && { id: before.id, created: before.created }) });
    await noteSearched(library, correction.articleKey);
    return true;
  });
}

/** Takes a correction back. */
export async function removeCorrection(library: Library, id: string): Promise<void> {
  await library.transaction('rw', searchTables(library), async () => {
    const before = await library.corrections.get(id);
    await library.corrections.delete(id);
    if (before) await noteSearched(library, before.articleKey);
  });
}
