import type { CDPSession, Page } from 'puppeteer-core';
import { articlesOf, sampleFromEnvironment, type Sample } from './anchor-quotes.ts';
import { scenario } from './anchor-scenarios.ts';
import { articleHtml } from './article-html.ts';
import { median, type Measured } from './figure.ts';
import { bundled } from './page-bundle.ts';
import { plainBrowser } from './plain-browser.ts';

const NAMES = ['unchanged', 'moved', '3 character edits', '3 word edits', 'moved, 3 word edits'];
/** Each round has one run of the peer, which takes seconds, between two of ours. */
const ROUNDS = 2;

interface Run {
  ms: number;
  /** Ranges given. */
  found: number;
}

async function run(page: Page, session: CDPSession, way: 'ours' | 'theirs'): Promise<Run> {
  const before = await taskTime(session);
  const found = (await page.evaluate(`anchors.${way}(targets)`)) as number;
  return { ms: (await taskTime(session)) - before, found };
}

/** Milliseconds that the page's main thread has worked. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** From quotes to ranges in a real page of 100,000 units and some 2,000 elements: reading the text, index, search, ranges. */
export async function anchoringInPage(sample: Sample = sampleFromEnvironment()): Promise<Measured[]> {
  const [article] = articlesOf({ ...sample, articles: 1 });
  const script = await bundled('page-anchors.ts', 'anchors');
  const browser = await plainBrowser('chromium');
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    // The thread's own time: the machine may be busy.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const figures: Measured[] = [];
    for (const name of NAMES) {
      const { paragraphs, quotes } = scenario(name, article!, 7);
      await page.setContent(articleHtml(paragraphs));
      await page.evaluate(`${script}; globalThis.anchors = anchors`);
      await page.evaluate(`globalThis.targets = ${JSON.stringify(quotes.map(({ target }) => target))}`);
      const own: Run[] = [];
      const peer: Run[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        own.push(await run(page, session, 'ours'));
        peer.push(await run(page, session, 'theirs'));
        own.push(await run(page, session, 'ours'));
      }
      const [ms, peerMs] = [median(own.map((one) => one.ms)), median(peer.map((one) => one.ms))];
      figures.push({
        what: `${name}: time from quotes to ranges, of Hypothesis's way`,
        where: 'chromium',
        value: ms / peerMs,
        unit: '',
        target: name === 'unchanged' ? 1 / 5 : 0.01,
        note: `${ms.toFixed(1)} ms against ${peerMs.toFixed(0)}; ranges ${own[0]!.found} and ${peer[0]!.found} of ${quotes.length}`,
      });
    }
    return figures;
  } finally {
    await browser.close();
  }
}
