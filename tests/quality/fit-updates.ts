// Weights for telling an update from a contradiction (components/contradictions/update.ts), learnt from written pairs.
//   node tests/quality/fit-updates.ts              fits on tests/quality/data/gainsay_corpus.jsonl and prints the weights
// A pair counts both ways round, as in an article that does not say which of two statements is the later.
import { fileURLToPath } from 'node:url';
import type { Statement } from '../../components/contradictions/contradiction.ts';
import { SIGNS, updateSigns } from '../../components/contradictions/update-signs.ts';
import { fieldOf, rowsIn, type Row } from './labelled.ts';
import { createProduct } from './product.ts';
import { bothSides } from './tasks.ts';
import { minimise } from './train/claims-lbfgs.ts';

interface Example {
  readonly isUpdate: boolean;
  /** The signs in reading order, and the other way round. */
  readonly signs: readonly (readonly number[])[];
  readonly fold: number;
}

const FOLDS = 5;
const RIDGE = 1;
/** What the other way round has to make up for, as in components/contradictions/update.ts. */
const REVERSED = 1;

const product = createProduct(() => Promise.reject(new Error('an update needs no judge')));

function exampleOf(row: Row, at: number): Example {
  const [a, b]: [Statement, Statement] = bothSides(product, fieldOf(row, 'premise'), fieldOf(row, 'hypothesis'));
  return {
    isUpdate: fieldOf(row, 'relation') === 'update',
    signs: [updateSigns(a, b), updateSigns(b, a)],
    fold: at % FOLDS,
  };
}

const scoreOf = ({ signs }: Example, weights: readonly number[]): number =>
  Math.max(...signs.map((one, i) => dot(one, weights) - i * REVERSED));
const dot = (signs: readonly number[], weights: readonly number[]): number =>
  signs.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), weights[signs.length] ?? 0);

/** Logistic regression with a ridge on pairs in reading order; the last weight is the constant. */
function fit(examples: readonly Example[]): number[] {
  const width = SIGNS.length + 1;
  const found = minimise(
    (at, gradient) => {
      gradient.fill(0);
      let loss = 0;
      for (const { signs, isUpdate } of examples) {
        const z = dot(signs[0]!, [...at]);
        const p = 1 / (1 + Math.exp(-z));
        loss -= Math.log(Math.max(1e-12, isUpdate ? p : 1 - p));
        signs[0]!.forEach((value, i) => (gradient[i]! += (p - Number(isUpdate)) * value));
        gradient[width - 1]! += p - Number(isUpdate);
      }
      for (let i = 0; i < width - 1; i++) {
        loss += (RIDGE / 2) * at[i]! ** 2;
        gradient[i]! += RIDGE * at[i]!;
      }
      return loss;
    },
    new Float64Array(width),
    200,
  );
  return [...found];
}

const given = process.argv.slice(2);
const file = given[0] ?? fileURLToPath(new URL('data/gainsay_corpus.jsonl', import.meta.url));
const rows = rowsIn(file).filter(
  (row) => fieldOf(row, 'relation') === 'update' || fieldOf(row, 'label') === 'contradiction',
);
const examples = rows.map(exampleOf);
const held = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = fit(examples.filter((one) => one.fold !== fold));
  return examples
    .filter((one) => one.fold === fold)
    .map((one) => ({ score: scoreOf(one, weights), isUpdate: one.isUpdate }));
}).flat();
const updates = held.filter(({ isUpdate }) => isUpdate).length;
for (const swallowed of [0.002, 0.005, 0.01, 0.02, 0.03, 0.05]) {
  const others = held
    .filter(({ isUpdate }) => !isUpdate)
    .map(({ score }) => score)
    .sort((x, y) => y - x);
  const cut = others[Math.floor(swallowed * others.length)] ?? 0;
  const found = held.filter(({ isUpdate, score }) => isUpdate && score > cut).length;
  process.stdout.write(
    `contradictions taken for updates ${swallowed}: cut ${cut.toFixed(2)}, updates found ${(found / updates).toFixed(3)}\n`,
  );
}
const weights = fit(examples);
SIGNS.forEach(({ name }, i) => {
  const count = (is: boolean): number => examples.filter((one) => one.isUpdate === is && one.signs[0]![i]).length;
  process.stdout.write(
    `  ${name.padEnd(18)}${weights[i]!.toFixed(2).padStart(7)}  updates ${count(true)}, others ${count(false)}\n`,
  );
});
process.stdout.write(`  constant          ${weights[SIGNS.length]!.toFixed(2).padStart(7)}\n`);
