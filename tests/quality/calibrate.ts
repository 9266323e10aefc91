// Where to put the product's threshold (components/contradictions/threshold.ts), and the only place that says so: the lowest
// one with at most one wrong flag in ten clean articles, written and real ones together. It belongs to the shipped judge.
//   GAINSAY_SETS=FOLDER npm run calibrate            the sets below, as far as the folder has them
//   npm run calibrate -- --doubt=USUAL,WEIGHT,MOST   the same with other weights of doubt (components/contradictions/doubt.ts)
//   npm run calibrate -- PLACE[:N]…                  files of articles (labelled, or real ones without labels) and of pairs
// It weighs what the extension would show: the same gate, judge, detectors, wordings and limit of flags. Once the judge has
// been asked about everything (.cache/judge), it takes less than a minute.
import { textPairOf } from '../../components/contradictions/judged.ts';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decisionOf, weighedOf, type Weighed } from '../../components/contradictions/decide.ts';
import { DOUBT, type DoubtWeights } from '../../components/contradictions/doubt.ts';
import { candidatesOf } from '../../components/contradictions/gate.ts';
import { MOST_FLAGS, THRESHOLD } from '../../components/contradictions/threshold.ts';
import { rowsOf, setsWanted } from './evaluate-sets.ts';
import { fieldOf, isPositive, meets, plantedIn, type Planted, type Row } from './labelled.ts';
import { shareOf } from './metrics.ts';
import { articleOf, createProduct, shippedJudge } from './product.ts';
import { TASKS } from './tasks.ts';

/** Articles by other hands, real news, and pairs: developed on, never learnt from. */
const SETS = ['documents/gainsay_dev.jsonl', 'documents/news_train.jsonl:100', 'pairs/gainsay_dev.jsonl'];
const OWN_PAIRS = fileURLToPath(new URL('data/gainsay_corpus_dev.jsonl', import.meta.url));

const MOST_WRONG = 0.1;
const LOWEST = 0.4;
const STEP = 0.02;
const THRESHOLDS = Array.from({ length: 30 }, (_, i) => Number((LOWEST + i * STEP).toFixed(2)));

const doubt = doubtWanted(process.argv.find((arg) => arg.startsWith('--doubt='))?.split('=')[1]);

function doubtWanted(given?: string): DoubtWeights {
  const [usual, weight, most] = (given ?? '').split(',').map(Number);
  return given ? { usual: usual ?? 0, weight: weight ?? 0, most: most ?? Infinity } : DOUBT;
}

interface JudgedArticle {
  readonly sort: 'planted' | 'clean' | 'real';
  readonly planted: readonly Planted[];
  readonly weighed: readonly Weighed[];
}

interface JudgedPair {
  readonly contradicts: boolean;
  readonly score: number;
}

const product = createProduct(shippedJudge());
const judge = shippedJudge();

async function judgedArticle(row: Row): Promise<JudgedArticle> {
  const claims = product.statementsOf(articleOf(`document:${row.id}`, fieldOf(row, 'text'), fieldOf(row, 'title')));
  const candidates = candidatesOf(claims, []);
  const said = await (await judge())(candidates.map(textPairOf));
  return {
    sort: isPositive(row) ? 'planted' : 'label' in row ? 'clean' : 'real',
    planted: plantedIn(row),
    weighed: weighedOf(candidates, said, doubt),
  };
}

async function judgedPair(row: Row): Promise<JudgedPair> {
  const answer = (await TASKS['pairs']?.(row, product)) as { score: number };
  return { contradicts: isPositive(row), score: answer.score };
}

interface Point {
  readonly threshold: number;
  readonly cells: readonly string[];
  /** Wrong flags a clean article, written and real together. */
  readonly wrong: number;
}

function pointAt(threshold: number, articles: readonly JudgedArticle[], pairs: readonly JudgedPair[]): Point {
  const shown = articles.map((article) => ({
    ...article,
    flags: decisionOf(article.weighed, { threshold, most: MOST_FLAGS }).contradictions,
  }));
  const of = (sort: JudgedArticle['sort']) => shown.filter((article) => article.sort === sort);
  const flagsIn = (some: typeof shown): number => some.reduce((sum, { flags }) => sum + flags.length, 0);
  const [planted, clean, real] = [of('planted'), of('clean'), of('real')];
  const found = planted.filter(({ planted: pairs, flags }) =>
    flags.some((flag) => pairs.some((pair) => meets(flag, pair))),
  );
  const marked = pairs.filter(({ score }) => score >= threshold);
  const right = marked.filter(({ contradicts }) => contradicts).length;
  const wrong = shareOf(flagsIn([...clean, ...real]), clean.length + real.length);
  return {
    threshold,
    wrong,
    cells: [
      threshold.toFixed(2) + (Math.abs(threshold - THRESHOLD) < STEP / 2 ? '*' : ' '),
      `${found.length}/${planted.length}`,
      shareOf(flagsIn(clean), clean.length).toFixed(3),
      shareOf(flagsIn(real), real.length).toFixed(3),
      wrong.toFixed(3),
      shareOf(right, marked.length).toFixed(3),
      shareOf(right, pairs.filter(({ contradicts }) => contradicts).length).toFixed(3),
    ],
  };
}

const HEAD = ['threshold', 'found', 'wrong/clean', 'flags/real', 'together', 'pairs P', 'pairs R'];

const line = (cells: readonly string[]): string => `${cells.map((cell) => cell.padStart(12)).join('')}\n`;

async function main(): Promise<void> {
  const folder = process.env['GAINSAY_SETS'];
  const given = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  const usual = SETS.filter((set) => folder && existsSync(`${folder}/${set.split(':')[0]}`));
  const articles: JudgedArticle[] = [];
  const pairs: JudgedPair[] = [];
  for (const set of setsWanted({ given: given.length > 0 ? given : [...usual, OWN_PAIRS], folder })) {
    for (const row of rowsOf(set)) {
      if (set.task === 'documents') articles.push(await judgedArticle(row));
      else if (set.task === 'pairs') pairs.push(await judgedPair(row));
    }
    process.stderr.write(`${set.name}\n`);
  }
  const curve = THRESHOLDS.map((threshold) => pointAt(threshold, articles, pairs));
  process.stdout.write(line(HEAD) + curve.map(({ cells }) => line(cells)).join(''));
  // From the chosen one up, every threshold holds: a dip among wilder ones is luck.
  const chosen = curve.slice(curve.findLastIndex(({ wrong }) => wrong > MOST_WRONG) + 1)[0];
  process.stdout.write(
    chosen && !Number.isNaN(chosen.wrong)
      ? `At most ${MOST_WRONG} wrong flags a clean article: ${chosen.threshold.toFixed(2)} (now ${THRESHOLD}, marked *).\n`
      : `No threshold holds (now ${THRESHOLD}), or there are no clean articles among the sets.\n`,
  );
}

await main();
