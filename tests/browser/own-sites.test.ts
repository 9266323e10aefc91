import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES } from './articles.ts';
import { BROWSERS, type BrowserName } from './browsers.ts';
import { launch, type Session } from './launch.ts';
import { cardIsOpen, highlightsOf, marked, openCard, press } from './reader.ts';
import { type NewsServer, startServer } from './server.ts';
import { allowBeforehand, allowed, allowFromLibrary, registered, takeBack } from './site-settings.ts';
import { until } from './until.ts';

/** On no list: read when asked, or once the reader has said "always". */
const STORY = 'http://www.example.com/flood';
const NEXT = 'http://www.example.com/news/visit';
const BELOW = 'http://shop.example.com/flood';
const SITE = ['http://example.com/*', 'http://www.example.com/*'];

const ALWAYS = '[data-notice] .pill, .state .pill:not(.strong)';
const NOT_ALWAYS = 'footer button.quiet';

const sample = (name: string): string => readFileSync(join(SAMPLES, name), 'utf8');
const notice = (popup: Page, name: string): Promise<string> =>
  until(
    () => popup.evaluate((which) => document.querySelector(`[data-notice=${which}]`)?.textContent, name),
    `the popup to say: ${name}`,
  );
const stateOf = (popup: Page): Promise<string | null | undefined> =>
  popup.evaluate(() => document.querySelector('[data-state]')?.getAttribute('data-state'));

const inState = (popup: Page, state: string): Promise<true> =>
  until(async () => (await stateOf(popup)) === state && true, `the popup to say: ${state}`);

interface Started {
  session: Session;
  stop(): Promise<void>;
}

async function start(browser: BrowserName): Promise<Started> {
  const server: NewsServer = await startServer();
  for (const url of [STORY, BELOW]) server.put(url, sample('flood.html'));
  server.put(NEXT, sample('visit.html'));
  const session = await launch({ browser, headless: true, port: server.port });
  const stop = async (): Promise<void> => {
    await session.close();
    await server.close();
  };
  return { session, stop };
}

// What a test leaves open would be in the way of the next one. One tab stays: without any, a browser ends.
async function closeTabs(session: Session): Promise<void> {
  const [, ...pages] = await session.browser.pages();
  for (const page of pages) await page.close().catch(() => undefined);
}

describe.each(BROWSERS)('a site of the reader’s own in %s', (browser) => {
  let started: Started | undefined;
  let session: Session;
  beforeAll(async () => {
    started = await start(browser);
    session = started.session;
  });
  afterEach(() => closeTabs(session));
  afterAll(() => started?.stop());

  it('is not read before it is asked for', async () => {
    const page = await session.page(STORY);
    expect(await registered(session)).toEqual([]);
    expect(await highlightsOf(page)).toEqual({});
  });

  it('is read by itself after the reader’s yes, the page in front at once, and no site below it', async () => {
    if (browser === 'chromium') await allowBeforehand(session, SITE);
    const front = await session.page(STORY);
    if (browser === 'chromium') {
      const popup = await session.openPopup(front);
      await notice(popup, 'asked');
      await popup.click(ALWAYS);
    } else {
      await allowFromLibrary(session, SITE);
    }
    await until(async () => (await registered(session)).length > 0, 'the site to be registered');
    expect((await registered(session)).toSorted()).toEqual(SITE);
    await front.bringToFront();
    await marked(front);
    await marked(await session.page(NEXT));
    expect(await highlightsOf(await session.page(BELOW))).toEqual({});
  });

  it('runs one script only, when a click and the registered script meet', async () => {
    const page = await session.page(STORY);
    const popup = await session.openPopup(page);
    await inState(popup, 'checked');
    await popup.close();
    await page.bringToFront();
    await openCard(page);
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(3);
    await page.keyboard.press('Escape');
    await until(async () => !(await cardIsOpen(page)), 'the card to close');
  });

  it('is missed when the browser’s settings take it away, and read at once when they give it back', async () => {
    const page = await session.page(STORY);
    await marked(page);
    await takeBack(session, SITE);
    await until(async () => (await registered(session)).length === 0, 'the site to be let go');
    await page.bringToFront();
    await page.reload();
    expect(await highlightsOf(page)).toEqual({});
    const popup = await session.openPopup(page);
    if (browser === 'chromium') {
      // The click that opens a real popup has the page read.
      expect(await notice(popup, 'taken')).toContain('no longer let Gainsay read example.com by itself');
      await page.reload();
      await allowBeforehand(session, SITE);
    } else {
      await inState(popup, 'marks-gone');
      await popup.click(ALWAYS);
    }
    await until(() => allowed(session, SITE), 'the site to be allowed again');
    await page.bringToFront();
    await marked(page);
  });

  it('is given back from the popup, and offered again', async () => {
    const page = await session.page(STORY);
    await marked(page);
    const popup = await session.openPopup(page);
    await press(popup, NOT_ALWAYS);
    await notice(popup, 'asked');
    expect(await allowed(session, SITE)).toBe(false);
    expect(await registered(session)).toEqual([]);
    expect(await highlightsOf(await session.page(NEXT))).toEqual({});
  });
});

describe('a page that was read by a click', () => {
  let started: Started | undefined;
  let session: Session;
  beforeAll(async () => {
    started = await start('chromium');
    session = started.session;
  });
  afterEach(() => closeTabs(session));
  afterAll(() => started?.stop());

  it('says after it was loaded anew that its marks went, and is read again by the next click', async () => {
    const page = await session.page(STORY);
    const popup = await session.openPopup(page);
    await inState(popup, 'checked');
    expect(await notice(popup, 'asked')).toContain('Read because you asked.');
    await popup.close();
    await marked(page);
    await page.reload();
    expect(await highlightsOf(page)).toEqual({});
    await until(
      async () => (await titleOf(session, page)).includes('the marks went with that'),
      'the button to say so',
    );
    const again = await session.openPopup(page);
    await inState(again, 'checked');
    expect(await notice(again, 'asked')).toContain('it has been read again');
    await marked(page);
  });

  it('is not missed on another page', async () => {
    const page = await session.page(STORY);
    const popup = await session.openPopup(page);
    await inState(popup, 'checked');
    await popup.close();
    await page.goto(NEXT);
    const next = await session.openPopup(page);
    await inState(next, 'checked');
    expect(await notice(next, 'asked')).toContain('Read because you asked.');
  });
});

/** What the toolbar button says of the tab in front. */
async function titleOf(session: Session, page: Page): Promise<string> {
  const asking = await session.extensionPage('library.html');
  await page.bringToFront();
  const title = await asking.evaluate(async () => {
    interface Api {
      tabs: { query(filter: object): Promise<{ id?: number }[]> };
      action: { getTitle(details: { tabId: number }): Promise<string> };
    }
    const { chrome } = globalThis as unknown as { chrome: Api };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getTitle({ tabId: tab?.id ?? -1 });
  });
  await asking.close();
  return title;
}
