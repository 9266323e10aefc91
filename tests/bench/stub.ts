import { launch, type Session } from '../browser/launch.ts';
import { startServer } from '../browser/server.ts';
import { median, type Measured } from './figure.ts';

const ROUNDS = 9;
/** Milliseconds of script that a page may cost that is no article. */
const MOST = 1;

/** Where the content script runs, and where nothing of ours does. */
const LISTED = 'http://www.reuters.com';
const UNLISTED = 'http://www.gainsay-bench.example';

const card = (n: number): string =>
  `<div class="card"><h3><a href="/story-${n}">Story number ${n} of the day</a></h3><p>A line about it, and another.</p></div>`;
const cards = (count: number): string => Array.from({ length: count }, (_, i) => card(i)).join('');
const page = (main: string, head = ''): string => `<!doctype html><title>News</title>${head}<main>${main}</main>`;

/** Pages that are no article, each of a kind of its own. */
const PAGES: Readonly<Record<string, readonly [path: string, html: string]>> = {
  'front page': ['/', page(cards(120))],
  section: ['/world/', page(cards(60), '<meta property="og:type" content="website">')],
  'search results': ['/search/', page(`<form><input name="q"></form>${cards(40)}`)],
  shop: [
    '/shop/lamp',
    page(`<h1>Lamp</h1><p>It gives light.</p>${cards(12)}`, '<meta property="og:type" content="product">'),
  ],
  video: [
    '/video/flood',
    page(`<h1>Flood</h1><video></video>${cards(20)}`, '<meta property="og:type" content="video.other">'),
  ],
  'log-in wall': ['/login', page('<form><input name="user"><input type="password"><button>Log in</button></form>')],
};

/** What the built extension costs in script on pages that are no article: with it less without it, in one browser. */
export async function stubFigures(): Promise<Measured[]> {
  const server = await startServer();
  for (const [path, html] of Object.values(PAGES)) for (const site of [LISTED, UNLISTED]) server.put(site + path, html);
  const session = await launch({ browser: 'chromium', headless: true, port: server.port });
  try {
    const figures: Measured[] = [];
    for (const [kind, [path]] of Object.entries(PAGES)) {
      const [listed, unlisted]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        listed.push(await scriptTime(session, LISTED + path));
        unlisted.push(await scriptTime(session, UNLISTED + path));
      }
      const [own, none] = [median(listed), median(unlisted)];
      figures.push({
        what: `script on a page that is no article: ${kind}`,
        where: 'chromium',
        value: own - none,
        unit: 'ms',
        target: MOST,
        note: `${own.toFixed(2)} with it, ${none.toFixed(2)} without`,
      });
    }
    return figures;
  } finally {
    await session.close();
    await server.close();
  }
}

/** Milliseconds of script from opening a page to half a second later. */
async function scriptTime(session: Session, url: string): Promise<number> {
  const page = await session.browser.newPage();
  await page.goto(url);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { ScriptDuration = Number.NaN } = await page.metrics();
  await page.close();
  return ScriptDuration * 1000;
}
