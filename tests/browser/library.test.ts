import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeReading } from '../bench/made-reading.ts';
import { BROWSERS } from './browsers.ts';
import { fillLibrary } from './fill-library.ts';
import { launch, type Session } from './launch.ts';
import { press } from './reader.ts';
import { startServer, type NewsServer } from './server.ts';
import { until } from './until.ts';

const ARTICLES = 150;
const made = madeReading(ARTICLES);

const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
const comes = (page: Page, selector: string, words: string): Promise<true> =>
  until(async () => ((await textOf(page, selector)).includes(words) ? true : null), `“${words}” in ${selector}`);
/** Buttons that something else lies upon. */
const covered = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const isCovered = (button: Element): boolean => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return !button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    };
    return [...document.querySelectorAll(wanted)].filter(isCovered).map(({ textContent }) => textContent);
  }, selector);
const go = (page: Page, hash: string): Promise<void> => page.evaluate((to) => void (location.hash = to), hash);

describe.each(BROWSERS)('a library of three thousand claims, in %s', (browser) => {
  let server: NewsServer;
  let session: Session;
  let library: Page;

  beforeAll(async () => {
    server = await startServer();
    session = await launch({ browser, headless: true, port: server.port });
    library = await session.extensionPage('library.html');
    await comes(library, 'main', 'Nothing is kept yet');
    await fillLibrary(library, made);
    await library.close();
    library = await session.extensionPage('library.html#claims');
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('is taken into the search, though it is from before there was one', async () => {
    await comes(library, '[data-room=claims]', '3,000');
    await until(async () => ((await library.$('.building')) ? null : true), 'the search to be prepared');
    expect(await textOf(library, '[data-room=articles] i')).toBe('150');
  });

  it('finds a claim by words of it, and paints them', async () => {
    const { quote, attribution } = made.articles[70]!.claims[3]!;
    const words = quote.split(' ').slice(-3).join(' ').replace('.', '');
    await library.type('.find input', `"${words}" `);
    await comes(library, '.found', '1 of 3,000');
    await comes(library, '.library-list', quote);
    expect(await library.evaluate(() => CSS.highlights.get('found-words')?.size)).toBe(1);
    await go(library, `#source=${encodeURIComponent(attribution!.source)}`);
    await comes(library, 'h1', attribution!.source);
    await comes(library, '.library-list .who', attribution!.source);
  });

  it('tags what is chosen with Ctrl+A, and takes that back', async () => {
    await go(library, '#articles&q=site%3A%22Paper%207%22');
    await comes(library, '.found', '5 of 150');
    await library.focus('[data-row="0"] .choose input');
    await library.keyboard.down('Control');
    await library.keyboard.press('a');
    await library.keyboard.up('Control');
    await comes(library, '.chosen-bar', '5 chosen');
    await press(library, '.chosen-bar .pill');
    await library.type('.chosen-tags input', 'series');
    await library.keyboard.press('Enter');
    await comes(library, '.done-bar', 'series');
    await go(library, '#articles&q=tag%3Aseries%20site%3A%22Paper%207%22');
    await comes(library, '.found', '5 of 150');
    await press(library, '[data-undo]');
    await comes(library, '.done-bar', 'Taken back');
    await until(async () => (Number.parseInt(await textOf(library, '.found')) < 5 ? true : null), 'the tags to go');
  });

  it('forgets what is chosen, unless that is taken back in time', async () => {
    await go(library, '#articles&q=site%3A%22Paper%208%22');
    await comes(library, '.found', '5 of 150');
    await press(library, '[data-row="0"] .choose input');
    await press(library, '[data-delete]');
    await comes(library, '.found', '4 of 149');
    await press(library, '[data-undo]');
    await comes(library, '.found', '5 of 150');
    await press(library, '[data-row="0"] .choose input');
    await until(() => library.$('.chosen-bar'), 'what is chosen');
    expect(await covered(library, '.chosen-bar button'), 'by what was done').toEqual([]);
    await press(library, '[data-delete]');
    await press(library, '.done-bar .link');
    await comes(library, '.found', '4 of 149');
    const own = await library.evaluate(() => document.querySelector('.row-article > a')!.getAttribute('href')!);
    await go(library, own);
    await until(() => library.$('.kept .ways button'), 'the article');
    await press(library, '.kept .ways button');
    await press(library, '.kept .sure .pill');
    await comes(library, '.done-bar', '1 article is being forgotten');
    expect(await textOf(library, '[data-room=articles] i')).toBe('148');
    await press(library, '[data-undo]');
    await comes(library, '[data-room=articles] i', '149');
    await library.close();
    library = await session.extensionPage('library.html');
    await comes(library, '[data-room=articles]', '149');
  });
});
