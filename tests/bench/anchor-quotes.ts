/**
 * How well and how fast 200 quotes are found again in a text of some 100,000 units, after edits of known kinds:
 * `node tests/bench/anchor-quotes.ts ground-truth.json`, where the file holds `{ id: { articleBody } }`. A quote is found
 * when the place given and the true one share four fifths of what they cover together.
 */
import { readFileSync } from 'node:fs';
import { anchorQuote } from '../../components/page/anchor.ts';
import { quoteAt } from '../../components/annotations/target.ts';
import { TextMap } from '../../components/page/text-map.ts';

const SIZE = 100_000;
const QUOTES = 200;
const LETTERS = 'a b c d e f g h i j'.split(' ');

/** A small generator of numbers in [0, 1), so that every run edits alike. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Edit = (sentence: string, roll: () => number, words: readonly string[]) => string | null;

const pick = <T>(list: readonly T[], roll: () => number): T => list[Math.floor(roll() * list.length)]!;

function editWords(sentence: string, count: number, roll: () => number, words: readonly string[]): string {
  const parts = sentence.split(' ');
  for (let i = 0; i < count; i++) {
    const at = Math.floor(roll() * parts.length);
    const kind = roll();
    if (kind < 0.34) parts.splice(at, 1);
    else if (kind < 0.67) parts.splice(at, 0, pick(words, roll));
    else parts[at] = pick(words, roll);
  }
  return parts.join(' ');
}

const EDITS: Record<string, { edit: Edit; moved: boolean }> = {
  unchanged: { edit: (sentence) => sentence, moved: false },
  moved: { edit: (sentence) => sentence, moved: true },
  '3 character edits': {
    moved: false,
    edit: (sentence, roll) => {
      const units = sentence.split('');
      for (let i = 0; i < 3; i++) units[Math.floor(roll() * units.length)] = pick(LETTERS, roll);
      return units.join('');
    },
  },
  '3 word edits': { edit: (sentence, roll, words) => editWords(sentence, 3, roll, words), moved: false },
  'moved, 3 word edits': { edit: (sentence, roll, words) => editWords(sentence, 3, roll, words), moved: true },
  '25 % of words edited': {
    moved: false,
    edit: (sentence, roll, words) => editWords(sentence, Math.ceil(sentence.split(' ').length / 4), roll, words),
  },
  deleted: { edit: () => null, moved: false },
};

/** One text node that is in no document: the map reads nothing of it but its data. */
const mapOf = (paragraphs: readonly string[]): TextMap =>
  new TextMap(paragraphs.map((data) => [{ node: { data } as Text, from: 0, to: data.length }]));

function paragraphsFrom(file: string): string[] {
  const truths = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { articleBody: string }>;
  const found = new Set<string>();
  let length = 0;
  for (const { articleBody } of Object.values(truths)) {
    for (const paragraph of articleBody.split(/\s*\n\s*/)) {
      if (paragraph.length < 80 || found.has(paragraph) || length > SIZE) continue;
      found.add(paragraph);
      length += paragraph.length + 2;
    }
  }
  return [...found];
}

function run(paragraphs: readonly string[], name: string): Record<string, number> {
  const { edit, moved } = EDITS[name]!;
  const roll = dice(7);
  const old = mapOf(paragraphs).text;
  const words = old.match(/\p{L}{3,}/gu) ?? [];
  const chosen = new Set<number>();
  while (chosen.size < Math.min(QUOTES, paragraphs.length)) chosen.add(Math.floor(roll() * paragraphs.length));
  const targets = new Map<number, ReturnType<typeof quoteAt> & { start: number; end: number }>();
  const edited: (string | null)[] = [...paragraphs];
  for (const i of chosen) {
    const sentence = /^.{40,}?[.!?](?=\s|$)/.exec(paragraphs[i]!)?.[0] ?? paragraphs[i]!;
    const start = old.indexOf(paragraphs[i]!);
    targets.set(i, { ...quoteAt(old, start, start + sentence.length), start, end: start + sentence.length });
    const changed = edit(sentence, roll, words);
    edited[i] =
      changed === null
        ? paragraphs[i]!.slice(sentence.length).trim() || null
        : changed + paragraphs[i]!.slice(sentence.length);
  }
  const order = edited.map((text, i) => ({ text, i, at: moved ? roll() : i })).toSorted((a, b) => a.at - b.at);
  const map = mapOf(order.map(({ text }) => text ?? '').filter((text) => text !== ''));

  const start = process.cpuUsage(); // the machine may be busy: wall time says little
  const found = [...targets].map(([i, target]) => ({ i, target, anchored: anchorQuote(map, target) }));
  const ms = process.cpuUsage(start).user / 1000;
  let right = 0;
  let wrong = 0;
  for (const { i, target, anchored } of found) {
    const text = edited[i];
    const changed =
      text === null || text === undefined
        ? ''
        : text.slice(0, text.length - (paragraphs[i]!.length - (target.end - target.start)));
    const from = name === 'deleted' || !text ? -1 : map.text.indexOf(text);
    if (anchored.state === 'missing') right += from < 0 ? 1 : 0;
    else if (from < 0) wrong++;
    else {
      const both = Math.min(anchored.end, from + changed.length) - Math.max(anchored.start, from);
      const all = Math.max(anchored.end, from + changed.length) - Math.min(anchored.start, from);
      if (both / all >= 0.8) right++;
      else wrong++;
    }
  }
  return { quotes: found.length, right, wrong, ms: Math.round(ms * 10) / 10 };
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('No file with articles was given: nothing is measured.\n');
} else {
  const paragraphs = paragraphsFrom(file);
  for (const name of Object.keys(EDITS)) run(paragraphs, name); // warms the compiler
  const results = Object.fromEntries(Object.keys(EDITS).map((name) => [name, run(paragraphs, name)]));
  process.stdout.write(`${JSON.stringify({ units: paragraphs.join('\n\n').length, ...results }, null, 2)}\n`);
}
