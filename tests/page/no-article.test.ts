import { describe, expect, it } from 'vitest';
import { noArticle } from '../../components/page/no-article.ts';

const SENTENCE = 'The council said on Monday that it would look into the matter again before the summer.';
const MANY = 5000;
const many = (html: string): string => html.repeat(MANY);

/** Milliseconds, on a machine that does other things: if each passage asked about all others, it would be half a minute. */
const LONGEST = 100;

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe('the question whether a page can be no article', () => {
  it.each([
    ['paragraphs', `<main>${many(`<p>${SENTENCE}</p>`)}</main>`, false],
    ['lines of a transcript', `<div>${many(`${SENTENCE}<br>`)}</div>`, false],
    ['comments', `<section>${many(`<div><p>${SENTENCE}</p></div>`)}</section>`, false],
    ['teasers', `<section>${many(`<div><h3><a href="/a">A bridge</a></h3><p>${SENTENCE}</p></div>`)}</section>`, true],
  ])('takes no longer than it may where there are thousands of %s', (_kind, html, expected) => {
    const page = parsed(html);
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      expect(noArticle(page, 0)).toBe(expected);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(LONGEST);
  });

  it.each(['application/ld+json', 'Application/LD+JSON'])('heeds what %s says', (type) => {
    const saying = (thing: string): Document => parsed(`<script type="${type}">{"@type":"${thing}"}</script><p>Soon.`);
    expect(noArticle(saying('NewsArticle'), 0)).toBe(false);
    expect(noArticle(saying('WebPage'), 0)).toBe(true);
  });
});
