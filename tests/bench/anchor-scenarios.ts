import { readFileSync } from 'node:fs';
import { quoteAt } from '../../components/annotations/target.ts';
import { sentencesOf } from '../../components/language/sentences.ts';
import type { Span } from '../../components/language/span.ts';
import type { QuoteTarget } from '../../components/anchoring/anchored.ts';

/** Size of one made-up article in UTF-16 units, and quotes kept from it. */
const SIZE = 100_000;
const QUOTES = 200;
/** Shortest sentence, and shortest phrase, that is kept as a quote, in UTF-16 units. */
const SHORTEST = 40;
const SHORTEST_PHRASE = 16;

/** An article after its edits, and what was kept of it before. */
export interface Scenario {
  readonly name: string;
  readonly paragraphs: readonly string[];
  readonly quotes: readonly KeptQuote[];
}

interface KeptQuote {
  readonly target: QuoteTarget;
  /** Where the sentence stands now, whatever became of it; null: nowhere. */
  readonly truth: Span | null;
}

/** A small generator of numbers in [0, 1), so that every run edits alike. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Roll = () => number;
type Edit = (sentence: string, roll: Roll, words: readonly string[]) => string | null;

const pick = <T>(list: readonly T[], roll: Roll): T => list[Math.floor(roll() * list.length)]!;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** Each a letter in another's place, one more, or one less. */
function editCharacters(sentence: string, count: number, roll: Roll): string {
  const units = sentence.split('');
  for (let i = 0; i < count; i++) {
    const at = Math.floor(roll() * units.length);
    const kind = roll();
    if (kind < 0.34) units.splice(at, 1);
    else if (kind < 0.67) units.splice(at, 0, pick(LETTERS, roll));
    else units[at] = pick(LETTERS, roll);
  }
  return units.join('').trim();
}

/** Each a word of the article in another's place, one more, or one less. */
function editWords(sentence: string, count: number, roll: Roll, words: readonly string[]): string {
  const parts = sentence.split(' ');
  for (let i = 0; i < count; i++) {
    const at = Math.floor(roll() * parts.length);
    const kind = roll();
    if (kind < 0.34 && parts.length > 1) parts.splice(at, 1);
    else if (kind < 0.67) parts.splice(at, 0, pick(words, roll));
    else parts[at] = pick(words, roll);
  }
  return parts.join(' ');
}

const threeWords: Edit = (sentence, roll, words) => editWords(sentence, 3, roll, words);

const EDITS: Record<string, { edit: Edit; moved: boolean; phrases?: boolean }> = {
  unchanged: { edit: (sentence) => sentence, moved: false },
  moved: { edit: (sentence) => sentence, moved: true },
  '3 character edits': { edit: (sentence, roll) => editCharacters(sentence, 3, roll), moved: false },
  '3 word edits': { edit: threeWords, moved: false },
  'moved, 3 word edits': { edit: threeWords, moved: true },
  '25 % of words edited': {
    edit: (sentence, roll, words) => editWords(sentence, Math.ceil(sentence.split(' ').length / 4), roll, words),
    moved: false,
  },
  deleted: { edit: () => null, moved: false },
  'phrases, 1 word edit': {
    edit: (phrase, roll, words) => editWords(phrase, 1, roll, words),
    moved: false,
    phrases: true,
  },
  'phrases, deleted': { edit: () => null, moved: false, phrases: true },
};

export const SCENARIOS = Object.keys(EDITS);

/** The texts of a file of articles, `{ text }` a line, of those whose number divided by `of` leaves `rest`. */
export function textsIn(file: string, of = 1, rest = 0): string[] {
  const rows = readFileSync(file, 'utf8').trim().split('\n');
  return rows.filter((_, i) => i % of === rest).map((row) => (JSON.parse(row) as { text: string }).text);
}

/** Long articles, each of many short ones; a paragraph is a list of sentences. What is too little for one is left out. */
export function longArticles(texts: readonly string[]): string[][][] {
  const articles: string[][][] = [];
  const seen = new Set<string>();
  let article: string[][] = [];
  let length = 0;
  for (const paragraph of texts.flatMap((text) => text.split(/\s*\n\s*/))) {
    if (paragraph.length < 60 || seen.has(paragraph)) continue;
    seen.add(paragraph);
    const whole = paragraph.replace(/\s+/g, ' ').trim();
    article.push(sentencesOf(whole).map(({ start, end }) => whole.slice(start, end)));
    length += whole.length + 2;
    if (length < SIZE) continue;
    articles.push(article);
    article = [];
    length = 0;
  }
  return articles;
}

interface Kept {
  readonly paragraph: number;
  readonly sentence: number;
  readonly target: QuoteTarget;
}

/** Where each sentence stands when sentences are parted by a space and paragraphs by a blank line. */
function layOut(paragraphs: readonly (readonly string[])[]): { text: string; places: Span[][] } {
  let text = '';
  const places = paragraphs.map((sentences) => {
    if (text !== '') text += '\n\n';
    return sentences.map((sentence, i) => {
      if (i > 0) text += ' ';
      const start = text.length;
      text += sentence;
      return { start, end: text.length };
    });
  });
  return { text, places };
}

/** Cuts sentences into phrases of three to eight words. */
function phrasesOf(sentence: string, roll: Roll): string[] {
  const words = sentence.split(' ');
  const phrases: string[] = [];
  while (words.length > 0) phrases.push(words.splice(0, 3 + Math.floor(6 * roll())).join(' '));
  return phrases;
}

/** Words in a row, and how much of a text may stand elsewhere in such rows before it has a copy there. */
const ROW = 3;
const COPIED = 0.3;

function rowsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < ROW ? [words.join(' ')] : words.slice(ROW - 1).map((_, i) => words.slice(i, i + ROW).join(' '));
}

function shinglesOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rowsOf(text)) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts;
}

function hasNoCopy(text: string, shingles: ReadonlyMap<string, number>): boolean {
  const rows = rowsOf(text);
  const elsewhere = rows.filter((row) => (shingles.get(row) ?? 0) > 1).length;
  return elsewhere <= COPIED * rows.length;
}

function keep(article: readonly (readonly string[])[], shortest: number, roll: Roll): Kept[] {
  const { text, places } = layOut(article);
  const all = places.flatMap((spans, paragraph) => spans.map((span, sentence) => ({ ...span, paragraph, sentence })));
  const long = all.filter(({ start, end }) => end - start >= shortest);
  const shingles = shinglesOf(text);
  // A sentence with a copy, or nearly one, elsewhere in the text is not gone when it is deleted.
  const once = long.filter(({ start, end }) => hasNoCopy(text.slice(start, end), shingles));
  const chosen = new Set<number>();
  while (chosen.size < Math.min(QUOTES, once.length)) chosen.add(Math.floor(roll() * once.length));
  return [...chosen].map((i) => {
    const { start, end, paragraph, sentence } = once[i]!;
    return { paragraph, sentence, target: { ...quoteAt(text, start, end), start, end } };
  });
}

/** Keeps quotes of an article, edits each in one way, and may shuffle the paragraphs. */
export function scenario(name: string, sentences: readonly (readonly string[])[], seed: number): Scenario {
  const { edit, moved, phrases } = EDITS[name]!;
  const roll = dice(seed);
  const article = phrases ? sentences.map((each) => each.flatMap((sentence) => phrasesOf(sentence, roll))) : sentences;
  const kept = keep(article, phrases ? SHORTEST_PHRASE : SHORTEST, roll);
  const words =
    article
      .flat(2)
      .join(' ')
      .match(/\p{L}{3,}/gu) ?? [];
  const edited = article.map((sentences) => sentences.map((sentence): string | null => sentence));
  for (const { paragraph, sentence } of kept) {
    edited[paragraph]![sentence] = edit(article[paragraph]![sentence]!, roll, words);
  }
  const order = edited.map((_, i) => ({ i, at: moved ? roll() : i })).toSorted((a, b) => a.at - b.at);
  const now = order.map(({ i }) => edited[i]!.filter((sentence) => sentence !== null && sentence !== '') as string[]);
  const full = now.filter((sentences) => sentences.length > 0);
  const { places } = layOut(full);
  const placeOf = new Map<number, Span[]>();
  let next = 0;
  order.forEach(({ i }, at) => now[at]!.length > 0 && placeOf.set(i, places[next++]!));
  const quotes = kept.map(({ paragraph, sentence, target }): KeptQuote => {
    if (!edited[paragraph]![sentence]) return { target, truth: null };
    const before = edited[paragraph]!.slice(0, sentence).filter((other) => other !== null && other !== '').length;
    return { target, truth: placeOf.get(paragraph)![before]! };
  });
  return { name, paragraphs: full.map((sentences) => sentences.join(' ')), quotes };
}

/** Whether a place is the true one: they share four fifths of what they cover together. */
export function isThere(found: Span | null, truth: Span | null): boolean {
  if (found === null || truth === null) return found === truth;
  const both = Math.min(found.end, truth.end) - Math.max(found.start, truth.start);
  return both >= 0.8 * (Math.max(found.end, truth.end) - Math.min(found.start, truth.start));
}
