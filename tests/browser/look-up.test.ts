import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { settled } from './findings.ts';
import { launch, type Session } from './launch.ts';
import { type NewsServer, startServer } from './server.ts';
import { until } from './until.ts';

/** What the page says once it has compared. */
const answer = (page: Page): Promise<{ told: string; found: string[] }> =>
  until(
    () =>
      page.evaluate(() => {
        const part = document.querySelector<HTMLElement>('[data-at=found]');
        const found = [...(part?.querySelectorAll<HTMLElement>('[data-found] [data-side=a]') ?? [])];
        return (
          part && {
            told: part.querySelector('[role=status]')?.textContent ?? '',
            found: found.map((side) => side.dataset['source'] ?? ''),
          }
        );
      }),
    'the library to be looked through',
    120_000,
  );

async function look(page: Page, words: string): Promise<{ told: string; found: string[] }> {
  await page.$eval('textarea', (field) => field.select());
  await page.type('textarea', words);
  await page.click('button[type=submit]');
  await until(() => page.evaluate(() => !document.querySelector('[data-at=asked]')), 'the look-up to begin');
  return answer(page);
}

describe.each(BROWSERS)('a look-up in the library in %s', (browser) => {
  let server: NewsServer;
  let session: Session;

  beforeAll(async () => {
    server = await startServer();
    session = await launch({ browser, headless: true, port: server.port });
    const story = await session.extensionPage('story.html');
    await story.bringToFront();
    await until(async () => (await settled(story)).state === 'checked', 'the story to be read');
    await story.close();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('sets words that were selected beside what was read before', async () => {
    const asking = await session.extensionPage('welcome.html');
    await asking.evaluate(async () => {
      const { browser: firefox, chrome } = globalThis as unknown as Record<
        string,
        { storage: { session: { set(items: object): Promise<void> } } }
      >;
      const text = 'The ministry has no plan to close the night ferry to Orsay Holm, minister Brandt said.';
      await (firefox ?? chrome)!.storage.session.set({ 'look-up:1': { text, url: 'https://www.example.com/ferry' } });
    });
    const page = await session.extensionPage('look-up.html#1');
    await page.bringToFront();
    const { told, found } = await answer(page);
    expect(found).toContain('Holm Lantern');
    expect(told).toContain('found that can hardly hold together');
    expect(await page.evaluate(() => document.querySelector('.address')?.textContent)).toBe(
      'https://www.example.com/ferry',
    );
  });

  it('says honestly that it found nothing, and what it could not compare', async () => {
    const page = await session.extensionPage('look-up.html');
    await page.bringToFront();
    const nothing = await look(page, 'About 900 people live on Orsay Holm, most of them near the harbour.');
    expect(nothing).toMatchObject({ found: [] });
    expect(nothing.told).toMatch(/^No contradiction found/);
  });
});
