import { describe, expect, it } from 'vitest';
import { articleOn, isArticlePage } from '../../components/page/article-page.ts';
import { noArticle } from '../../components/page/no-article.ts';
import { wordOfAddress } from '../../components/page/page-address.ts';
import { MARKED_UP, TOLD } from './pages/articles.ts';
import { HOMES, LISTS } from './pages/fronts.ts';
import { PLACES } from './pages/places.ts';
import { SHOPS, SHOWS } from './pages/shops.ts';
import { isHeldBack, type MadePage } from './pages/words.ts';

const ARTICLES = [...TOLD, ...MARKED_UP];
const OTHERS = [...HOMES, ...LISTS, ...SHOPS, ...SHOWS, ...PLACES];

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const isArticle = ({ html, url }: MadePage): boolean => isArticlePage(parsed(html), url);

/** How many of the pages called articles are articles, and of the articles are called so; articles weigh as much as the rest. */
function figures(heldBack: boolean): { precision: number; recall: number; wrong: string[] } {
  const articles = ARTICLES.filter(({ name }) => isHeldBack(name) === heldBack);
  const others = OTHERS.filter(({ name }) => isHeldBack(name) === heldBack);
  const missed = articles.filter((page) => !isArticle(page));
  const taken = others.filter(isArticle);
  const recall = 1 - missed.length / articles.length;
  const precision = recall / (recall + taken.length / others.length);
  return { precision, recall, wrong: [...missed, ...taken].map(({ name }) => name) };
}

describe('articles and other pages, as many papers write them', () => {
  it('has a name for each page, and enough of them', () => {
    const names = [...ARTICLES, ...OTHERS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(OTHERS.length).toBeGreaterThanOrEqual(60);
  });

  it.each([false, true])('are told apart (pages held back while the rules were made: %s)', (heldBack) => {
    const { precision, recall, wrong } = figures(heldBack);
    expect(wrong).toEqual([]);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });

  it('are called none unread only where reading would come to the same, and most of the others are', () => {
    const refused = [...ARTICLES, ...OTHERS].filter(({ html, url }) => noArticle(parsed(html), wordOfAddress(url)));
    expect(refused.filter(({ html, url }) => articleOn(parsed(html), url) !== null)).toEqual([]);
    expect(refused.length).toBeGreaterThan(OTHERS.length / 2);
  });

  it('are told apart in a millisecond', () => {
    const slow = [...ARTICLES, ...OTHERS].filter((page) => {
      const document = parsed(page.html);
      const times = Array.from({ length: 9 }, () => {
        const start = performance.now();
        isArticlePage(document, page.url);
        return performance.now() - start;
      });
      // The best run: the machine is shared.
      return Math.min(...times) > 1;
    });
    expect(slow.map(({ name }) => name)).toEqual([]);
  });

  it('are looked at without a change to them', () => {
    for (const { html, url } of [...ARTICLES, ...OTHERS]) {
      const document = parsed(html);
      const before = document.documentElement.outerHTML;
      isArticlePage(document, url);
      expect(document.documentElement.outerHTML).toBe(before);
    }
  });
});
