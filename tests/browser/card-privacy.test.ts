import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES } from './articles.ts';
import { BROWSERS } from './browsers.ts';
import { launch, type Session } from './launch.ts';
import { cardIsOpen, kept, marked, openCard, pressControl } from './reader.ts';
import { type NewsServer, startServer } from './server.ts';
import { until } from './until.ts';

const FLOOD = 'http://www.irishexaminer.com/news/flood';

interface Seen {
  type: string;
  /** Names of where it happened and where the pointer or the focus came from. */
  at: string;
  from: string;
  x?: number;
  y?: number;
  key?: string;
}

/** The first script of the page: writes down every event that a window can hear of, before any other listener. */
const LOG = `<script>
  window.log = [];
  for (let name in window) if (name.startsWith('on')) addEventListener(name.slice(2), (event) => {
    const { type, target, relatedTarget, clientX, clientY, key } = event;
    const nameOf = (node) => !node ? '' : node.parentNode === document.documentElement && node.localName === 'div' ? 'card' : node.nodeName || 'window';
    window.log.push({ type, at: nameOf(target), from: nameOf(relatedTarget), x: clientX, y: clientY, key });
  }, true);
</script>`;

const logOf = (page: Page): Promise<Seen[]> => page.evaluate(() => (window as unknown as { log: Seen[] }).log);

const clearLog = (page: Page): Promise<void> =>
  page.evaluate(() => void ((window as unknown as { log: Seen[] }).log.length = 0));

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A page knows the card's outline, and nothing of what is in it. */
const boxOfCard = (page: Page): Promise<Box> =>
  page.evaluate(() => {
    const { left, top, right, bottom } = document.documentElement.lastElementChild!.getBoundingClientRect();
    return { left, top, right, bottom };
  });

/** The verdict "misleading", counted from the card's lower left corner, in CSS pixels: no script can ask where it is. */
const MISLEADING = { right: 110, up: 56 };

const isOn = ({ x, y }: Seen, box: Box): boolean =>
  x !== undefined && y !== undefined && x > box.left && x < box.right && y > box.top && y < box.bottom;

/** What a page's log tells of what was done on the card. */
const leaks = (log: readonly Seen[], box: Box): Seen[] =>
  log.filter((event) => event.at === 'card' || event.key !== undefined || isOn(event, box));

/** Verdicts as they stand, without what they were before. */
const standing = (popup: Page): Promise<string[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll('[data-annotation] .verdict > p b')].map((b) => b.textContent ?? ''),
  );

describe.each(BROWSERS)('a page that listens to everything, in %s', (browser) => {
  let server: NewsServer;
  let session: Session;

  beforeAll(async () => {
    server = await startServer();
    const html = readFileSync(join(SAMPLES, 'flood.html'), 'utf8');
    server.put(FLOOD, html.replace(/<head>/, `<head>${LOG}`));
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

  /** Waits until the popup lists this verdict. */
  async function stored(page: Page, verdict: RegExp): Promise<void> {
    const popup = await session.openPopup(page);
    await until(async () => (await kept(popup)).some((text) => verdict.test(text)), `${verdict.source} to be kept`);
    await popup.close();
  }

  it('learns nothing of a verdict that is given with the mouse', async () => {
    const page = await session.page(FLOOD);
    await openCard(page);
    const box = await boxOfCard(page);
    await clearLog(page);
    const [x, y] = [box.left + MISLEADING.right, box.bottom - MISLEADING.up];
    await page.mouse.move(x, y);
    await page.mouse.move(x + 5, y - 2, { steps: 3 });
    await page.mouse.click(x, y);
    await stored(page, /misleading/i);
    const log = await logOf(page);
    expect(leaks(log, box)).toEqual([]);
  });

  it('learns nothing of a verdict that is given from the keyboard', async () => {
    const page = await session.page(FLOOD);
    await openCard(page);
    const box = await boxOfCard(page);
    await clearLog(page);
    await pressControl(page, 'unverifiable');
    await stored(page, /unverifiable/i);
    expect(leaks(await logOf(page), box)).toEqual([]);
  });

  it('can’t press a verdict with an event of its own', async () => {
    const page = await session.page(FLOOD);
    await openCard(page);
    const { left, bottom } = await boxOfCard(page);
    const [clientX, clientY] = [left + MISLEADING.right, bottom - MISLEADING.up];
    await page.evaluate(
      (init) => {
        const host = document.documentElement.lastElementChild!;
        for (const type of ['mousedown', 'mouseup', 'click']) host.dispatchEvent(new MouseEvent(type, init));
      },
      { clientX, clientY, bubbles: true, composed: true },
    );
    // What the reader does after that still counts, and is the only thing kept.
    await pressControl(page, 'false');
    await stored(page, /false/i);
    const popup = await session.openPopup(page);
    await kept(popup);
    expect(await standing(popup)).toEqual(['false']);
  });

  it('learns nothing of what is done with the offer to annotate a selection, and can’t press it', async () => {
    const page = await session.page(FLOOD);
    await marked(page);
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelectorAll('article p')[1]!));
    // The offer's element looks from outside as the card's does.
    await until(() => cardIsOpen(page), 'the offer to annotate');
    const box = await boxOfCard(page);
    await page.evaluate(() => document.documentElement.lastElementChild!.dispatchEvent(new MouseEvent('click')));
    expect(await session.findExtensionPage('note.html')).toBeNull();
    await clearLog(page);
    await page.mouse.move(box.left + 30, box.top + 12);
    await page.mouse.click(box.left + 30, box.top + 12);
    await until(() => session.findExtensionPage('note.html'), 'the note’s window');
    // Once it is pressed the offer is gone, and the pointer stands over the page.
    const after = /^(?:pointer|mouse)(?:over|out|enter|leave|move)$/;
    expect(leaks(await logOf(page), box).filter(({ type }) => !after.test(type))).toEqual([]);
  });

  it('learns nothing of the card when the reader has selected words beside it', async () => {
    const page = await session.page(FLOOD);
    await openCard(page);
    const box = await boxOfCard(page);
    const { x, y } = await page.evaluate(({ left, top, right, bottom }) => {
      const places = [...document.querySelectorAll('article p')]
        .filter(({ textContent }) => textContent.split(' ').length > 10)
        .map((words) => words.getBoundingClientRect());
      const { left: x, top: y } = places.find(
        (place) =>
          place.top > 0 &&
          place.bottom < innerHeight &&
          (place.bottom < top || place.top > bottom || place.right < left || place.left > right),
      )!;
      return { x, y: y + 8 };
    }, box);
    await page.mouse.move(x + 2, y);
    await page.mouse.down();
    await page.mouse.move(x + 260, y, { steps: 5 });
    await page.mouse.up();
    const open = (): Promise<number> => page.evaluate(() => document.querySelectorAll('html > div').length);
    await until(async () => (await open()) === 2, 'the offer beside the card');
    await clearLog(page);
    await page.mouse.move(box.left + MISLEADING.right, box.bottom - MISLEADING.up);
    await page.mouse.click(box.left + MISLEADING.right, box.bottom - MISLEADING.up);
    await stored(page, /misleading/i);
    expect(leaks(await logOf(page), box)).toEqual([]);
  });

  it('still gets every click and key that is its own, and a click beside the card closes it', async () => {
    const page = await session.page(FLOOD);
    await openCard(page);
    await clearLog(page);
    await page.mouse.click(3, 3);
    await until(async () => !(await cardIsOpen(page)), 'the card to close');
    await page.keyboard.press('a');
    const log = await logOf(page);
    expect(log.map(({ type }) => type)).toEqual(expect.arrayContaining(['pointerdown', 'mouseup', 'click', 'keydown']));
    expect(log.find(({ type }) => type === 'keydown')?.key).toBe('a');
  });
});
