/**
 * How well and how fast pages are read, in a real Chromium: `node tests/bench/read-articles.ts FOLDER [--worst N]`.
 * FOLDER holds `ground-truth.json` ({ id: { articleBody, url } }) and `id.html.gz`, as the article extraction benchmark
 * of Scrapinghub does. The measure is theirs: precision, recall and F1 over shingles of four words. The object is
 * printed on standard output.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';

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
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The reader as one script, as the content script has it. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('page-reader.ts', import.meta.url));
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'esnext', lib: { entry, formats: ['iife'], name: 'pageReader' } },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const size = Math.min(4, words.length);
  if (size === 0) return counts;
  for (let i = 0; i <= words.length - size; i++) {
    const key = words.slice(i, i + size).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function compare(truth: string, read: string): { precision: number; recall: number; f1: number } {
  const wanted = shingles(truth);
  const found = shingles(read);
  let both = 0;
  for (const [key, count] of found) both += Math.min(count, wanted.get(key) ?? 0);
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);
  const precision = sum(found) === 0 ? 0 : both / sum(found);
  const recall = sum(wanted) === 0 ? 1 : both / sum(wanted);
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

async function readPage(
  page: Page,
  html: string,
  script: string,
): Promise<Omit<PageResult, 'id' | 'url' | 'precision' | 'recall' | 'f1'>> {
  await page.setContent(html, { waitUntil: 'domcontentloaded', timeout: 20_000 });
  const measured = await page.evaluate(`(() => { ${script};
    document.body?.getBoundingClientRect();
    const times = [];
    let read = null;
    for (let i = 0; i < 5; i++) {
      const start = performance.now();
      read = pageReader.readArticle(document);
      times.push(performance.now() - start);
    }
    return { text: read?.article.text ?? '', first: times[0], warm: times.slice(1).sort((a, b) => a - b)[1],
      isArticle: pageReader.isArticlePage(document) };
  })()`);
  return measured as Omit<PageResult, 'id' | 'url' | 'precision' | 'recall' | 'f1'>;
}

async function main(folder: string, worst: number): Promise<void> {
  const truths = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, Truth>;
  const script = await bundle();
  const browser = await puppeteer.launch({
    executablePath: process.env['GAINSAY_CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  const results: PageResult[] = [];
  try {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    for (const [id, truth] of Object.entries(truths)) {
      const file = join(folder, `${id}.html.gz`);
      if (!existsSync(file)) continue;
      const read = await readPage(page, gunzipSync(readFileSync(file)).toString('utf8'), script);
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
        bytes: script.length,
        meanF1: rounded(mean((result) => result.f1)),
        precision: rounded(precision),
        recall: rounded(recall),
        f1: rounded((2 * precision * recall) / (precision + recall)),
        calledArticles: results.filter((result) => result.isArticle).length,
        firstMs: rounded(median((result) => result.first)),
        warmMs: rounded(median((result) => result.warm)),
        worst: bad.map(({ text, ...rest }) => ({ ...rest, length: text.length })),
      },
      null,
      2,
    )}\n`,
  );
}

const [folder, , worst] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'ground-truth.json'))) {
  process.stderr.write('No folder with ground-truth.json was given: nothing is measured.\n');
} else {
  await main(folder, Number(worst ?? 0));
}
