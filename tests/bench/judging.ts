import type { Page } from 'puppeteer-core';
import type { Session } from '../browser/launch.ts';
import { settled } from '../browser/findings.ts';
import type { NewsServer } from '../browser/server.ts';
import { extensionProcesses } from './extension-processes.ts';
import { median, type Measured } from './figure.ts';
import { madeStory } from './made-story.ts';

const RUNS = 3;
const SAMPLE_MS = 200;
/** The judge is given up half a minute after its last job; then the browser has as long to tidy up. */
const REST_MS = 60_000;

const MOST_MORE_MB = 250;
const MOST_LEFT_MB = 30;
const MOST_GAP_MS = 50;

/** What judging a long article costs: memory of the extension's processes, and how long the popup can't answer. */
export async function judgingCost(session: Session, server: NewsServer): Promise<Measured[]> {
  const { memory } = extensionProcesses(session.name, session.browser.process()?.pid ?? 0);
  const where = session.name;
  // Kept open, so that there is such a process before and after.
  const companion = await session.extensionPage('welcome.html');
  await pause(3_000);
  const before = memory();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, memory())), SAMPLE_MS);
  const runs: { gap: number; ms: number }[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await judgeStory(session, server, run));
  clearInterval(watch);
  await pause(REST_MS);
  const after = memory();
  await companion.close();
  return [
    { what: 'memory while judging, more than before', where, value: most - before, unit: 'MB', target: MOST_MORE_MB },
    { what: 'memory a minute later, more than before', where, value: after - before, unit: 'MB', target: MOST_LEFT_MB },
    {
      what: 'longest gap in the popup’s event loop',
      where,
      value: median(runs.map(({ gap }) => gap)),
      unit: 'ms',
      target: MOST_GAP_MS,
      note: 'while a long article is judged',
    },
    { what: 'popup opened to article judged', where, value: median(runs.map(({ ms }) => ms)) / 1000, unit: 's' },
  ];
}

async function judgeStory(session: Session, server: NewsServer, run: number): Promise<{ gap: number; ms: number }> {
  const url = `http://www.heraldscotland.com/news/all-${run}`;
  server.put(url, madeStory());
  const page = await session.page(url);
  const popup = await session.openPopup(page);
  const begun = Date.now();
  await popup.evaluate(watchLoop);
  await settled(popup);
  const gap = await popup.evaluate(() => (globalThis as { longestGap?: number }).longestGap ?? Number.NaN);
  const ms = Date.now() - begun;
  await closeAll(popup, page);
  return { gap, ms };
}

/** Runs in the popup: how much later than asked for does a timer come? */
function watchLoop(): void {
  const scope = globalThis as { longestGap?: number };
  scope.longestGap = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    scope.longestGap = Math.max(scope.longestGap ?? 0, now - last);
    last = now;
  }, 0);
}

const closeAll = async (...pages: readonly Page[]): Promise<void> => {
  for (const page of pages) await page.close().catch(() => undefined);
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
