import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserName } from '../browser/browsers.ts';
import { articlesOf, sampleFromEnvironment } from './anchor-quotes.ts';
import { articleHtml } from './article-html.ts';
import { median, type Measured } from './figure.ts';
import { bundled } from './page-bundle.ts';
import type { HitTests, Marking } from './page-marks.ts';
import { plainBrowser } from './plain-browser.ts';

const RANGES = 500;
/** Each on a page of its own, one way after the other. */
const ROUNDS = 5;
/** Share of wrapping's script time, and milliseconds of a hit test. */
const MOST: Record<BrowserName, number> = { chromium: 1 / 100, firefox: 1 / 7 };
const MOST_HIT = 0.1;

type Way = 'highlight' | 'wrap';

interface Round extends Marking {
  layouts: number;
  hits: HitTests | null;
}

/** Marking 500 sentences of a long article by highlights against wrapping them in `<mark>`. */
export async function markingFigures(name: BrowserName): Promise<Measured[]> {
  const [article] = articlesOf({ ...sampleFromEnvironment(), articles: 1 });
  const html = articleHtml(article!.map((sentences) => sentences.join(' ')));
  const script = await bundled('page-marks.ts', 'marks');
  const styles = readFileSync(new URL('../../components/page/marks.css', import.meta.url), 'utf8');
  const browser = await plainBrowser(name);
  const rounds: Record<Way, Round[]> = { highlight: [], wrap: [] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const way of ['highlight', 'wrap'] as const) {
        const page = await browser.newPage();
        await page.setContent(html);
        await page.addStyleTag({ content: styles });
        await page.evaluate(`${script}; globalThis.marks = marks; document.body.offsetHeight`);
        rounds[way].push(await measure(page, way, name));
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  return figuresOf(name, rounds.highlight, rounds.wrap);
}

async function measure(page: Page, way: Way, name: BrowserName): Promise<Round> {
  const session = name === 'chromium' ? await page.createCDPSession() : null;
  await session?.send('Performance.enable');
  const before = await layoutsOf(session);
  const marking = (await page.evaluate(`marks.${way}(${RANGES})`)) as Marking;
  await page.evaluate('document.body.offsetHeight');
  const layouts = (await layoutsOf(session)) - before;
  const hits = way === 'highlight' ? ((await page.evaluate('marks.hitTests()')) as HitTests) : null;
  return { ...marking, layouts, hits };
}

async function layoutsOf(session: CDPSession | null): Promise<number> {
  if (session === null) return Number.NaN;
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN;
}

function figuresOf(where: BrowserName, ours: readonly Round[], theirs: readonly Round[]): Measured[] {
  const of = (rounds: readonly Round[], pick: (round: Round) => number): number => median(rounds.map(pick));
  const [ms, peerMs] = [of(ours, (round) => round.ms), of(theirs, (round) => round.ms)];
  const peer = (pick: (round: Round) => number): string => `wrapping: ${of(theirs, pick)}`;
  const layouts: Measured[] =
    where === 'chromium'
      ? [
          {
            what: 'layouts for marks',
            where,
            value: of(ours, (round) => round.layouts),
            unit: '',
            target: 0,
            note: peer((round) => round.layouts),
          },
        ]
      : [];
  return [
    {
      what: `script time of marking ${RANGES} sentences, of wrapping`,
      where,
      value: ms / peerMs,
      unit: '',
      target: MOST[where],
      note: `${ms.toFixed(2)} ms against ${peerMs.toFixed(1)}`,
    },
    {
      what: 'changes to the document by marks',
      where,
      value: of(ours, (round) => round.mutations + round.elements),
      unit: '',
      target: 0,
      note: peer((round) => round.mutations),
    },
    ...layouts,
    {
      what: 'finding the mark at a point',
      where,
      value: of(ours, ({ hits }) => hits!.ms),
      unit: 'ms',
      target: MOST_HIT,
      note: `the first time ${of(ours, ({ hits }) => hits!.firstMs).toFixed(2)} ms`,
    },
  ];
}
