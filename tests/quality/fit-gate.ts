// Weights for the gate (components/contradictions/gate.ts), learnt from whole articles with a planted contradiction.
//   node tests/quality/fit-gate.ts                 fits on tests/quality/data/gainsay_train.jsonl and prints the weights
//   node tests/quality/fit-gate.ts FILE…           only measures: the share of planted pairs among the best 20 to 150
import { fileURLToPath } from 'node:url';
import { gateFeatures, priorityOf, rarityOf } from '../../components/contradictions/gate.ts';
import { isQuestion, profileOf, type Profile } from '../../components/contradictions/gate-profile.ts';
import { fieldOf, meets, plantedIn, rowsIn, type Row } from './labelled.ts';
import { articleOf, createProduct } from './product.ts';

/** Every two statements of an article, and which of them were planted. */
interface Example {
  readonly features: readonly number[];
  readonly priority: number;
  readonly planted: boolean;
}

const product = createProduct(() => Promise.reject(new Error('the gate needs no judge')));

function examplesOf(row: Row): Example[] {
  const statements = product.statementsOf(articleOf('article', fieldOf(row, 'text'))).filter((one) => !isQuestion(one));
  const profiles = statements.map((one, at): Profile => profileOf(one, at));
  const rarity = rarityOf(profiles);
  const planted = plantedIn(row);
  return profiles.flatMap((a, i) =>
    profiles.slice(i + 1).map((b) => ({
      features: gateFeatures(a, b, rarity),
      priority: priorityOf(a, b, rarity),
      planted: planted.some((pair) => meets({ a: a.statement.claim, b: b.statement.claim }, pair)),
    })),
  );
}

function report(name: string, articles: readonly Example[][], score: (example: Example) => number): void {
  const long = articles.filter((examples) => examples.length > 150);
  const shares = [20, 40, 60, 80, 150].map(
    (limit) => `${limit}: ${share(articles, limit, score)} (${share(long, limit, score)})`,
  );
  process.stdout.write(
    `  ${name}: planted among the best ${shares.join('  ')} (in brackets: the ${long.length} with over 150 pairs)\n`,
  );
}

function share(articles: readonly Example[][], limit: number, score: (example: Example) => number): string {
  const found = articles.filter((examples) =>
    [...examples]
      .sort((x, y) => score(y) - score(x))
      .slice(0, limit)
      .some(({ planted }) => planted),
  );
  return (found.length / Math.max(1, articles.length)).toFixed(3);
}

const dot = (features: readonly number[], weights: readonly number[]): number =>
  features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

/** Logistic regression by Newton's steps on a ridge; both classes weigh the same. */
function fit(examples: readonly Example[], ridge = 1): number[] {
  const width = (examples[0]?.features.length ?? 0) + 1;
  const rows = examples.map(({ features }) => [...features, 1]);
  const positives = examples.filter(({ planted }) => planted).length;
  const weight = examples.map(({ planted }) => (planted ? 1 : positives / (examples.length - positives)));
  let theta = Array.from({ length: width }, () => 0);
  for (let round = 0; round < 12; round++) {
    const gradient = theta.map((value, i) => (i < width - 1 ? -ridge * value : 0));
    const hessian = theta.map((_, i) => theta.map((__, j) => (i === j ? (i < width - 1 ? ridge : 1e-6) : 0)));
    rows.forEach((row, n) => {
      const p = 1 / (1 + Math.exp(-dot(row, theta)));
      const w = weight[n] ?? 0;
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + w * (Number(examples[n]?.planted) - p) * value;
        const line = hessian[i] ?? [];
        row.forEach((other, j) => (line[j] = (line[j] ?? 0) + w * p * (1 - p) * value * other));
      });
    });
    const step = solve(hessian, gradient);
    theta = theta.map((value, i) => value + (step[i] ?? 0));
  }
  return theta.slice(0, -1);
}

/** Gaussian elimination with pivots; the matrix is small and positive definite. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const m = matrix.map((line, i) => [...line, right[i] ?? 0]);
  const n = m.length;
  for (let i = 0; i < n; i++) {
    const pivot = m.slice(i).reduce((best, line, k) => (Math.abs(line[i]!) > Math.abs(m[best]![i]!) ? i + k : best), i);
    [m[i], m[pivot]] = [m[pivot]!, m[i]!];
    for (let k = 0; k < n; k++) {
      if (k === i) continue;
      const factor = m[k]![i]! / m[i]![i]!;
      for (let j = i; j <= n; j++) m[k]![j]! -= factor * m[i]![j]!;
    }
  }
  return m.map((line, i) => line[n]! / line[i]!);
}

const given = process.argv.slice(2);
const files = given.length > 0 ? given : [fileURLToPath(new URL('data/gainsay_train.jsonl', import.meta.url))];
for (const file of files) {
  const articles = rowsIn(file)
    .map(examplesOf)
    .filter((examples) => examples.some(({ planted }) => planted));
  process.stdout.write(`${file}: ${articles.length} articles with a planted pair\n`);
  report('as it is', articles, (example) => example.priority);
  if (given.length > 0) continue;
  const weights = fit(articles.flat());
  report('as fitted', articles, ({ features }) => dot(features, weights));
  process.stdout.write(`weights [${weights.map((weight) => weight.toFixed(2)).join(', ')}]\n`);
}
