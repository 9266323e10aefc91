import { isStopWord } from '../language/stems.ts';
import type { Sentence } from './sentence.ts';

/** A sentence of the earlier version and what became of it. */
export interface Pair {
  readonly before: Sentence;
  readonly after: Sentence;
}

/** Which sentences that stand in both versions are a sentence's neighbours, by key; null at the text's ends. */
export interface Place {
  readonly previous: string | null;
  readonly next: string | null;
}

/** A word in more sentences than this points nowhere. */
const MOST_HOLDERS = 16;
/** Sentences that are compared with one. */
const MOST_CANDIDATES = 4;
/** Share of two sentences' words, by weight, that they must have in common: anywhere, beside one old neighbour, between both. */
const ALIKE = 0.55;
const ALIKE_BESIDE = 0.42;
const ALIKE_BETWEEN = 0.3;
/** What a neighbour in common adds where two are in question. */
const BESIDE = 0.12;

/** What a word of grammar weighs beside another word. */
const GRAMMAR = 0.35;

/** How alike two sentences are: the share of the words of both that both have, by weight; 0 for nothing in common, 1 for all. */
export type Likeness = (a: Sentence, b: Sentence) => number;

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  /** The words' weights together. */
  readonly weight: number;
}

/** Weighs words by how many of these sentences hold them: the more, the less one says. */
export function likenessAmong(sentences: readonly Sentence[]): Likeness {
  const holding = new Map<string, number>();
  for (const { tokens } of sentences)
    for (const key of new Set(tokens.map((token) => token.key))) holding.set(key, (holding.get(key) ?? 0) + 1);
  const weights = new Map(
    [...holding].map(([key, count]) => [key, (isStopWord(key) ? GRAMMAR : 1) / Math.log2(1 + count)]),
  );
  const weigh = (key: string): number => weights.get(key) ?? 1;
  const bags = new Map<Sentence, Bag>();
  const bagOf = (sentence: Sentence): Bag => {
    const known = bags.get(sentence);
    if (known) return known;
    const counts = new Map<string, number>();
    let weight = 0;
    for (const { key } of sentence.tokens) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      weight += weigh(key);
    }
    const bag = { counts, weight };
    bags.set(sentence, bag);
    return bag;
  };
  return (a, b) => {
    const [x, y] = [bagOf(a), bagOf(b)];
    let shared = 0;
    for (const [key, count] of x.counts) {
      const other = y.counts.get(key);
      if (other !== undefined) shared += 2 * weigh(key) * Math.min(count, other);
    }
    const all = x.weight + y.weight;
    return all === 0 ? 0 : shared / all;
  };
}

interface Candidate extends Pair {
  readonly score: number;
}

/**
 * Which sentence became which: each is compared with those that hold its rarer words and with those in its old place; the
 * best pairs are taken first. Sentences that were moved and edited are found by their words, short ones by their place.
 */
export function pairsOf(
  before: readonly Sentence[],
  after: readonly Sentence[],
  places: ReadonlyMap<Sentence, Place>,
): Pair[] {
  const likeness = likenessAmong([...before, ...after]);
  const holders = holdersOf(before);
  const byPlace = Map.groupBy(before, (sentence) => placeKey(places.get(sentence)));
  const candidates = after.flatMap((sentence) => {
    const near = [...likeliest(sentence, holders), ...(byPlace.get(placeKey(places.get(sentence))) ?? []).slice(0, 4)];
    return [...new Set(near)].flatMap((earlier): Candidate[] => {
      const alike = likeness(earlier, sentence);
      const [x, y] = [places.get(earlier), places.get(sentence)];
      const beside = Number(x?.previous === y?.previous) + Number(x?.next === y?.next);
      const least = [ALIKE, ALIKE_BESIDE, ALIKE_BETWEEN][beside]!;
      return alike < least ? [] : [{ before: earlier, after: sentence, score: alike + BESIDE * beside }];
    });
  });
  const taken = new Set<Sentence>();
  return candidates
    .sort((x, y) => y.score - x.score)
    .filter(({ before: x, after: y }) => {
      if (taken.has(x) || taken.has(y)) return false;
      taken.add(x).add(y);
      return true;
    });
}

const placeKey = (place: Place | undefined): string => `${place?.previous}\n${place?.next}`;

function holdersOf(sentences: readonly Sentence[]): Map<string, Sentence[]> {
  const holders = new Map<string, Sentence[]>();
  for (const sentence of sentences)
    for (const key of new Set(sentence.tokens.map((token) => token.key))) {
      const list = holders.get(key);
      if (list) list.push(sentence);
      else holders.set(key, [sentence]);
    }
  return holders;
}

function likeliest(sentence: Sentence, holders: ReadonlyMap<string, readonly Sentence[]>): Sentence[] {
  const votes = new Map<Sentence, number>();
  for (const key of new Set(sentence.tokens.map((token) => token.key))) {
    const holding = holders.get(key) ?? [];
    if (holding.length > MOST_HOLDERS) continue;
    for (const each of holding) votes.set(each, (votes.get(each) ?? 0) + 1 / holding.length);
  }
  return [...votes]
    .sort((x, y) => y[1] - x[1])
    .slice(0, MOST_CANDIDATES)
    .map(([each]) => each);
}
