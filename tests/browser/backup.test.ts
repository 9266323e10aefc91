import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES } from './articles.ts';
import { BROWSERS } from './browsers.ts';
import { settled } from './findings.ts';
import { launch, type Session } from './launch.ts';
import { annotate, highlightsOf, kept, openStory, press, select } from './reader.ts';
import { startServer, type NewsServer } from './server.ts';
import { until } from './until.ts';

const STORY = 'http://www.heraldscotland.com/news/visit';
const NOTE = 'The spokesman was asked twice.';
/** The reader's own passages, in their own colour. */
const OWN = 'gs-e';

interface StorageApi {
  storage: { local: { clear(): Promise<void> } };
}

const comes = (page: Page, selector: string, words: string): Promise<true> =>
  until(
    () => page.evaluate((all, wanted) => (document.querySelector(all)?.textContent ?? '').includes(wanted), selector, words), // prettier-ignore
    `“${words}” in ${selector}`,
  );
const go = (page: Page, hash: string): Promise<void> => page.evaluate((to) => void (location.hash = to), hash);
const ownIsMarked = (page: Page): Promise<true> =>
  until(async () => ((await highlightsOf(page))[OWN] ?? 0) > 0, 'the reader’s passage to be marked');

/** A backup in the folder whose last line has arrived. */
function savedIn(folder: string): string | null {
  const name = readdirSync(folder).find((each) => /^gainsay-backup-[\d-]+\.jsonl$/.test(each));
  return name && readFileSync(join(folder, name), 'utf8').endsWith('}\n') ? join(folder, name) : null;
}

describe.each(BROWSERS)('a backup, in %s', (browser) => {
  const downloads = mkdtempSync(join(tmpdir(), 'gainsay-backup-'));
  let server: NewsServer;
  let session: Session;

  beforeAll(async () => {
    server = await startServer();
    server.put(STORY, readFileSync(join(SAMPLES, 'visit.html'), 'utf8'));
    session = await launch({ browser, headless: true, port: server.port, downloads });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    rmSync(downloads, { recursive: true, force: true, maxRetries: 5 });
  });

  it('brings back everything that was forgotten: article, verdict, decision, setting, search and mark', async () => {
    const settings = await session.extensionPage('settings.html#backup');
    await press(settings, '#marks input[type=checkbox]:not(:checked)');
    const { page, popup } = await openStory(session, STORY);
    await press(popup, '[data-contradiction] .decide [aria-pressed=false]');
    await select(popup, 'claims');
    await annotate(popup, '[data-claim="1"]', 'misleading', NOTE);
    await until(async () => (await kept(popup)).some((text) => text.includes(NOTE)), 'the note');
    await popup.close();
    await ownIsMarked(page);

    await settings.bringToFront();
    await press(settings, '[data-backup]');
    await comes(settings, '#backup [role=status]', '1 article, 1 annotation, 1 decision on a contradiction');
    const file = await until(async () => savedIn(downloads), 'the backup to be saved');

    await press(settings, '[data-forget=hour] .pill');
    await press(settings, '[data-forget=hour] .sure input');
    await press(settings, '[data-forget=hour] .danger');
    await comes(settings, '[data-forget=hour] [role=status]', '1 article is forgotten');
    // Settings outlive forgetting; they, too, go with the extension.
    await settings.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as { browser?: StorageApi; chrome: StorageApi };
      return (browser ?? chrome).storage.local.clear();
    });
    const library = await session.extensionPage('library.html');
    await comes(library, 'main', 'Nothing is kept yet');

    await settings.bringToFront();
    const input = (await settings.$('#backup input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await comes(settings, '#backup .sure', 'Will be added: 1 article, 1 annotation, 1 decision on a contradiction.');
    await press(settings, '[data-restore]');
    await comes(settings, '#backup [role=status]', 'The backup is restored.');
    expect(await settings.evaluate(() => document.querySelector<HTMLInputElement>('#marks [type=checkbox]')?.checked)).toBe(true); // prettier-ignore

    await library.bringToFront();
    await go(library, '#annotations');
    await comes(library, '.library-list', NOTE);
    await go(library, '#claims&q=invitation');
    await comes(library, '.library-list', 'accepted the invitation');
    await page.bringToFront();
    await page.reload();
    await ownIsMarked(page);
    const again = await session.openPopup(page);
    expect(await settled(again)).toMatchObject({ judged: 'done' });
    await until(() => again.$('[data-contradiction] .decide [aria-pressed=true]'), 'the confirmed contradiction');
    expect((await kept(again)).join()).toContain(NOTE);
  });
});
