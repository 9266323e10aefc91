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
    const each = SENTENCES.map((text) => `<div class="c-1 article-body"><p>${text}</p></div>`);
    const apart = `<div class="teaser-content">${each.slice(0, 2).join('')}</div><div class="remainder-content">${each.slice(2).join('')}</div>`;
    expect(await textOf(`<main><article>${apart}</article></main>`)).toEqual(SENTENCES);
    const teaser = `<div class="teaser"><div class="teaser-content"><p>${first} More of it here.</p></div></div>`;
    expect(await textOf(`<main><article>${paragraphs()}${teaser}</article></main>`)).toEqual(SENTENCES);
  });

  it('is read in a grid with a sidebar, whatever is listed below it', async () => {
    const grid = `<div class="sidebar-grid"><div class="sidebar-grid__sidebar"><p>Share this text with all your friends on the quay.</p></div><div class="article__content sidebar-grid__content">${paragraphs()}</div></div>`;
    const card =
      '<article class="card"><h2>Fees</h2><p class="card__excerpt">The row exposes divisions on the quay.</p></article>';
    expect(
      await textOf(`<main><article>${grid}</article><section class="list">${card.repeat(20)}</section></main>`),
    ).toEqual(SENTENCES);
  });

  it('is read to its end where a button has shown the rest', async () => {
    const rest = `<div class="read-more-wrapper">${paragraphs(SENTENCES.slice(2))}</div>`;
    expect(
      await textOf(`<article><div class="body">${paragraphs(SENTENCES.slice(0, 2))}${rest}</div></article>`),
    ).toEqual(SENTENCES);
  });

  it('is read without what asks readers for money among its blocks', async () => {
    const block = (name: string, text: string): string => `<div class="block block--html ${name}"><p>${text}</p></div>`;
    const asks = block(
      'contribute2',
      'Dear readers, we are facing challenges. Your support, however small, makes a difference.',
    );
    const blocks = SENTENCES.map((text) => block('column', text));
    expect(await textOf(`<article>${blocks.join('')}${asks}</article>`)).toEqual(SENTENCES);
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
