// Where to put the product's threshold (components/contradictions/threshold.ts): for each one, the share of planted pairs that
// is found and the wrong flags a clean article, over whole articles, labelled or real ones without labels.
//   node tests/quality/calibrate.ts FILE[:N]…     the first N articles of each
// It says what the extension would show: the same gate, judge, detectors, wordings and limit of flags.
import { contradictionsOf } from '../../components/contradictions/decide.ts';
import { candidatesOf } from '../../components/contradictions/gate.ts';
import type { Candidate, Contradiction } from '../../components/contradictions/contradiction.ts';
import { MOST_FLAGS } from '../../components/contradictions/threshold.ts';
import { fieldOf, meets, plantedIn, rowsIn, type Row } from './labelled.ts';
import { articleOf, createProduct, shippedJudge } from './product.ts';

interface Judged {
  readonly row: Row;
  readonly candidates: readonly Candidate[];
  readonly probabilities: readonly (number | null)[];
}

const THRESHOLDS = [0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.82, 0.84, 0.86, 0.9, 0.92, 0.94, 0.96, 0.98];

async function judged(row: Row): Promise<Judged> {
  const claims = product.statementsOf(articleOf(`document:${row.id}`, fieldOf(row, 'text'), fieldOf(row, 'title')));
  const candidates = candidatesOf(claims, []);
  const texts = candidates.map(({ a, b }) => ({ a: a.claim.quote, b: b.claim.quote }));
  return { row, candidates, probabilities: await (await judge())(texts) };
}

function at(threshold: number, articles: readonly Judged[]): string {
  const shown = articles.map(({ row, candidates, probabilities }) => ({
    row,
    flags: contradictionsOf(candidates, probabilities, { threshold, most: MOST_FLAGS }).contradictions,
  }));
  const bad = shown.filter(({ row }) => row['label'] === 1);
  const clean = shown.filter(({ row }) => row['label'] !== 1);
  const found = bad.filter(({ row, flags }) => flags.some((flag) => isPlanted(row, flag))).length;
  const wrong = clean.reduce((sum, { flags }) => sum + flags.length, 0);
  return `${threshold.toFixed(2)}  found ${found}/${bad.length}  wrong ${wrong} in ${clean.length} clean (${(wrong / Math.max(1, clean.length)).toFixed(3)})`;
}

const isPlanted = (row: Row, flag: Contradiction): boolean => plantedIn(row).some((pair) => meets(flag, pair));

const product = createProduct(shippedJudge());
const judge = shippedJudge();
const together: Judged[] = [];
for (const given of process.argv.slice(2)) {
  const [, file = given, count = ''] = /^(.*?)(?::(\d+))?$/.exec(given) ?? [];
  const articles: Judged[] = [];
  for (const row of rowsIn(file).slice(0, count === '' ? undefined : Number(count))) {
    articles.push(await judged(row));
    if (articles.length % 10 === 0) process.stderr.write(`${file} ${articles.length}\n`);
  }
  process.stdout.write(`${given}\n${THRESHOLDS.map((threshold) => `  ${at(threshold, articles)}\n`).join('')}`);
  together.push(...articles);
}
process.stdout.write(`together\n${THRESHOLDS.map((threshold) => `  ${at(threshold, together)}\n`).join('')}`);
