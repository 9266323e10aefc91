import { mkdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { articlesOf, type NewsPage, SAMPLES } from './articles.ts';
import { buildExtension } from './build.ts';
import { ensureBrowser } from './browsers.ts';
import { type Findings, findingsIn, settled } from './findings.ts';
import { launch, type Session } from './launch.ts';
import { Mistake } from './mistake.ts';
import { CLASHES, PLAIN_CLAIMS } from './reader.ts';
import { startServer } from './server.ts';
import { startOptions, type StartOptions, USAGE } from './start-options.ts';
import { told } from './told.ts';

const SHOTS = fileURLToPath(new URL('../../.output/shots/', import.meta.url));
/** Two papers' stories of one event: the second is read against the first. */
const SAMPLE = ['visit.html', 'visit-other-paper.html'];

/** Why a page could not be read, by the popup's state. */
const REFUSALS: Record<string, string> = {
  'not-article': 'there is no article on this page',
  'no-text': 'there is no text on this page',
  'not-english': 'the article is not in English',
  'no-access': 'the browser gave no access to the page',
  'site-off': 'the site is switched off',
  'browser-page': 'it is a page of the browser',
  updated: 'the extension was updated meanwhile',
  failed: 'the extension failed on it',
};

/** Runs `npm start` and gives its exit status. */
export async function start(words: readonly string[]): Promise<number> {
  try {
    const options = startOptions(words, process.env, process.platform);
    if (options) await run(options);
    else console.log(USAGE);
    return 0;
  } catch (error) {
    console.error(error instanceof Mistake ? error.message : error);
    return 1;
  }
}

async function run(options: StartOptions): Promise<void> {
  const files = options.files.length > 0 ? options.files : SAMPLE.map((name) => join(SAMPLES, name));
  const pages = articlesOf(files);
  await ensureBrowser(options.browser);
  buildExtension(options.browser);
  const server = await startServer();
  for (const page of pages) server.put(page.url, page.html);
  // A person's window reaches the rest of the web as ever; an unwatched browser reaches nothing else.
  const hosts = options.headless ? undefined : [...new Set(pages.map((page) => new URL(page.url).hostname))];
  const session = await launch({ ...options, port: server.port, ...(hosts && { hosts }) });
  try {
    if (options.headless) await readAndPrint(session, pages, options.json);
    else await stayOpen(session, pages);
  } finally {
    await session.close();
    await server.close();
  }
}

/** Opens the pages in a window and leaves it to the person, until the window is closed or Ctrl-C is pressed. */
async function stayOpen(session: Session, pages: readonly NewsPage[]): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    session.browser.once('disconnected', resolve);
    process.once('SIGINT', () => resolve());
  });
  const opened: Page[] = [];
  for (const { url } of pages) opened.push(await session.page(url));
  await opened[0]?.bringToFront();
  console.error('Claims are underlined in the page; the toolbar button lists them. Close the window to end.');
  await closed;
}

async function readAndPrint(session: Session, pages: readonly NewsPage[], json: boolean): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const articles: Findings[] = [];
  for (const page of pages) {
    const article = await readArticle(session, page);
    articles.push(article);
    if (!json) console.log(told(article, page));
  }
  if (json) console.log(JSON.stringify({ articles }, null, 2));
}

/** Opens one page, waits until the running extension is through with it, and reads what its popup shows. */
async function readArticle(session: Session, { name, url }: NewsPage): Promise<Findings> {
  const page = await session.page(url);
  const popup = await session.openPopup(page);
  const { state, judged } = await settled(popup);
  if (state !== 'checked') throw new Mistake(`Can't check ${name}: ${REFUSALS[state] ?? state}.`);
  if (judged === 'unavailable') console.error('The judge could not run here: only the surest detectors flag.');
  await shoot(popup, `${shotName(url)}-popup.png`);
  const findings = await findingsIn(popup);
  if (findings.claims.length === 0) throw new Mistake(`Can't check ${name}: there is no article on this page.`);
  await popup.close();
  await page.bringToFront();
  await page.evaluate(toFirstMark, [CLASHES, PLAIN_CLAIMS]);
  await shoot(page, `${shotName(url)}-page.png`);
  return findings;
}

/** Runs in the page: brings the first contradicted claim into view, or else the first claim. */
function toFirstMark(names: string[]): void {
  const ranges = names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
  const node = (ranges[0] as Range | undefined)?.startContainer;
  node?.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

const shotName = (url: string): string => basename(new URL(url).pathname);

async function shoot(page: Page, file: string): Promise<void> {
  const path = join(SHOTS, file);
  await page.screenshot({ path });
  console.error(`Screenshot: ${relative(process.cwd(), path)}`);
}
