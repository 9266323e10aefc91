import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Session } from '../browser/launch.ts';
import { startServer } from '../browser/server.ts';
import { median, type Measured } from './figure.ts';

const ROUNDS = 9;
/** Milliseconds of script that a page may cost that is no article. */
const MOST = 1;

/** Where the content script runs, where another extension's does that does nothing, and where none does. */
const LISTED = 'http://www.reuters.com';
const IDLE = 'http://www.gainsay-idle.example';
const UNLISTED = 'http://www.gainsay-bench.example';

const card = (n: number): string =>
  `<div class="card"><h3><a href="/story-${n}">Story number ${n} of the day</a></h3>` +
  '<p>The council said on Monday that it would look into the matter again before the summer, and publish what it finds.</p></div>';
const cards = (count: number): string => Array.from({ length: count }, (_, i) => card(i)).join('');
const NAV = `<nav>${Array.from({ length: 20 }, (_, i) => `<a href="/part-${i}">Part ${i}</a>`).join('')}</nav>`;
const DATA = '{"@type":"WebPage","name":"News","publisher":{"@type":"NewsMediaOrganization","name":"The Courier"}}';
const page = (main: string, head = ''): string =>
  `<!doctype html><title>News</title>${head}<script type="application/ld+json">${DATA}</script>${NAV}<main>${main}</main>` +
  '<footer><p>What is written here belongs to The Courier and to those who wrote it. Ask before you copy it.</p></footer>';

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

const NOTHING = {
  manifest_version: 3,
  name: 'Does nothing',
  version: '1',
  content_scripts: [{ matches: [`${IDLE}/*`], js: ['nothing.js'], run_at: 'document_start' }],
};

/** What the built extension costs in script on pages that are no article: with it less without it, in one browser. */
export async function stubFigures(): Promise<Measured[]> {
  const server = await startServer();
  for (const [path, html] of Object.values(PAGES))
    for (const site of [LISTED, IDLE, UNLISTED]) server.put(site + path, html);
  const idle = mkdtempSync(join(tmpdir(), 'gainsay-idle-'));
  writeFileSync(join(idle, 'manifest.json'), JSON.stringify(NOTHING));
  writeFileSync(join(idle, 'nothing.js'), '0');
  const session = await launch({ browser: 'chromium', headless: true, port: server.port });
  try {
    await session.browser.installExtension(idle);
    const figures: Measured[] = [];
    for (const [kind, [path]] of Object.entries(PAGES)) {
      const listed: number[] = [];
      const doingNothing: number[] = [];
      const unlisted: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        listed.push(await scriptTime(session, LISTED + path));
        doingNothing.push(await scriptTime(session, IDLE + path));
        unlisted.push(await scriptTime(session, UNLISTED + path));
      }
      const [own, none] = [median(listed), median(unlisted)];
      figures.push({
        what: `script on a page that is no article: ${kind}`,
        where: 'chromium',
        value: own - none,
        unit: 'ms',
        target: MOST,
        note: `${own.toFixed(2)} with it, ${none.toFixed(2)} without, ${median(doingNothing).toFixed(2)} with an extension that does nothing`,
      });
    }
    return figures;
  } finally {
    await session.close();
    await server.close();
    rmSync(idle, { recursive: true });
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
