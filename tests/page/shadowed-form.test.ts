import { describe, expect, it } from 'vitest';
import { isArticlePage } from '../../components/page/article-page.ts';
import { hidesItsText } from '../../components/page/closed-text.ts';
import { noArticle } from '../../components/page/no-article.ts';
import { wordOfAddress } from '../../components/page/page-address.ts';
import { readArticle } from '../../components/page/read-article.ts';
import { storiesOn, storyInView } from '../../components/page/stories.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

/** Everything that can be asked of a form, of an element or of a node. */
function namesOfForm(): string[] {
  const names = new Set<string>();
  for (let at: object | null = HTMLFormElement.prototype; at !== null; at = Object.getPrototypeOf(at) as object | null)
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return [...names];
}

const TRAPS = namesOfForm()
  .map((name) => `<input name="${name}">`)
  .join('');
const LONG = paragraphs([...SENTENCES, ...SENTENCES]);
const READ = [...SENTENCES, ...SENTENCES].join('\n\n');

const ADDRESS = 'https://harbour.example/news/2026/03/02/council-closes-the-swing-bridge';

describe('a form whose fields shadow all that a script could ask of it', () => {
  it.each([
    ['around the whole page', `<form>${TRAPS}<h1>The bridge</h1><article>${LONG}</article></form>`],
    ['as the body of the article', `<h1>The bridge</h1><div><form class="article-body">${TRAPS}${LONG}</form></div>`],
    ['between the heading and the article', `<h1>The bridge</h1><form>${TRAPS}</form><div><div>${LONG}</div></div>`],
    ['around a title', `<form>${TRAPS}<h1>The bridge</h1></form><section><div>${LONG}</div></section>`],
    ['as an article', `<form role="article">${TRAPS}<h1>The bridge</h1>${LONG}</form>`],
  ])('does not keep an article from being read: %s', async (_where, html) => {
    const page = await openPage(html);
    const read = readArticle(page, storyInView(page, storiesOn(page)));
    expect(read?.article.text).toBe(READ);
    expect(read?.map.rangeOf(0, SENTENCES[0]!.length)?.toString()).toBe(SENTENCES[0]);
    expect(noArticle(page, wordOfAddress(ADDRESS))).toBe(false);
    expect(() => isArticlePage(page, ADDRESS)).not.toThrow();
    expect(hidesItsText(page)).toBe(false);
  });

  it('is one of the articles of a page that has several', async () => {
    const story = (id: string): string => `<form role="article">${TRAPS}<h1>Bridge ${id}</h1>${LONG}</form>`;
    const page = await openPage(`<main>${story('a')}${story('b')}</main>`);
    const [first, second] = storiesOn(page);
    expect([first, second]).toEqual([...page.querySelectorAll('form')]);
    expect(storyInView(page, [first!, second!])).toBe(first);
    expect(readArticle(page, second)?.article.text).toBe(READ);
  });
});
