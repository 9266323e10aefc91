import { describe, expect, it } from 'vitest';
import { readArticle } from '../../components/page/read-article.ts';
import { changesDuring, openPage, paragraphs, SENTENCES } from './open-page.ts';

const FURNITURE = `
  <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news from our writers abroad</a></li></ul></nav>
  <aside><p>An aside that goes on for long enough to look like a paragraph, with commas, clauses, and full stops.</p></aside>
  <div class="newsletter-signup"><p>Get the morning letter in your inbox every day, free, and never miss a story again.</p></div>
  <div id="comments"><p>I think, as somebody who lives there, that the council has got this one entirely wrong, sadly.</p></div>
  <div class="related-stories"><p><a href="/x">Harbour fees go up again, the second time in a year, as traders complain</a></p></div>
  <div role="dialog" class="cookie-banner"><p>We and our partners keep cookies on your device to measure, improve and pay for this site.</p></div>
  <p hidden>A hidden paragraph that nobody can see, though it is long enough, and has commas, like the others.</p>
  <p style="display:none">Another hidden paragraph that nobody can see, long enough as well, with commas, and so on.</p>
  <p aria-hidden="true">A third paragraph which is hidden from those who listen, long as the others, with commas too.</p>
  <figure><img alt=""><figcaption>The bridge, seen from the north quay on a grey morning, before the vote was taken.</figcaption></figure>
  <form><p>Tell us what you think of our new pages, it takes two minutes, and helps us to make them better.</p><button>Send</button></form>
  <footer><p>All rights reserved by the Harbour Post and its owners, in every country, now and for all time.</p></footer>`;

describe('reading an article', () => {
  it('reads the beginning of a monstrous page, in a form that the background takes', async () => {
    const long = 'word '.repeat(20_000);
    const page = await openPage(
      `<link rel="canonical" href="https://paper.example/${'x'.repeat(9_000)}">
      <meta name="author" content="${long}"><meta property="og:title" content="${long}">
      <meta property="og:site_name" content="${long}"><article>${paragraphs(Array.from({ length: 25 }, () => long))}</article>`,
    );
    const { article, map } = readArticle(page)!;
    expect(article.text.length).toBeGreaterThan(1_800_000);
    expect(article.text.endsWith('word word')).toBe(true);
    expect(map.text).toBe(article.text);
    // As `components/messages/schemas.ts` has it.
    expect(article.text.length).toBeLessThanOrEqual(2_000_000);
    expect(article.canonical).toBeNull();
    for (const name of [article.title, article.site, ...article.authors]) expect(name.length).toBeLessThan(10_000);
  });

  it('keeps the paragraphs, in order, and leaves out what stands around them', async () => {
    const page = await openPage(
      `<body>${FURNITURE}<article><h1>Bridge closes for two years</h1>${paragraphs()}${FURNITURE}</article>${FURNITURE}`,
    );
    expect(readArticle(page)?.article.text).toBe(SENTENCES.join('\n\n'));
  });

  it('keeps subheadings that head something, quotations and list items', async () => {
    const page = await openPage(`<article><p>${SENTENCES[0]}</p><h2>What was found</h2><p>${SENTENCES[1]}</p>
      <blockquote>${SENTENCES[2]}</blockquote><ul><li>${SENTENCES[3]}</li></ul><p>${SENTENCES[4]}</p><h3>More stories</h3></article>`);
    expect(readArticle(page)?.article.text.split('\n\n')).toEqual([
      SENTENCES[0],
      'What was found',
      ...SENTENCES.slice(1),
    ]);
  });

  it('parts text at double line breaks and takes a div for a paragraph', async () => {
    const breaks = await openPage(`<div id="body">${SENTENCES.join('<br><br>')}</div>`);
    expect(readArticle(breaks)?.article.text).toBe(SENTENCES.join('\n\n'));
    const divs = await openPage(`<section>${SENTENCES.map((text) => `<div>${text}</div>`).join('')}</section>`);
    expect(readArticle(divs)?.article.text).toBe(SENTENCES.join('\n\n'));
  });

  it('reads a plain text document, paragraph by paragraph', async () => {
    const page = await openPage(`<pre>${SENTENCES.join('\n\n')}</pre>`);
    expect(readArticle(page)?.article.text).toBe(SENTENCES.join('\n\n'));
  });

  it('normalises whitespace and drops soft hyphens and zero-width spaces', async () => {
    const page = await openPage(
      `<article><p>  The har&shy;bour\n   council&nbsp;voted&#8203; on <b>Monday</b>, to close, the old bridge.</p>${paragraphs()}</article>`,
    );
    expect(readArticle(page)?.article.text.split('\n\n')[0]).toBe(
      'The harbour council voted on Monday, to close, the old bridge.',
    );
  });

  it('joins sections that advertisements part', async () => {
    const page =
      await openPage(`<main><div><p>${SENTENCES[0]}</p><p>${SENTENCES[1]}</p></div><div class="ad-slot"><p>${SENTENCES[4]}</p></div>
      <div><p>${SENTENCES[2]}</p><p>${SENTENCES[3]}</p></div></main>`);
    expect(readArticle(page)?.article.text).toBe(SENTENCES.slice(0, 4).join('\n\n'));
  });

  it('does not take the teasers below an article for more of it', async () => {
    const teaser = (text: string): string =>
      `<div class="card"><h5><a href="/x">A story of today</a></h5><div>${text}</div></div>`;
    const page = await openPage(
      `<main><div class="row"><div>${paragraphs()}</div></div><div class="list">${SENTENCES.map(teaser).join('')}</div></main>`,
    );
    expect(readArticle(page)?.article.text).toBe(SENTENCES.join('\n\n'));
  });

  it('makes a space of a line break, and a paragraph of one after a full stop', async () => {
    const page = await openPage(
      `<article><p>The ferry runs on these days,<br>Monday,<br>Tuesday.<br>No other days, it was said.</p>${paragraphs()}</article>`,
    );
    expect(readArticle(page)?.article.text.split('\n\n').slice(0, 2)).toEqual([
      'The ferry runs on these days, Monday, Tuesday.',
      'No other days, it was said.',
    ]);
  });

  it('reads a page that hides itself until it has loaded, but not what is hidden in it', async () => {
    const hidden = `<p style="visibility:hidden">${SENTENCES[4]}</p>`;
    const page = await openPage(`<style>body{visibility:hidden}</style><article>${paragraphs()}</article>`);
    expect(readArticle(page)?.article.text).toBe(SENTENCES.join('\n\n'));
    const shown = await openPage(`<article>${paragraphs(SENTENCES.slice(0, 4))}${hidden}</article>`);
    expect(readArticle(shown)?.article.text).toBe(SENTENCES.slice(0, 4).join('\n\n'));
  });

  it('takes "tag-sport" and "has-sidebar" for what they are', async () => {
    const page = await openPage(`<main><div class="post tag-sport category-meta has-sidebar">${paragraphs()}</div>
      <div class="comments">${paragraphs([...SENTENCES, ...SENTENCES])}</div></main>`);
    expect(readArticle(page)?.article.text).toBe(SENTENCES.join('\n\n'));
  });

  it('is not misled by a name on what holds the whole article', async () => {
    const page = await openPage(`<div class="content has-sidebar"><form id="aspnetForm">${paragraphs()}</form></div>`);
    expect(readArticle(page)?.article.text).toBe(SENTENCES.join('\n\n'));
  });

  it('is not misled by names within names on what holds the whole article, whatever stands beside it', async () => {
    const page = await openPage(`<nav>${'<a href="/">Harbour news</a> '.repeat(300)}</nav>
      <div class="sidebar-layout"><div class="widget-area"><article>${paragraphs()}</article></div></div>
      <aside>${paragraphs(SENTENCES.slice(0, 1))}</aside>`);
    expect(readArticle(page)?.article.text).toBe(SENTENCES.join('\n\n'));
  });

  it('leaves comments out, however long, of a page whose whole body is named for having some', async () => {
    const page = await openPage(`<body class="single comments-open"><article>${paragraphs()}</article>
      <section id="comments">${paragraphs(Array.from({ length: 4 }, () => SENTENCES).flat())}</section></body>`);
    expect(readArticle(page)?.article.text).toBe(SENTENCES.join('\n\n'));
  });

  it('reads open shadow roots', async () => {
    const page = await openPage('<main><x-story></x-story></main>');
    const root = page.querySelector('x-story')!.attachShadow({ mode: 'open' });
    for (const text of SENTENCES) root.append(Object.assign(page.createElement('p'), { textContent: text }));
    const read = readArticle(page);
    expect(read?.article.text).toBe(SENTENCES.join('\n\n'));
    expect(read?.map.rangeOf(0, 11)?.toString()).toBe('The harbour');
  });

  it('leaves out what is struck out, and keeps what was put in its stead', async () => {
    const corrected = SENTENCES.map((text) =>
      text
        .replace('four of', '<s>five</s> four of')
        .replace('14 million', '<del>11 million</del> <ins>14 million</ins>'),
    );
    const page = await openPage(`<article>${paragraphs([...corrected, `<strike>${SENTENCES[0]}</strike>`])}</article>`);
    expect(readArticle(page)?.article.text).toBe(SENTENCES.join('\n\n'));
  });

  it('reads what is of short lines only, a poem or a transcript', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `The tide came up the ${i + 1} steps of the quay in the dark`);
    const menu = `<ul>${lines
      .slice(0, 9)
      .map((line) => `<li><a href="/a">${line}</a></li>`)
      .join('')}</ul>`;
    const page = (text: string): string =>
      `${menu}<h1>The tide</h1><div>${text}</div><div><a href="/b">Next poem</a></div>`;
    const both = [page(lines.join('<br><br>')), page(lines.map((line) => `<div>${line}</div>`).join(''))];
    for (const html of both) expect(readArticle(await openPage(html))?.article.text.split('\n\n')).toEqual(lines);
    const broken = readArticle(await openPage(page(lines.join('<br>'))))?.article.text;
    expect(broken).toBe(lines.join(' '));
    expect(readArticle(await openPage(`${menu}<div>Home</div><div>All the news</div>`))).toBeNull();
  });

  it('gives null where there is nothing to read', async () => {
    expect(readArticle(await openPage('<p>Hello.</p>'))).toBeNull();
    expect(readArticle(await openPage(''))).toBeNull();
  });

  it('changes nothing in the page', async () => {
    const page = await openPage(`<body>${FURNITURE}<article>${paragraphs()}</article>`);
    const before = page.documentElement.outerHTML;
    expect(changesDuring(page, () => readArticle(page))).toEqual([]);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('reads a page whose form shadows the properties of nodes', async () => {
    const names = [
      'parentNode',
      'childNodes',
      'firstChild',
      'nextSibling',
      'textContent',
      'localName',
      'getAttribute',
      'attributes',
      'nodeType',
      'matches',
      'closest',
      'shadowRoot',
      'checkVisibility',
    ];
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    const images = [
      'body',
      'createTreeWalker',
      'querySelector',
      'documentElement',
      'title',
      'defaultView',
      'createRange',
    ]
      .map((name) => `<img name="${name}"><form name="${name}"></form>`)
      .join('');
    const page = await openPage(`${images}<form>${inputs}<article>${paragraphs()}</article></form>`);
    const read = readArticle(page);
    expect(read?.article.text).toBe(SENTENCES.join('\n\n'));
    expect(read?.map.rangeOf(0, SENTENCES[0]!.length)?.toString()).toBe(SENTENCES[0]);
  });
});

describe('what a page says of its article', () => {
  it('comes from JSON-LD and meta elements', async () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Bridge closes for two years',
      datePublished: '2026-03-02T07:30:00+0200',
      dateModified: '2026-03-03 09:00:00Z',
      author: [{ '@type': 'Person', name: 'Ada Quist' }, { name: 'By Tom Reed' }],
      publisher: { name: 'The Harbour Post' },
    };
    const page = await openPage(`<html lang="en-GB"><head><title>Bridge closes for two years | The Harbour Post</title>
      <meta property="og:title" content="Bridge closes for two years - The Harbour Post">
      <link rel="canonical" href="https://www.harbour-post.example/bridge">
      <script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article>${paragraphs()}</article></body></html>`);
    const { text, url, ...rest } = readArticle(page)!.article;
    expect(text).not.toBe('');
    expect(url).toBe(page.location.href);
    expect(rest).toEqual({
      canonical: 'https://www.harbour-post.example/bridge',
      title: 'Bridge closes for two years',
      site: 'The Harbour Post',
      authors: ['Ada Quist', 'Tom Reed'],
      published: '2026-03-02T07:30:00+02:00',
      updated: '2026-03-03T09:00:00Z',
      language: 'en-GB',
    });
  });

  it('falls back to what a reader sees, and survives broken JSON-LD', async () => {
    const page =
      await openPage(`<title>Bridge closes for two years</title><script type="application/ld+json">{"@type":</script>
      <meta name="author" content="Ada Quist"><article><h1>Bridge closes for two years</h1><time datetime="2026-03-02">Monday</time>${paragraphs()}</article>`);
    expect(readArticle(page)?.article).toMatchObject({
      title: 'Bridge closes for two years',
      authors: ['Ada Quist'],
      published: '2026-03-02',
      updated: null,
      canonical: null,
    });
  });

  it('gives the language that the page declares, as it is written', async () => {
    const page = await openPage(`<html lang="de-AT"><article>${paragraphs()}</article></html>`);
    expect(readArticle(page)?.article.language).toBe('de-AT');
    expect(readArticle(await openPage(`<article>${paragraphs()}</article>`))?.article.language).toBe('');
  });
});
