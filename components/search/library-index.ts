import type { Annotation } from '../annotations/annotation.ts';
import type { ClaimKind } from '../claims/claim.ts';
import type { Decision } from '../contradictions/shown.ts';
import { AskedText } from './match-text.ts';
import { BREAK, packTexts } from './packed-text.ts';
import { dayOfArticle, kindAt, OWN_TEXTS, quoteHash, textsOf, type ListedArticle, type ListedContradiction, type ListedSource, type Segment } from './segment.ts'; // prettier-ignore
import { groupSources, type GroupedSources } from './sources.ts';
import { wordsIn } from './tokens.ts';

/** A segment with its dictionary unpacked when it is first asked; kept from one index to the next. */
export class AskedSegment {
  readonly segment: Segment;
  #text: AskedText | null = null;

  constructor(segment: Segment) {
    this.segment = segment;
  }

  get text(): AskedText {
    return (this.#text ??= new AskedText(this.segment.text));
  }
}

/** An article of the index: where its claims and texts begin in its segment, and its first claim in the library. */
interface PlacedArticle extends ListedArticle {
  readonly from: AskedSegment;
  readonly firstText: number;
  readonly firstClaim: number;
  readonly firstContradiction: number;
}

export interface PlacedContradiction extends ListedContradiction {
  /** The article that it is kept with, and its text in that article's segment. */
  readonly article: number;
  readonly text: number;
  readonly decision: Decision | null;
}

interface IndexChoices {
  /** What the reader made of a contradiction. */
  readonly decided?: (one: ListedContradiction, article: ListedArticle) => Decision | null;
  /** Keys of articles that are left out. */
  readonly hidden?: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

const FLAG_MARKED = 1;
const FLAG_CONTRADICTED = 2;

/**
 * All that is kept, numbered: articles from the last read on, claims article after article, contradictions likewise,
 * annotations from the last changed on. Made of segments, later ones before earlier ones where they hold the same article.
 */
export class LibraryIndex {
  readonly articles: readonly PlacedArticle[];
  readonly contradictions: readonly PlacedContradiction[];
  readonly claimCount: number;
  readonly kinds: Uint8Array;
  readonly worth: Uint8Array;
  readonly hashes: Uint32Array;
  readonly days: Int32Array;
  readonly #flags: Uint8Array;
  /** Of every claim its source's number, from 1. */
  readonly said: Uint32Array;
  readonly sources: readonly ListedSource[];
  readonly #numberOf: ReadonlyMap<string, number>;
  #grouped: GroupedSources | null = null;
  #annotations: readonly Annotation[] = [];
  #against: ReadonlyMap<number, readonly PlacedContradiction[]> | null = null;
  #annotated: ReadonlyMap<number, readonly Annotation[]> | null = null;
  #annotationText: AskedText | null = null;

  constructor(segments: readonly AskedSegment[], { decided = () => null, hidden = NONE }: IndexChoices = {}) {
    const { articles, claims } = placed(segments, hidden);
    this.articles = articles;
    this.claimCount = claims;
    this.#numberOf = new Map(articles.map(({ key }, number) => [key, number]));
    this.kinds = new Uint8Array(claims);
    this.worth = new Uint8Array(claims);
    this.hashes = new Uint32Array(claims);
    this.days = new Int32Array(claims);
    this.said = new Uint32Array(claims);
    this.#flags = new Uint8Array(claims);
    this.sources = this.#gather();
    this.contradictions = articles.flatMap((article, number) =>
      article.contradictions.map((one, at): PlacedContradiction => {
        const text = article.firstText + OWN_TEXTS + article.claims + at;
        return { ...one, article: number, text, decision: decided(one, article) };
      }),
    );
    for (const { a, b, decision } of this.contradictions) {
      if (decision === 'dismissed') continue;
      for (const { key, hash } of [a, b])
        for (const claim of this.claimsWith(key, hash)) this.#flags[claim]! |= FLAG_CONTRADICTED;
    }
  }

  /** Takes the reader's annotations in, in place of those before: they change at every letter that is typed. */
  annotated(annotations: readonly Annotation[]): this {
    this.#annotations = annotations;
    this.#annotated = null;
    this.#annotationText = null;
    return this;
  }

  get annotations(): readonly Annotation[] {
    return this.#annotations;
  }

  /** Copies the claims' columns together, and gives the sources, each once. */
  #gather(): ListedSource[] {
    const sources: ListedSource[] = [];
    const numbers = new Map<string, number>();
    const renumbered = new Map<AskedSegment, Uint32Array>();
    const numbersIn = (from: AskedSegment): Uint32Array =>
      Uint32Array.from(from.segment.sources, (source) => {
        const name = `${source.name}\n${source.role}\n${source.keys.join()}`;
        const known = numbers.get(name) ?? sources.push(source);
        numbers.set(name, known);
        return known;
      });
    const starts = new Map<AskedSegment, Map<string, number>>();
    for (const { from, key, claims, firstClaim } of this.articles) {
      const { segment } = from;
      if (!starts.has(from)) starts.set(from, claimStarts(segment));
      if (!renumbered.has(from)) renumbered.set(from, numbersIn(from));
      const start = starts.get(from)!.get(key)!;
      const end = start + claims;
      this.kinds.set(segment.kinds.subarray(start, end), firstClaim);
      this.worth.set(segment.worth.subarray(start, end), firstClaim);
      this.hashes.set(segment.hashes.subarray(start, end), firstClaim);
      this.days.set(segment.days.subarray(start, end), firstClaim);
      this.#flags.set(segment.marked.subarray(start, end), firstClaim);
      const own = renumbered.get(from)!;
      for (let at = 0; at < claims; at++) {
        const said = segment.said[start + at]!;
        this.said[firstClaim + at] = said === 0 ? 0 : own[said - 1]!;
      }
    }
    return sources;
  }

  articleNumber(key: string): number | null {
    return this.#numberOf.get(key) ?? null;
  }

  /** The article that a claim stands in. */
  articleOfClaim(claim: number): number {
    let [low, high] = [0, this.articles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const { firstClaim, claims } = this.articles[middle]!;
      if (firstClaim + claims <= claim) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Claims of an article that have these words: one, or none; two where it says the same twice. */
  claimsWith(key: string, hash: number): number[] {
    const article = this.articles[this.articleNumber(key) ?? -1];
    if (!article) return [];
    const found: number[] = [];
    for (let claim = article.firstClaim; claim < article.firstClaim + article.claims; claim++)
      if (this.hashes[claim] === hash) found.push(claim);
    return found;
  }

  kindOf(claim: number): ClaimKind {
    return kindAt(this.kinds[claim]!);
  }

  isMarked(claim: number): boolean {
    return (this.#flags[claim]! & FLAG_MARKED) !== 0;
  }

  isContradicted(claim: number): boolean {
    return (this.#flags[claim]! & FLAG_CONTRADICTED) !== 0;
  }

  /** What an article's claims stand against, kept with it, and not dismissed. */
  contradictionsOf(article: number): PlacedContradiction[] {
    const { firstContradiction, contradictions } = this.articles[article]!;
    const all = this.contradictions.slice(firstContradiction, firstContradiction + contradictions.length);
    return all.filter(({ decision }) => decision !== 'dismissed');
  }

  /** The contradictions that a claim is a side of, whichever article they are kept with; those dismissed left out. */
  contradictionsOfClaim(claim: number): readonly PlacedContradiction[] {
    if (!this.isContradicted(claim)) return [];
    this.#against ??= this.#claimsAgainst();
    return this.#against.get(claim) ?? [];
  }

  #claimsAgainst(): Map<number, PlacedContradiction[]> {
    const against = new Map<number, PlacedContradiction[]>();
    for (const one of this.contradictions) {
      if (one.decision === 'dismissed') continue;
      for (const { key, hash } of [one.a, one.b])
        for (const claim of this.claimsWith(key, hash)) against.set(claim, [...(against.get(claim) ?? []), one]);
    }
    return against;
  }

  dayOfArticle(article: number): number {
    return dayOfArticle(this.articles[article]!);
  }

  /** The sources, one under all its names. */
  get grouped(): GroupedSources {
    if (this.#grouped) return this.#grouped;
    const counts = new Uint32Array(this.sources.length);
    for (const said of this.said) if (said > 0) counts[said - 1]! += 1;
    return (this.#grouped = groupSources(this.sources, counts));
  }

  /** What the reader wrote about a claim. */
  annotationsOfClaim(claim: number): readonly Annotation[] {
    this.#annotated ??= this.#claimsAnnotated();
    return this.#annotated.get(claim) ?? [];
  }

  #claimsAnnotated(): Map<number, Annotation[]> {
    const annotated = new Map<number, Annotation[]>();
    for (const annotation of this.annotations) {
      if (annotation.about === 'contradiction') continue;
      for (const { article, quote } of annotation.targets)
        for (const claim of quote ? this.claimsWith(article.key, quoteHash(quote.exact)) : [])
          annotated.set(claim, [...(annotated.get(claim) ?? []), annotation]);
    }
    return annotated;
  }

  /** The words of the annotations, packed when they are first asked for. */
  get annotationText(): AskedText {
    return (this.#annotationText ??= new AskedText(packTexts(this.annotations.map(annotationWords))));
  }
}

/** What an annotation is found by: note, own word, tags, what it hangs on, who says that, and its evidence. */
const annotationWords = ({ note, ownWord = '', tags, targets, evidence }: Annotation): string[] =>
  [
    note,
    ownWord,
    ...tags,
    ...targets.flatMap(({ article, quote, source }) => [quote?.exact ?? '', source ?? '', article.title, article.site]),
    ...evidence.flatMap(({ title, url, quote = '' }) => [title, url, quote]),
  ].flatMap((text) => [...wordsIn(text), BREAK]);

function claimStarts({ articles }: Segment): Map<string, number> {
  let at = 0;
  return new Map(articles.map(({ key, claims }) => [key, (at += claims) - claims]));
}

function placed(
  segments: readonly AskedSegment[],
  hidden: ReadonlySet<string>,
): { articles: PlacedArticle[]; claims: number } {
  const latest = new Map<string, Omit<PlacedArticle, 'firstClaim' | 'firstContradiction'>>();
  for (const from of segments) {
    let text = 0;
    for (const article of from.segment.articles) {
      if (!hidden.has(article.key)) latest.set(article.key, { ...article, from, firstText: text });
      text += textsOf(article);
    }
  }
  const order = [...latest.values()].sort((x, y) => (x.lastRead < y.lastRead ? 1 : x.lastRead > y.lastRead ? -1 : 0));
  let [claims, contradictions] = [0, 0];
  const articles = order.map((article) => {
    const placed = { ...article, firstClaim: claims, firstContradiction: contradictions };
    claims += article.claims;
    contradictions += article.contradictions.length;
    return placed;
  });
  return { articles, claims };
}
