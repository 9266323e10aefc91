import { describe, expect, it } from 'vitest';
import { isArticlePage } from '../../components/page/article-page.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

const card = (n: number): string =>
  `<div class="card"><h3><a href="/story-${n}">Story number ${n} of the day</a></h3><p>${SENTENCES[n % 5]}</p></div>`;

describe('whether a page is an article', () => {
  it('believes a page that says so in its Open Graph type', async () => {
    const page = await openPage(`<meta property="og:type" content="article"><h1>Bridge closes</h1>${paragraphs()}`);
    expect(isArticlePage(page)).toBe(true);
  });

  it('believes JSON-LD of an article, whatever else is in its graph', async () => {
    const data = {
      '@graph': [{ '@type': 'WebPage' }, { '@type': ['ReportageNewsArticle'], headline: 'Bridge closes' }],
    };
    const page = await openPage(
      `<script type="application/ld+json">${JSON.stringify(data)}</script><main>${paragraphs()}</main>`,
    );
    expect(isArticlePage(page)).toBe(true);
  });

  it('knows an article without any metadata by its paragraphs', async () => {
    const page = await openPage(`<h1>Bridge closes</h1><div>${paragraphs([...SENTENCES, ...SENTENCES])}</div>`);
    expect(isArticlePage(page)).toBe(true);
  });

  it('is not taken in by a front page full of teasers', async () => {
    const cards = Array.from({ length: 40 }, (_, i) => card(i)).join('');
    const page = await openPage(`<meta property="og:type" content="website"><main>${cards}</main>`);
    expect(isArticlePage(page)).toBe(false);
  });

  it('is not taken in by a section that lists its articles in JSON-LD', async () => {
    const data = { '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle', headline: 'One' }] };
    const cards = Array.from({ length: 20 }, (_, i) => card(i)).join('');
    const page = await openPage(
      `<meta property="og:type" content="website"><script type="application/ld+json">${JSON.stringify(data)}</script>${cards}`,
    );
    expect(isArticlePage(page)).toBe(false);
  });

  it('says no to a search page, a form and an empty page', async () => {
    const results = Array.from(
      { length: 10 },
      (_, i) => `<li><a href="/r${i}">Result ${i}</a> ${SENTENCES[i % 5]}</li>`,
    );
    expect(isArticlePage(await openPage(`<form><input name="q"></form><ol>${results.join('')}</ol>`))).toBe(false);
    expect(isArticlePage(await openPage('<form><label>Name <input></label><button>Send</button></form>'))).toBe(false);
    expect(isArticlePage(await openPage(''))).toBe(false);
  });

  it('knows an article on a site that stands in one form as a whole, but takes no form for one', async () => {
    const head = '<meta property="og:type" content="article">';
    const text = paragraphs([...SENTENCES, ...SENTENCES]);
    const fields = '<input type="hidden" name="__VIEWSTATE" value="x">';
    expect(
      isArticlePage(await openPage(`${head}<form id="aspnetForm">${fields}<div><h1>Bridge</h1>${text}</div></form>`)),
    ).toBe(true);
    expect(isArticlePage(await openPage(`${head}<h1>Tell us</h1><form>${fields}<div>${text}</div></form>`))).toBe(
      false,
    );
  });

  it('is not taken in by the later pages of a list, nor by what a site says of itself', async () => {
    const head = '<meta property="og:type" content="article">';
    const page = await openPage(`${head}<h1>Bridges</h1><div>${paragraphs([...SENTENCES, ...SENTENCES])}</div>`);
    const at = (path: string): boolean => isArticlePage(page, `https://harbour.example${path}`);
    expect(at('/tag/bridges/page/2/')).toBe(false);
    expect(at('/cookie-policy/')).toBe(false);
    expect(at('/cookies-and-you/')).toBe(false);
    expect(at('/2026/03/bridge-closes-for-two-years/page/2/')).toBe(true);
  });

  it('takes a millisecond at most', async () => {
    const cards = Array.from({ length: 120 }, (_, i) => card(i)).join('');
    const page = await openPage(`<main>${cards}</main>`);
    const times = Array.from({ length: 15 }, () => {
      const start = performance.now();
      isArticlePage(page);
      return performance.now() - start;
    });
    // The best run: the machine is shared.
    expect(Math.min(...times)).toBeLessThanOrEqual(1);
  });
});
