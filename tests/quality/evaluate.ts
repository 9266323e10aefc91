// The error notebook: figures of the product on labelled sets with their 95 % intervals, and its worst mistakes with
// their evidence, to read.
//   npm run evaluate                         our own development material (tests/quality/data)
//   npm run evaluate -- PLACE[:N]…           files or folders; of each file N rows, drawn the same way every time
//   GAINSAY_SETS=FOLDER npm run evaluate     our own, and every labelled file of the folder; PLACE may be below it
// Figures go to standard output; the notebook to .cache/evaluate/index.md. What the judge said is remembered in .cache/judge.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { THRESHOLD } from '../../components/contradictions/threshold.ts';
import { meanOf, type Figure } from './bootstrap.ts';
import { articlesOutcome, readingOf, type Reading } from './evaluate-articles.ts';
import { pairsOutcome, type Answered } from './evaluate-pairs.ts';
import { rowsOf, setsWanted, type Set } from './evaluate-sets.ts';
import { fieldOf } from './labelled.ts';
import { figuresLine, indexOf, pageOf, shown, type Outcome } from './notebook.ts';
import { shippedJudge } from './product.ts';
import { TASKS } from './tasks.ts';
import { watchedProduct } from './watched-product.ts';

const OUT = fileURLToPath(new URL('../../.cache/evaluate/', import.meta.url));

/** Sets of other hands whose mean average precision is the one figure to quote: pairs of news that no one here wrote. */
const HEADLINE = ['rte3', 'emergent_train', 'emergent_xarticle', 'summedits_pairs_news'];
const HEADLINE_TARGET = 0.52;

const judge = shippedJudge();
const watched = watchedProduct(judge);

async function outcomeOf(set: Set): Promise<Outcome> {
  const rows = rowsOf(set);
  const answered: Answered[] = [];
  const readings: Reading[] = [];
  for (const [n, row] of rows.entries()) {
    const answer = ((await TASKS[set.task]?.(row, watched.product)) ?? {}) as Readonly<Record<string, unknown>>;
    const sight = watched.last();
    if (set.task === 'documents') readings.push(readingOf(row, sight));
    else
      answered.push({
        row,
        score: Number(answer['score'] ?? 0),
        flagged: answer['flagged'] === true,
        kind: fieldOf(answer, 'kind'),
        relation: fieldOf(answer, 'relation') || null,
        sight: set.task === 'claims' ? null : sight,
      });
    if (n % 50 === 49) process.stderr.write(`${set.name} ${n + 1}/${rows.length}\n`);
  }
  return set.task === 'documents' ? articlesOutcome(readings, await judge()) : pairsOutcome(answered, await judge());
}

/** The mean over the headline's sets; null unless all of them were measured. */
function headlineOf(outcomes: ReadonlyMap<string, Outcome>): Figure | null {
  const precisions = HEADLINE.map(
    (part) => [...outcomes].find(([name]) => name.startsWith(`pairs-${part}`))?.[1].figures['AP'],
  ).filter((figure) => figure !== undefined);
  return precisions.length === HEADLINE.length ? meanOf(precisions) : null;
}

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const outcomes = new Map<string, Outcome>();
  for (const set of setsWanted({ given: process.argv.slice(2), folder: process.env['GAINSAY_SETS'] })) {
    const outcome = await outcomeOf(set);
    outcomes.set(set.name, outcome);
    writeFileSync(`${OUT}${set.name}.md`, pageOf(set.name, outcome));
    const counts = Object.entries(outcome.counts).map(([what, count]) => `${count} ${what}`);
    process.stdout.write(`${set.name} (${counts.join(', ')})\n  ${figuresLine(outcome)}\n`);
  }
  const headline = headlineOf(outcomes);
  const about = [`Threshold ${THRESHOLD}; 95 % intervals by resampling rows, or whole articles.`];
  if (headline) about.unshift(`**Mean AP of ${HEADLINE.join(', ')}: ${shown(headline)}** (target ${HEADLINE_TARGET}).`);
  writeFileSync(`${OUT}index.md`, indexOf(about, outcomes));
  process.stdout.write(`${about.join('\n').replaceAll('**', '')}\nTo read: ${OUT}index.md\n`);
}

await main();
