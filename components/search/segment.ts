import { CLAIM_KINDS, type Claim, type ClaimKind } from '../claims/claim.ts';
import type { Contradiction, ContradictionKind, Relation, Side } from '../contradictions/contradiction.ts';
import type { CorrectedClaim } from '../corrections/corrected.ts';
import { dayOfIso } from './days.ts';
import { BREAK, TextPacker, wordList, type PackedText } from './packed-text.ts';
import { wordsIn } from './tokens.ts';

/** How segments are made; those of another make are made anew. */
const SEGMENT_FORM = 1;

/** An article as it is kept: as much as search needs. */
export interface SearchedArticle {
  readonly key: string;
  readonly title: string;
  readonly site: string;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly read: string;
  readonly lastRead: string;
  readonly text: string;
  readonly claims: readonly (Claim & Pick<CorrectedClaim, 'correction'>)[];
  readonly contradictions: readonly Contradiction[];
}

export interface ListedArticle {
  readonly key: string;
  readonly title: string;
  readonly site: string;
  readonly published: string | null;
  readonly read: string;
  readonly lastRead: string;
  readonly claims: number;
  readonly contradictions: readonly ListedContradiction[];
}

export interface ListedSide {
  readonly key: string;
  /** Of its quote: what a claim is known by in its article. */
  readonly hash: number;
  readonly source: string | null;
  readonly site: string;
  readonly day: number;
}

export interface ListedContradiction {
  readonly id: string;
  readonly kind: ContradictionKind;
  readonly relation: Relation;
  readonly score: number;
  readonly a: ListedSide;
  readonly b: ListedSide;
}

export interface ListedSource {
  readonly name: string;
  readonly role: string | null;
  readonly keys: readonly string[];
}

/**
 * Some articles, one or hundreds, with all that a list or a search needs of them: columns of their claims, and the words
 * of their texts: see `textsOf`.
 */
export interface Segment {
  readonly form: number;
  readonly articles: readonly ListedArticle[];
  readonly sources: readonly ListedSource[];
  /** A claim each, article after article. */
  readonly kinds: Uint8Array;
  readonly marked: Uint8Array;
  /** Check-worthiness, 0–255. */
  readonly worth: Uint8Array;
  readonly hashes: Uint32Array;
  /** In `sources`, from 1; 0: the article's own voice. */
  readonly said: Uint32Array;
  /** When it was said, else published, else read; days since 1970. */
  readonly days: Int32Array;
  readonly text: PackedText;
}

/** FNV-1a, 32 bits, of a claim's words: with its article's key it names the claim, wherever it stands. */
export function quoteHash(quote: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < quote.length; i++) hash = Math.imul(hash ^ quote.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export const dayOfArticle = ({ published, read }: Pick<SearchedArticle, 'published' | 'read'>): number =>
  dayOfIso(published) ?? dayOfIso(read) ?? 0;

const sideOf = ({ article, quote, source, date }: Side): ListedSide => ({
  key: article.key,
  hash: quoteHash(quote),
  source,
  site: article.site,
  day: dayOfIso(date) ?? dayOfArticle(article),
});

const titleWords = ({ title, site, authors }: SearchedArticle): string[] => [
  ...wordsIn(title),
  BREAK,
  ...wordsIn(site),
  BREAK,
  ...wordsIn(authors.join(', ')),
];

/** What an article says beside its claims. */
function otherWords({ text, claims }: SearchedArticle): string[] {
  const words: string[] = [];
  let at = 0;
  for (const { start, end } of [...claims].sort((a, b) => a.start - b.start)) {
    if (start > at) words.push(...wordsIn(text.slice(at, start)), BREAK);
    at = Math.max(at, end);
  }
  words.push(...wordsIn(text.slice(at)));
  return words.every((word) => word === BREAK) ? [] : words;
}

/** A claim's words, those that the reader has put it into, and of who says it those that are not among them. */
function claimWords({ quote, attribution, correction }: SearchedArticle['claims'][number]): string[] {
  const words = wordsIn(quote);
  if (correction?.mended.wording !== undefined) words.push(BREAK, ...wordsIn(correction.mended.wording));
  if (!attribution) return words;
  const said = new Set(words);
  const who = wordsIn(`${attribution.role ?? ''} ${attribution.source}`);
  return who.every((word) => said.has(word)) ? words : [...words, BREAK, ...who];
}

const clashWords = ({ a, b }: Contradiction): string[] =>
  [a, b].flatMap(({ quote, source }) => [...wordsIn(quote), BREAK, ...wordsIn(source ?? ''), BREAK]);

/** What one article is found by. */
export function segmentOf(article: SearchedArticle): Segment {
  const { claims, contradictions } = article;
  const sources: ListedSource[] = [];
  const numbers = new Map<string, number>();
  const packer = new TextPacker();
  packer.add(titleWords(article));
  packer.add(otherWords(article));
  for (const claim of claims) packer.add(claimWords(claim));
  for (const one of contradictions) packer.add(clashWords(one));
  const day = dayOfArticle(article);
  const saidBy = ({ attribution }: Claim): number => {
    if (!attribution) return 0;
    const { source: name, role, sourceKeys: keys } = attribution;
    return numbered({ name, role, keys }, sources, numbers);
  };
  const { key, title, site, published, read, lastRead } = article;
  return {
    form: SEGMENT_FORM,
    articles: [
      {
        key,
        title,
        site,
        published,
        read,
        lastRead,
        claims: claims.length,
        contradictions: contradictions.map((one) => ({
          id: one.id,
          kind: one.kind,
          relation: one.relation,
          score: one.score,
          a: sideOf(one.a),
          b: sideOf(one.b),
        })),
      },
    ],
    sources,
    kinds: Uint8Array.from(claims, ({ kind }) => CLAIM_KINDS.indexOf(kind)),
    marked: Uint8Array.from(claims, ({ marked }) => (marked ? 1 : 0)),
    worth: Uint8Array.from(claims, ({ checkWorthiness }) => Math.round(checkWorthiness * 255)),
    hashes: Uint32Array.from(claims, ({ quote }) => quoteHash(quote)),
    said: Uint32Array.from(claims, saidBy),
    days: Int32Array.from(claims, ({ attribution }) => dayOfIso(attribution?.date ?? null) ?? day),
    text: packer.pack(),
  };
}

/** A source's number in a list, from 1; put there if it is new. */
function numbered(source: ListedSource, list: ListedSource[], numbers: Map<string, number>): number {
  const name = JSON.stringify([source.name, source.role, source.keys]);
  const known = numbers.get(name);
  if (known !== undefined) return known;
  list.push(source);
  numbers.set(name, list.length);
  return list.length;
}

export const kindAt = (number: number): ClaimKind => CLAIM_KINDS[number]!;

/** Texts of an article before its claims': its title with site and authors, and what it says beside its claims. */
export const OWN_TEXTS = 2;

/** Texts of an article in its segment: its own, its claims', its contradictions'. */
export const textsOf = ({ claims, contradictions }: ListedArticle): number =>
  OWN_TEXTS + claims + contradictions.length;

/** Several segments as one, without the articles that are named. */
export function joinSegments(parts: readonly Segment[], without: ReadonlySet<string> = new Set()): Segment {
  const articles: ListedArticle[] = [];
  const sources: ListedSource[] = [];
  const numbers = new Map<string, number>();
  const columns = { kinds: [], marked: [], worth: [], hashes: [], said: [], days: [] } as Record<Column, number[]>;
  const packer = new TextPacker();
  for (const part of parts) {
    const list = wordList(part.text);
    let [claim, text] = [0, 0];
    for (const article of part.articles) {
      const [claims, texts] = [claim + article.claims, text + textsOf(article)];
      if (!without.has(article.key)) {
        articles.push(article);
        packer.addFrom(part.text, list, text, texts);
        for (let at = claim; at < claims; at++) {
          for (const column of COLUMNS) if (column !== 'said') columns[column].push(part[column][at]!);
          const said = part.said[at]!;
          columns.said.push(said === 0 ? 0 : numbered(part.sources[said - 1]!, sources, numbers));
        }
      }
      [claim, text] = [claims, texts];
    }
  }
  return {
    form: SEGMENT_FORM,
    articles,
    sources,
    kinds: Uint8Array.from(columns.kinds),
    marked: Uint8Array.from(columns.marked),
    worth: Uint8Array.from(columns.worth),
    hashes: Uint32Array.from(columns.hashes),
    said: Uint32Array.from(columns.said),
    days: Int32Array.from(columns.days),
    text: packer.pack(),
  };
}

const COLUMNS = ['kinds', 'marked', 'worth', 'hashes', 'said', 'days'] as const;
type Column = (typeof COLUMNS)[number];

/** Whether a record is a segment of today's make, whole in itself. */
export function isWhole(segment: Segment): boolean {
  if (segment.form !== SEGMENT_FORM || !Array.isArray(segment.articles) || !segment.text?.ends) return false;
  const claims = segment.articles.reduce((sum, article) => sum + article.claims, 0);
  const texts = segment.articles.reduce((sum, article) => sum + textsOf(article), 0);
  const { words, tokens, ends, byStem } = segment.text;
  return (
    COLUMNS.every((column) => segment[column]?.length === claims) &&
    ends.length === texts &&
    (ends.at(-1) ?? 0) === tokens?.length &&
    typeof words === 'string' &&
    byStem?.length === words.split('\n').length
  );
}
