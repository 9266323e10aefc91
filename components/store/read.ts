import type { History } from '../changes/history.ts';
import { correctedTargets } from '../corrections/corrected-targets.ts';
import type { Correction } from '../corrections/correction.ts';
import type { Library } from './database.ts';
import type { AnnotationRecord, ArticleRecord } from './records.ts';
import { isSoundAnnotation, isSoundCorrection } from './sound.ts';

export const articleByKey = (library: Library, key: string): Promise<ArticleRecord | undefined> =>
  library.articles.get(key);

export const annotationById = (library: Library, id: string): Promise<AnnotationRecord | undefined> =>
  library.annotations.get(id);

/** The annotations that hang on an article, oldest first. */
export async function annotationsOf(library: Library, articleKey: string): Promise<AnnotationRecord[]> {
  const found = await library.annotations.where('articleKeys').equals(articleKey).toArray();
  return found.filter(isSoundAnnotation).sort((a, b) => a.created.localeCompare(b.created));
}

/** The articles that hold work of the reader's own: annotated, corrected, or with a pair that was confirmed or dismissed. */
export async function ownKeys(library: Library): Promise<Set<string>> {
  const [annotated, mended, decided] = await Promise.all([
    library.annotations.orderBy('articleKeys').uniqueKeys(),
    library.corrections.orderBy('articleKey').uniqueKeys(),
    library.decisions.orderBy('articleKeys').uniqueKeys(),
  ]);
  return new Set([...annotated, ...mended, ...decided] as string[]);
}

/** What was changed in an article since it was read; undefined where nothing was. */
export const historyOf = (library: Library, articleKey: string): Promise<History | undefined> =>
  library.histories.get(articleKey);

/** The articles read last, newest first; never the whole table. */
export const recentArticles = (library: Library, limit: number): Promise<ArticleRecord[]> =>
  library.articles.orderBy('lastRead').reverse().limit(limit).toArray();

/** The annotations changed last, the latest first. */
export const recentAnnotations = (library: Library, limit: number): Promise<AnnotationRecord[]> =>
  library.annotations.orderBy('modified').reverse().filter(isSoundAnnotation).limit(limit).toArray();

/** Every annotation, last changed first, said by whom the reader says: for export, where all are wanted. */
export async function allAnnotations(library: Library): Promise<readonly AnnotationRecord[]> {
  const [annotations, corrections] = await Promise.all([
    library.annotations.orderBy('modified').reverse().toArray(),
    library.corrections.toArray(),
  ]);
  return correctedTargets(annotations.filter(isSoundAnnotation), corrections.filter(isSoundCorrection));
}

/** What the reader has mended in claims of these articles. */
export const correctionsOf = (library: Library, articleKeys: readonly string[]): Promise<Correction[]> =>
  library.corrections.where('articleKey').anyOf(articleKeys).filter(isSoundCorrection).toArray();

/** What the reader has mended in an article's claims, and in those of other articles that conflict with it. */
export const correctionsAround = (
  library: Library,
  { key, contradictions, updates }: Pick<ArticleRecord, 'key' | 'contradictions' | 'updates'>,
): Promise<Correction[]> => {
  const sides = [...contradictions, ...updates].flatMap(({ a, b }) => [a.article.key, b.article.key]);
  return correctionsOf(library, [...new Set([key, ...sides])]);
};

/** The same for an article by its key. */
export async function correctionsAbout(library: Library, key: string): Promise<Correction[]> {
  const article = await articleByKey(library, key);
  return article ? correctionsAround(library, article) : [];
}

/** Every correction: the library shows claims of any article as the reader has them. */
export const allCorrections = (library: Library): Promise<Correction[]> =>
  library.corrections.filter(isSoundCorrection).toArray();
