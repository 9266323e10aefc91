import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { SAMPLES } from './articles.ts';
import { BROWSERS } from './browsers.ts';
import { settled } from './findings.ts';
import { launch, type Session } from './launch.ts';
import { openStory, press, select } from './reader.ts';
import { startServer, type NewsServer } from './server.ts';
import { until } from './until.ts';

const STORY = 'http://www.heraldscotland.com/news/visit';
const SAMPLE = readFileSync(join(SAMPLES, 'visit.html'), 'utf8');
/** The same article with a sentence more at its beginning, so that it is read anew and everything stands elsewhere. */
const LATER = SAMPLE.replace(
  '<p>SEOUL',
  '<p>Snow fell on the harbour all through the night, and the ferries stayed in port.</p><p>SEOUL',
);

let server: NewsServer;
let session: Session;

afterEach(async () => {
  await session?.close();
  await server?.close();
});

interface Sources {
  readonly claims: string[];
  readonly sides: string[];
}

/** Who is said to have said it, in the list of claims and on the sides of contradictions. */
const sourcesIn = (popup: Page): Promise<Sources> =>
  popup.evaluate(() => {
    const sources = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset['source'] ?? '');
    return { claims: sources('li.claim'), sides: sources('[data-contradiction] [data-side]') };
  });

const shows = (popup: Page, source: string): Promise<Sources> =>
  until(async () => {
    const sources = await sourcesIn(popup);
    return sources.claims.includes(source) && sources.sides.includes(source) ? sources : null;
  }, `${source} to be named`);

describe('a correction', () => {
  it.each(BROWSERS)('outlives a new reading of the article, and is taken back, in %s', async (browser) => {
    server = await startServer();
    server.put(STORY, SAMPLE);
    session = await launch({ browser, headless: true, port: server.port });
    const { page, popup } = await openStory(session, STORY);
    await select(popup, 'claims');
    const item = 'li.claim[data-source="Dmitry Peskov"]';
    await press(popup, `${item} [data-act=correct]`);
    const field = await popup.waitForSelector(`${item} [data-field=source]`);
    await field!.evaluate((input) => (input as HTMLInputElement).select());
    await field!.type('Anna Marsh');
    await press(popup, `${item} form [type=submit]`);
    await shows(popup, 'Anna Marsh');
    await popup.close();

    expect(LATER).not.toBe(SAMPLE);
    server.put(STORY, LATER);
    await page.reload();
    const again = await session.openPopup(page);
    expect(await settled(again)).toEqual({ state: 'checked', judged: 'done' });
    await select(again, 'claims');
    const { claims, sides } = await shows(again, 'Anna Marsh');
    expect([...claims, ...sides]).not.toContain('Dmitry Peskov');
    await press(again, 'li.claim[data-source="Anna Marsh"] [data-act=undo]');
    expect((await shows(again, 'Dmitry Peskov')).claims).not.toContain('Anna Marsh');
  });
});
