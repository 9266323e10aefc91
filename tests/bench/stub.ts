import { launch, type Session } from '../browser/launch.ts';
import { startServer } from '../browser/server.ts';
import { median, type Measured } from './figure.ts';

const ROUNDS = 9;
/** Milliseconds of script that a page may cost that is no article. */
const MOST = 1;

/** One page of teasers at two addresses: the content script runs at the first, at the other nothing of ours does. */
const LISTED = 'http://www.reuters.com/';
const UNLISTED = 'http://www.gainsay-bench.example/';

const card = (n: number): string =>
  `<div class="card"><h3><a href="/story-${n}">Story number ${n} of the day</a></h3><p>A line about it, and another.</p></div>`;
const FRONT = `<!doctype html><title>News</title><main>${Array.from({ length: 120 }, (_, i) => card(i)).join('')}</main>`;

/** What the built extension costs in script on a page that is no article: with it less without it, in one browser. */
export async function stubFigures(): Promise<Measured[]> {
  const server = await startServer();
  server.put(LISTED, FRONT);
  server.put(UNLISTED, FRONT);
  const session = await launch({ browser: 'chromium', headless: true, port: server.port });
  try {
    const [listed, unlisted]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      listed.push(await scriptTime(session, LISTED));
      unlisted.push(await scriptTime(session, UNLISTED));
    }
    const [own, none] = [median(listed), median(unlisted)];
    return [
      {
        what: 'script on a page that is no article',
        where: 'chromium',
        value: own - none,
        unit: 'ms',
        target: MOST,
        note: `${own.toFixed(2)} with it, ${none.toFixed(2)} without`,
      },
    ];
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
