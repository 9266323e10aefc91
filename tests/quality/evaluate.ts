// Figures of the product on labelled files, and its worst mistakes to read: `npm run evaluate -- FILE…`
// Without a file: our own material in tests/quality/data. The task of a file is told from its first row's fields.
// Mistakes go to .cache/evaluate/NAME.md; figures to standard output.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { averagePrecision, recallAtPrecision } from './metrics.ts';
import { createProduct, shippedJudge, type Product } from './product.ts';
import { TASKS } from './tasks.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Answer = Readonly<Record<string, unknown>>;
interface Place {
  readonly start: number;
  readonly end: number;
}
interface Pair {
  readonly a: Place;
  readonly b: Place;
}
type Found = Pair & { readonly score: number; readonly flagged: boolean; readonly kind: string };

/** So many of each sort of mistake are written down. */
const WORST = 40;

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
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
  const task = rows[0] ? taskOf(rows[0]) : 'claims';
  const answers: Answer[] = [];
  for (const [n, row] of rows.entries()) {
    answers.push((await TASKS[task]?.(row, product)) as Answer);
    if (n % 50 === 49) process.stderr.write(`${basename(file)} ${n + 1}/${rows.length}\n`);
  }
  const { figures, mistakes } = task === 'documents' ? articles(rows, answers) : single(rows, answers, task);
  const name = basename(file, '.jsonl');
  mkdirSync(inProject('.cache/evaluate'), { recursive: true });
  writeFileSync(inProject(`.cache/evaluate/${task}-${name}.md`), mistakes.join('\n'));
  const shown = Object.entries(figures).map(([key, value]) => `${key} ${Number(value.toFixed(3))}`);
  process.stdout.write(`${task}/${name}  ${shown.join('  ')}\n`);
}

interface Outcome {
  readonly figures: Record<string, number>;
  readonly mistakes: string[];
}

function single(rows: readonly Row[], answers: readonly Answer[], task: string): Outcome {
  const gold = rows.map((row) => row['label'] === 'contradiction' || row['label'] === 1);
  const score = answers.map((answer) => Number(answer['score'] ?? 0));
  const flagged = answers.map((answer) => answer['flagged'] === true);
  const hits = gold.filter((g, i) => g && flagged[i]).length;
  const marks = flagged.filter(Boolean).length;
  const positives = gold.filter(Boolean).length;
  const related = rows.flatMap((row, i) => (row['relation'] && row['relation'] !== 'none' ? [i] : []));
  const line = (i: number): string =>
    `${score[i]?.toFixed(2)} ${String(answers[i]?.['kind'])} [${String(rows[i]?.['kind'] ?? '')}] ${fieldsOf(rows[i])}`;
  const wrong = (goldIs: boolean): number[] =>
    gold
      .flatMap((g, i) => (g === goldIs && flagged[i] !== goldIs ? [i] : []))
      .sort((i, j) => (goldIs ? 1 : -1) * (score[i]! - score[j]!));
  return {
    figures: {
      rows: rows.length,
      precision: hits / Math.max(1, marks),
      recall: hits / Math.max(1, positives),
      AP: averagePrecision(gold, score),
      'recall at precision .8': recallAtPrecision(gold, score, 0.8),
      'false alarms': (marks - hits) / Math.max(1, rows.length - positives),
      ...(task === 'across'
        ? {
            relation:
              related.filter((i) => answers[i]?.['relation'] === rows[i]?.['relation']).length /
              Math.max(1, related.length),
          }
        : {}),
    },
    mistakes: [
      '# Flagged wrongly',
      ...wrong(false).slice(0, WORST).map(line),
      '# Missed',
      ...wrong(true).slice(0, WORST).map(line),
    ],
  };
}

const fieldsOf = (row: Row | undefined): string =>
  ['premise', 'hypothesis', 'saved', 'page', 'statement', 'sentence']
    .flatMap((field) => (row && field in row ? [String(row[field])] : []))
    .join(' | ');

function articles(rows: readonly Row[], answers: readonly Answer[]): Outcome {
  const found = answers.map((answer) => answer['contradictions'] as Found[]);
  const planted = rows.map(plantedIn);
  const clean = rows.flatMap((row, i) => (row['label'] === 1 ? [] : [i]));
  const bad = rows.flatMap((row, i) => (row['label'] === 1 ? [i] : []));
  const hit = (i: number, one: Pair): boolean => (planted[i] ?? []).some((pair) => meets(one, pair));
  const flags = (i: number): Found[] => (found[i] ?? []).filter((one) => one.flagged);
  const all = rows.flatMap((_, i) => flags(i).map((one) => ({ i, one, right: hit(i, one) })));
  const text = ({ i, one }: { i: number; one: Found }): string =>
    `${one.score.toFixed(2)} ${one.kind} (${rows[i]?.id})\n  A ${cut(rows[i], one.a)}\n  B ${cut(rows[i], one.b)}`;
  const top = (i: number): Found[] => [...(found[i] ?? [])].sort((x, y) => y.score - x.score).slice(0, 3);
  return {
    figures: {
      articles: rows.length,
      'planted found': bad.filter((i) => flags(i).some((one) => hit(i, one))).length / Math.max(1, bad.length),
      'first is planted':
        bad.filter((i) =>
          top(i)
            .slice(0, 1)
            .some((one) => hit(i, one)),
        ).length / Math.max(1, bad.length),
      'wrong flags a clean article': clean.reduce((sum, i) => sum + flags(i).length, 0) / Math.max(1, clean.length),
      'wrong flags a planted article':
        all.filter(({ i, right }) => rows[i]?.['label'] === 1 && !right).length / Math.max(1, bad.length),
    },
    mistakes: [
      '# Flagged wrongly',
      ...all
        .filter(({ right }) => !right)
        .sort((x, y) => y.one.score - x.one.score)
        .map(text),
      '# Next below the threshold, in clean articles',
      ...clean
        .flatMap((i) =>
          top(i)
            .filter((one) => !one.flagged)
            .map((one) => ({ i, one })),
        )
        .sort((x, y) => y.one.score - x.one.score)
        .slice(0, WORST)
        .map(text),
      '# Flagged rightly',
      ...all.filter(({ right }) => right).map(text),
      '# Missed',
      ...bad
        .filter((i) => !flags(i).some((one) => hit(i, one)))
        .flatMap((i) => (planted[i] ?? []).map((pair) => missed(i, pair))),
    ],
  };

  function missed(i: number, pair: Pair): string {
    const at = found[i]?.find((one) => meets(one, pair));
    return text({
      i,
      one: { ...pair, score: at?.score ?? 0, kind: at?.kind ?? 'not among the candidates', flagged: false },
    });
  }
}

/** The planted pairs of an article: by place, or by their sentences as they stand in the text. */
function plantedIn(row: Row): Pair[] {
  if (Array.isArray(row['pairs'])) return row['pairs'] as Pair[];
  const text = String(row['text']);
  const given = (row['contradictions'] ?? []) as { a?: string; b?: string }[];
  return given.flatMap(({ a, b }) => (a && b ? [{ a: placeOf(text, a), b: placeOf(text, b) }] : []));
}

const placeOf = (text: string, sentence: string): Place => {
  const start = text.indexOf(sentence);
  return { start, end: start + sentence.length };
};

const covers = (a: Place, b: Place): boolean =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start) >= (b.end - b.start) / 2;
const meets = (x: Pair, y: Pair): boolean =>
  (covers(x.a, y.a) && covers(x.b, y.b)) || (covers(x.a, y.b) && covers(x.b, y.a));
const cut = (row: Row | undefined, { start, end }: Place): string => String(row?.['text'] ?? '').slice(start, end);

const product = createProduct(shippedJudge());
for (const file of filesWanted()) await evaluate(file, product);
