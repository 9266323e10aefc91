import { headline, inTags, jsonLd, many, og, page, prose, sentence, slug, texts, type MadePage } from './words.ts';

const at = (name: string, path: string, head: string, body: string): MadePage => ({
  name,
  url: `https://www.courier.example${path}`,
  html: page(head, body),
});
const dated = `/2026/03/02/${slug(1)}`;
const cards = (count: number): string =>
  many(count, (n) => `<div class="card"><h3><a href="/${slug(n)}">${headline(n)}</a></h3><p>${sentence(n)}</p></div>`);
const h1 = `<h1>${headline(1)}</h1>`;
const news = { '@type': 'NewsArticle', headline: headline(1), datePublished: '2026-03-02' };
const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', url: '/x' }] };
const loaf = (count: number): string => inTags('p', texts(1, count));
const german =
  'Der Hafenrat hat am Montag beschlossen, die alte Drehbrücke für zwei Jahre zu sperren, weil der Stahl zu dünn geworden ist und niemand mehr für die Träger bürgen will.';
const japanese =
  '港湾評議会は月曜日、古い旋回橋を二年間閉鎖することを決めた。鋼材が薄くなり、九本の桁のうち四本に亀裂が見つかったためだという。';

/** Articles with what a paper says of them: well, badly, wrongly, not at all. */
export const TOLD: readonly MadePage[] = [
  at('with everything', dated, og('article') + jsonLd(news), `<article>${h1}${loaf(8)}</article>${cards(12)}`),
  at('Open Graph alone, long address', `/${slug(2)}`, og('article'), `<main>${h1}<div>${loaf(5)}</div></main>`),
  at('JSON-LD alone', '/story?id=44120', jsonLd(news), `<main>${h1}${loaf(6)}</main>`),
  at(
    'JSON-LD in a graph with lists',
    dated,
    og('website') +
      jsonLd({ '@graph': [{ '@type': 'WebPage' }, list, { '@type': ['Article', 'NewsArticle'], headline: 'x' }] }),
    `<div>${h1}${loaf(6)}</div>`,
  ),
  at('called a website', dated, og('website'), `<main>${h1}<section>${loaf(7)}</section></main>${cards(8)}`),
  at(
    'called a website, with a time',
    `/${slug(3)}`,
    `${og('website')}<meta property="article:published_time" content="2026-03-02">`,
    `${h1}<div>${loaf(4)}</div>`,
  ),
  at('a web page in JSON-LD', `/news/${slug(4)}.html`, jsonLd({ '@type': 'WebPage' }), `<div>${h1}${loaf(6)}</div>`),
  at(
    'microdata',
    '/n/7781',
    '',
    `<div itemscope itemtype="https://schema.org/NewsArticle">${h1}<div itemprop="articleBody">${loaf(4)}</div></div>`,
  ),
  at('no word of what it is', dated, '', `${h1}<div>${loaf(7)}</div>`),
  at('no word, an address of numbers', '/item/58113', '', `${h1}<div>${loaf(9)}</div>`),
  at(
    'short report',
    dated,
    og('article'),
    `<article>${h1}<p>${prose(1, 2)}</p><p>${prose(3, 2)}</p></article>${cards(30)}`,
  ),
  at(
    'two paragraphs before a wall',
    dated,
    og('article') + jsonLd({ ...news, isAccessibleForFree: false }),
    `<article>${h1}<p>${prose(1, 2)}</p><p>${prose(3, 1)}</p></article><div class="paywall"><h2>Read on</h2><form><input type="password"></form></div>`,
  ),
  at('under a topic', `/topics/harbour/${slug(5)}`, og('article') + jsonLd(news), `${h1}<div>${loaf(5)}</div>`),
  at('in an author’s folder', `/authors/ada-quist/${slug(6)}`, og('article'), `${h1}<div>${loaf(5)}</div>`),
  at(
    'a live report',
    `/live/${slug(7)}`,
    og('article') + jsonLd({ '@type': 'LiveBlogPosting' }),
    `${h1}<p>${prose(1, 2)}</p>${many(12, (n) => `<article class="entry"><time>${n}:10</time><h2>${headline(n)}</h2><div><p>${prose(n, 3)}</p></div></article>`)}`,
  ),
  at(
    'with a film above it',
    `/video/${slug(8)}`,
    og('article') + jsonLd([news, { '@type': 'VideoObject' }]),
    `<video></video>${h1}<div>${loaf(6)}</div>`,
  ),
  at(
    'pictures and a long text',
    `/pictures/${slug(9)}`,
    og('article') + jsonLd(news),
    `${h1}<div>${many(8, (n) => `<figure><img alt=""><figcaption>${sentence(n)}</figcaption></figure><p>${prose(n, 3)}</p>`)}</div>`,
  ),
  at(
    'its own address in JSON-LD among others',
    dated,
    jsonLd([
      { ...news, url: `https://www.courier.example${dated}` },
      { ...news, url: '/other' },
      { ...news, url: '/third' },
    ]),
    `${h1}<div>${loaf(5)}</div>`,
  ),
  at(
    'in German',
    '/lokales/hafenrat-sperrt-alte-drehbruecke-1234',
    og('article'),
    `<h1>Hafenrat sperrt alte Drehbrücke</h1><div>${inTags('p', [german, german, german])}</div>`,
  ),
  at(
    'in Japanese',
    '/articles/20260302-001',
    og('article'),
    `<h1>旋回橋を閉鎖</h1><div>${inTags('p', [japanese, japanese, japanese])}</div>`,
  ),
];

/** Articles in mark-up of many ages. */
export const MARKED_UP: readonly MadePage[] = [
  at(
    'parted by line breaks',
    `/news/${slug(2)}`,
    og('article'),
    `${h1}<div id="story">${texts(1, 7).join('<br><br>')}</div>`,
  ),
  at(
    'line breaks and no word',
    `/news/${slug(3)}.htm`,
    '',
    `${h1}<div id="story">${texts(1, 9).join('<br><br>')}</div>`,
  ),
  at('paragraphs that are divs', dated, '', `${h1}<section>${inTags('div', texts(1, 9))}</section>`),
  at(
    'each paragraph in a block',
    dated,
    og('website'),
    `${h1}<main>${many(10, (n) => `<div data-component="text"><div class="t"><p>${prose(n * 3, 3)}</p></div></div>`)}</main>`,
  ),
  at(
    'sections with pictures between',
    dated,
    '',
    `${h1}<div>${many(5, (n) => `<section class="body"><p>${prose(n * 7, 3)}</p><p>${prose(n * 7 + 3, 3)}</p><figure><img alt=""></figure></section>`)}</div>`,
  ),
  at(
    'a table for a frame',
    '/archive/story1193.html',
    '',
    `<table><tr><td><ul>${many(12, (n) => `<li><a href="/${n}">Go ${n}</a></li>`)}</ul></td><td>${h1}${loaf(8)}</td></tr></table>`,
  ),
  at(
    'interview',
    `/interview/${slug(4)}`,
    og('article'),
    `${h1}<div>${many(14, (n) => `<p><b>Why ${n}?</b></p><p>${prose(n, 3)}</p>`)}</div>`,
  ),
  at(
    'headings with a paragraph each',
    `/analysis/${slug(5)}`,
    '',
    `${h1}<div>${many(9, (n) => `<h2>${n}. What the council did</h2><p>${prose(n, 3)}</p>`)}</div>`,
  ),
  at('many stories below it', dated, og('article'), `<article>${h1}${loaf(6)}</article>${cards(60)}`),
  at(
    'longer letters below it',
    dated,
    jsonLd(news),
    `<article>${h1}${loaf(6)}</article>${many(40, (n) => `<div class="comment"><b>Reader ${n}</b><p>${prose(n, 3)}</p></div>`)}`,
  ),
  at('note of a ministry', '/press/releases/2026-114', '', `${h1}<div>${loaf(6)}</div><p>Contact: press office</p>`),
  at(
    'transcript',
    `/transcripts/${slug(6)}`,
    '',
    `${h1}<div>${many(40, (n) => `<p>SPEAKER: ${prose(n, 1)}</p>`)}</div>`,
  ),
  at(
    'blog of one hand',
    `/?p=812`,
    jsonLd({ '@type': 'BlogPosting' }),
    `<h2>${headline(3)}</h2><div class="entry-content">${loaf(6)}</div><div id="respond"><form><textarea></textarea></form></div>`,
  ),
  at('light page for telephones', `/amp/${slug(7)}`, jsonLd(news), `<article>${h1}${loaf(5)}</article>`),
  at(
    'opinion with links in every line',
    `/opinion/${slug(8)}`,
    og('article'),
    `${h1}<div>${many(9, (n) => `<p>${prose(n, 2)} <a href="/${n}">${sentence(n + 40)}</a> ${prose(n + 2, 1)}</p>`)}</div>`,
  ),
  at('own elements', dated, og('article') + jsonLd(news), `<x-story><h1 slot="t">${headline(1)}</h1></x-story>`),
  at(
    'dialogue of consent over it',
    dated,
    og('article'),
    `<div role="dialog">${inTags('p', texts(4, 6))}<button>Accept</button></div><main>${h1}<div>${loaf(5)}</div></main>`,
  ),
  at('capitals and bare text', '/dispatch/1207', '', `${h1}<pre>${texts(1, 8).join('\n\n')}</pre>`),
];
