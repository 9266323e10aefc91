import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { launch, type Session } from './launch.ts';
import {
  addressOf,
  articleOf,
  HARBOUR,
  markedTexts,
  openLibraryView,
  ORCHARD,
  paragraphsOf,
  storyPage,
  traceOf,
  type Stored,
  type Story,
} from './living.ts';
import { cardIsOpen, marked } from './reader.ts';
import { type NewsServer, startServer } from './server.ts';
import { until } from './until.ts';

const FRONT: Story = { ...HARBOUR, path: '/', title: 'Estrin Herald' };
const LATE = 'A diver found a sixth crack below the waterline on Wednesday, the port authority said.';
const FRONT_MAIN = `<ul><li><a href="${ORCHARD.path}">${ORCHARD.title}</a></li></ul>`;

/** A single-page site: another story's text in the place of this one's, another address, the old head. */
const goTo = (page: Page, story: Story): Promise<void> =>
  page.evaluate(
    (html, path) => {
      const main = document.querySelector('main')!;
      const before = main.innerHTML;
      const back = location.pathname;
      main.innerHTML = html;
      history.pushState({}, '', path);
      addEventListener('popstate', () => location.pathname === back && (main.innerHTML = before), { once: true });
    },
    articleOf(story),
    story.path,
  );

const append = (page: Page, place: string, html: string): Promise<void> =>
  page.evaluate((into, what) => document.querySelector(into)!.insertAdjacentHTML('beforeend', what), place, html);

const idle = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((free) => requestIdleCallback(free)));

/**
 * Waits until the extension has looked at a change of the page's text: it does so 600 ms after the last one, and the timers
 * of a page run in the order in which they are due, however busy the machine is.
 */
const quiet = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((looked) => setTimeout(looked, 700)));

const isAbout = (popup: Page, { title }: Story): Promise<boolean> =>
  popup.evaluate((wanted) => document.querySelector('h1')?.textContent === wanted, title);

describe.each(BROWSERS)('a page that goes on living, in %s', (browser) => {
  let server: NewsServer;
  let session: Session;
  let view: Awaited<ReturnType<typeof openLibraryView>>;

  const open = async (story: Story, html = storyPage(story)): Promise<Page> => {
    server.put(addressOf(story), html);
    return session.page(addressOf(story));
  };

  const storedAt = (story: Story, isIt: (stored: Stored) => boolean = () => true): Promise<Stored> =>
    until(
      async () => (await view.stored()).find((each) => each.key === addressOf(story) && isIt(each)),
      `${story.path} to be kept`,
    );

  const markedOf = (page: Page, story: Story): Promise<string[]> =>
    until(async () => {
      const texts = (await markedTexts(page)).filter((text) => story.paragraphs.some((each) => each.includes(text)));
      return texts.length > 0 && texts;
    }, `${story.path} to be marked`);

  /** No text of one story was kept as the other's. */
  const expectApart = async (): Promise<void> => {
    for (const { key, text } of await view.stored())
      for (const story of [HARBOUR, ORCHARD])
        expect(text.includes(traceOf(story)) && key !== addressOf(story), `${story.title} under ${key}`).toBe(false);
  };

  beforeAll(async () => {
    server = await startServer();
    session = await launch({ browser, headless: true, port: server.port });
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  afterEach(async () => {
    const [, ...pages] = await session.browser.pages();
    for (const page of pages) await page.close().catch(() => undefined);
  });

  /** Every test begins with an empty library. */
  const start = async (): Promise<void> => {
    view = await openLibraryView(session);
    await view.page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime: { sendMessage(message: object): Promise<unknown> } }
      >;
      const answer = await (browser ?? chrome).runtime.sendMessage({
        to: 'background',
        name: 'forget',
        request: { what: { scope: 'all' }, annotated: true },
      });
      if (!(answer as { ok: boolean }).ok) throw new Error(JSON.stringify(answer));
    });
  };

  it('reads what a single-page site shows next, under its own address and title, and the first again on the way back', async () => {
    await start();
    const page = await open(HARBOUR);
    await markedOf(page, HARBOUR);
    await goTo(page, ORCHARD);
    await markedOf(page, ORCHARD);
    expect(await storedAt(ORCHARD)).toMatchObject({ title: ORCHARD.title, published: null });
    await page.goBack();
    await markedOf(page, HARBOUR);
    await expectApart();
    expect(await storedAt(HARBOUR)).toMatchObject({ title: HARBOUR.title, published: HARBOUR.published });
  });

  it('reads a story to which a single-page site goes from its front page', async () => {
    await start();
    const page = await open(FRONT, storyPage(FRONT, { main: FRONT_MAIN, kind: 'website' }));
    // Nobody presses a link before the page is idle: the extension has looked at it by then.
    await idle(page);
    await goTo(page, ORCHARD);
    await markedOf(page, ORCHARD);
    expect((await storedAt(ORCHARD)).title).toBe(ORCHARD.title);
  });

  it('reads no section to which a single-page site goes with the head of the last story', async () => {
    await start();
    const data = { '@type': 'NewsArticle', headline: HARBOUR.title, datePublished: HARBOUR.published };
    const told = `<script type="application/ld+json">${JSON.stringify(data)}</script></head>`;
    const page = await open(HARBOUR, storyPage(HARBOUR).replace('</head>', told));
    await markedOf(page, HARBOUR);
    const teasers = Array.from(
      { length: 20 },
      (_, i) =>
        `<article><h3><a href="/business/${i}">Story ${i} of the day</a></h3><p>The port authority said on Tuesday that ${i + 3} of its cranes will be sold before the end of the year, and …</p></article>`,
    );
    await page.evaluate((html) => {
      document.querySelector('main')!.innerHTML = html;
      history.pushState({}, '', '/business');
    }, teasers.join(''));
    await quiet(page);
    await until(async () => (await markedTexts(page)).length === 0, 'the marks to go');
    expect((await view.stored()).map(({ key }) => key)).toEqual([addressOf(HARBOUR)]);
  });

  it('is not taken for another story when it only changes its address', async () => {
    await start();
    const page = await open(HARBOUR);
    const before = await markedOf(page, HARBOUR);
    await page.evaluate(() => history.replaceState({}, '', '/news/harbour-wall/amp?from=home'));
    await append(page, 'article', paragraphsOf([ORCHARD.paragraphs[1]!]));
    await storedAt(HARBOUR, ({ text }) => text.includes(ORCHARD.paragraphs[1]!));
    expect(await markedTexts(page)).toEqual(expect.arrayContaining(before));
    expect((await view.stored()).map(({ key }) => key)).toEqual([addressOf(HARBOUR)]);
  });

  it('has text that comes late, and more of it as the reader scrolls', async () => {
    await start();
    const page = await open(HARBOUR, storyPage(HARBOUR, { main: '<article></article>' }));
    await idle(page);
    expect(await markedTexts(page)).toEqual([]);
    await append(page, 'article', `<h1>${HARBOUR.title}</h1>${paragraphsOf(HARBOUR.paragraphs.slice(0, 5))}`);
    await markedOf(page, HARBOUR);
    await append(page, 'article', paragraphsOf(HARBOUR.paragraphs.slice(5)));
    await storedAt(HARBOUR, ({ text }) => text.includes(HARBOUR.paragraphs[6]!));
  });

  it('keeps its marks when the same words come in new nodes, and is read again when the words are others', async () => {
    await start();
    const page = await open(HARBOUR);
    const before = await markedOf(page, HARBOUR);
    await page.evaluate(() => (document.querySelector('main')!.innerHTML += ''));
    await until(async () => (await markedTexts(page)).join() === before.join(), 'the marks to come back');
    const corrected = HARBOUR.paragraphs[2]!.replace('23 million', '27 million');
    await page.evaluate((text) => (document.querySelectorAll('article p')[2]!.textContent = text), corrected);
    await storedAt(HARBOUR, ({ text }) => text.includes(corrected));
  });

  it('may show the next story below, each under its own address, both marked', async () => {
    await start();
    const page = await open(HARBOUR);
    const first = await markedOf(page, HARBOUR);
    await append(page, 'main', articleOf(ORCHARD));
    await quiet(page);
    // Without an address of its own, the second is nobody's, also when the first is read again.
    await append(page, 'article', paragraphsOf([LATE]));
    await storedAt(HARBOUR, ({ text }) => text.includes(LATE));
    await expectApart();
    await page.evaluate((path) => {
      document.querySelectorAll('article')[1]!.scrollIntoView();
      history.replaceState({}, '', path);
    }, ORCHARD.path);
    await markedOf(page, ORCHARD);
    expect(await storedAt(ORCHARD)).toMatchObject({ title: ORCHARD.title, published: null });
    expect(await markedTexts(page)).toEqual(expect.arrayContaining(first));
    await expectApart();
    // The reader turns back to a mark of the first, whose address is not there any more.
    const { x, y } = await page.evaluate((text) => {
      const ranges = [...CSS.highlights.values()].flatMap((each) => [...each]) as Range[];
      const range = ranges.find((each) => each.toString() === text)!;
      range.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, height } = range.getClientRects()[0]!;
      return { x: left + 20, y: top + height / 2 };
    }, first[0]!);
    await page.mouse.click(x, y);
    await until(() => cardIsOpen(page), 'the card of the first story’s claim');
    const popup = await session.openPopup(page);
    await until(() => isAbout(popup, HARBOUR), 'the popup to be about the first story again');
  });

  it('keeps what was read when a wall cuts the text off, and reads the rest when a wall falls', async () => {
    await start();
    const page = await open(HARBOUR);
    await markedOf(page, HARBOUR);
    await page.evaluate(() => {
      for (const paragraph of [...document.querySelectorAll('article p')].slice(2)) paragraph.remove();
      document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>Subscribe to go on reading.</p>');
    });
    await quiet(page);
    const teaser = await open(
      ORCHARD,
      storyPage(ORCHARD, { main: articleOf(ORCHARD, ORCHARD.paragraphs.slice(0, 2)) }),
    );
    await storedAt(ORCHARD);
    // By the time that another page is kept, this one would have been, too.
    expect((await storedAt(HARBOUR)).text).toContain(HARBOUR.paragraphs[7]);
    await append(teaser, 'article', paragraphsOf(ORCHARD.paragraphs.slice(2)));
    await storedAt(ORCHARD, ({ text }) => text.includes(ORCHARD.paragraphs[7]!));
    await markedOf(teaser, ORCHARD);
  });

  it('may be a live blog: new entries on top are read, and the old ones keep their marks', async () => {
    await start();
    const entry = (texts: readonly string[]) => `<article class="entry"><h2>Entry</h2>${paragraphsOf(texts)}</article>`;
    const main = `<h1>${HARBOUR.title}</h1><div class="entries">${[0, 4].map((at) => entry(HARBOUR.paragraphs.slice(at, at + 4))).join('')}</div>`;
    const page = await open(HARBOUR, storyPage(HARBOUR, { main }));
    const before = await markedOf(page, HARBOUR);
    await page.evaluate(
      (html) => document.querySelector('.entries')!.insertAdjacentHTML('afterbegin', html),
      entry(ORCHARD.paragraphs.slice(0, 4)),
    );
    const { text } = await storedAt(HARBOUR, (each) => each.text.includes(ORCHARD.paragraphs[3]!));
    expect(text).toContain(HARBOUR.paragraphs[7]);
    expect(await markedTexts(page)).toEqual(expect.arrayContaining(before));
  });

  it('is itself again when the reader comes back to it in history', async () => {
    await start();
    const page = await open(HARBOUR);
    await markedOf(page, HARBOUR);
    server.put(addressOf(ORCHARD), storyPage(ORCHARD));
    await page.goto(addressOf(ORCHARD));
    await markedOf(page, ORCHARD);
    await page.goBack();
    await markedOf(page, HARBOUR);
    const popup = await session.openPopup(page);
    await until(() => isAbout(popup, HARBOUR), 'the popup to be about the first story');
    await marked(page);
  });
});
