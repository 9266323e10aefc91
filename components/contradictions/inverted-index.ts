import type { Claim } from '../claims/claim.ts';
import { termsOf } from './claim-terms.ts';

/**
 * The index by which a new article finds earlier claims on the same matter: term → the claims that hold it. A term is
 * kept as a hash of 32 bits, a claim as its article's number and its own in one number of 32 bits (a posting).
 */
export type Postings = Uint32Array;

/** What one article's claims are found by: `terms[i]` stands in the claim `claims[i]`; by term, then by claim. */
export interface ArticleTerms {
  readonly terms: Uint32Array;
  /** The claim's number in its article; `NAME` is added where the term is a name's. */
  readonly claims: Uint16Array;
}

/** Claims of one article that can be found; of a longer one the first. */
const CLAIMS = 1024;
const NAME = 0x8000;

export const postingOf = (article: number, claim: number): number => article * CLAIMS + claim;
export const articleOf = (posting: number): number => Math.floor(posting / CLAIMS);
export const claimOf = (posting: number): number => posting % CLAIMS;
export const isName = (claim: number): boolean => claim >= NAME;
const claimNumber = (claim: number): number => claim & (CLAIMS - 1);

export function articleTerms(claims: readonly Claim[]): ArticleTerms {
  const pairs: [number, number][] = [];
  for (const [number, claim] of claims.slice(0, CLAIMS).entries())
    for (const [term, name] of termsOf(claim)) pairs.push([hashOf(term), name ? number + NAME : number]);
  pairs.sort(([s, m], [t, n]) => s - t || claimNumber(m) - claimNumber(n));
  return { terms: Uint32Array.from(pairs, ([term]) => term), claims: Uint16Array.from(pairs, ([, claim]) => claim) };
}

export const sameTerms = (a: ArticleTerms, b: ArticleTerms): boolean =>
  a.terms.length === b.terms.length &&
  a.terms.every((term, i) => term === b.terms[i]) &&
  a.claims.every((claim, i) => claim === b.claims[i]);

/**
 * A term's postings, oldest article first, are the newest so many: what more claims hold tells no matter from another, and
 * would cost at every read and write. At most 2 kB.
 */
const MOST_POSTINGS = 512;

/** A term's postings with an article's own replaced by those given; the same array where nothing changes. */
export function withArticle(postings: Postings | undefined, article: number, claims: readonly number[]): Postings {
  const before = postings ?? new Uint32Array();
  const [from, to] = [lowerBound(before, postingOf(article, 0)), lowerBound(before, postingOf(article + 1, 0))];
  const own = claims.map((claim) => postingOf(article, claim));
  if (to - from === own.length && own.every((posting, i) => before[from + i] === posting)) return before;
  const after = new Uint32Array(before.length - (to - from) + own.length);
  after.set(before.subarray(0, from));
  after.set(own, from);
  after.set(before.subarray(to), from + own.length);
  return after.length > MOST_POSTINGS ? after.slice(-MOST_POSTINGS) : after;
}

/** A term's postings without those of some articles; the same array where it has none of theirs. */
export function withoutArticles(postings: Postings, articles: ReadonlySet<number>): Postings {
  const left = postings.filter((posting) => !articles.has(articleOf(posting)));
  return left.length === postings.length ? postings : left;
}

/** Each term of an article once, with the claims that hold it. */
export function claimsByTerm({ terms, claims }: ArticleTerms): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [i, term] of terms.entries()) {
    const list = holders.get(term);
    if (list) list.push(claimNumber(claims[i]!));
    else holders.set(term, [claimNumber(claims[i]!)]);
  }
  return holders;
}

/** How many of a term's postings belong to articles before this one. */
export const countBefore = (postings: Postings, article: number): number => lowerBound(postings, postingOf(article, 0));

/** The first place at which a posting is not below the one given. */
function lowerBound(postings: Postings, posting: number): number {
  let [low, high] = [0, postings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (postings[middle]! < posting) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** FNV-1a, 32 bits: of 100,000 terms about one meets another's hash, which costs one claim too many to look at. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
