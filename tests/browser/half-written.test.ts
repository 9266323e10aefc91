import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES } from './articles.ts';
import { BROWSERS } from './browsers.ts';
import { launch, type Session } from './launch.ts';
import { annotate, kept, press, select } from './reader.ts';
import { type NewsServer, startServer } from './server.ts';
import { until } from './until.ts';

const STORY = 'http://www.heraldscotland.com/news/visit';

const has = async (page: Page, text: string): Promise<boolean> =>
  page.evaluate((wanted) => (document.querySelector('main')?.innerText ?? '').includes(wanted), text);

describe.each(BROWSERS)('what is half written when the popup of %s is closed', (browser) => {
  let server: NewsServer;
  let session: Session;

  beforeAll(async () => {
    server = await startServer();
    server.put(STORY, readFileSync(join(SAMPLES, 'visit.html'), 'utf8'));
    session = await launch({ browser, headless: true, port: server.port });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('is found in the next popup and in the library, and a removal is taken back in another window', async () => {
    const page = await session.page(STORY);
    const popup = await session.openPopup(page);
    await select(popup, 'claims');
    await annotate(popup, '[data-claim="1"]', 'misleading', 'The agency wrote *acc');
    const tags = await popup.$('[data-claim="1"] .tag-field input');
    await tags!.type('pyongy');
    await popup.close();
    const again = await session.openPopup(page);
    await until(
      async () => (await kept(again)).some((text) => text.includes('*acc') && text.includes('#pyongy')),
      'the note',
    );
    await again.close();
    const library = await session.extensionPage('library.html#annotations');
    await until(() => has(library, 'The agency wrote *acc'), 'the note in the library');

    await press(library, '[data-annotation] .quiet');
    await until(async () => !(await has(library, 'The agency wrote')), 'the annotation to be gone');
    const third = await session.openPopup(page);
    await press(third, '.undo-bar button');
    await until(async () => (await kept(third)).some((text) => text.includes('#pyongy')), 'the annotation to be back');
    await until(() => has(library, 'The agency wrote *acc'), 'the annotation to be back in the library');
    expect(await library.evaluate(() => document.querySelector('main')?.textContent)).toMatch(/misleading/i);
  });
});
