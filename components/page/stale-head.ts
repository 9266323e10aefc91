import type { ReadArticle } from '../messages/protocol.ts';
import { normaliseText } from '../language/normalise-text.ts';

/**
 * What the head of a page has said, and at which address it said so first. Single-page and endlessly scrolling sites
 * often leave the head as it was when they show another article: that article would get the first one's address.
 */
export class HeadMemory {
  readonly #first = new Map<string, string>();

  /** An article without those words of the head that are of another one. `heading`: what stands above its text. */
  own(article: ReadArticle, heading: string | null): ReadArticle {
    const isOld = (value: string | null): boolean => {
      if (value === null) return false;
      const first = this.#first.get(value) ?? article.url;
      this.#first.set(value, first);
      return first !== article.url;
    };
    const canonical = isOld(article.canonical);
    const title = isOld(article.title);
    // Two articles may well be of one day, but not of one minute.
    const published = isOld(article.published) && (canonical || title || article.published!.includes('T'));
    return {
      ...article,
      ...(canonical && { canonical: null }),
      ...(title && heading && { title: normaliseText(heading).slice(0, 1000) }),
      ...(published && { published: null, updated: null, authors: [] }),
    };
  }
}
