import type { Decision } from '../../components/contradictions/shown.ts';
import { AskedSegment, LibraryIndex } from '../../components/search/library-index.ts';
import { segmentOf, type SearchedArticle } from '../../components/search/segment.ts';
import type { Contradiction, Relation } from '../../components/contradictions/contradiction.ts';
import { articleWith, clash, sideOf, type Said } from '../search/made.ts';

/** A made library: articles by what is said in them, and which two claims stand against each other. */
export class MadeLibrary {
  readonly #articles = new Map<string, SearchedArticle>();

  article(key: string, said: readonly Said[], change: Partial<SearchedArticle> = {}): this {
    this.#articles.set(key, articleWith(key, said, change));
    return this;
  }

  /** Claims by their article's key and their place in it; the pair is kept with the later article. */
  against(
    id: string,
    one: readonly [string, number],
    other: readonly [string, number],
    change: Partial<Contradiction> = {},
  ): this {
    // prettier-ignore
    const side = ([key, claim]: readonly [string, number]) => {
      const article = this.#articles.get(key)!;
      return sideOf(article, article.claims[claim]!);
    };
    const keeper = this.#articles.get(other[0])!;
    const pair = { ...clash(id, side(one), side(other)), ...change };
    this.#articles.set(other[0], { ...keeper, contradictions: [...keeper.contradictions, pair] });
    return this;
  }

  without(key: string): this {
    this.#articles.delete(key);
    return this;
  }

  index(decisions: Readonly<Record<string, Decision>> = {}): LibraryIndex {
    const segments = [...this.#articles.values()].map((article) => new AskedSegment(segmentOf(article)));
    return new LibraryIndex(segments, { decided: ({ id }) => decisions[id] ?? null });
  }
}

export const related = (relation: Relation): Partial<Contradiction> => ({ relation });
