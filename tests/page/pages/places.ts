import { headline, inTags, jsonLd, many, og, page, prose, sentence, slug, texts, type MadePage } from './words.ts';

const at = (name: string, url: string, head: string, body: string): MadePage => ({ name, url, html: page(head, body) });
const site = (path: string): string => `https://www.courier.example${path}`;
const cards = (count: number): string =>
  many(count, (n) => `<div class="card"><h3><a href="/${slug(n)}">${headline(n)}</a></h3><p>${sentence(n)}</p></div>`);
const login = '<form><input type="email"><input type="password"><button>Log in</button></form>';
const story = { '@type': 'NewsArticle', headline: headline(1), isAccessibleForFree: false };

/** Walls, forms, tables, talk, and what every site has about itself. */
export const PLACES: readonly MadePage[] = [
  at('wall to log in at', site('/login'), '', `<h1>Welcome back</h1>${login}<p>${sentence(2)}</p>`),
  at(
    'wall at the address of an article',
    site('/2026/03/02/bridge-closes'),
    og('article') + jsonLd(story),
    `<h1>${headline(1)}</h1><div class="wall"><h2>Log in to read on</h2>${login}</div>`,
  ),
  at(
    'wall to register at, with reasons',
    'https://accounts.courier.example/signup?next=%2Fbridge',
    og('website'),
    `<h1>Join</h1>${login}<div>${inTags('p', texts(1, 2))}</div>`,
  ),
  at(
    'wall of consent alone',
    site('/consent'),
    '',
    `<div>${inTags('p', texts(2, 4))}<button>Accept all</button><button>Reject all</button></div>`,
  ),
  at(
    'results of a day',
    site('/sport/football/scores'),
    og('website') + jsonLd({ '@type': 'SportsEvent' }),
    `<h1>Scores</h1><table>${many(40, (n) => `<tr><td>Team ${n}</td><td>${n % 4}–1</td></tr>`)}</table>`,
  ),
  at(
    'table of a league',
    site('/sport/tables/first-division'),
    og('article'),
    `<h1>First division</h1><table>${many(18, (n) => `<tr><td>${n}</td><td>Club ${n}</td><td>${40 - n}</td></tr>`)}</table><p>${sentence(1)}</p>`,
  ),
  at(
    'match that is under way',
    site('/live/lindvik-v-osthavn'),
    jsonLd({ '@type': 'SportsEvent', name: 'Lindvik v Osthavn' }),
    `<h1>Lindvik 1–0 Osthavn</h1><ul>${many(60, (n) => `<li>${n}' Throw-in on the left.</li>`)}</ul>`,
  ),
  at(
    'votes as they are counted',
    site('/election/results'),
    og('website') + jsonLd({ '@type': 'Dataset' }),
    `<h1>Results</h1><p>${sentence(4)}</p><table>${many(80, (n) => `<tr><td>Parish ${n}</td><td>${n} %</td></tr>`)}</table>`,
  ),
  at(
    'price of a share',
    site('/markets/stock/LNDV'),
    og('website') + jsonLd({ '@type': 'Corporation' }),
    `<h1>Lindvik Ferries</h1><b>41.20</b><table>${many(20, (n) => `<tr><td>Figure ${n}</td><td>${n}.1</td></tr>`)}</table><h2>About</h2><p>${prose(1, 4)}</p>${cards(10)}`,
  ),
  at(
    'weather of a town',
    site('/weather/lindvik'),
    og('website'),
    `<h1>Lindvik</h1>${many(10, (n) => `<div><b>Day ${n}</b> ${n}°</div>`)}<p>${prose(2, 2)}</p>`,
  ),
  at(
    'thread of a forum',
    'https://forum.courier.example/t/the-new-ferry/812',
    og('website') + jsonLd({ '@type': 'DiscussionForumPosting' }),
    `<h1>The new ferry</h1>${many(14, (n) => `<div class="post"><div class="user">reader${n}</div><div class="post-body">${inTags('p', texts(n, 3))}</div><a href="#r">Reply</a></div>`)}`,
  ),
  at(
    'thread in an old forum',
    'https://boards.example/viewtopic.php?t=99',
    '',
    `<h2>The new ferry</h2>${many(20, (n) => `<table><tr><td>reader${n}</td><td class="postbody"><p>${prose(n, 4)}</p><p>${prose(n + 4, 3)}</p></td></tr></table>`)}<form><textarea></textarea></form>`,
  ),
  at(
    'thread that is called an article',
    'https://boards.example/r/lindvik/comments/1a2b/ferry',
    og('article'),
    `<h1>Ferry</h1>${many(25, (n) => `<div class="comment"><span>u/reader${n}</span><div class="md"><p>${prose(n, 3)}</p></div></div>`)}`,
  ),
  at(
    'question and its answers',
    'https://ask.example/questions/77/why-is-the-bridge-shut',
    jsonLd({ '@type': 'QAPage' }),
    `<h1>Why is the bridge shut?</h1>${many(5, (n) => `<div class="answer"><div class="vote">${n}</div><div class="body">${inTags('p', texts(n, 3))}</div><i>reader${n}</i></div>`)}`,
  ),
  at(
    'list of threads',
    'https://forum.courier.example/c/town',
    '',
    `<table>${many(40, (n) => `<tr><td><a href="/t/${n}">${headline(n)}</a></td><td>${n}</td></tr>`)}</table>`,
  ),
  at(
    'letters below an article, alone',
    site('/bridge-closes/comments'),
    og('website'),
    `<h1>Comments</h1>${many(30, (n) => `<li class="comment"><b>Reader ${n}</b><p>${prose(n, 2)}</p></li>`)}`,
  ),
  at(
    'what the paper says of itself',
    site('/about-us'),
    og('website') + jsonLd({ '@type': 'AboutPage' }),
    `<h1>About us</h1><div>${inTags('p', texts(1, 6))}</div>`,
  ),
  at(
    'terms of use',
    site('/terms'),
    og('article'),
    `<h1>Terms</h1><div>${many(9, (n) => `<h2>${n}. Use</h2><p>${prose(n, 3)}</p>`)}</div>`,
  ),
  at('privacy without a word', site('/privacy-policy'), '', `<h1>Privacy</h1><div>${inTags('p', texts(2, 12))}</div>`),
  at(
    'questions that are often asked',
    site('/help/faq'),
    jsonLd({ '@type': 'FAQPage' }),
    `<h1>Help</h1><div>${many(12, (n) => `<h3>Question ${n}?</h3><p>${prose(n, 2)}</p>`)}</div>`,
  ),
  at(
    'how to write to us',
    site('/contact'),
    jsonLd({ '@type': 'ContactPage' }),
    `<h1>Contact</h1><p>${prose(1, 3)}</p><form><textarea></textarea><button>Send</button></form>`,
  ),
  at(
    'page that is not there',
    site('/2026/03/no-such-story-here-any-more'),
    og('website'),
    `<h1>Not found</h1><p>${sentence(1)}</p>${cards(10)}`,
  ),
  at(
    'calendar of events',
    site('/events'),
    og('website'),
    many(
      30,
      (n) =>
        `<div class="event"><b>${n} March</b><h3><a href="/e/${n}">${headline(n)}</a></h3><p>${sentence(n)}</p></div>`,
    ),
  ),
  at(
    'evening at a hall',
    site('/events/choir-evening'),
    og('article') + jsonLd({ '@type': 'Event' }),
    `<h1>Choir evening</h1><p>${prose(1, 2)}</p><dl><dt>When</dt><dd>8 pm</dd></dl>`,
  ),
  at(
    'notices of deaths',
    site('/obituaries'),
    '',
    many(30, (n) => `<div class="n"><h4>Name ${n}</h4><p>${prose(n, 2)}</p><a href="/o/${n}">Condolences</a></div>`),
  ),
  at(
    'small advertisements',
    site('/classifieds/boats'),
    og('website'),
    many(30, (n) => `<div class="ad"><a href="/b/${n}">Boat ${n}</a><p>${prose(n, 1)}</p><b>${n}00</b></div>`),
  ),
  at(
    'printed pages of a day',
    site('/e-paper/2026-03-02'),
    og('website'),
    many(24, (n) => `<a href="#${n}"><img alt="Page ${n}"></a>`),
  ),
  at('site map', site('/sitemap'), '', `<ul>${many(200, (n) => `<li><a href="/${n}">${headline(n)}</a></li>`)}</ul>`),
  at('nothing at all', site('/story/empty-frame'), og('article'), '<div id="root"></div>'),
];
