import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Measured } from './figure.ts';

/** Of quotes that were edited in one way. */
interface Anchored {
  readonly quotes: number;
  readonly right: number;
  readonly ms: number;
}

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Reading real pages and finding quotes again, on a folder as `read-articles.ts` describes it; nothing without one. */
export function pageFigures(folder: string | undefined): Measured[] {
  if (folder === undefined) {
    process.stderr.write('GAINSAY_PAGES names no folder of pages: not measured.\n');
    return [];
  }
  const read = measuredBy('read-articles.ts', folder) as { pages: number; f1: number; firstMs: number };
  const anchored = measuredBy('anchor-quotes.ts', join(folder, 'ground-truth.json')) as Record<string, Anchored>;
  const edited = anchored['3 word edits'] ?? { right: Number.NaN, quotes: 0, ms: Number.NaN };
  return [
    { what: 'reading a page for the first time', where: 'chromium', value: read.firstMs, unit: 'ms', note: 'median' },
    { what: 'F1 of the text read', where: 'chromium', value: read.f1, unit: '', note: `${read.pages} pages` },
    {
      what: 'edited quotes not found',
      where: 'node',
      value: edited.quotes - edited.right,
      unit: `of ${edited.quotes}`,
    },
    { what: 'finding them', where: 'node', value: edited.ms, unit: 'ms', note: 'in a text of 100,000 units' },
  ];
}

function measuredBy(name: string, given: string): unknown {
  const { stdout } = spawnSync(process.execPath, [script(name), given], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
  });
  return JSON.parse(stdout);
}
