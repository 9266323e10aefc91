import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { launch, type Session } from './launch.ts';
import { addressOf, HARBOUR, storyPage } from './living.ts';
import { cardIsOpen as isOffered, kept, marked, select } from './reader.ts';
import { type NewsServer, startServer } from './server.ts';
import { until } from './until.ts';

/** The beginning of one paragraph and the end of another, in the viewport. */
const places = (page: Page, from: number, to: number): Promise<{ x: number; y: number }[]> =>
  page.evaluate(
    (first, last) => {
      const boxOf = (index: number): DOMRect[] => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelectorAll('article p')[index]!);
        return [...range.getClientRects()];
      };
      const [start, end] = [boxOf(first)[0]!, boxOf(last).at(-1)!];
      return [
        { x: start.left + 1, y: start.top + start.height / 2 },
        { x: end.right - 1, y: end.top + end.height / 2 },
      ];
    },
    from,
    to,
  );

async function pressOffer(page: Page): Promise<void> {
  await until(() => isOffered(page), 'the offer to annotate');
  const { x, y } = await page.evaluate(() => {
    const { left, top } = document.documentElement.lastElementChild!.getBoundingClientRect();
    return { x: left + 30, y: top + 12 };
  });
  await page.mouse.click(x, y);
}

describe.each(BROWSERS)('a selection in %s', (browser) => {
  let server: NewsServer;
  let session: Session;

  const open = async (): Promise<Page> => {
    server.put(addressOf(HARBOUR), storyPage(HARBOUR));
    const page = await session.page(addressOf(HARBOUR));
    await marked(page);
    return page;
  };

  /** The note's window quotes what it is about; written there, it is kept. */
  async function writeNote(page: Page, quote: string, words: string): Promise<void> {
    const note = await until(() => session.findExtensionPage('note.html'), 'the note’s window');
    await until(() => note.evaluate((text) => document.body.textContent?.includes(text) ?? false, quote), 'the quote');
    const field = await note.waitForSelector('textarea');
    await field!.type(words);
    await note.close();
    const popup = await session.openPopup(page);
    await select(popup, 'mine');
    await until(async () => (await kept(popup)).some((text) => text.includes(words)), 'the note to be kept');
  }

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

  it('made with the mouse across paragraphs is offered a note, in a window of the extension’s own', async () => {
    const page = await open();
    const [start, end] = await places(page, 1, 2);
    await page.mouse.move(start!.x, start!.y);
    await page.mouse.down();
    await page.mouse.move(end!.x, end!.y, { steps: 4 });
    expect(await isOffered(page)).toBe(false);
    await page.mouse.up();
    await pressOffer(page);
    await writeNote(page, HARBOUR.paragraphs[2]!.slice(0, 40), 'Who paid for the study?');
    expect(await isOffered(page)).toBe(false);
  });

  it('made from the keyboard is offered one, too, and any key takes the offer away', async () => {
    const page = await open();
    const [start] = await places(page, 4, 4);
    await page.mouse.click(start!.x + 20, start!.y, { count: 2 });
    await page.keyboard.down('Shift');
    for (let line = 0; line < 2; line++) await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    await until(() => page.evaluate(() => getSelection()!.toString().split(' ').length > 3), 'words to be selected');
    await until(() => isOffered(page), 'the offer to annotate');
    await page.keyboard.press('Escape');
    await until(async () => !(await isOffered(page)), 'the offer to go');
  });
});
