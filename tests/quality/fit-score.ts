// What a detector's finding and a veto are worth beside the judge (LIFT and VETOES in components/contradictions/score.ts), in logits.
//   node tests/quality/fit-score.ts [EVERY]      on the triples of tests/quality/data/gainsay_corpus.jsonl; the judge is asked
//                                                about every EVERYth of them (8 by default: a minute; 1: ten minutes)
// The judge has learnt from these very pairs, so beside it (`beside`) they show too little; without it (`alone`, all triples)
// too much: the weight is the mean of both. A ridge draws what is seen seldom to nothing. Held out: five folds of whole triples.
import { fileURLToPath } from 'node:url';
import { findingsOf } from '../../components/contradictions/detectors/all.ts';
import { COUNTED, analyse } from '../../components/contradictions/detectors/detector.ts';
import { vetoesOf } from '../../components/contradictions/detectors/vetoes.ts';
import { PLAIN } from '../../components/contradictions/score.ts';
import { fieldOf, rowsIn, type Row } from './labelled.ts';
import { averagePrecision } from './metrics.ts';
import { shippedJudge } from './product.ts';
import { minimise } from './train/claims-lbfgs.ts';

interface Example {
  readonly contradicts: boolean;
  /** The judge's probability, in logits. */
  readonly judge: number;
  readonly judged: boolean;
  /** What is found, by name: "+number", "-condition". */
  readonly signs: ReadonlySet<string>;
  readonly fold: number;
}

const FOLDS = 5;
/** As if each sign had been seen so often (times a quarter) on both sides alike. */
const RIDGE = 4;

const tripleOf = ({ id }: Row): string => id.replace(/-[A-Z]+$/, '');

function signsOf(row: Row): Set<string> {
  const [a, b] = [analyse(fieldOf(row, 'premise'), null), analyse(fieldOf(row, 'hypothesis'), null)];
  const findings = findingsOf(a, b)
    .filter(({ strength }) => strength >= COUNTED)
    .map(({ kind, strength }) => (strength >= (PLAIN[kind]?.at(-1)?.least ?? 1) ? `+${kind}, plain` : `+${kind}`));
  return new Set([...findings, ...vetoesOf(a, b).map((veto) => `-${veto}`)]);
}

/** The judge is asked about the rows of some triples; for the others it is unsure. */
async function examplesOf(rows: readonly Row[], judged: ReadonlySet<string>): Promise<Example[]> {
  const asked = rows.filter((row) => judged.has(tripleOf(row)));
  const judge = await shippedJudge()();
  const said = await judge(asked.map((row) => ({ a: fieldOf(row, 'premise'), b: fieldOf(row, 'hypothesis') })));
  const probabilities = new Map(asked.map(({ id }, at) => [id, said[at] ?? 0.5]));
  const places = new Map([...new Set(rows.map(tripleOf))].map((triple, at) => [triple, at]));
  return rows.map((row) => ({
    contradicts: fieldOf(row, 'label') === 'contradiction',
    judge: logit(probabilities.get(row.id) ?? 0.5),
    judged: probabilities.has(row.id),
    signs: signsOf(row),
    fold: Math.floor((places.get(tripleOf(row)) ?? 0) / every) % FOLDS,
  }));
}

function logit(probability: number): number {
  const p = Math.min(1 - 1e-4, Math.max(1e-4, probability));
  return Math.log(p / (1 - p));
}

/** Weights of the signs, then of the judge, then the constant. */
type Weights = readonly number[];

const rowOf = ({ signs, judge }: Example, names: readonly string[], beside: boolean): number[] => [
  ...names.map((name) => Number(signs.has(name))),
  beside ? judge : 0,
  1,
];

const dot = (values: readonly number[], weights: Weights): number =>
  values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

/** Logistic regression with a ridge on the signs alone. */
function fit(examples: readonly Example[], names: readonly string[], beside: boolean): Weights {
  const rows = examples.map((one) => rowOf(one, names, beside));
  const found = minimise(
    (at, gradient) => {
      const weights = [...at];
      gradient.fill(0);
      let loss = 0;
      rows.forEach((row, n) => {
        const is = Number(examples[n]?.contradicts);
        const p = 1 / (1 + Math.exp(-dot(row, weights)));
        loss -= Math.log(Math.max(1e-12, is ? p : 1 - p));
        row.forEach((value, i) => (gradient[i] = (gradient[i] ?? 0) + (p - is) * value));
      });
      names.forEach((_, i) => {
        loss += (RIDGE / 2) * (at[i] ?? 0) ** 2;
        gradient[i] = (gradient[i] ?? 0) + RIDGE * (at[i] ?? 0);
      });
      return loss;
    },
    new Float64Array(names.length + 2),
    200,
  );
  return [...found];
}

/** Log loss and average precision of what is fitted without a fold, on that fold. */
function heldOut(examples: readonly Example[], names: readonly string[], beside: boolean): string {
  const scored = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fit(
      examples.filter((one) => one.fold !== fold),
      names,
      beside,
    );
    return examples
      .filter((one) => one.fold === fold)
      .map((one) => ({ is: one.contradicts, z: dot(rowOf(one, names, beside), weights) }));
  }).flat();
  const loss = scored.reduce((sum, { is, z }) => sum + Math.log1p(Math.exp(is ? -z : z)), 0) / scored.length;
  const ap = averagePrecision(
    scored.map(({ is }) => is),
    scored.map(({ z }) => z),
  );
  return `log loss ${loss.toFixed(4)}, average precision ${ap.toFixed(4)}`;
}

const every = Number(process.argv[2] ?? 8);
const rows = rowsIn(fileURLToPath(new URL('data/gainsay_corpus.jsonl', import.meta.url)));
const triples = [...new Set(rows.map(tripleOf))];
const all = await examplesOf(rows, new Set(triples.filter((_, at) => at % every === 0)));
const judged = all.filter((one) => one.judged);
const names = [...new Set(all.flatMap(({ signs }) => [...signs]))].sort();
const [alone, beside] = [fit(all, names, false), fit(judged, names, true)];
process.stdout.write(`${all.length} pairs, ${judged.length} of them judged\n`);
process.stdout.write(`held out, judge alone:       ${heldOut(judged, [], true)}\n`);
process.stdout.write(`held out, judge and signs:   ${heldOut(judged, names, true)}\n`);
process.stdout.write(`held out, signs alone:       ${heldOut(all, names, false)}\n\n`);
process.stdout.write(`sign                    seen  right  alone  beside  weight\n`);
names.forEach((name, i) => {
  const seen = all.filter(({ signs }) => signs.has(name));
  const right = seen.filter(({ contradicts }) => contradicts).length / Math.max(1, seen.length);
  const sign = name.startsWith('-') ? -1 : 1;
  const [without = 0, given = 0] = [alone[i], beside[i]].map((weight) => sign * (weight ?? 0));
  const weight = Math.max(0, (without + given) / 2);
  const cells = [right, without, given, weight].map((value) => value.toFixed(2).padStart(7)).join('');
  process.stdout.write(`${name.padEnd(22)}${String(seen.length).padStart(6)}${cells}\n`);
});
