import type { Annotation } from '../annotations/annotation.ts';
import { bareAnnotation, isBare } from '../annotations/bare.ts';
import { articlesOfLink, isSameLink, type Link, type LinkEnd } from '../annotations/link.ts';
import { correctedLinks } from '../corrections/corrected-targets.ts';
import type { Library } from './database.ts';
import { correctionsOf } from './read.ts';
import type { AnnotationRecord, LinkRecord } from './records.ts';
import { isSoundLink } from './sound.ts';

/** The links that touch an article, or all there are, between passages as the reader has them: made by hand, so they are few. */
export async function linksTouching(library: Library, articleKey: string | null): Promise<readonly LinkRecord[]> {
  const { links } = library;
  const all = await (articleKey === null ? links : links.where('articleKeys').equals(articleKey)).toArray();
  const found = all.filter(isSoundLink);
  const ends = [...new Set(found.flatMap(({ articleKeys }) => articleKeys))];
  return correctedLinks(found, await correctionsOf(library, ends));
}

/** Annotations with what they are looked up by. */
export const withKeys = (annotation: Annotation): AnnotationRecord => ({
  ...annotation,
  articleKeys: [...new Set(annotation.targets.map(({ article }) => article.key))],
});

/**
 * Keeps a link, unless one that says the same is there. An end that was not annotated yet gets an annotation, so that the
 * link is found there too. Gives whether it is new. In one transaction, as all that follows here.
 */
export async function putLink(library: Library, link: Link): Promise<boolean> {
  return library.transaction('rw', library.links, library.annotations, async () => {
    const near = await library.links.where('articleKeys').equals(link.from.target.article.key).toArray();
    if (near.filter(isSoundLink).some((one) => one.id !== link.id && isSameLink(one, link))) return false;
    await library.links.put({ ...link, articleKeys: articlesOfLink(link) });
    for (const end of [link.from, link.to]) {
      if (!(await library.annotations.get(end.annotation))) await library.annotations.put(begun(end, link.created));
    }
    return true;
  });
}

const begun = ({ annotation, target }: LinkEnd, now: string): AnnotationRecord =>
  withKeys(bareAnnotation({ id: annotation, about: target.quote ? 'claim' : 'article', targets: [target] }, now));

/** Removes a link, and gives it; with it go annotations that were there for its sake alone. */
export async function removeLink(library: Library, id: string): Promise<Link | null> {
  return library.transaction('rw', library.links, library.annotations, async () => {
    const link = await library.links.get(id);
    if (!link) return null;
    await library.links.delete(id);
    for (const end of [link.from, link.to]) await dropIfBare(library, end.annotation);
    const { articleKeys: _, ...kept } = link;
    return kept;
  });
}

/** Removes an annotation in which nothing is said and that no link ends at; call in a transaction over both tables. */
export async function dropIfBare(library: Library, id: string): Promise<void> {
  const annotation = await library.annotations.get(id);
  if (!annotation || !isBare(annotation)) return;
  if ((await linksAt(library, annotation)).length === 0) await library.annotations.delete(id);
}

async function linksAt(library: Library, { id, articleKeys }: AnnotationRecord): Promise<LinkRecord[]> {
  const near = await library.links.where('articleKeys').anyOf(articleKeys).distinct().toArray();
  return near.filter(isSoundLink).filter(({ from, to }) => from.annotation === id || to.annotation === id);
}

/** What went with an annotation. */
export interface Removed {
  readonly annotation: AnnotationRecord;
  readonly links: readonly LinkRecord[];
}

/** Removes an annotation and the links that end at it; null: it was gone already. */
export async function removeAnnotation(library: Library, id: string): Promise<Removed | null> {
  return library.transaction('rw', library.links, library.annotations, async () => {
    const annotation = await library.annotations.get(id);
    if (!annotation) return null;
    const links = await linksAt(library, annotation);
    await library.annotations.delete(id);
    await library.links.bulkDelete(links.map((link) => link.id));
    for (const { from, to } of links)
      await dropIfBare(library, from.annotation === id ? to.annotation : from.annotation);
    return { annotation, links };
  });
}

/** Puts an annotation and its links back. */
export async function restoreAnnotation(
  library: Library,
  annotation: Annotation,
  links: readonly Link[],
): Promise<void> {
  await library.transaction('rw', library.links, library.annotations, async () => {
    await library.annotations.put(withKeys(annotation));
    for (const link of links) await putLink(library, link);
  });
}

/** Forgets the links that touch articles; call in a transaction over `links` and `annotations`. */
export async function forgetLinks(library: Library, articleKeys: readonly string[]): Promise<void> {
  const links = await library.links.where('articleKeys').anyOf(articleKeys).distinct().toArray();
  await library.links.bulkDelete(links.map(({ id }) => id));
  for (const { from, to } of links) for (const end of [from, to]) await dropIfBare(library, end.annotation);
}
