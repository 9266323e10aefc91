import { headline, inTags, jsonLd, many, og, page, prose, sentence, slug, texts, type MadePage } from './words.ts';

const SITE = 'https://www.courier.example';
const link = (n: number): string => `<a href="/2026/03/${(n % 27) + 1}/${slug(n)}-${n}">${headline(n)}</a>`;
const listed = (n: number): Record<string, unknown> => ({
  '@type': 'NewsArticle',
  headline: headline(n),
  url: `${SITE}/2026/03/${slug(n)}`,
  datePublished: '2026-03-02',
});

/** Teasers as different papers write them; each takes its number. */
const TEASERS: Record<string, (n: number) => string> = {
  card: (n) => `<div class="card"><img alt=""><h3>${link(n)}</h3><p>${sentence(n)}</p></div>`,
  article: (n) => `<article class="story"><header><h2>${link(n)}</h2><time datetime="2026-03-02">2 March</time></header>
    <div class="excerpt"><p>${prose(n, 2)}</p></div></article>`,
  flat: (n) => `<h2>${link(n)}</h2><p>${prose(n, 2)}</p>`,
  longFlat: (n) => `<h3>${link(n)}</h3><p>${prose(n, 3)}</p><p>${prose(n + 3, 2)} <a href="/more">Read more</a></p>`,
  wholeLink: (n) => `<a class="teaser" href="/${slug(n)}"><h3>${headline(n)}</h3><p>${prose(n, 2)}</p></a>`,
  linkedText: (n) => `<li><p><a href="/${slug(n)}">${prose(n, 1)}</a></p></li>`,
  row: (n) => `<tr><td>${(n % 12) + 1}:00</td><td>${link(n)}</td><td>${sentence(n)}</td></tr>`,
  fullPost: (
    n,
  ) => `<article class="post"><h2>${link(n)}</h2><div class="entry-content">${inTags('p', texts(n, 4))}</div>
    <p class="meta"><a href="/author/x">Ada</a> in <a href="/c">Town</a>, <a href="#c">3 comments</a></p></article>`,
  microdata: (n) => `<div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">${link(n)}</h2>
    <div itemprop="articleBody"><p>${prose(n, 3)}</p></div><meta itemprop="datePublished" content="2026-03-02"></div>`,
  wrapped: (n) => `<section><div class="w"><div class="t"><p>${prose(n, 2)}</p></div></div>${link(n)}</section>`,
};

const front = (name: string, path: string, head: string, body: string): MadePage => ({
  name,
  url: SITE + path,
  html: page(head, `<main>${body}</main>`),
});
const teasers = (kind: string, count = 30): string => many(count, TEASERS[kind]!);

/** Home pages, in the mark-up of many papers; some of them call themselves an article. */
export const HOMES: readonly MadePage[] = [
  front('home of cards', '/', og('website') + jsonLd({ '@type': 'WebSite', name: 'Courier' }), teasers('card')),
  front('home that calls itself an article', '/', og('article'), teasers('card', 40)),
  front('home with long teasers and no word of what it is', '/', '', teasers('article')),
  front('home whose teasers follow each other', '/', og('website'), teasers('flat')),
  front('home with two paragraphs a teaser, an article by its word', '/', og('article'), teasers('longFlat', 20)),
  front(
    'home that lists its articles',
    '/',
    jsonLd({ '@type': 'ItemList', itemListElement: [1, 2, 3].map(listed) }),
    teasers('wholeLink'),
  ),
  front('home with an array of articles', '/', og('website') + jsonLd([1, 2, 3, 4].map(listed)), teasers('card')),
  front(
    'home with a graph of articles',
    '/',
    jsonLd({ '@graph': [{ '@type': 'WebPage' }, ...[1, 2, 3].map(listed)] }),
    teasers('flat', 15),
  ),
  front('blog that shows whole posts', '/', og('website') + jsonLd({ '@type': 'Blog' }), teasers('fullPost', 6)),
  front('blog of whole posts without a word', '/', '', teasers('fullPost', 5)),
  front('home in microdata', '/', og('website'), teasers('microdata', 20)),
  front('home of an edition', '/uk', og('website') + jsonLd({ '@type': 'WebPage', name: 'UK' }), teasers('wrapped')),
  front(
    'home of a language',
    '/en/',
    og('article') + jsonLd({ '@type': 'NewsMediaOrganization' }),
    teasers('linkedText', 60),
  ),
  front('home at an index file', '/index.html', '', teasers('flat', 25)),
  front(
    'home with a letter from the editor',
    '/',
    og('website'),
    `<aside>${inTags('p', texts(3, 2))}</aside>${teasers('card')}`,
  ),
  front(
    'home under a consent dialogue',
    '/',
    '',
    `<div role="dialog"><div>${inTags('p', texts(4, 5))}</div></div>${teasers('wholeLink', 12)}`,
  ),
];

/** Section fronts, topics, authors, archives, results: pages that list articles. */
export const LISTS: readonly MadePage[] = [
  front(
    'section of cards',
    '/world',
    og('website') + jsonLd({ '@type': 'CollectionPage' }),
    `<h1>World</h1>${teasers('card')}`,
  ),
  front(
    'section that calls itself an article',
    '/sport/football',
    og('article'),
    `<h1>Football</h1>${teasers('article')}`,
  ),
  front('section of flat teasers without a word', '/politics', '', `<h1>Politics</h1>${teasers('flat')}`),
  front(
    'section with an introduction',
    '/climate',
    og('website'),
    `<h1>Climate</h1><div>${inTags('p', texts(2, 2))}</div>${teasers('wholeLink')}`,
  ),
  front(
    'section that lists its articles',
    '/business',
    jsonLd({ '@type': 'CollectionPage', mainEntity: { '@type': 'ItemList', itemListElement: [1, 2].map(listed) } }),
    teasers('longFlat', 12),
  ),
  front(
    'section with a published time',
    '/culture',
    `${og('article')}<meta property="article:published_time" content="2026-01-01">`,
    teasers('card', 24),
  ),
  front('section in a table', '/notices', '', `<table>${teasers('row', 50)}</table>`),
  front(
    'section with an array of articles',
    '/economy',
    og('article') + jsonLd([5, 6, 7].map(listed)),
    teasers('flat', 18),
  ),
  front(
    'sub-section deep in the site',
    '/news/regions/north/outer-islands',
    og('website'),
    `<h1>Outer islands</h1>${teasers('wrapped')}`,
  ),
  front('latest news with whole first paragraphs', '/latest', og('website'), teasers('microdata', 25)),
  front(
    'results with snippets',
    '/search?q=bridge',
    og('website') + jsonLd({ '@type': 'SearchResultsPage' }),
    `<h1>Results for bridge</h1><ol>${many(10, (n) => `<li>${link(n)}<p>${sentence(n)}</p></li>`)}</ol>`,
  ),
  front('results without a word', '/?s=bridge', '', `<h1>You searched for bridge</h1>${teasers('flat', 10)}`),
  front('results that call themselves an article', '/find/results?query=ferry', og('article'), teasers('longFlat', 10)),
  front(
    'results in one list of paragraphs',
    '/search/ferry',
    '',
    `<div>${many(20, (n) => `<p>${link(n)} ${sentence(n)}</p>`)}</div>`,
  ),
  front('tag page of excerpts', '/tag/harbour', og('object'), `<h1>Tag: harbour</h1>${teasers('article', 10)}`),
  front('tag page of whole posts', '/tag/harbour/page/2', og('article'), `<h1>harbour</h1>${teasers('fullPost', 5)}`),
  front(
    'topic with a long description',
    '/topics/ferries',
    og('website') + jsonLd({ '@type': 'CollectionPage' }),
    `<h1>Ferries</h1><div>${inTags('p', texts(1, 4))}</div>${teasers('card', 20)}`,
  ),
  front('category of whole posts without a word', '/category/town', '', teasers('fullPost', 8)),
  front(
    'author with a life',
    '/author/ada-quist',
    og('profile') + jsonLd({ '@type': 'ProfilePage' }),
    `<h1>Ada Quist</h1><div class="bio">${inTags('p', texts(5, 4))}</div>${teasers('card', 15)}`,
  ),
  front(
    'author who is called an article',
    '/by/tom-reed',
    og('article') + jsonLd({ '@type': 'Person', name: 'Tom Reed' }),
    `<h1>Tom Reed</h1><div>${inTags('p', texts(6, 2))}</div>${teasers('article', 15)}`,
  ),
  front(
    'author without a word',
    '/people/greta-holm',
    '',
    `<h1>Greta Holm</h1><p>${prose(2, 3)}</p>${teasers('flat', 20)}`,
  ),
  front('archive of a month', '/2026/03/', og('website'), `<h1>March 2026</h1><ul>${teasers('linkedText', 80)}</ul>`),
  front('archive of a day with excerpts', '/archive/2026/03/02', og('article'), teasers('article', 20)),
  front('most read', '/most-read', '', `<ol>${teasers('linkedText', 30)}</ol>`),
  front(
    'newsletters of a paper',
    '/newsletters',
    og('website'),
    `<h1>Our letters</h1>${many(9, (n) => `<div class="l"><h2>The ${n}</h2><p>${prose(n, 2)}</p><form><input type="email"><button>Sign up</button></form></div>`)}`,
  ),
  front('podcasts of a paper', '/podcasts', og('website') + jsonLd({ '@type': 'PodcastSeries' }), teasers('card', 20)),
  front(
    'series of articles',
    '/series/the-bridge-files',
    og('website') + jsonLd({ '@type': 'CreativeWorkSeries' }),
    `<h1>The bridge files</h1><p>${prose(1, 3)}</p>${teasers('article', 6)}`,
  ),
];
