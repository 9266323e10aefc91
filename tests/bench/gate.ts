/**
 * What the gate costs, and whether it lets the right pairs through: `node tests/bench/gate.ts`. Planted pairs stand in the
 * written articles of tests/quality/data; the article of 60 claims is made of several of them. Times are the thread's own.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Statement } from '../../components/contradictions/contradiction.ts';
import { candidatesOf } from '../../components/contradictions/gate.ts';
import { fieldOf, meets, plantedIn, rowsIn, type Row } from '../quality/labelled.ts';
import { articleOf, createProduct } from '../quality/product.ts';
import { median, tableOf, type Measured } from './figure.ts';

const ARTICLES = fileURLToPath(new URL('../quality/data/gainsay_train.jsonl', import.meta.url));
const CLAIMS = 60;
const LONG_ARTICLES = 40;
const FIRST = '--first';

const product = createProduct(() => Promise.reject(new Error('the gate needs no judge')));

function ownMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Articles of sixty claims, of several written ones in a row. */
function longArticles(rows: readonly Row[], count: number): Statement[][] {
  return Array.from({ length: count }, (_, number) => {
    let statements: Statement[] = [];
    for (let at = number * 8, text = ''; statements.length < CLAIMS; at++) {
      text += `${fieldOf(rows[at % rows.length]!, 'text')}\n\n`;
      statements = product.statementsOf(articleOf(`article ${number}`, text, '', '2026-03-01'));
    }
    return statements.slice(0, CLAIMS);
  });
}

function timeOf(statements: readonly Statement[]): number {
  const began = ownMs();
  candidatesOf(statements, []);
  return ownMs() - began;
}

/** The place of the best planted pair among an article's pairs, best first; infinite where it is not among them. */
function placeOf(row: Row): number {
  const planted = plantedIn(row);
  const pairs = candidatesOf(product.statementsOf(articleOf('article', fieldOf(row, 'text'))), []);
  const at = pairs.findIndex(({ a, b }) => planted.some((pair) => meets({ a: a.claim, b: b.claim }, pair)));
  return at < 0 ? Infinity : at;
}

export function gate(): Measured[] {
  const rows = rowsIn(ARTICLES);
  const first = Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), FIRST], { encoding: 'utf8' }));
  const times = longArticles(rows, LONG_ARTICLES).map(timeOf);
  const where = 'Node';
  const ms = (what: string, value: number, target?: number): Measured => ({
    what,
    where,
    unit: 'ms',
    value,
    ...(target === undefined ? {} : { target }),
  });
  const places = rows.filter((row) => plantedIn(row).length > 0).map(placeOf);
  const missed = (limit: number, target?: number): Measured => ({
    what: `planted pairs not among the best ${limit}`,
    where,
    unit: '%',
    value: (100 * places.filter((place) => place >= limit).length) / places.length,
    note: `${places.length} articles`,
    ...(target === undefined ? {} : { target }),
  });
  return [
    ms('pairs of an article of 60 claims', median(times.slice(10)), 30),
    ms('the same, first call', first),
    missed(20),
    missed(40),
    missed(60),
    missed(80, 12),
    missed(150, 5),
  ];
}

if (import.meta.main) {
  if (process.argv.includes(FIRST)) process.stdout.write(String(timeOf(longArticles(rowsIn(ARTICLES), 1)[0]!)));
  else {
    const figures = gate();
    process.stdout.write(`${tableOf(figures)}\n${JSON.stringify(figures)}\n`);
  }
}
