// How the two sides of labelled contradictions and updates stand to each other, as the product sees it:
// `npm run relations -- [--wrong] FILE…` prints a confusion table for each file of the tasks `pairs` and `across`.
// Of pairs every row with a relation counts, flagged or not: what is measured is the relation, not the judge.
import { basename } from 'node:path';
import { relationOf } from '../../components/contradictions/relation.ts';
import { fieldOf, rowsIn, type Row } from './labelled.ts';
import { createProduct, shippedJudge, type Product } from './product.ts';
import { bothSides, TASKS } from './tasks.ts';

const RELATIONS = ['sources-disagree', 'source-changed', 'own-voice', 'update', 'none'] as const;
const WIDTH = 18;

async function main(args: readonly string[]): Promise<void> {
  const isVerbose = args.includes('--wrong');
  const product = createProduct(shippedJudge());
  for (const file of args.filter((arg) => !arg.startsWith('--'))) {
    const rows = rowsIn(file).filter((row) => fieldOf(row, 'relation') !== '');
    const found = new Map<Row, string>();
    for (const row of rows) found.set(row, await relationIn(row, product));
    process.stdout.write(`${basename(file)}\n${table(rows, found)}\n`);
    if (isVerbose) for (const row of rows) if (isWrong(row, found)) process.stdout.write(shown(row, found));
  }
}

async function relationIn(row: Row, product: Product): Promise<string> {
  if ('premise' in row) return relationOf(...bothSides(product, fieldOf(row, 'premise'), fieldOf(row, 'hypothesis')));
  const answer = await TASKS['across']?.(row, product);
  return answer && 'relation' in answer ? String(answer.relation) : 'none';
}

/** Pairs that are not related have some relation all the same: only an update among them would be wrong. */
const isWrong = (row: Row, found: ReadonlyMap<Row, string>): boolean =>
  fieldOf(row, 'relation') === 'none' ? found.get(row) === 'update' : found.get(row) !== fieldOf(row, 'relation');

function table(rows: readonly Row[], found: ReadonlyMap<Row, string>): string {
  const lines = [['label', ...RELATIONS, 'right'].map((cell) => cell.padStart(WIDTH)).join('')];
  for (const label of RELATIONS) {
    const own = rows.filter((row) => fieldOf(row, 'relation') === label);
    const counts = RELATIONS.map((relation) => own.filter((row) => found.get(row) === relation).length);
    const right = label === 'none' ? '' : share(own, found);
    if (own.length > 0) lines.push([label, ...counts, right].map((cell) => String(cell).padStart(WIDTH)).join(''));
  }
  const related = rows.filter((row) => fieldOf(row, 'relation') !== 'none');
  return `${lines.join('\n')}\n${related.length} related, right ${share(related, found)}\n`;
}

const share = (rows: readonly Row[], found: ReadonlyMap<Row, string>): string =>
  (rows.filter((row) => !isWrong(row, found)).length / (rows.length || 1)).toFixed(3);

const shown = (row: Row, found: ReadonlyMap<Row, string>): string => {
  const sides = 'premise' in row ? ['premise', 'hypothesis'] : ['saved', 'page'];
  return `${row.id} ${fieldOf(row, 'relation')} → ${found.get(row)}\n  ${sides.map((side) => fieldOf(row, side)).join('\n  ')}\n`;
};

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`relations: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
