import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { findingsIn, settled } from './findings.ts';
import { launch, type Session } from './launch.ts';
import { cardIsOpen, CLASHES, highlightsOf, marked, openCard, press } from './reader.ts';
import { type NewsServer, startServer } from './server.ts';
import { until } from './until.ts';

describe.each(BROWSERS)('the made-up story in %s', (browser) => {
  let server: NewsServer;
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    server = await startServer();
    session = await launch({ browser, headless: true, port: server.port });
    page = await session.extensionPage('story.html');
    await page.bringToFront();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('is read like any page, and what is found in it stands beside it', async () => {
    expect((await settled(page)).state).toBe('checked');
    const { claims, contradictions } = await findingsIn(page);
    expect(claims.length).toBeGreaterThan(10);
    expect(contradictions.map(({ a, b }) => [a.source, b.source])).toEqual([['Holm Lantern', 'Tomas Vell']]);
    await until(async () => (await highlightsOf(page))[CLASHES] === 2, 'both sides to be marked in the story');
  });

  it('opens the card of a claim that is clicked', async () => {
    await openCard(page, CLASHES);
    await page.keyboard.press('Escape');
    await until(async () => !(await cardIsOpen(page)), 'the card to close');
  });

  it('is forgotten when the reader says so, and read again', async () => {
    await press(page, '.kept-line button');
    await until(async () => Object.keys(await highlightsOf(page)).length === 0, 'the marks to go');
    await until(
      () => page.evaluate(() => document.querySelector('.kept-line p')?.textContent?.startsWith('Forgotten')),
      'the page to say that it is forgotten',
    );
    await press(page, '.kept-line button');
    await marked(page);
  });
});
