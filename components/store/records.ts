import type { Annotation } from '../annotations/annotation.ts';
import type { Link } from '../annotations/link.ts';
import type { Article } from '../claims/article.ts';
import type { FactCheck } from '../claims/fact-check.ts';
import type { Claim } from '../claims/claim.ts';
import type { Contradiction, Update } from '../contradictions/contradiction.ts';
import type { ArticleTerms } from '../contradictions/inverted-index.ts';
import type { Decision } from '../contradictions/shown.ts';
import type { Segment } from '../search/segment.ts';

/** How far the judging of an article has come. */
export type Judged = 'waiting' | 'done' | 'unavailable';

/** One article with everything found in it: one record, so that a page view is one read and one write. */
export interface ArticleRecord extends Article {
  /** When it was read first, and last; ISO 8601. */
  readonly read: string;
  readonly lastRead: string;
  /** Rules, model and threshold that the findings below were made with; another engine reads again. */
  readonly engine: string;
  readonly textHash: string;
  readonly claims: readonly Claim[];
  readonly judged: Judged;
  /** Left out where the judge has not finished, and in records from before it was kept. */
  readonly compared?: Compared;
  /** All that reach the threshold, the best first: `MOST_FLAGS` of them are shown unasked. */
  readonly contradictions: readonly Contradiction[];
  readonly updates: readonly Update[];
  /** Published fact checks that its page carries; left out where it carries none. */
  readonly factChecks?: readonly FactCheck[];
  /** Left out in records from before changes were followed. */
  readonly reading?: Reading;
}

/** Pairs of statements that the judge has compared, and those that were chosen for it: its time is limited. */
export interface Compared {
  readonly pairs: number;
  readonly of: number;
}

/** How a text came to be read: what tells a publisher's change from a page that was still loading. */
export interface Reading {
  /** When the page was opened, in milliseconds since 1970: the same for all that is read of it until it is left. */
  readonly visit: number;
  /** When this very text was read first; ISO 8601. */
  readonly since: string;
  /** By which reading of pages: two may differ in what they take for the article. */
  readonly reader: number;
  /** The page showed only its beginning last. */
  readonly cut?: boolean;
}

/** An annotation with what it is looked up by. */
export interface AnnotationRecord extends Annotation {
  readonly articleKeys: readonly string[];
}

/** A link with what it is looked up by. */
export interface LinkRecord extends Link {
  readonly articleKeys: readonly string[];
}

/** What the reader decided of a pair, with the pair by value: it can be listed, and taken back, without its articles. */
export interface DecisionRecord {
  /** The contradiction's. */
  readonly id: string;
  readonly decision: Decision;
  /** ISO 8601. */
  readonly decided: string;
  readonly contradiction: Contradiction;
  readonly articleKeys: readonly string[];
}

/** An article's place in the index of claims. */
export interface IndexedArticle {
  /** Goes up with the time of the first reading. */
  readonly number: number;
  readonly key: string;
  /** Published, else read; days since 1970. */
  readonly day: number;
  /** What its claims are found by; null until they have been looked through. */
  readonly found: ArticleTerms | null;
  /** The terms under which its postings stand, where those are not what is found now. */
  readonly posted: Uint32Array | null;
  /** Postings and `found` are not the same yet. */
  readonly waiting?: 1;
}

/**
 * What the library page searches: segments of articles, in few records. An article that was just read or changed has a
 * segment of its own, under its own key, written with it in one transaction; now and then these are joined to packs, which
 * have a number each and are never changed, only replaced. Where both hold an article, its own segment counts.
 */
export interface SearchSegment extends Segment {
  readonly id: string | number;
  /** Of its articles: by these it is found when one is forgotten. */
  readonly keys: readonly string[];
}

const DAY_MS = 86_400_000;

/** The day that a report speaks from, in days since 1970. */
export function dayOf({ published, read }: Pick<ArticleRecord, 'published' | 'read'>): number {
  const [told, seen] = [Date.parse(published ?? ''), Date.parse(read)];
  return Math.floor((Number.isNaN(told) ? (Number.isNaN(seen) ? 0 : seen) : told) / DAY_MS);
}
