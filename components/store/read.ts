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

/** The articles read last, newest first; never the whole table. */
export const recentArticles = (library: Library, limit: number): Promise<ArticleRecord[]> =>
  library.articles.orderBy('lastRead').reverse().limit(limit).toArray();

/** Every annotation, last changed first: for export, where all are wanted. */
export const allAnnotations = (library: Library): Promise<AnnotationRecord[]> =>
  library.annotations.orderBy('modified').reverse().toArray();

/**
 * Earlier articles on the same matter: those that share at least two topics with `topics`, most shared first.
 * One indexed read of the topics' keys and one of the records; articles themselves are not scanned.
 */
export async function articlesAbout(
  library: Library,
  topics: readonly string[],
  except: string,
  limit: number,
): Promise<ArticleRecord[]> {
  const shared = new Map<string, number>();
  for (const topic of topics) {
    // A topic that hundreds of articles share tells nothing, and must cost nothing.
    const keys = await library.articles.where('topics').equals(topic).limit(MOST_FOR_A_TOPIC).primaryKeys();
    for (const key of keys) if (key !== except) shared.set(key, (shared.get(key) ?? 0) + 1);
  }
  const best = [...shared].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1]);
  const records = await library.articles.bulkGet(best.slice(0, limit).map(([key]) => key));
  return records.filter((record) => record !== undefined);
}

const MOST_FOR_A_TOPIC = 200;
