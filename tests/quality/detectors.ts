/**
 * How good each detector is by itself: `node tests/quality/detectors.ts FOLDER [articles]`.
 * FOLDER holds labelled pairs (`pairs/*.jsonl`: premise, hypothesis, label, group) and unlabelled articles (`documents/*.jsonl`: text).
 * Prints per detector: how often it fired, its precision on the pairs, and its flags per 100 real articles. `SHOW=kind` prints what it flags.
 */
import { existsSync, readFileSync } from 'node:fs';
import { findingsOf } from '../../components/contradictions/detectors/all.ts';
import { vetoesOf } from '../../components/contradictions/detectors/vetoes.ts';
import { analyse, type Analysed, type Finding } from '../../components/contradictions/detectors/detector.ts';
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
interface Tally {
  fired: number;
  right: number;
  aloneFired: number;
  aloneRight: number;
  flags: number;
  aloneFlags: number;
}

/** Weaker findings only name the kind of what the judge flags: they are not counted. */
const COUNTED = 0.5;

const folder = process.argv[2] ?? process.env['GAINSAY_DATA'];
const articles = Number(process.argv[3] ?? 150);
const show = process.env['SHOW'];
const showAlone = process.env['ALONE'] !== undefined;

const rowsOf = <Row>(path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

const tallies = new Map<string, Tally>();
const tallyOf = (kind: string): Tally => {
  let tally = tallies.get(kind);
  if (tally === undefined)
    tallies.set(kind, (tally = { fired: 0, right: 0, aloneFired: 0, aloneRight: 0, flags: 0, aloneFlags: 0 }));
  return tally;
};

const print = (head: string, finding: Finding, a: string, b: string): void => {
  if (show !== finding.kind && show !== 'all') return;
  if (showAlone && !finding.alone) return;
  console.log(
    `${head} ${finding.kind} ${finding.strength.toFixed(2)}${finding.alone ? ' ALONE' : ''} [${finding.values.join(' | ')}]\n   ${a}\n   ${b}`,
  );
};

function pairs(path: string): void {
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
    for (const finding of findings.filter(({ strength }) => strength >= COUNTED)) {
      const tally = tallyOf(finding.kind);
      tally.fired += 1;
      if (contradicts) tally.right += 1;
      if (finding.alone) tally.aloneFired += 1;
      if (finding.alone && contradicts) tally.aloneRight += 1;
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
          tallyOf(finding.kind).flags += 1;
          if (finding.alone) tallyOf(finding.kind).aloneFlags += 1;
          print('REAL', finding, a.text, b.text);
        }
      }
    }
  }
  console.log(
    `\n${path.split('/').at(-1)}: ${chosen.length} articles, ${compared} pairs of sentences, ${((1000 * spent) / compared).toFixed(0)} µs a pair`,
  );
  const per = (count: number): string => ((100 * count) / chosen.length).toFixed(1);
  console.log('kind         fired  P     alone  P     flags/100 articles  alone/100');
  for (const [kind, tally] of tallies) {
    const share = (right: number, all: number): string => (all === 0 ? ' –  ' : (right / all).toFixed(2).padStart(4));
    console.log(
      kind.padEnd(12),
      String(tally.fired).padStart(5),
      share(tally.right, tally.fired),
      String(tally.aloneFired).padStart(6),
      ` ${share(tally.aloneRight, tally.aloneFired)}`,
      per(tally.flags).padStart(12),
      per(tally.aloneFlags).padStart(18),
    );
  }
}

if (folder === undefined || !existsSync(folder)) {
  console.log('No data: nothing measured.');
} else {
  for (const name of (process.env['PAIRS'] ?? 'gainsay_corpus_dev gainsay_dev').split(' ')) {
    const path = `${folder}/pairs/${name}.jsonl`;
    if (existsSync(path)) pairs(path);
  }
  const real = `${folder}/documents/news_train.jsonl`;
  if (existsSync(real)) documents(real, articles);
}
