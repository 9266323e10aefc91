import type { History } from '../changes/history.ts';
import type { Library } from './database.ts';
import type { AnnotationRecord, ArticleRecord } from './records.ts';

export const articleByKey = (library: Library, key: string): Promise<ArticleRecord | undefined> =>
  library.articles.get(key);

export const annotationById = (library: Library, id: string): Promise<AnnotationRecord | undefined> =>
  library.annotations.get(id);

/** The annotations that hang on an article, oldest first. */
export async function annotationsOf(library: Library, articleKey: string): Promise<AnnotationRecord[]> {
  const found = await library.annotations.where('articleKeys').equals(articleKey).toArray();
  return found.sort((a, b) => a.created.localeCompare(b.created));
}

/** What was changed in an article since it was read; undefined where nothing was. */
export const historyOf = (library: Library, articleKey: string): Promise<History | undefined> =>
  library.histories.get(articleKey);

/** The articles read last, newest first; never the whole table. */
export const recentArticles = (library: Library, limit: number): Promise<ArticleRecord[]> =>
  library.articles.orderBy('lastRead').reverse().limit(limit).toArray();

/** Every annotation, last changed first: for export, where all are wanted. */
export const allAnnotations = (library: Library): Promise<AnnotationRecord[]> =>
  library.annotations.orderBy('modified').reverse().toArray();
