import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES } from './articles.ts';
import { BROWSERS } from './browsers.ts';
import { settled } from './findings.ts';
import { launch, type Session } from './launch.ts';
import { badgeOf, CLASHES, highlightsOf, marked, openStory, press } from './reader.ts';
import { type NewsServer, startServer } from './server.ts';
import { until } from './until.ts';

const FLOOD = 'http://www.irishexaminer.com/news/flood';

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.textContent ?? '');
const countOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
/** Clashes that are painted in a page. */
const clashes = async (page: Page): Promise<number> => (await highlightsOf(page))[CLASHES] ?? 0;

const comes = (page: Page, words: string): Promise<true> =>
  until(async () => ((await textOf(page)).includes(words) ? true : null), `“${words}” to be shown`);
const goes = (page: Page, selector: string): Promise<true> =>
  until(async () => ((await countOf(page, selector)) === 0 ? true : null), `${selector} to be gone`);
const painted = (page: Page, count: (clashes: number) => boolean): Promise<true> =>
  until(async () => (count(await clashes(page)) ? true : null), 'the marks to follow');

describe.each(BROWSERS)('what the reader decides, in %s', (browser) => {
  let server: NewsServer;
  let session: Session;

  beforeAll(async () => {
    server = await startServer();
    server.put(FLOOD, readFileSync(join(SAMPLES, 'flood.html'), 'utf8'));
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

  it('a dismissed pair is gone from list, badge and marks, stays so when the page is loaded anew, and comes back from the settings', async () => {
    const { page, popup } = await openStory(session, FLOOD);
    await painted(page, (count) => count > 0);
    const badge = Number(await badgeOf(popup));
    const before = await clashes(page);
    await press(popup, '[data-contradiction] .decide [aria-expanded]');
    await press(popup, '[data-contradiction] [data-dismiss=pair]');
    await comes(popup, 'These two statements won’t be set side by side again.');
    expect(await badgeOf(popup)).toBe(badge === 1 ? '' : String(badge - 1));
    await painted(page, (count) => count < before);
    const left = await clashes(page);
    await popup.close();

    await page.reload();
    await marked(page);
    const again = await session.openPopup(page);
    await settled(again);
    await comes(again, '1 contradiction of this article is dismissed.');
    expect(await clashes(page)).toBe(left);
    await again.close();

    const settings = await session.extensionPage('settings.html');
    await press(settings, '#dismissed [data-dismissed] button');
    await goes(settings, '#dismissed [data-dismissed]');
    await painted(page, (count) => count === before);
  });

  it('while reading is paused no page is read, and one press has it go on', async () => {
    const settings = await session.extensionPage('settings.html');
    await press(settings, '#pause .pill:last-of-type');
    await comes(settings, 'Reading is paused until you switch it on again.');
    const page = await session.page(FLOOD);
    const popup = await session.openPopup(page);
    expect(await settled(popup)).toMatchObject({ state: 'paused' });
    expect(await badgeOf(popup)).toBe('II');
    expect(await highlightsOf(page)).toEqual({});
    await press(popup, '.state .pill');
    await marked(page);
    await until(async () => ((await settled(popup)).state === 'checked' ? true : null), 'the popup to follow');
    await until(async () => ((await badgeOf(popup)) === 'II' ? null : true), 'the badge to say so no longer');
  });
});
