/**
 * How well and how fast pages are read, in a real Chromium: `node tests/bench/read-articles.ts FOLDER [--worst N] [--peer]`.
 * FOLDER holds `ground-truth.json` ({ id: { articleBody, url } }) and `id.html.gz`, as the article extraction benchmark
 * of Scrapinghub does. The measure is theirs: precision, recall and F1 over shingles of four words. The object is
 * printed on standard output.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import puppeteer, { type HTTPRequest, type Page } from 'puppeteer-core';
import { bundled } from './page-bundle.ts';
import { compare } from './shingles.ts';

interface Truth {
  articleBody: string;
  url: string;
}

interface PageResult {
  id: string;
  url: string;
  precision: number;
  recall: number;
  f1: number;
  first: number;
  warm: number;
  isArticle: boolean;
  text: string;
  /** Changes to the document. */
  mutations: number;
  peer: Peer | null;
}

/** The same page read by Readability. */
interface Peer {
  text: string;
  first: number;
  warm: number;
}

/** No script of the page's runs, nothing is fetched; isolated from other origins the page has a clock of 5 microseconds. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Opens a page as if a server sent it: a document of its own in a window that has read nothing yet. */
async function openPage(page: Page, address: string, html: string): Promise<void> {
  const answer = (request: HTTPRequest): void => {
    const sent =
      request.url() === address
        ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers: HEADERS, body: html })
        : request.abort();
    void sent.catch(() => undefined);
  };
  page.on('request', answer);
  try {
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  } finally {
    page.off('request', answer);
  }
}

async function readPage(
  page: Page,
  address: string,
  url: string,
  html: string,
  script: string,
  peer: 'first' | 'last' | 'none',
): Promise<Omit<PageResult, 'id' | 'url' | 'precision' | 'recall' | 'f1'>> {
  await openPage(page, address, html);
  // By itself, word for word the same in every page: a browser keeps what it has compiled.
  await page.evaluate(script);
  const measured = await page.evaluate(`(() => {
    document.body?.getBoundingClientRect();
    const timed = (runs, work) => {
      const times = [];
      let value = null;
      for (let i = 0; i < runs; i++) {
        const start = performance.now();
        value = work();
        times.push(performance.now() - start);
      }
      return { value, first: times[0], warm: times.slice(1).sort((a, b) => a - b)[runs >> 2] };
    };
    const readPeer = () => {
      const { value, ...times } = timed(3, peer.readAsReadability);
      return { text: value, ...times };
    };
    const before = '${peer}' === 'first' ? readPeer() : null;
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const { value: read, first, warm } = timed(5, () => pageReader.readArticle(document));
    const mutations = observer.takeRecords().length;
    observer.disconnect();
    const isArticle = pageReader.isArticlePage(document, ${JSON.stringify(url)});
    return { text: read?.article.text ?? '', first, warm, isArticle, mutations,
      peer: '${peer}' === 'last' ? readPeer() : before };
  })()`);
  return measured as Omit<PageResult, 'id' | 'url' | 'precision' | 'recall' | 'f1'>;
}

async function main(folder: string, worst: number, withPeer: boolean): Promise<void> {
  const truths = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, Truth>;
  const own = await bundled('page-reader.ts', 'pageReader');
  const script = withPeer ? `${own}; ${await bundled('page-peer.ts', 'peer')}` : own;
  const browser = await puppeteer.launch({
    executablePath: process.env['GAINSAY_CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  const results: PageResult[] = [];
  try {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    for (const [id, truth] of Object.entries(truths)) {
      const file = join(folder, `${id}.html.gz`);
      if (!existsSync(file)) continue;
      // What comes second finds the page's layout done: each comes second half of the time.
      const turn = withPeer ? (results.length % 2 === 0 ? 'first' : 'last') : 'none';
      const read = await readPage(
        page,
        `https://pages.invalid/${id}`,
        truth.url,
        gunzipSync(readFileSync(file)).toString('utf8'),
        script,
        turn,
      );
      results.push({ id, url: truth.url, ...compare(truth.articleBody, read.text), ...read });
    }
  } finally {
    await browser.close();
  }
  const mean = (pick: (result: PageResult) => number): number =>
    results.reduce((sum, result) => sum + pick(result), 0) / results.length;
  const median = (pick: (result: PageResult) => number): number =>
    results.map(pick).toSorted((a, b) => a - b)[results.length >> 1] ?? 0;
  const precision = mean((result) => result.precision);
  const recall = mean((result) => result.recall);
  const bad = results.toSorted((a, b) => a.f1 - b.f1).slice(0, worst);
  const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
  process.stdout.write(
    `${JSON.stringify(
      {
        pages: results.length,
        bytes: own.length,
        meanF1: rounded(mean((result) => result.f1)),
        precision: rounded(precision),
        recall: rounded(recall),
        f1: rounded((2 * precision * recall) / (precision + recall)),
        calledArticles: results.filter((result) => result.isArticle).length,
        firstMs: rounded(median((result) => result.first)),
        warmMs: rounded(median((result) => result.warm)),
        mutations: results.reduce((sum, result) => sum + result.mutations, 0),
        ...(withPeer && { peer: ofPeer(results, truths) }),
        worst: bad.map(({ text, peer, ...rest }) => ({
          ...rest,
          length: text.length,
          peerLength: peer?.text.length ?? null,
        })),
      },
      null,
      2,
    )}\n`,
  );
}

/** Readability's figures, and how many times as long it takes on the same page: medians. */
function ofPeer(results: readonly PageResult[], truths: Readonly<Record<string, Truth>>): Record<string, number> {
  const rows = results.flatMap(({ id, first, warm, peer }) => (peer ? [{ id, first, warm, peer }] : []));
  const median = (pick: (row: (typeof rows)[number]) => number): number =>
    rows.map(pick).toSorted((a, b) => a - b)[rows.length >> 1] ?? Number.NaN;
  const compared = rows.map(({ id, peer }) => compare(truths[id]!.articleBody, peer.text));
  const mean = (pick: (one: { precision: number; recall: number }) => number): number =>
    compared.reduce((sum, one) => sum + pick(one), 0) / compared.length;
  const [precision, recall] = [mean((one) => one.precision), mean((one) => one.recall)];
  return {
    f1: (2 * precision * recall) / (precision + recall),
    firstMs: median(({ peer }) => peer.first),
    warmMs: median(({ peer }) => peer.warm),
    firstRatio: median(({ first, peer }) => peer.first / first),
    warmRatio: median(({ warm, peer }) => peer.warm / warm),
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { worst: { type: 'string', default: '0' }, peer: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined || !existsSync(join(folder, 'ground-truth.json'))) {
  process.stderr.write('No folder with ground-truth.json was given: nothing is measured.\n');
} else {
  await main(folder, Number(values.worst), values.peer);
}
