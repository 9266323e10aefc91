import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../bench/shingles.ts';
import { findBrowser } from '../browser/browsers.ts';
import { openPageBrowser } from './page-browser.ts';
import type { FoundArticle } from './page-script.ts';
import { PAGE_TASKS } from './page-tasks.ts';
import type { Row } from './row.ts';

/** Pages in the manner of some ninety publishers, by hands that knew no rule of ours: names, events and words are made up. */
const FILE = fileURLToPath(new URL('data/gainsay_pages_dev.jsonl.gz', import.meta.url));

interface Read {
  row: Row;
  found: FoundArticle;
}

// A machine without a browser has the extension's own tests to say so.
describe.skipIf(findBrowser('chromium') === null)(
  'pages in the manner of many publishers',
  { timeout: 240_000 },
  () => {
    const read: Read[] = [];

    beforeAll(async () => {
      const browser = openPageBrowser(2);
      const rows = gunzipSync(readFileSync(FILE)).toString('utf8').split('\n');
      const ask = async (line: string): Promise<Read> => {
        const row = JSON.parse(line) as Row;
        return { row, found: (await PAGE_TASKS['articles']!(row, browser)) as FoundArticle };
      };
      try {
        read.push(...(await Promise.all(rows.map(ask))));
      } finally {
        await browser.close();
      }
    }, 240_000);
    afterAll(() => read.splice(0));

    const articles = (): Read[] => read.filter(({ row }) => row['isArticle'] === true);
    const share = (of: readonly Read[], isIt: (one: Read) => boolean): number => of.filter(isIt).length / of.length;

    it('are known for articles, and the others for none', () => {
      expect(share(articles(), ({ found }) => found.isArticle)).toBeGreaterThanOrEqual(0.98);
      const called = read.filter(({ found }) => found.isArticle);
      expect(share(called, ({ row }) => row['isArticle'] === true)).toBeGreaterThanOrEqual(0.98);
    });

    it('are read as they would be read out', () => {
      const measured = articles().map(({ row, found }) => compare(String(row['text']), found.text).f1);
      expect(measured.reduce((sum, f1) => sum + f1, 0) / measured.length).toBeGreaterThanOrEqual(0.975);
      expect(measured.filter((f1) => f1 < 0.8).length).toBeLessThanOrEqual(2);
    });

    it('are titled, dated and taken for the language they are in', () => {
      const day = (date: unknown): string => String(date).slice(0, 10);
      expect(share(articles(), ({ row, found }) => found.title === row['title'])).toBeGreaterThanOrEqual(0.94);
      expect(
        share(articles(), ({ row, found }) => day(found.published) === day(row['published'])),
      ).toBeGreaterThanOrEqual(0.9);
      expect(share(articles(), ({ row, found }) => found.language.startsWith(String(row['language'])))).toBe(1);
    });
  },
);
