import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES } from './articles.ts';
import { BROWSERS } from './browsers.ts';
import { findingsIn } from './findings.ts';
import { launch, type Session } from './launch.ts';
import { tabOf } from './popup-speed.ts';
import {
  annotate,
  badgeOf,
  cardIsOpen,
  CLASHES,
  highlightsOf,
  kept,
  marked,
  openCard,
  openStory,
  press,
  pressControl,
  select,
} from './reader.ts';
import { type NewsServer, startServer } from './server.ts';
import { until } from './until.ts';
import { titleWithoutDatabase } from './without-database.ts';

const sample = (name: string): string => readFileSync(join(SAMPLES, name), 'utf8');

const VISIT = 'http://www.heraldscotland.com/news/visit';
const OTHER = 'http://www.nzherald.co.nz/world/putin-kim';
const FLOOD = 'http://www.irishexaminer.com/news/flood';
const HOME = 'http://www.thestar.com/';
/** On no list: the extension does nothing there unless it is asked. */
const ELSEWHERE = 'http://www.example.com/flood';

const NOTE = 'Peskov spoke first; ask the agency for a date.';

/** A paper's front page: many headlines, no story. */
const FRONT_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Star</title></head><body><h1>The Star</h1><ul>${[
  'Mayor opens bridge',
  'Rain for the weekend',
  'Team wins again',
  'Bakers run out of rye',
]
  .map((headline) => `<li><a href="/x">${headline}</a></li>`)
  .join('')}</ul></body></html>`;

/** Keeps every event that a page can see, before anything else does, in as much detail as a script could. */
const WATCHER = `<script>
  window.seen = [];
  for (const name in window) if (name.startsWith('on')) addEventListener(name.slice(2), (event) => {
    const path = event.composedPath().map((node) => node.nodeName || '').join(' ');
    window.seen.push({ type: event.type, key: event.key, data: event.data, path });
  }, true);
</script>`;

declare global {
  interface Window {
    seen: { type: string }[];
  }
}

/** What the browsers themselves ask their makers for. */
const OWN_ERRANDS = /^http:\/\/[^/]*\.(google|googleapis|gvt1|mozilla|firefox)\.(com|net|org)\//;

const nonEmpty = <T>(list: T[]): T[] | null => (list.length > 0 ? list : null);

describe.each(BROWSERS)('the built extension in %s', (browser) => {
  let server: NewsServer;
  let session: Session;
  const profile = mkdtempSync(join(tmpdir(), 'gainsay-kept-'));
  const downloads = mkdtempSync(join(tmpdir(), 'gainsay-downloads-'));
  const start = () => launch({ browser, headless: true, port: server.port, profile, downloads });

  beforeAll(async () => {
    server = await startServer();
    server.put(VISIT, sample('visit.html'));
    server.put(OTHER, sample('visit-other-paper.html'));
    server.put(FLOOD, sample('flood.html').replace('</head>', `${WATCHER}</head>`));
    server.put(ELSEWHERE, sample('flood.html').replace('</head>', `${WATCHER}</head>`));
    server.put(HOME, FRONT_PAGE);
    session = await start();
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
    for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  // What a test leaves open would be in the way of the next one. One tab stays: without any, a browser ends.
  afterEach(async () => {
    const [, ...pages] = await session.browser.pages();
    for (const page of pages) await page.close().catch(() => undefined);
  });

  it('marks the claims of an article as soon as it is opened', async () => {
    const page = await session.page(VISIT);
    const sizes = await marked(page);
    expect(Object.values(sizes).reduce((sum, size) => sum + size, 0)).toBeGreaterThan(2);
  });

  it('shows the contradiction with who said what, the relation and a reason, and counts it on the button', async () => {
    const { popup, settled } = await openStory(session, VISIT);
    expect(settled).toEqual({ state: 'checked', judged: 'done' });
    const { contradictions } = await findingsIn(popup);
    expect(contradictions).toHaveLength(1);
    const [found] = contradictions;
    expect(found).toMatchObject({
      relation: 'sources-disagree',
      a: { quote: expect.stringContaining('accepted the invitation'), source: expect.stringMatching(/KCNA|agency/) },
      b: { quote: expect.stringContaining('no trip by Putin'), source: expect.stringContaining('Peskov') },
    });
    expect(found!.reason).not.toBe('');
    expect(await badgeOf(popup)).toBe('1');
  });

  it('shows the article in its popup though no database answers', async () => {
    const { popup } = await openStory(session, VISIT);
    const title = await popup.evaluate(() => document.querySelector('.this-page h1')?.textContent);
    const tab = await tabOf(popup);
    await popup.close();
    expect(await titleWithoutDatabase(session, tab)).toBe(title);
  });

  it('sets a second paper’s article against the one that was read before', async () => {
    const { popup } = await openStory(session, OTHER);
    const { contradictions } = await findingsIn(popup);
    const articles = contradictions.map(({ a, b }) => [a.article, b.article]);
    expect(articles).toContainEqual([
      expect.stringContaining('Putin said yes'),
      expect.stringContaining('Putin shows Kim the rockets'),
    ]);
  });

  it('leaves the page’s document as it was', async () => {
    const untouched = await session.page(ELSEWHERE);
    const page = await session.page(FLOOD);
    await marked(page);
    const source = (of: Page) => of.evaluate(() => document.documentElement.outerHTML);
    expect(await source(page)).toBe(await source(untouched));
    expect(await highlightsOf(untouched)).toEqual({});
  });

  it('lets a page learn nothing of a verdict that is given on the card', async () => {
    const page = await session.page(FLOOD);
    // What the judge finds is painted when it is found: only then does nothing but the verdict change.
    await until(async () => ((await highlightsOf(page))[CLASHES] ? true : null), 'the contradiction to be marked');
    const before = await openCard(page);
    await pressControl(page, 'false');
    await page.keyboard.press('Escape');
    await until(async () => !(await cardIsOpen(page)), 'the card to close');
    const popup = await session.openPopup(page);
    const annotations = await until(async () => nonEmpty(await kept(popup)), 'the verdict to be kept');
    expect(annotations.join(' ')).toMatch(/false/i);
    const seen = await page.evaluate(() => JSON.stringify(window.seen));
    expect(seen).not.toMatch(/false|misleading|unverifiable|verdict|button/i);
    expect(await highlightsOf(page)).toEqual(before);
  });

  it('opens a window of its own for a note, where no page can listen', async () => {
    const page = await session.page(FLOOD);
    await openCard(page);
    await pressControl(page, 'write a note');
    const note = await until(() => session.findExtensionPage('note.html'), 'the note’s window');
    const before = await page.evaluate(() => window.seen.length);
    const field = await note.waitForSelector('textarea');
    await field!.type(NOTE);
    const types = await page.evaluate((from) => window.seen.slice(from).map((event) => event.type), before);
    expect(types.filter((type) => /key|input|composition|change/.test(type))).toEqual([]);
    await note.close();
    const popup = await session.openPopup(page);
    await until(async () => (await kept(popup)).some((text) => text.includes(NOTE)), 'the note to be kept');
  });

  it('sends nothing from a front page and marks nothing there', async () => {
    const front = await session.page(HOME);
    const source = await front.evaluate(() => document.documentElement.outerHTML);
    // By the time that another page is through, this one would have been, too.
    const story = await openStory(session, VISIT);
    await story.popup.close();
    await story.page.close();
    expect(await highlightsOf(front)).toEqual({});
    expect(await front.evaluate(() => document.documentElement.outerHTML)).toBe(source);
    // Nobody has asked a new page anything yet: it listens from the first question on.
    await front.bringToFront();
    await front.reload();
    const popup = await session.openPopup(front);
    await until(
      () => popup.evaluate(() => document.querySelector('[data-state=not-article]') !== null),
      'the popup to say that there is no article',
    );
  });

  it('keeps a verdict and a note through a reload and a restart of the browser', async () => {
    let { page, popup } = await openStory(session, VISIT);
    await select(popup, 'claims');
    await annotate(popup, '[data-claim="1"]', 'misleading', NOTE);
    await until(async () => (await kept(popup)).some((text) => text.includes(NOTE)), 'the note to be listed');
    await popup.close();
    await page.reload();
    popup = await session.openPopup(page);
    await until(async () => (await kept(popup)).some((text) => text.includes(NOTE)), 'the note after a reload');
    await session.close();
    session = await start();
    ({ page, popup } = await openStory(session, VISIT));
    const [annotation] = await until(async () => nonEmpty(await kept(popup)), 'the note after a restart');
    expect(annotation).toContain(NOTE);
    expect(annotation).toMatch(/misleading/i);
  });

  it('exports what the reader has written as JSON-LD', async () => {
    const library = await session.extensionPage('library.html#export');
    await press(library, '[data-export=jsonld]');
    const file = await until(
      async () => readdirSync(downloads).find((name) => /\.(jsonld|json)$/.test(name)),
      'the export to be saved',
    );
    const text = await until(
      async () => readFileSync(join(downloads, file), 'utf8') || null,
      'the export to be written',
    );
    const exported = JSON.parse(text) as { '@context'?: unknown };
    expect(exported['@context']).toBeDefined();
    expect(text).toContain(NOTE);
    expect(text).toContain('TextQuoteSelector');
  });

  it('asks no one on the web for anything', () => {
    const opened = [VISIT, OTHER, FLOOD, HOME, ELSEWHERE];
    const others = server.asked.filter(
      (url) => !opened.includes(url) && !url.endsWith('/favicon.ico') && !OWN_ERRANDS.test(url),
    );
    expect(others).toEqual([]);
  });
});
