import { describe, expect, it } from 'vitest';
import { storiesOn, storyInView } from '../../components/page/stories.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

const story = (title: string, tag = 'article', heading = 'h1'): string =>
  `<${tag} id="${title}"><${heading}>${title}</${heading}>${paragraphs([...SENTENCES, ...SENTENCES])}</${tag}>`;

const idsOf = async (html: string): Promise<string[]> => storiesOn(await openPage(html)).map(({ id }) => id);

describe('the articles of a page', () => {
  it.each([
    ['articles with headings of their own', `<main>${story('a')}${story('b')}</main>`],
    ['the next one with a smaller heading', `<main>${story('a')}${story('b', 'article', 'h2')}</main>`],
    ['plain boxes with headings of their own', `<main>${story('a', 'div')}${story('b', 'div')}</main>`],
    [
      'the paper’s name above them all',
      `<header><h1><a href="/">The Harbour Post</a></h1></header>${story('a')}<div>${story('b')}</div>`,
    ],
  ])('are told apart: %s', async (_, html) => {
    expect(await idsOf(html)).toEqual(['a', 'b']);
  });

  it.each([
    ['a single one', story('a')],
    ['one with teasers', `${story('a')}<article><h2>Another</h2><p>${SENTENCES[0]}</p></article>`],
    [
      'a live blog',
      `<main><h1>Live: the bridge</h1>${story('a', 'article', 'h2')}${story('b', 'article', 'h2')}</main>`,
    ],
    [
      'a live blog with a way home at its head',
      `<header><a href="/">The Post</a></header><main><h1>Live: the bridge</h1>${story('a', 'article', 'h2')}${story('b', 'article', 'h2')}</main>`,
    ],
    [
      'one whose parts have large headings',
      `<main><h1>Bridge</h1>${story('a', 'section')}${story('b', 'section')}</main>`,
    ],
    [
      'entries inside one article',
      `<article><h1>Live</h1>${story('a', 'article', 'h2')}${story('b', 'article', 'h2')}</article>`,
    ],
  ])('are not more than one: %s', async (_, html) => {
    expect(await idsOf(html)).toEqual([]);
  });

  it('are found among thousands of headings in no time', () => {
    const sections = Array.from({ length: 8000 }, (_, i) => `<section><h1>${i}</h1><p>A word.</p></section>`);
    const page = new DOMParser().parseFromString(`<a href="/">Home</a>${sections.join('')}`, 'text/html');
    const start = performance.now();
    expect(storiesOn(page)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('are read where the reader looks', async () => {
    const page = await openPage(`<main>${story('a')}${story('b')}</main>`);
    const both = storiesOn(page);
    expect(storyInView(page, both)?.id).toBe('a');
    both[1]!.scrollIntoView();
    expect(storyInView(page, both)?.id).toBe('b');
    expect(storyInView(page, [])).toBeNull();
  });
});
