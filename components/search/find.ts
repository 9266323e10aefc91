import { fieldTests, type FieldTests } from './field-tests.ts';
import type { LibraryIndex } from './library-index.ts';
import type { Room } from './rooms.ts';
import type { Asking, AskedText } from './match-text.ts';
import { isOpen, type Query, type WordTerm } from './query.ts';
import { OWN_TEXTS } from './segment.ts';

/** What is found of one sort: numbers, as the index has them, and how well each answers. */
export interface FoundIn {
  readonly numbers: Uint32Array;
  /** Empty where no words were asked for. */
  readonly qualities: Float32Array;
}

export type Found = Readonly<Record<Room, FoundIn>>;

class Collected {
  readonly #numbers: number[] = [];
  readonly #qualities: number[] = [];

  add(number: number, quality: number): void {
    this.#numbers.push(number);
    this.#qualities.push(quality);
  }

  get found(): FoundIn {
    return { numbers: Uint32Array.from(this.#numbers), qualities: Float32Array.from(this.#qualities) };
  }
}

const upTo = (count: number): FoundIn => ({
  numbers: Uint32Array.from({ length: count }, (_, number) => number),
  qualities: new Float32Array(),
});

/** What the reader dismissed is found only when it is asked for. */
const undismissed = (index: LibraryIndex): FoundIn => ({
  numbers: upTo(index.contradictions.length).numbers.filter(
    (one) => index.contradictions[one]!.decision !== 'dismissed',
  ),
  qualities: new Float32Array(),
});

/** Whether what the reader dismissed is asked for: then it counts, too. */
export const asksForDismissed = ({ fields }: Query): boolean =>
  fields.some(({ field, values, not }) => field === 'is' && !not && values.includes('dismissed'));

/** Bits of the terms that must be there, and of those that must not. */
const bitsWhere = (terms: readonly WordTerm[], not: boolean): number =>
  terms.reduce((bits, term, i) => (term.not === not ? bits | (1 << i) : bits), 0);

/** All that answers a query: of every sort, so that each can say how much of it there is. */
export function find(index: LibraryIndex, query: Query): Found {
  if (isOpen(query)) {
    return {
      articles: upTo(index.articles.length),
      claims: upTo(index.claimCount),
      contradictions: undismissed(index),
      annotations: upTo(index.annotations.length),
    };
  }
  const tests = fieldTests(index, query.fields);
  const asking = { terms: query.words, wanted: bitsWhere(query.words, false), unwanted: bitsWhere(query.words, true) };
  const dismissed = asksForDismissed(query);
  return { ...findInArticles(index, asking, tests, dismissed), annotations: findAnnotations(index, asking, tests) };
}

function findInArticles(
  index: LibraryIndex,
  asking: Asking,
  tests: FieldTests,
  dismissed: boolean,
): Omit<Found, 'annotations'> {
  const { terms, wanted, unwanted } = asking;
  const [articles, claims, contradictions] = [new Collected(), new Collected(), new Collected()];
  const possible = new Map(
    [...new Set(index.articles.map(({ from }) => from))].map((from) => [from, from.text.begin(terms)]),
  );
  for (const [number, article] of index.articles.entries()) {
    const {
      from,
      firstText,
      firstClaim,
      firstContradiction: firstClash,
      claims: count,
      contradictions: clashes,
    } = article;
    if ((possible.get(from)! & wanted) !== wanted) continue;
    const { text: asked } = from;
    const answers = (text: number): number => (terms.length === 0 ? 0 : asked.bitsOf(text));
    const quality = (text: number): number => (terms.length === 0 ? 0 : asked.qualityOf(text, asking));
    const own = answers(firstText);
    let bits = own | answers(firstText + 1);
    for (let at = 0; at < count; at++) {
      const text = firstText + OWN_TEXTS + at;
      const held = answers(text);
      bits |= held;
      if (isAnswer(held, wanted, unwanted) && tests.claim(firstClaim + at, number))
        claims.add(firstClaim + at, quality(text) + priorOf(index, firstClaim + at));
    }
    for (let at = 0; at < clashes.length; at++) {
      const text = firstText + OWN_TEXTS + count + at;
      if (!dismissed && index.contradictions[firstClash + at]!.decision === 'dismissed') continue;
      if (isAnswer(answers(text), wanted, unwanted) && tests.contradiction(firstClash + at))
        contradictions.add(firstClash + at, quality(text) + clashes[at]!.score / 4);
    }
    // A headline that holds all words comes before an article that holds them somewhere.
    if (isAnswer(bits, wanted, unwanted) && tests.article(number))
      articles.add(number, (own & wanted) === wanted ? 1 + quality(firstText) : 0.5);
  }
  for (const from of possible.keys()) from.text.done();
  return { articles: articles.found, claims: claims.found, contradictions: contradictions.found };
}

function findAnnotations(index: LibraryIndex, asking: Asking, tests: FieldTests): FoundIn {
  const { terms, wanted, unwanted } = asking;
  const found = new Collected();
  const text: AskedText | null = terms.length > 0 ? index.annotationText : null;
  text?.begin(terms);
  for (const number of index.annotations.keys()) {
    const held = text?.bitsOf(number) ?? 0;
    if (isAnswer(held, wanted, unwanted) && tests.annotation(number))
      found.add(number, text?.qualityOf(number, asking) ?? 0);
  }
  text?.done();
  return found.found;
}

const isAnswer = (held: number, wanted: number, unwanted: number): boolean =>
  (held & wanted) === wanted && (held & unwanted) === 0;

/** Of two claims that answer as well, the contradicted and the more check-worthy one comes first. */
const priorOf = (index: LibraryIndex, claim: number): number =>
  (index.isContradicted(claim) ? 0.15 : 0) + index.worth[claim]! / 255 / 5;
