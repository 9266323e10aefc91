import { classesOf, WORD_CLASS, type WordClass } from './check-words.ts';

/** Hashed word 1–2-grams fall into 2^14 buckets: more did not rank news better. */
const HASH_BITS = 14;
export const BUCKETS = 1 << HASH_BITS;

/** Words tell less in news than in the debates that were learnt from; what can be counted carries over. */
const WORD_VALUE = 0.6;

const SHAPES = [
  'logLength',
  'length',
  'short',
  'figure',
  'figures',
  'percent',
  'money',
  'year',
  'edWords',
  'titleCase',
  'questionMark',
  'exclamation',
  'noStop',
  'link',
  'according',
  'innerQuote',
  'comma',
  'colon',
  'startsWithWe',
] as const;
type Shape = (typeof SHAPES)[number];

/** The engineered features by name, in the order of their weights. */
export const FEATURE_NAMES: readonly (Shape | WordClass)[] = [...SHAPES, ...(Object.keys(WORD_CLASS) as WordClass[])];

export interface CheckFeatures {
  /** Distinct buckets of the sentence's word 1–2-grams. */
  readonly buckets: readonly number[];
  /** What each bucket counts: shorter sentences speak louder per word. Below 1, so that words are held back more than features. */
  readonly bucketValue: number;
  /** In the order of `FEATURE_NAMES`. */
  readonly values: readonly number[];
}

const WORD =
  /n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b|[$£€#@]?\p{L}+(?=n[’']t\b)|[$£€#@]?[\p{L}\p{N}]+(?:[.,:/-][\p{L}\p{N}]+)*%?|[?!%]/giu;

/** FNV-1a over UTF-16 units: fast, and the same wherever it runs. */
function hash(word: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

const bucketOf = (h: number): number => (Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> 8) & (BUCKETS - 1);

/** Digits become 0, so that a figure is learnt as a figure and not as its value. */
const shapeOf = (lower: string): string => (/\d/.test(lower) ? lower.replace(/\d+/g, '0') : lower);

/** A sentence without quotation marks that wrap the whole of it: a wrapped sentence says the same as a bare one. */
const unwrap = (sentence: string): string =>
  sentence
    .trim()
    .replace(/^["“”]+(?=\S)|["“”]+$/g, '')
    .replace(/""/g, '"');

interface Counts {
  words: number;
  ed: number;
  caps: number;
  figures: number;
  year: number;
  percent: number;
  money: number;
  classes: number[];
}

function countWord(counts: Counts, raw: string, lower: string): void {
  counts.words++;
  if (/\d/.test(raw)) {
    counts.figures++;
    if (/^(?:1[5-9]|20)\d\d$/.test(raw)) counts.year++;
    if (raw.endsWith('%')) counts.percent++;
    if (/^[$£€]/.test(raw)) counts.money++;
  } else {
    if (lower === 'percent' || lower === '%') counts.percent++;
    if (lower === 'dollars' || lower === 'euros') counts.money++;
    if (lower.length > 4 && lower.endsWith('ed')) counts.ed++;
    if (counts.words > 1 && raw[0] !== lower[0]) counts.caps++;
  }
  for (let bits = classesOf(lower), i = 0; bits; bits >>>= 1, i++)
    if (bits & 1) counts.classes[i] = (counts.classes[i] ?? 0) + 1;
}

/** Counts saturate: the third figure adds little. */
const squash = (count: number): number => Math.min(1, count) * 0.7 + Math.min(3, count) * 0.1;

function shapesOf(text: string, counts: Counts, first: string): Record<Shape, number> {
  const n = counts.words;
  return {
    logLength: Math.log1p(n) / 3,
    length: Math.min(n, 60) / 30,
    short: n < 5 ? 1 : 0,
    figure: counts.figures > 0 ? 1 : 0,
    figures: Math.min(counts.figures, 4) / 4,
    percent: squash(counts.percent),
    money: squash(counts.money),
    year: squash(counts.year),
    edWords: squash(counts.ed),
    titleCase: n > 3 && counts.caps / n > 0.6 ? 1 : 0,
    questionMark: /\?["”’)]*$/.test(text) ? 1 : 0,
    exclamation: text.includes('!') ? 1 : 0,
    noStop: /[.!?…]["”’')]*$/.test(text) ? 0 : 1,
    link: /https?:|www\.|\.com\b|[#@]\w/i.test(text) ? 1 : 0,
    according: /\baccording to\b/i.test(text) ? 1 : 0,
    innerQuote: /["“”]/.test(text) ? 1 : 0,
    comma: text.includes(',') ? 1 : 0,
    colon: text.includes(':') ? 1 : 0,
    startsWithWe: first === 'we' || first === 'i' ? 1 : 0,
  };
}

/** What the check-worthiness score is computed from; the training script computes it with this same function. */
export function checkFeaturesOf(sentence: string): CheckFeatures {
  const text = unwrap(sentence);
  const counts: Counts = {
    words: 0,
    ed: 0,
    caps: 0,
    figures: 0,
    year: 0,
    percent: 0,
    money: 0,
    classes: [],
  };
  const buckets = new Set<number>();
  let previous = hash('<s>', 0x811c9dc5);
  let first = '';
  for (const [raw] of text.matchAll(WORD)) {
    const lower = raw.toLowerCase().replaceAll('’', "'");
    first ||= lower;
    countWord(counts, raw, lower);
    const here = hash(shapeOf(lower), 0x811c9dc5);
    buckets.add(bucketOf(here));
    buckets.add(bucketOf(Math.imul(previous, 31) + here));
    previous = here;
  }
  const shapes = shapesOf(text, counts, first);
  const values = [
    ...SHAPES.map((name) => shapes[name]),
    ...Object.keys(WORD_CLASS).map((_, i) => squash(counts.classes[i] ?? 0)),
  ];
  return { buckets: [...buckets], bucketValue: buckets.size ? WORD_VALUE / Math.sqrt(buckets.size) : 0, values };
}
