import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, type Target, TargetType } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SAMPLES } from './articles.ts';
import { BROWSERS, type BrowserName } from './browsers.ts';
import { findingsIn, settled } from './findings.ts';
import { launch, type Session } from './launch.ts';
import { CLASHES, highlightsOf, marked } from './reader.ts';
import { type NewsServer, startServer } from './server.ts';
import { until } from './until.ts';

/** Opening the model and judging this story take some seconds. */
const STORY = 'http://www.heraldscotland.com/news/visit';

let server: NewsServer;
let session: Session;
let profile: string;

const start = (browser: BrowserName) => launch({ browser, headless: true, port: server.port, profile });

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'gainsay-killed-'));
  server = await startServer();
  server.put(STORY, readFileSync(join(SAMPLES, 'visit.html'), 'utf8'));
});

afterEach(async () => {
  await session?.close();
  await server?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Opens the story; its claims are marked, and the judge has not said anything yet. */
async function openUnjudged(): Promise<Page> {
  const page = await session.page(STORY);
  await marked(page);
  expect(Object.keys(await highlightsOf(page))).not.toContain(CLASHES);
  return page;
}

async function expectJudged(page: Page): Promise<void> {
  const popup = await session.openPopup(page);
  expect(await settled(popup)).toEqual({ state: 'checked', judged: 'done' });
  expect((await findingsIn(popup)).contradictions).toHaveLength(1);
}

describe('the judging of an article', () => {
  it.each(BROWSERS)('is taken up at the next view when %s was killed in the middle of it', async (browser) => {
    session = await start(browser);
    await openUnjudged();
    const ended = new Promise((resolve) => session.browser.process()?.once('exit', resolve));
    session.browser.process()?.kill('SIGKILL');
    await ended;
    session = await start(browser);
    await expectJudged(await session.page(STORY));
  });

  it('is taken up at the next view when Chromium stopped the background in the middle of it', async () => {
    session = await start('chromium');
    const page = await openUnjudged();
    const background = await until(async () => find(TargetType.SERVICE_WORKER), 'the background');
    await until(async () => find(TargetType.BACKGROUND_PAGE), 'the judge’s document');
    await (await background.worker())?.close();
    await until(async () => !find(TargetType.SERVICE_WORKER), 'the background to stop');
    await expectJudged(page);
  });

  it('goes on when the judge’s document is closed in the middle of it', async () => {
    session = await start('chromium');
    const page = await openUnjudged();
    const judge = await until(async () => find(TargetType.BACKGROUND_PAGE), 'the judge’s document');
    await (await judge.asPage()).close();
    await expectJudged(page);
  });
});

const find = (type: TargetType): Target | undefined =>
  session.browser.targets().find((target) => target.type() === type);
