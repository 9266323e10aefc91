import { describe, expect, it } from 'vitest';
import { readArticle } from '../../components/page/read-article.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

const LONG = paragraphs([...SENTENCES, ...SENTENCES]);
const ABOUT = [
  'We write about the harbour because we live here, and we have done so, week after week, for some forty years.',
  'Whoever reads us pays for our work, and we owe them an answer when something that we wrote was not right.',
];
/** Twelve times about ourselves: longer than the article. */
const ABOUT_US = paragraphs(Array.from({ length: 12 }, (_, i) => ABOUT[i % 2]!));

async function textOf(html: string): Promise<string[]> {
  return readArticle(await openPage(html))?.article.text.split('\n\n') ?? [];
}

describe('the place where the long paragraphs stand', () => {
  it('takes in the sections beside it, whatever they consist of', async () => {
    const list = `<ul>${SENTENCES.map((text) => `<li>${text}</li>`).join('')}</ul>`;
    const read = await textOf(
      `<main><div class="part">${LONG}</div><div class="ad">x</div><div class="part">${paragraphs()}${list}</div></main>`,
    );
    expect(read).toEqual([...SENTENCES, ...SENTENCES, ...SENTENCES, ...SENTENCES]);
  });

  it('takes in a section of its kind that has no long paragraph', async () => {
    const short = '<p>The pumps failed at six.</p><p>Nobody was hurt, they said.</p>';
    const texts = SENTENCES.map((text) => `<div>${text}</div>`).join('');
    const read = await textOf(`<main><section>${LONG}</section><section>${texts}${short}</section></main>`);
    expect(read).toEqual(expect.arrayContaining(['The pumps failed at six.', 'Nobody was hurt, they said.']));
  });

  it('takes in paragraphs that stand beside the element which holds most', async () => {
    const read = await textOf(`<main><p>${SENTENCES[4]} It is so.</p><div>${LONG}</div><p>${SENTENCES[2]}</p></main>`);
    expect(read).toEqual([`${SENTENCES[4]} It is so.`, ...SENTENCES, ...SENTENCES, SENTENCES[2]]);
  });

  it.each([
    ['sections of an article', 'article', 'section'],
    ['parts of what is called the body', 'div itemprop="articleBody"', 'div'],
  ])('takes in %s that have names of their own', async (_what, body, part) => {
    const parts = [LONG, paragraphs(), paragraphs()].map((texts, i) => `<${part} class="part-${i}">${texts}</${part}>`);
    expect(await textOf(`<div><${body}>${parts.join('')}</${body.split(' ')[0]}></div>`)).toEqual(
      [SENTENCES, SENTENCES, SENTENCES, SENTENCES].flat(),
    );
  });

  it('leaves out what stands in a column of another width', async () => {
    const beside = paragraphs(ABOUT.concat(ABOUT));
    const columns = `<div class="col-8">${LONG}</div><div class="col-4">${beside}</div>`;
    expect(await textOf(`<h1>The bridge</h1><div class="row">${columns}</div>`)).toEqual([...SENTENCES, ...SENTENCES]);
  });

  it('takes in a list after the element that holds all paragraphs', async () => {
    const list = `<ul>${SENTENCES.map((text) => `<li>${text}</li>`).join('')}</ul>`;
    const read = await textOf(`<article><div class="a">${paragraphs()}</div>${list}</article>`);
    expect(read).toEqual([...SENTENCES, ...SENTENCES]);
  });

  it('is not beside a shadow tree, whose paragraphs nobody has counted', async () => {
    const page = await openPage(
      `<h1>The bridge</h1><the-story></the-story><div><div><p>${ABOUT[0]}</p>${ABOUT_US}</div></div>`,
    );
    page.querySelector('the-story')!.attachShadow({ mode: 'open' }).innerHTML = `${LONG}${LONG}${LONG}`;
    expect(readArticle(page)?.article.text.split('\n\n').slice(0, 5)).toEqual(SENTENCES);
  });

  it('does not stand for the article where it is hidden', async () => {
    const divs = SENTENCES.map((text) => `<div>${text}</div>`).join('');
    expect(await textOf(`<main>${divs}</main><div style="display: none">${ABOUT_US}</div>`)).toEqual(SENTENCES);
  });

  it('does not stand for the article where it lies around one by its name', async () => {
    const divs = SENTENCES.map((text) => `<div>${text}</div>`).join('');
    expect(await textOf(`<main>${divs}</main><footer>${ABOUT_US}</footer>`)).toEqual(SENTENCES);
    expect(await textOf(`<main>${divs}</main><div class="cookie-box"><div>${ABOUT_US}</div></div>`)).toEqual(SENTENCES);
  });

  it('is not given up for a misleading name around the heading and nearly all paragraphs', async () => {
    const page = `<div class="content-with-sidebar"><h1>The bridge</h1><div class="text">${LONG}</div></div>`;
    expect(await textOf(`${page}<div class="foot"><p>${ABOUT[0]}</p></div>`)).toEqual([...SENTENCES, ...SENTENCES]);
  });

  it('is not where readers comment, though the heading stands there, too', async () => {
    const comments = Array.from({ length: 9 }, (_, i) => `<div class="post"><p>${ABOUT[i % 2]}</p></div>`).join('');
    const divs = SENTENCES.map((text) => `<div>${text}</div>`).join('');
    const read = await textOf(`<main>${divs}</main><div class="comments"><h1>Your say</h1>${comments}</div>`);
    expect(read).toEqual(SENTENCES);
  });

  it('does not stand for an article without paragraphs that lies between it and the heading', async () => {
    const texts = Array.from({ length: 5 }, () => SENTENCES).flat();
    const divs = texts.map((text) => `<div>${text}</div>`).join('');
    const beside = paragraphs(Array.from({ length: 8 }, (_, i) => ABOUT[i % 2]!));
    const body = `<h1>The bridge</h1><div class="one">${divs}</div>`;
    for (const column of [body, `<div class="left">${body}</div>`])
      expect(await textOf(`<div class="page">${column}<div class="two">${beside}</div></div>`)).toEqual(texts);
  });

  it('does not stand for a text that line breaks part', async () => {
    const text = [...SENTENCES, ...SENTENCES, ...SENTENCES, ...SENTENCES].join('<br><br>');
    const read = await textOf(`<div class="one">${text}</div><div class="two">${ABOUT_US}</div>`);
    expect(read.slice(0, 5)).toEqual(SENTENCES);
  });
});
