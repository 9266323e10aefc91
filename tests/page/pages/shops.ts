import { headline, inTags, jsonLd, many, og, page, prose, sentence, slug, texts, type MadePage } from './words.ts';

const at = (name: string, url: string, head: string, body: string): MadePage => ({ name, url, html: page(head, body) });
const shop = (path: string): string => `https://shop.courier.example${path}`;
const site = (path: string): string => `https://www.courier.example${path}`;
const cards = (count: number): string =>
  many(count, (n) => `<div class="card"><h3><a href="/${slug(n)}">${headline(n)}</a></h3><p>${sentence(n)}</p></div>`);
const reviews = (count: number): string =>
  many(count, (n) => `<div class="review"><h4>Reader ${n}</h4><span>4 of 5</span><p>${prose(n, 3)}</p></div>`);

/** Shops, goods and services. */
export const SHOPS: readonly MadePage[] = [
  at(
    'goods with a long description',
    shop('/products/storm-lantern'),
    og('product') + jsonLd({ '@type': 'Product', name: 'Lantern' }),
    `<h1>Storm lantern</h1><div>${inTags('p', texts(1, 5))}</div><button>Add to basket</button>`,
  ),
  at(
    'goods that are called an article',
    shop('/p/oilskin-coat-4711'),
    og('article') + jsonLd({ '@type': 'Product', name: 'Coat', offers: { price: 90 } }),
    `<h1>Oilskin coat</h1><div>${inTags('p', texts(2, 2))}</div>${reviews(8)}`,
  ),
  at(
    'goods without a word',
    shop('/product/sea-chest'),
    '',
    `<h1>Sea chest</h1><p>${prose(1, 2)}</p><form><button>Add to cart</button></form>${reviews(10)}`,
  ),
  at('shelf of a shop', shop('/collections/coats'), og('website'), cards(30)),
  at(
    'shelf with words below it',
    shop('/category/lamps'),
    og('website') + jsonLd({ '@type': 'ItemList' }),
    `${cards(24)}<div class="seo">${inTags('p', texts(3, 3))}</div>`,
  ),
  at(
    'reviews of a restaurant',
    site('/places/the-salt-house'),
    og('website') + jsonLd({ '@type': 'Restaurant', name: 'The Salt House' }),
    `<h1>The Salt House</h1>${reviews(20)}`,
  ),
  at(
    'job that is offered',
    site('/jobs/pilot-lindvik'),
    jsonLd({ '@type': 'JobPosting', title: 'Pilot' }),
    `<h1>Pilot</h1><div>${inTags('p', texts(4, 4))}</div><button>Apply</button>`,
  ),
  at('jobs', site('/jobs'), og('website'), cards(30)),
  at(
    'house that is sold',
    site('/homes/12-quay-street'),
    og('article') + jsonLd({ '@type': 'SingleFamilyResidence' }),
    `<h1>12 Quay Street</h1><p>${prose(1, 2)}</p><ul>${many(12, (n) => `<li>Room ${n}</li>`)}</ul>`,
  ),
  at(
    'offer of a subscription',
    site('/subscribe'),
    og('website'),
    `<h1>Read it all</h1><div>${inTags('p', texts(1, 3))}</div><button>Choose</button>`,
  ),
  at(
    'app of the paper',
    site('/apps'),
    og('website') + jsonLd({ '@type': 'SoftwareApplication' }),
    `<h1>Our app</h1><p>${prose(3, 3)}</p>`,
  ),
];

/** Films, sound, pictures, games. */
export const SHOWS: readonly MadePage[] = [
  at(
    'video with a description',
    site('/video/bridge-closes-101'),
    og('video.other') + jsonLd({ '@type': 'VideoObject', name: 'Bridge' }),
    `<video></video><h1>Bridge closes</h1><p>${prose(1, 2)}</p>${cards(20)}`,
  ),
  at(
    'video that is called an article',
    site('/videos/ferry-sails'),
    og('article') + jsonLd({ '@type': 'VideoObject', name: 'Ferry' }),
    `<video></video><h1>Ferry sails</h1><p>${sentence(1)}</p>${cards(24)}`,
  ),
  at(
    'video with what people say below',
    'https://films.example/watch?v=a1b2',
    og('video.other'),
    `<iframe></iframe><h1>Ferry</h1><div class="d">${sentence(2)}</div>${many(30, (n) => `<div class="comment"><b>User ${n}</b><p>${prose(n, 2)}</p></div>`)}`,
  ),
  at(
    'clip with a line below',
    site('/av/world-6111'),
    jsonLd({ '@type': 'VideoObject', description: sentence(1) }),
    `<h1>${headline(2)}</h1><p>${sentence(3)}</p>`,
  ),
  at(
    'pictures with captions',
    site('/gallery/storm-in-pictures'),
    og('article') + jsonLd({ '@type': 'ImageGallery' }),
    `<h1>The storm in pictures</h1>${many(20, (n) => `<figure><img alt=""><figcaption><p>${sentence(n)}</p></figcaption></figure>`)}`,
  ),
  at(
    'pictures with paragraphs',
    site('/pictures/the-week'),
    og('website'),
    `<h1>The week</h1><p>${sentence(1)}</p>${many(24, (n) => `<div class="slide"><img alt=""><p class="cap">${sentence(n)}</p><span>${n} of 24</span></div>`)}`,
  ),
  at(
    'episode to listen to',
    site('/podcasts/harbour-talk/12'),
    jsonLd({ '@type': 'PodcastEpisode' }),
    `<audio></audio><h1>Harbour talk</h1><p>${prose(1, 3)}</p>${cards(10)}`,
  ),
  at(
    'programmes of an evening',
    site('/tv-guide'),
    '',
    `<table>${many(60, (n) => `<tr><td>${n}:00</td><td>Show ${n}</td><td>${sentence(n)}</td></tr>`)}</table>`,
  ),
  at(
    'crossword',
    site('/puzzles/crossword/17-220'),
    og('website'),
    `<h1>Crossword 17,220</h1><ol>${many(40, (n) => `<li>Clue of number ${n} (7)</li>`)}</ol>`,
  ),
  at(
    'quiz',
    site('/quiz/how-well-do-you-know-lindvik'),
    og('article') + jsonLd({ '@type': 'Quiz' }),
    `<h1>Quiz</h1>${many(10, (n) => `<fieldset><p>Question ${n}: who rejected it?</p><label><input type="radio">The mayor</label></fieldset>`)}`,
  ),
];
