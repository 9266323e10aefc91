import { describe, expect, it } from 'vitest';
import { dateIn, dateInAddress, dateInWords } from '../../components/page/article-dates.ts';
import { factChecksOn } from '../../components/page/fact-checks.ts';
import { readArticle } from '../../components/page/read-article.ts';
import { thingsOf } from '../../components/page/structured-data.ts';
import type { ReadArticle } from '../../components/messages/protocol.ts';
import { openPage, paragraphs } from './open-page.ts';
import { jsonLd } from './pages/words.ts';

const articleOf = async (head: string, top = ''): Promise<ReadArticle> =>
  readArticle(await openPage(`<head>${head}</head><body>${top}<article>${paragraphs()}</article></body>`))!.article;

describe('the data that a page gives of its article', () => {
  it('are found in a graph, with those whom they name only by an address', async () => {
    const graph = [
      { '@type': 'WebPage', datePublished: '2026-03-01' },
      { '@type': ['NewsArticle', 'Article'], headline: 'Bridge &amp; quay', author: [{ '@id': '#ada' }, 'Tom Reed'], publisher: { '@id': '#post' }, datePublished: '2026-03-02T06:00:00Z' }, // prettier-ignore
      { '@type': 'Person', '@id': '#ada', name: 'Ada Quist' },
      { '@type': 'Organization', '@id': '#post', name: 'The Harbour Post' },
    ];
    expect(await articleOf(jsonLd({ '@graph': graph }))).toMatchObject({
      title: 'Bridge & quay',
      authors: ['Ada Quist', 'Tom Reed'],
      site: 'The Harbour Post',
      published: '2026-03-02T06:00:00Z',
    });
  });

  it('are taken from the web page where no article is spoken of', async () => {
    const { published } = await articleOf(
      jsonLd([{ '@type': 'WebSite' }, { '@type': 'WebPage', datePublished: '2026-03-01' }]),
    );
    expect(published).toBe('2026-03-01');
  });

  it('are read though a template has broken them', async () => {
    const broken = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge\nshut","datePublished":"2026-03-02",}</script>`;
    expect(await articleOf(broken)).toMatchObject({ title: 'Bridge shut', published: '2026-03-02' });
  });

  it('come from microdata and from what a reader sees', async () => {
    const top = `<header><time datetime="2026-11-26">Today</time></header><h1>Bridge shut</h1>`;
    const byline = `<p class="byline">By <a rel="author">Ada Quist</a></p><span class="posted-on">Published 2 March 2026</span>
      <span class="stamp-date">Updated March 3, 2026 at 9:10 a.m.</span>`;
    const page = await openPage(
      `<title>Bridge shut</title>${top}<main>${byline}<article>${paragraphs()}</article></main>`,
    );
    expect(readArticle(page)?.article).toMatchObject({
      title: 'Bridge shut',
      authors: ['Ada Quist'],
      published: '2026-03-02',
      updated: '2026-03-03',
    });
  });

  it('name each author once', async () => {
    const { authors } = await articleOf(
      '<meta name="author" content="By Ada Quist, Tom Reed and Greta Holm"><meta property="article:author" content="ADA QUIST"><meta name="parsely-author" content="March 2, 2026">',
    );
    expect(authors).toEqual(['Ada Quist', 'Tom Reed', 'Greta Holm']);
  });

  it('name the article, not the paper above it', async () => {
    const { title } = await articleOf('<title>Bridge shut for two years | The Post</title>', '<h1>The Post</h1>');
    expect(title).toBe('Bridge shut for two years');
  });

  it('name the article where the only large heading is the name of the paper', async () => {
    const logo = '<header><h1><a href="/">The Harbour Post</a></h1></header>';
    const said =
      '<meta property="og:site_name" content="The Harbour Post"><meta property="og:title" content="Bridge shut for good">';
    expect((await articleOf(`<title>The Harbour Post | Bridge shut for good</title>${said}`, logo)).title).toBe(
      'Bridge shut for good',
    );
    const short = '<title>Bridge shut - Harbour Post</title><meta property="og:site_name" content="Harbour Post">';
    expect((await articleOf(short, logo)).title).toBe('Bridge shut');
  });

  it('name the article, not the paper before it', async () => {
    const { title } = await articleOf(
      '<title>The Harbour Post - Bridge shut for good</title><meta property="og:site_name" content="Harbour Post">',
    );
    expect(title).toBe('Bridge shut for good');
    expect((await articleOf('<title>Bridge shut - and for good, they say</title>')).title).toBe(
      'Bridge shut - and for good, they say',
    );
  });

  it('is titled as readers see it, where the page words it otherwise for others', async () => {
    const seen = '“It had to go”: the council closes the old swing bridge for the summer';
    const { title } = await articleOf(
      '<meta property="og:title" content="Old swing bridge closes for two years, council says">',
      `<main><h1>${seen}</h1></main>`,
    );
    expect(title).toBe(seen);
    const own = await articleOf(
      '<title>VNA</title><meta property="og:title" content="What a town does when it has no way across the water">',
      '<article><h1>The council has closed the quay</h1></article>',
    );
    expect(own.title).toBe('The council has closed the quay');
    expect(
      (
        await articleOf(
          '<title>Post</title><meta property="og:site_name" content="Harbour Post">',
          '<h1>The quay is shut</h1>',
        )
      ).title,
    ).toBe('The quay is shut');
    const other = await articleOf(
      '<meta property="og:title" content="Old swing bridge closes for two years, council says">',
      '<main><h1>News from the harbour and the old quay</h1></main>',
    );
    expect(other.title).toBe('Old swing bridge closes for two years, council says');
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-02T07:30:00+0200', '2026-03-02T07:30:00+02:00'],
    ['2026-03-02 07:30:00 Z', '2026-03-02T07:30:00Z'],
    ['20260302', '2026-03-02'],
    ['Mon, 02 Mar 2026 07:30:00 GMT', '2026-03-02T07:30:00.000Z'],
    ['March 2, 2026', '2026-03-02'],
    ['2nd of March 2026', '2026-03-02'],
    ['1772436600', '2026-03-02T07:30:00.000Z'],
    [1_772_436_600_000, '2026-03-02T07:30:00.000Z'],
    ['0001-01-01T00:00:00Z', null],
    ['1970-01-01T00:00:00Z', null],
    ['soon', null],
    [null, null],
  ])('%s is %s', (written, date) => expect(dateIn(written)).toBe(date));

  it('stand in words and in addresses', () => {
    expect(dateInWords('Last updated: Tues 3 Mar. 2026, 10:15')).toBe('2026-03-03');
    expect(dateInWords('It may rain in 2026')).toBeNull();
    expect(dateInWords('Submitted by Ada on Wed, 11/05/2025 - 16:20')).toBe('2025-11-05');
    expect(dateInWords('Wednesday 05/11/2025')).toBe('2025-11-05');
    expect(dateInWords('Published 25.03.2026')).toBe('2026-03-25');
    expect(dateInWords('05/11/2025')).toBeNull();
    expect(dateInWords('By Ada Simon 25/03/2026')).toBe('2026-03-25');
    expect(dateInWords('Version 1.2.2026.4')).toBeNull();
    expect(dateInWords('05/05/2025')).toBe('2025-05-05');
    // A label in a box of its own, right before the day.
    expect(dateInWords('Date6 November 2025')).toBe('2025-11-06');
    expect(dateInWords('No. 1206 November 2025')).toBeNull();
    expect(dateInAddress('https://post.example/2026/mar/02/bridge')).toBe('2026-03-02');
    expect(dateInAddress('https://post.example/news/20260302-bridge')).toBe('2026-03-02');
    expect(dateInAddress('https://post.example/news/12345678-bridge')).toBeNull();
  });
});

describe('fact checks that a page carries', () => {
  it('are read from JSON-LD and from microdata, each claim once', async () => {
    const review = { '@type': 'ClaimReview', claimReviewed: 'The bridge was sold.', reviewRating: { '@type': 'Rating', ratingValue: 1, alternateName: 'False' } }; // prettier-ignore
    const other = { '@type': ['Review', 'ClaimReview'], itemReviewed: { name: 'The ferry is free.' }, reviewRating: { ratingValue: 4 } }; // prettier-ignore
    const page = await openPage(`${jsonLd({ '@graph': [{ '@type': 'NewsArticle' }, review, other] })}${jsonLd(review)}
      <div itemscope itemtype="https://schema.org/ClaimReview"><span itemprop="claimReviewed">The steel is new.</span><span itemprop="alternateName">Half true</span></div>`);
    expect(factChecksOn(page, thingsOf(page, 10_000))).toEqual([
      { claim: 'The bridge was sold.', rating: 'False' },
      { claim: 'The ferry is free.', rating: '4' },
      { claim: 'The steel is new.', rating: 'Half true' },
    ]);
  });

  it('are none where a page only speaks of one', async () => {
    const page = await openPage(
      `${jsonLd({ '@type': 'NewsArticle', about: { '@type': 'ClaimReview' } })}<p>A ClaimReview.</p>`,
    );
    expect(factChecksOn(page, thingsOf(page, 10_000))).toEqual([]);
  });
});
