import { fileURLToPath } from 'node:url';
import { anchorQuote } from '../../components/anchoring/anchor-quote.ts';
import { TextMap } from '../../components/page/text-map.ts';
import { isThere, longArticles, SCENARIOS, scenario, textsIn, type Scenario } from './anchor-scenarios.ts';
import { median, type Measured } from './figure.ts';
import { matchedAsHypothesis } from './hypothesis-way.ts';

/** Articles of our own; a model of likelihood was fitted to others. */
const OWN_ARTICLES = fileURLToPath(new URL('../quality/data/gainsay_train.jsonl', import.meta.url));

/** Long articles that are measured, by the peer's leave: it takes half a second for one scenario of one. */
const MOST_ARTICLES = 3;
/** Times that ours is run, each with an index of its own; the peer once. */
const ROUNDS = 5;

/** Every so many-th text of a file is taken, from one on: the others may have been learned from. */
export interface Sample {
  readonly file: string;
  readonly of: number;
  readonly rest: number;
  readonly articles: number;
}

/** `GAINSAY_ARTICLES` names a file of articles, `{ text }` a line; the second of every two is taken. */
export const sampleFromEnvironment = (): Sample => ({
  file: process.env['GAINSAY_ARTICLES'] ?? OWN_ARTICLES,
  of: 2,
  rest: 1,
  articles: MOST_ARTICLES,
});

export const articlesOf = ({ file, of, rest, articles }: Sample): string[][][] =>
  longArticles(textsIn(file, of, rest)).slice(0, articles);

/** One text node that is in no document: the map reads nothing of it but its data. */
const mapOf = (paragraphs: readonly string[]): TextMap =>
  new TextMap(paragraphs.map((data) => [{ node: { data } as Text, from: 0, to: data.length }]));

interface Tally {
  /** Of these many quotes … */
  quotes: number;
  right: number;
  /** Places given that are not the quote's. */
  wrong: number;
  ms: number[];
}

const emptyTally = (): Tally => ({ quotes: 0, right: 0, wrong: 0, ms: [] });

function count(tally: Tally, right: boolean, given: boolean): void {
  tally.quotes++;
  if (right) tally.right++;
  else if (given) tally.wrong++;
}

/** Milliseconds of the processor: the machine may be busy. */
function timed<T>(work: () => T): { value: T; ms: number } {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { value, ms: (user + system) / 1000 };
}

/** Tenths of confidence → answers given with so much, and those of them that are right. */
type Buckets = { all: number; right: number; confidence: number }[];

function measureOurs({ paragraphs, quotes }: Scenario, tally: Tally, buckets: Buckets): void {
  for (let round = 0; round < ROUNDS; round++) {
    const map = mapOf(paragraphs);
    const { value, ms } = timed(() => quotes.map(({ target }) => anchorQuote(map, target)));
    tally.ms.push(ms);
    if (round > 0) continue;
    value.forEach((found, i) => {
      const right = isThere(found.state === 'missing' ? null : found, quotes[i]!.truth);
      count(tally, right, found.state !== 'missing');
      const bucket = buckets[Math.min(9, Math.floor(found.confidence * 10))]!;
      bucket.all++;
      bucket.confidence += found.confidence;
      if (right) bucket.right++;
    });
  }
}

function measureTheirs({ paragraphs, quotes }: Scenario, tally: Tally): void {
  const { text } = mapOf(paragraphs);
  const { value, ms } = timed(() => quotes.map(({ target }) => matchedAsHypothesis(text, target)));
  tally.ms.push(ms);
  quotes.forEach(({ truth }, i) => count(tally, isThere(value[i]!, truth), value[i] !== null));
}

/**
 * How well and how fast 200 quotes are found again in articles of some 100,000 units, after edits of known kinds, beside
 * Hypothesis's way of finding them. A quote is found when the place given and the true one share four fifths of what
 * they cover together; of a deleted one nothing may be given.
 */
export function anchoringFigures(sample: Sample = sampleFromEnvironment()): Measured[] {
  const articles = articlesOf(sample);
  const buckets: Buckets = Array.from({ length: 10 }, () => ({ all: 0, right: 0, confidence: 0 }));
  const figures = SCENARIOS.flatMap((name) => {
    const ours = emptyTally();
    const theirs = emptyTally();
    articles.forEach((article, i) => {
      const made = scenario(name, article, 7 + i);
      measureOurs(made, ours, buckets);
      measureTheirs(made, theirs);
    });
    return figuresOf(name, ours, theirs);
  });
  return [...figures, ...calibration(buckets)];
}

/** Scenarios without a search through changed words, where the peer is as quick as looking for a word can be. */
const WORD_FOR_WORD = ['unchanged', 'moved'];

function figuresOf(name: string, ours: Tally, theirs: Tally): Measured[] {
  const percent = (part: number): number => (100 * part) / ours.quotes;
  const gone = name.includes('deleted');
  const [own, peer] = gone ? [ours.wrong, theirs.wrong] : [ours.quotes - ours.right, theirs.quotes - theirs.right];
  const [ms, peerMs] = [median(ours.ms), median(theirs.ms)];
  return [
    {
      what: `${name}: quotes ${gone ? 'given a place' : 'not found'}`,
      where: 'node',
      value: percent(own),
      unit: '%',
      target: gone && name === 'deleted' ? 1 : percent(peer),
      note: `Hypothesis's way ${percent(peer).toFixed(1)} %; ${ours.quotes} quotes`,
    },
    {
      what: `${name}: time, of Hypothesis's way`,
      where: 'node',
      value: ms / peerMs,
      unit: '',
      ...(WORD_FOR_WORD.includes(name) ? {} : { target: 0.01 }),
      note: `${ms.toFixed(2)} ms against ${peerMs.toFixed(1)}`,
    },
  ];
}

/** How far confidence is from the truth: the mean over all answers, and the answers themselves by tenths. */
function calibration(buckets: Buckets): Measured[] {
  const all = buckets.reduce((sum, bucket) => sum + bucket.all, 0);
  const error = buckets.reduce((sum, { right, confidence }) => sum + Math.abs(right - confidence), 0) / all;
  return [
    { what: 'confidence: mean distance from the share that is right', where: 'node', value: error, unit: '' },
    ...buckets.flatMap(({ all: answers, right }, i): Measured[] =>
      answers === 0
        ? []
        : [
            {
              what: `right of the answers given with ${(i / 10).toFixed(1)} to ${((i + 1) / 10).toFixed(1)}`,
              where: 'node',
              value: right / answers,
              unit: '',
              note: `${answers} answers`,
            },
          ],
    ),
  ];
}
