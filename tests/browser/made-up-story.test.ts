import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers.ts';
import { findingsIn, settled } from './findings.ts';
import { launch, type Session } from './launch.ts';
import { cardIsOpen, CLASHES, highlightsOf, marked, openCard, press } from './reader.ts';
import { type NewsServer, startServer } from './server.ts';
import { until } from './until.ts';

describe.each(BROWSERS)('the first run in %s', (browser) => {
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

  it('says of a paper whether it is read by itself, by the browser’s own word', async () => {
    const welcome = await session.extensionPage('welcome.html');
    await welcome.bringToFront();
    const saidOf = async (paper: string): Promise<string> => {
      const field = await welcome.waitForSelector('input');
      await field!.evaluate((input) => input.select());
      await field!.type(paper);
      // What is typed is answered letter by letter: the answer to the whole name is meant.
      const name = URL.canParse(paper) ? new URL(paper).host.replace('www.', '') : paper;
      return until(
        () =>
          welcome.evaluate((whole) => {
            const said = document.querySelector('.look-up [role=status]')?.textContent;
            return said?.includes(whole) ? said : undefined;
          }, name),
        'the page to say whether it is read',
      );
    };
    expect(await saidOf('https://www.bbc.com/news')).toContain('is read by itself');
    expect(await saidOf('weekly.example')).toMatch(/^weekly\.example is read when you press/);
    await welcome.close();
    await page.bringToFront();
  });

  it('has a made-up story that is read like any page, and what is found in it stands beside it', async () => {
    expect((await settled(page)).state).toBe('checked');
    const { claims, contradictions } = await findingsIn(page);
    expect(claims.length).toBeGreaterThan(10);
    expect(contradictions.map(({ a, b }) => [a.source, b.source])).toEqual([['Holm Lantern', 'Tomas Vell']]);
    await until(async () => (await highlightsOf(page))[CLASHES] === 2, 'both sides to be marked in the story');
  });

  it('opens the card of a claim of the story that is clicked', async () => {
    await openCard(page, CLASHES);
    await page.keyboard.press('Escape');
    await until(async () => !(await cardIsOpen(page)), 'the card to close');
  });

  it('has the story forgotten when the reader says so, and read again', async () => {
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
