// Draws every view of the built extension, to be looked at:  npm run build && npm run pictures [-- firefox]
// The few in the README are chosen from these, cut, and brought down to 96 colours by ImageMagick (-colors 96 PNG8:…).
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserName } from './browsers.ts';
import { launch } from './launch.ts';
import { CLASHES, marked, openCard, PLAIN_CLAIMS } from './reader.ts';
import { startServer } from './server.ts';
import { lookAtAll, readSamples } from './views.ts';

const browser: BrowserName = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';
const FOLDER = fileURLToPath(new URL(`../../.output/pictures/${browser}/`, import.meta.url));
/** In the order of drawing: a popup's and a narrow panel's width, a desk's and a telephone's. */
const WIDTHS = { narrow: [400, 320], wide: [1280, 320] } as const;
const SCHEMES = ['light', 'dark'] as const;
/** What is taller is cut off. */
const TALLEST = 2600;

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
const session = await launch({ browser, headless: true, port: server.port });

/** What a page is told of the reader's wishes goes with the session that told it. */
const told = new Map<Page, CDPSession>();

/** The reader's own choice of a theme does in Firefox what can't be emulated there. */
async function wear(page: Page, scheme: (typeof SCHEMES)[number], forced = false): Promise<void> {
  await page.evaluate((theme) => void (document.documentElement.dataset['theme'] = theme), scheme);
  if (browser === 'firefox') return;
  const cdp = told.get(page) ?? (await page.createCDPSession());
  told.set(page, cdp);
  await cdp.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

/** As wide as is wanted, and as tall as all that it holds. A popup keeps its width in a narrower window, the panel's page does not. */
async function size(page: Page, width: number, least: number): Promise<void> {
  await page.setViewport({ width, height: least });
  const height = await page.evaluate((narrow) => {
    document.body.style.minWidth = '0';
    if (narrow) document.body.style.width = 'auto';
    return document.documentElement.scrollHeight;
  }, width === 320);
  await page.setViewport({ width, height: Math.min(Math.max(height, least), TALLEST) });
}

async function draw(page: Page, name: string, narrow: boolean): Promise<void> {
  const [usual, small] = narrow ? WIDTHS.narrow : WIDTHS.wide;
  const shoot = (width: number, how: string) => page.screenshot({ path: join(FOLDER, `${name}-${width}-${how}.png`) });
  await size(page, small, narrow ? 200 : 800);
  await wear(page, 'light');
  await shoot(small, 'light');
  await size(page, usual, narrow ? 200 : 800);
  await shoot(usual, 'light');
  await wear(page, 'dark');
  await shoot(usual, 'dark');
  if (browser === 'firefox') return;
  await wear(page, 'dark', true);
  await shoot(usual, 'forced');
  await wear(page, 'light');
}

/** The card on the page, over a claim and over a contradiction. */
async function drawCards(page: Page): Promise<void> {
  await page.bringToFront();
  await page.setViewport({ width: 1280, height: 760 });
  await marked(page);
  for (const [name, highlight] of Object.entries({ 'card-claim': PLAIN_CLAIMS, card: CLASHES })) {
    await openCard(page, highlight);
    for (const scheme of SCHEMES) {
      await wear(page, scheme);
      await page.screenshot({ path: join(FOLDER, `${name}-${scheme}.png`) });
    }
    await page.keyboard.press('Escape');
  }
}

const story = await readSamples(session, server, ['trial', 'merger', 'council', 'flood', 'visit-other-paper']);
await drawCards(story);
await lookAtAll(session, server, story, draw);
await session.close();
await server.close();
console.log(`Pictures in ${FOLDER}`);
