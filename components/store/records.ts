import type { Annotation } from '../annotations/annotation.ts';
import type { Article } from '../claims/article.ts';
import type { Claim } from '../claims/claim.ts';
import type { Contradiction, Update } from '../contradictions/contradiction.ts';

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
  /** All that reach the threshold, the best first: `MOST_FLAGS` of them are shown unasked. */
  readonly contradictions: readonly Contradiction[];
  readonly updates: readonly Update[];
  /** What its claims are about (names, rare stems), at most 40: the index by which later articles find it. */
  readonly topics: readonly string[];
}

/** An annotation with what it is looked up by. */
export interface AnnotationRecord extends Annotation {
  readonly articleKeys: readonly string[];
}
