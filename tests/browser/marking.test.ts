import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { launch, type Session } from './launch.ts';
import { addressOf, HARBOUR, markedTexts, storyPage } from './living.ts';
import { cardIsOpen, highlightsOf, marked, openCard } from './reader.ts';
import { type NewsServer, startServer } from './server.ts';
import { until } from './until.ts';

/** As strict as a page can be: no style, no script, no HTML string. */
const STRICT =
  "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Takes all highlights away, over and over, as a page's own search could, and counts how often there were any. */
const CLEARING = `window.cleared = 0;
  setInterval(() => { if (CSS.highlights.size > 0) { window.cleared++; CSS.highlights.clear(); } }, 50);`;
const cleared = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { cleared: number }).cleared);

/** Runs in the page: what a move of the pointer has painted in the next frame is taken away by then. */
const aFrameAndAClearing = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60)));

const shot = async (page: Page): Promise<string> => Buffer.from(await page.screenshot()).toString('base64');

describe.each(BROWSERS)('marks in %s', (browser) => {
  let server: NewsServer;
  let session: Session;

  const open = (headers: Record<string, string> = {}, script = ''): Promise<Page> => {
    server.put(addressOf(HARBOUR), storyPage(HARBOUR, { script }), headers);
    return session.page(addressOf(HARBOUR));
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

  it('are painted, and the card dressed, under the strictest policy, and the document stays as it was', async () => {
    const page = await open({ 'content-security-policy': STRICT });
    await marked(page);
    const source = await page.evaluate(() => document.documentElement.outerHTML);
    const withMarks = await shot(page);
    await openCard(page);
    const { width, height } = await page.evaluate(() => {
      const box = document.documentElement.lastElementChild!.getBoundingClientRect();
      return { width: box.width, height: box.height };
    });
    // An undressed card would be as wide as it likes and show its parts as a list.
    expect(width).toBe(360);
    expect(height).toBeGreaterThan(120);
    await page.keyboard.press('Escape');
    await until(async () => !(await cardIsOpen(page)), 'the card to close');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(source);
    await page.evaluate(() => (scrollTo(0, 0), CSS.highlights.clear()));
    expect((await shot(page)) === withMarks, 'the same picture without marks').toBe(false);
  });

  it('come by a script that the page neither sees come nor finds', async () => {
    const page = await open();
    await marked(page);
    const seen = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(seen.filter((name) => name.includes('extension'))).toEqual([]);
    // The host of Firefox's addresses is a secret of each installation; Chrome's is known to all.
    if (browser === 'chromium') {
      const address = session.extensionUrl('reader.js');
      const found = await page.evaluate(
        (url) =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        address,
      );
      expect(found, address).toBe(false);
    }
  });

  it('stand out under the pointer, and no longer when it leaves', async () => {
    const page = await open();
    const before = await marked(page);
    const { x, y } = await page.evaluate(() => {
      const range = [...CSS.highlights.values()].flatMap((each) => [...each])[0] as Range;
      range.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, height } = range.getClientRects()[0]!;
      return { x: left + 20, y: top + height / 2 };
    });
    await page.mouse.move(x, y);
    await until(
      async () => Object.keys(await highlightsOf(page)).length > Object.keys(before).length,
      'the mark to stand out',
    );
    await page.mouse.move(3, 3);
    await until(
      async () => JSON.stringify(await highlightsOf(page)) === JSON.stringify(before),
      'the mark to be as it was',
    );
  });

  it('are given up on a page that takes them away again and again, and the reader is told', async () => {
    const page = await open({}, CLEARING);
    let step = 0;
    const move = (): Promise<void> => page.mouse.move(200 + (++step % 40) * 9, 200);
    // Painted once and put back thrice, whenever the pointer moves; a later move finds them gone for good.
    await until(async () => {
      const before = await cleared(page);
      await move();
      await page.evaluate(aFrameAndAClearing);
      return before >= 4 && (await cleared(page)) === before;
    }, 'the marks to be taken away four times, and then to stay away');
    const popup = await session.openPopup(page);
    await until(
      () => popup.evaluate(() => document.querySelector('[data-notice=unmarked]') !== null),
      'the popup to say that the marks are gone',
    );
    expect(await popup.evaluate(() => document.querySelector('[data-state]')?.getAttribute('data-state'))).toBe(
      'checked',
    );
  });

  it('are not printed', async () => {
    const page = await open();
    expect(await markedTexts(page).then(() => marked(page))).not.toEqual({});
    const print = async (): Promise<string> => {
      if (browser === 'firefox') return String((await page.pdf()).length);
      await page.emulateMediaType('print');
      return shot(page);
    };
    const withMarks = await print();
    await page.evaluate(() => CSS.highlights.clear());
    expect((await print()) === withMarks, 'the same on paper without marks').toBe(true);
  });
});
