/**
 * Teaches the check-worthiness score:  node tests/quality/train/claims.ts --data DIR [--out FILE] [--keep N] [--c C]
 * Learns from CheckThat! 2024 (ClaimBuster) and PoliClaim; prints how it ranks the sets it did not learn from.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUCKETS, checkFeaturesOf, FEATURE_NAMES } from '../../../components/claims/check-features.ts';
import { scoreSentence } from '../../../components/claims/check-score.ts';
import { readWeights } from '../../../components/claims/weights.ts';
import { minimise } from './claims-lbfgs.ts';

interface Row {
  readonly sentence: string;
  readonly label: number;
  readonly grade?: number;
}

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const data = option('--data', '');
if (!data) throw new Error('--data DIR is missing');
const out = option('--out', new URL('../../../assets/data/claims/weights.json', import.meta.url).pathname);
const C = Number(option('--c', '1'));

const rowsOf = (set: string): Row[] =>
  readFileSync(join(data, `claims/${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

interface Example {
  readonly index: Int32Array;
  readonly value: Float64Array;
  readonly y: number;
}

const DIMENSIONS = BUCKETS + FEATURE_NAMES.length + 1;

function exampleOf({ sentence, label }: Row): Example {
  const { buckets, bucketValue, values } = checkFeaturesOf(sentence);
  const index: number[] = [...buckets];
  const value: number[] = buckets.map(() => bucketValue);
  values.forEach((v, i) => {
    if (v) {
      index.push(BUCKETS + i);
      value.push(v);
    }
  });
  index.push(DIMENSIONS - 1);
  value.push(1);
  return { index: Int32Array.from(index), value: Float64Array.from(value), y: label === 1 ? 1 : 0 };
}

/** C · Σ log loss + ½‖w‖² (the bias goes free), and its gradient. */
function lossOf(examples: readonly Example[]): (w: Float64Array, gradient: Float64Array) => number {
  return (w, gradient) => {
    gradient.fill(0);
    let loss = 0;
    for (const { index, value, y } of examples) {
      let z = 0;
      for (let i = 0; i < index.length; i++) z += w[index[i]!]! * value[i]!;
      const p = 1 / (1 + Math.exp(-z));
      loss += C * (Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - y * z);
      const slope = C * (p - y);
      for (let i = 0; i < index.length; i++) gradient[index[i]!]! += slope * value[i]!;
    }
    for (let d = 0; d < DIMENSIONS - 1; d++) {
      loss += 0.5 * w[d]! * w[d]!;
      gradient[d]! += w[d]!;
    }
    return loss;
  };
}

function averagePrecision(gold: readonly boolean[], score: readonly number[]): number {
  const order = gold.map((g, i) => ({ g, s: score[i]! })).sort((a, b) => b.s - a.s);
  let hits = 0;
  let sum = 0;
  order.forEach(({ g }, i) => {
    if (g) sum += ++hits / (i + 1);
  });
  return sum / hits;
}

function pack(w: Float64Array): unknown {
  const hashed = w.subarray(0, BUCKETS);
  const scale = hashed.reduce((most, x) => Math.max(most, Math.abs(x)), 0) / 127;
  const bytes = Int8Array.from(hashed, (x) => Math.round(x / scale));
  const round = (x: number): number => Number(x.toFixed(4));
  return {
    learntFrom: 'CheckThat! 2024 task 1 English (ClaimBuster, CC BY 4.0); PoliClaim gold',
    bias: round(w[DIMENSIONS - 1]!),
    scale: Number(scale.toPrecision(6)),
    features: Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, round(w[BUCKETS + i]!)])),
    hashed: Buffer.from(bytes.buffer).toString('base64'),
  };
}

const rows = [...rowsOf('ct24_en_train'), ...rowsOf('policlaim_train_gold')];
const examples = rows.map(exampleOf);
const w = minimise(lossOf(examples), new Float64Array(DIMENSIONS), 80);
const packed = pack(w);
writeFileSync(out, JSON.stringify(packed, null, 2) + '\n');

const weights = readWeights(JSON.parse(readFileSync(out, 'utf8')));
function report(set: string, isGold: (row: Row) => boolean, label: string): void {
  const test = rowsOf(set);
  const scores = test.map(({ sentence }) => scoreSentence(sentence, weights).score);
  const gold = test.map(isGold);
  const figures = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((t) => {
    const flagged = scores.map((s) => s >= t);
    const tp = flagged.filter((f, i) => f && gold[i]).length;
    const p = tp / (flagged.filter(Boolean).length || 1);
    const r = tp / gold.filter(Boolean).length;
    return `${t}: ${p.toFixed(2)}/${r.toFixed(2)}/${((2 * p * r) / (p + r || 1)).toFixed(3)}/${(flagged.filter(Boolean).length / test.length).toFixed(2)}`;
  });
  process.stdout.write(
    `${set.padEnd(18)} ${label.padEnd(8)} AP ${averagePrecision(gold, scores).toFixed(3)}  (threshold: P/R/F1/share) ${figures.join('  ')}\n`,
  );
}
report('ct24_en_dev', (r) => r.label === 1, 'label');
report('ct24_en_devtest', (r) => r.label === 1, 'label');
report('news_check', (r) => r.grade === 2, 'grade 2');
report('news_check', (r) => (r.grade ?? 0) >= 1, 'grade ≥1');
report('subj_en_dev', (r) => r.label === 1, 'objective');
