import type { Target } from '../annotations/annotation.ts';
import { articlesOfLink } from '../annotations/link.ts';
import type { Library } from './database.ts';
import { withKeys } from './links.ts';
import { noteSearched, searchTables } from './search-index.ts';
import { isSoundAnnotation, isSoundCorrection, isSoundLink } from './sound.ts';

/** Whether what the reader wrote about words of an article, or about all of it (null), was written about another one. */
export type IsMeant = (quote: string | null, url: string | null) => boolean;

/**
 * Hangs what the reader wrote under one key on another: two articles were kept under one, and are told apart now.
 * In one transaction, so that nothing is lost between the two.
 */
export async function rehang(library: Library, from: string, to: string, isMeant: IsMeant): Promise<void> {
  const { annotations, links, corrections } = library;
  const moved = (target: Target): Target =>
    target.article.key === from && isMeant(target.quote?.exact ?? null, target.article.url)
      ? { ...target, article: { ...target.article, key: to } }
      : target;
  await library.transaction('rw', [...searchTables(library), annotations, links], async () => {
    for (const annotation of (await annotations.where('articleKeys').equals(from).toArray()).filter(isSoundAnnotation))
      await annotations.put(withKeys({ ...annotation, targets: annotation.targets.map(moved) }));
    for (const link of (await links.where('articleKeys').equals(from).toArray()).filter(isSoundLink)) {
      const now = { ...link, from: ended(link.from, moved), to: ended(link.to, moved) };
      await links.put({ ...now, articleKeys: articlesOfLink(now) });
    }
    await corrections
      .where('articleKey')
      .equals(from)
      .and((one) => isSoundCorrection(one) && isMeant(one.quote.exact, null))
      .modify({ articleKey: to });
    await noteSearched(library, from);
  });
}

const ended = <End extends { readonly target: Target }>(end: End, moved: (target: Target) => Target): End => ({
  ...end,
  target: moved(end.target),
});
