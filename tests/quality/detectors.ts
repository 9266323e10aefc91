/**
 * How good each detector is by itself: `node tests/quality/detectors.ts FOLDER [articles]`.
 * FOLDER holds labelled pairs (`pairs/*.jsonl`: premise, hypothesis, label, group) and unlabelled articles (`documents/*.jsonl`: text).
 * Prints per detector: how often it counts and how often rightly, on each set, and what it flags in real articles; then the
 * same for what may flag alone. `SHOW=kind` prints what it flags, `ALONE=1` only what may flag alone: both are to be read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { findingsOf } from '../../components/contradictions/detectors/all.ts';
import { vetoesOf } from '../../components/contradictions/detectors/vetoes.ts';
import { COUNTED, analyse, type Analysed, type Finding } from '../../components/contradictions/detectors/detector.ts';
import { sentencesOf } from '../../components/language/sentences.ts';
import { textOf } from '../../components/language/span.ts';

interface Pair {
  readonly id: string;
  readonly premise: string;
  readonly hypothesis: string;
  readonly label: string;
  readonly kind?: string;
  readonly group?: string;
}
/** Right, and all; of an unlabelled set all alone. */
type Count = [right: number, all: number];

const REAL = 'articles';

const folder = process.argv[2] ?? process.env['GAINSAY_DATA'];
const articles = Number(process.argv[3] ?? 210);
const show = process.env['SHOW'];
const showAlone = process.env['ALONE'] !== undefined;

const rowsOf = <Row>(path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

/** By detector, those that may flag alone apart, then by set. */
const counts = new Map<string, Map<string, Count>>();

function count(finding: Finding, set: string, right: boolean): void {
  const kinds = finding.alone ? [finding.kind, `${finding.kind}, alone`] : [finding.kind];
  for (const kind of kinds) {
    const sets = counts.get(kind) ?? new Map<string, Count>();
    counts.set(kind, sets);
    const [hits, all] = sets.get(set) ?? [0, 0];
    sets.set(set, [hits + Number(right), all + 1]);
  }
}

const print = (head: string, finding: Finding, a: string, b: string): void => {
  if (show !== finding.kind && show !== 'all') return;
  if (showAlone && !finding.alone) return;
  console.log(
    `${head} ${finding.kind} ${finding.strength.toFixed(2)}${finding.alone ? ' ALONE' : ''} [${finding.values.join(' | ')}]\n   ${a}\n   ${b}`,
  );
};

function pairs(path: string, set: string): void {
  const rows = rowsOf<Pair>(path);
  const found = new Map<string, [number, number]>();
  const vetoed = new Map<string, [number, number]>();
  for (const row of rows) {
    const [a, b] = [analyse(row.premise, null), analyse(row.hypothesis, null)];
    const findings = findingsOf(a, b);
    const vetoes = vetoesOf(a, b);
    const contradicts = row.label === 'contradiction';
    for (const veto of vetoes) {
      const count = vetoed.get(veto) ?? [0, 0];
      count[contradicts ? 0 : 1] += 1;
      vetoed.set(veto, count);
    }
    for (const finding of findings.filter(({ strength }) => strength >= COUNTED && vetoes.length === 0)) {
      count(finding, set, contradicts);
      print(`${row.label.slice(0, 4)} ${row.kind ?? ''}`, finding, row.premise, row.hypothesis);
    }
    if (contradicts) {
      const group = row.group ?? row.kind ?? '?';
      const count = found.get(group) ?? [0, 0];
      count[1] += 1;
      if (findings.some(({ kind }) => kind === group)) count[0] += 1;
      found.set(group, count);
    }
  }
  console.log(`\n${path.split('/').at(-1)}: ${rows.length} pairs`);
  console.log(
    'contradictions that their own detector finds:',
    [...found].map(([kind, [hits, all]]) => `${kind} ${hits}/${all}`).join(' · '),
  );
  console.log(
    'vetoes (contradictions / others):',
    [...vetoed].map(([veto, [wrong, right]]) => `${veto} ${wrong}/${right}`).join(' · '),
  );
}

function documents(path: string, most: number): void {
  const rows = rowsOf<{ id: string; text: string }>(path);
  const step = Math.max(1, Math.floor(rows.length / most));
  const chosen = rows.filter((_, at) => at % step === 0).slice(0, most);
  let compared = 0;
  let spent = 0;
  for (const { text } of chosen) {
    const sentences: Analysed[] = sentencesOf(text).map((span) => analyse(textOf(text, span), null));
    for (const [at, a] of sentences.entries()) {
      for (const b of sentences.slice(at + 1)) {
        if (![...a.stems].some((stem) => b.stems.has(stem))) continue;
        compared += 1;
        const began = performance.now();
        const findings = findingsOf(a, b);
        const kept = findings.length > 0 && vetoesOf(a, b).length > 0 ? [] : findings;
        spent += performance.now() - began;
        for (const finding of kept.filter(({ strength }) => strength >= COUNTED)) {
          count(finding, REAL, false);
          print('REAL', finding, a.text, b.text);
        }
      }
    }
  }
  console.log(
    `\n${path.split('/').at(-1)}: ${chosen.length} articles, ${compared} pairs of sentences, ${((1000 * spent) / compared).toFixed(0)} µs a pair`,
  );
}

function table(sets: readonly string[]): void {
  const cell = ([right, all]: Count): string => `${all === 0 ? '–' : (right / all).toFixed(2)} of ${all}`;
  console.log(`\nright, of how many; in the articles how many, to be read`);
  console.log(''.padEnd(18), ...sets.map((set) => set.padEnd(18)));
  for (const [kind, found] of [...counts].sort(([x], [y]) => x.localeCompare(y))) {
    const cells = sets.map((set) => {
      const own = found.get(set) ?? [0, 0];
      return (set === REAL ? String(own[1]) : cell(own)).padEnd(18);
    });
    console.log(kind.padEnd(18), ...cells);
  }
}

if (folder === undefined || !existsSync(folder)) {
  console.log('No data: nothing measured.');
} else {
  const sets = (process.env['PAIRS'] ?? 'gainsay_corpus gainsay_corpus_dev gainsay_dev').split(' ');
  for (const name of sets) {
    const path = `${folder}/pairs/${name}.jsonl`;
    if (existsSync(path)) pairs(path, name);
  }
  const real = `${folder}/documents/news_train.jsonl`;
  if (existsSync(real)) documents(real, articles);
  table([...sets, REAL]);
}
