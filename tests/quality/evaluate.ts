// Figures of the product on labelled files, and its worst mistakes to read: `npm run evaluate -- FILE…`
// Without a file: our own development material in tests/quality/data. A file's task is told from its first row's fields.
// Figures go to standard output, mistakes to .cache/evaluate/TASK-NAME.md.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articles, WORST, type Outcome } from './evaluate-articles.ts';
import { fieldOf, rowsIn, type Row } from './labelled.ts';
import { averagePrecision, recallAtPrecision } from './metrics.ts';
import { createProduct, shippedJudge, type Product } from './product.ts';
import { TASKS } from './tasks.ts';

type Answer = Readonly<Record<string, unknown>>;

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function filesWanted(): string[] {
  const given = process.argv.slice(2);
  if (given.length > 0) return given;
  const own = inProject('tests/quality/data');
  return readdirSync(own)
    .filter((name) => name.endsWith('_dev.jsonl'))
    .map((name) => `${own}/${name}`);
}

function taskOf(row: Row): string {
  if ('premise' in row) return 'pairs';
  if ('saved' in row) return 'across';
  if ('statement' in row) return 'statements';
  if ('text' in row) return 'documents';
  return 'attributions' in row ? 'quotes' : 'claims';
}

async function evaluate(file: string, product: Product): Promise<void> {
  const rows = rowsIn(file);
  const task = rows[0] ? taskOf(rows[0]) : 'claims';
  const answers: Answer[] = [];
  for (const [n, row] of rows.entries()) {
    answers.push((await TASKS[task]?.(row, product)) as Answer);
    if (n % 50 === 49) process.stderr.write(`${basename(file)} ${n + 1}/${rows.length}\n`);
  }
  const { figures, mistakes } = task === 'documents' ? articles(rows, answers) : statements(rows, answers);
  const name = `${task}-${basename(file, '.jsonl')}`;
  mkdirSync(inProject('.cache/evaluate'), { recursive: true });
  writeFileSync(inProject(`.cache/evaluate/${name}.md`), mistakes.join('\n'));
  const shown = Object.entries(figures).map(([key, value]) => `${key} ${Number(value.toFixed(3))}`);
  process.stdout.write(`${name}  ${shown.join('  ')}\n`);
}

/** Tasks with one answer a row: a flag and a score against a label. */
function statements(rows: readonly Row[], answers: readonly Answer[]): Outcome {
  const all = rows.map((row, i) => ({
    row,
    answer: answers[i] ?? {},
    gold: row['label'] === 'contradiction' || row['label'] === 1,
    score: Number(answers[i]?.['score'] ?? 0),
    flagged: answers[i]?.['flagged'] === true,
  }));
  const [gold, score] = [all.map((one) => one.gold), all.map((one) => one.score)];
  const positives = all.filter((one) => one.gold);
  const marks = all.filter((one) => one.flagged);
  const hits = marks.filter((one) => one.gold).length;
  const related = all.filter(({ row }) => typeof row['relation'] === 'string' && row['relation'] !== 'none');
  const byScore = [...all].sort((x, y) => y.score - x.score);
  const line = ({ row, answer, score: own }: (typeof all)[number]): string =>
    `${own.toFixed(2)} ${fieldOf(answer, 'kind')} [${fieldOf(row, 'kind')}] ${textsOf(row)}`;
  return {
    figures: {
      rows: rows.length,
      precision: hits / Math.max(1, marks.length),
      recall: hits / Math.max(1, positives.length),
      AP: averagePrecision(gold, score),
      'recall at precision .8': recallAtPrecision(gold, score, 0.8),
      'false alarms': (marks.length - hits) / Math.max(1, rows.length - positives.length),
      ...('relation' in (answers[0] ?? {})
        ? {
            relation:
              related.filter(({ row, answer }) => row['relation'] === answer['relation']).length /
              Math.max(1, related.length),
          }
        : {}),
    },
    mistakes: [
      '# Flagged wrongly',
      ...byScore
        .filter((one) => one.flagged && !one.gold)
        .slice(0, WORST)
        .map(line),
      '# Missed',
      ...byScore
        .filter((one) => !one.flagged && one.gold)
        .slice(-WORST)
        .map(line),
    ],
  };
}

const textsOf = (row: Row): string =>
  ['premise', 'hypothesis', 'saved', 'page', 'statement', 'sentence']
    .map((field) => fieldOf(row, field))
    .filter(Boolean)
    .join(' | ');

const product = createProduct(shippedJudge());
for (const file of filesWanted()) await evaluate(file, product);
