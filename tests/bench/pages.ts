import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { anchoringInPage } from './anchor-in-page.ts';
import { anchoringFigures } from './anchor-quotes.ts';
import type { Measured } from './figure.ts';
import { markingFigures } from './marking.ts';
import { stubFigures } from './stub.ts';

interface Read {
  readonly pages: number;
  readonly f1: number;
  readonly firstMs: number;
  readonly warmMs: number;
  readonly mutations: number;
  readonly peer: {
    readonly f1: number;
    readonly firstMs: number;
    readonly warmMs: number;
    readonly firstRatio: number;
    readonly warmRatio: number;
  };
}

/** Promised: F1 of the text read, how many times as quick as Readability when warm and at the first call. */
const F1 = 0.975;
const WARM = 15;
const FIRST = 6;

/** Reading real pages beside Readability, on a folder as `read-articles.ts` describes it; nothing without one. */
function readingFigures(folder: string | undefined): Measured[] {
  if (folder === undefined) {
    process.stderr.write('GAINSAY_PAGES names no folder of pages: reading is not measured.\n');
    return [];
  }
  const script = fileURLToPath(new URL('read-articles.ts', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [script, folder, '--peer'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
  });
  const { pages, f1, firstMs, warmMs, mutations, peer } = JSON.parse(stdout) as Read;
  const where = 'chromium';
  return [
    {
      what: 'what F1 of the text read lacks of 1',
      where,
      value: 1 - f1,
      unit: '',
      target: 1 - F1,
      note: `F1 ${f1.toFixed(3)}, Readability ${peer.f1.toFixed(3)}; ${pages} pages`,
    },
    {
      what: 'time of reading a page, of Readability',
      where,
      value: 1 / peer.warmRatio,
      unit: '',
      target: 1 / WARM,
      note: `${warmMs.toFixed(2)} ms against ${peer.warmMs.toFixed(1)}`,
    },
    {
      what: 'time of the first reading, of Readability',
      where,
      value: 1 / peer.firstRatio,
      unit: '',
      target: 1 / FIRST,
      note: `${firstMs.toFixed(2)} ms against ${peer.firstMs.toFixed(1)}`,
    },
    { what: 'changes to the document by reading', where, value: mutations, unit: '', target: 0 },
  ];
}

/** Reading, anchoring, marking, and what a page costs that is no article. */
export async function pageFigures(folder: string | undefined): Promise<Measured[]> {
  return [
    ...readingFigures(folder),
    ...anchoringFigures(),
    ...(await anchoringInPage()),
    ...(await markingFigures('chromium')),
    ...(await markingFigures('firefox')),
    ...(await stubFigures()),
  ];
}
