import { describe, expect, it } from 'vitest';
import { readArticle } from '../../components/page/read-article.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

const textOf = async (html: string): Promise<string[]> =>
  readArticle(await openPage(html))?.article.text.split('\n\n') ?? [];

const SIDE = '<aside aria-label="beside"><div class="ad">Advertisement</div></aside>';

describe('text that publishers name for what is around it', () => {
  it('is read where its paragraphs are what only subscribers see', async () => {
    const all = SENTENCES.map((text) => `<p class="paywall">${text}</p>`).join('');
    expect(await textOf(`<article><div class="body__inner">${all}</div></article>`)).toEqual(SENTENCES);
    const rest = `<div class="paywall">${paragraphs()}</div>`;
    expect(await textOf(`<article>${paragraphs()}${rest}</article>`)).toEqual([...SENTENCES, ...SENTENCES]);
    const wall = `<div class="paywall"><p>This is for subscribers. You have read 37 per cent of it.</p></div>`;
    expect(await textOf(`<article>${paragraphs()}${wall}</article>`)).toEqual(SENTENCES);
    const offer = `<div class="paywall-prompt"><p>${SENTENCES[0]} Subscribe to read the rest of it.</p></div>`;
    expect(await textOf(`<article>${paragraphs()}${offer}</article>`)).toEqual(SENTENCES);
  });

  it('is read where its beginning is called a teaser of the rest', async () => {
    const [first, ...rest] = SENTENCES;
    const body = (texts: readonly string[]): string => `<div class="article-body">${paragraphs(texts)}</div>`;
    const parts = `<div class="teaser-content"><h1>The bridge</h1>${body([first!])}</div><div class="remainder-content">${body(rest)}</div>`;
    expect(await textOf(`<main><article>${parts}</article></main>`)).toEqual(SENTENCES);
    const teaser = `<div class="teaser"><div class="teaser-content"><p>${first} More of it here.</p></div></div>`;
    expect(await textOf(`<main><article>${paragraphs()}${teaser}</article></main>`)).toEqual(SENTENCES);
  });

  it('is read with subheadings that are called tags', async () => {
    const read = await textOf(`<article>${paragraphs()}<h3 class="edTag">The quay</h3>${paragraphs()}</article>`);
    expect(read).toEqual([...SENTENCES, 'The quay', ...SENTENCES]);
  });

  it('is read in all its columns, whatever a program has called each before their common name', async () => {
    const column = (name: string, text: string): string =>
      `<div class="css-${name} StoryColumn"><div class="css-53u6y8">${text}</div>${SIDE}</div>`;
    const parts = ['t3zzhq', 'q4zp25', 'j5r2bz'].map((name) => column(name, paragraphs()));
    expect(await textOf(`<article><section class="css-u8r">${parts.join('')}</section></article>`)).toEqual(
      [SENTENCES, SENTENCES, SENTENCES].flat(),
    );
  });

  it('is read in all its parts, each in frames of its own', async () => {
    const part = (name: string): string =>
      `<div class="body__container"><div class="Grid-${name} grid"><div class="GridItem-${name}"><div class="inner">${paragraphs()}</div></div></div></div>`;
    const rest = `<div class="paywall">${paragraphs()}</div>`;
    expect(await textOf(`<article>${paragraphs()}${rest}</article>`)).toEqual([...SENTENCES, ...SENTENCES]);
    const wall = `<div class="paywall"><p>This is for subscribers. You have read 37 per cent of it.</p></div>`;
    expect(await textOf(`<article>${paragraphs()}${wall}</article>`)).toEqual(SENTENCES);
    const offer = '<div class="consumer-unit"><p>Sign up to receive the best of us.</p></div>';
    expect(
      await textOf(`<article><div class="chunks">${part('rtdtes')}${offer}${part('mnyyod')}</div></article>`),
    ).toEqual([SENTENCES, SENTENCES].flat());
  });

  it('keeps what leads to a list that is made by hand', async () => {
    const lines = [
      'In other business, the council:',
      '• Approved a permit for a fish fry in the old hall on Fridays until April.',
      '• Hired a contractor for the bridge, at a price of some 40,000 a year.',
    ];
    const read = await textOf(`<table><tr><td>${[...SENTENCES, ...lines].join('<br><br>')}</td></tr></table>`);
    expect(read).toEqual([...SENTENCES, ...lines]);
  });

  it('is read without the line that says whose it is, in a paragraph or not', async () => {
    const top =
      '<span class="headline">The bridge stays shut for good</span><br><span class="byline">By ADA QUIST, Post Staff Writer, at the quay</span>';
    const caption = 'The bridge leads the parade down to the old quay and its cranes in July. Post file photo';
    const read = await textOf(
      `<table><tr><td>${top}<br><br>${SENTENCES.join('<br><br>')}<br><br><small>${caption}</small></td></tr></table>`,
    );
    expect(read).toEqual(SENTENCES);
  });
});
