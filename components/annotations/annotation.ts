import type { ArticleStub } from '../claims/article.ts';

/** The reader's judgement, never the machine's. */
export const VERDICTS = [
  'true',
  'mostly-true',
  'mixed',
  'misleading',
  'mostly-false',
  'false',
  'unverifiable',
  'satire',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const SUBJECTS = ['claim', 'contradiction', 'passage', 'article'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Words of an article, with what stands before and after them. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A passage found again by its words (W3C TextQuoteSelector) and its place (TextPositionSelector, UTF-16 units of the article's text). */
export interface Target {
  readonly article: ArticleStub;
  /** Null: the whole article. */
  readonly quote: Quote | null;
  readonly position: { readonly start: number; readonly end: number } | null;
  /** Who said it, as shown when it was annotated; null: the article's own voice. */
  readonly source: string | null;
  readonly role: string | null;
}

export interface Evidence {
  readonly url: string;
  readonly title: string;
}

/** What the reader keeps. It hangs on quotes, never on a claim's number. */
export interface Annotation {
  /** A UUID. */
  readonly id: string;
  readonly about: Subject;
  /** One target; a contradiction has two. */
  readonly targets: readonly Target[];
  readonly verdict: Verdict | null;
  /** Plain text with line breaks. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly evidence: readonly Evidence[];
  /** ISO 8601. */
  readonly created: string;
  readonly modified: string;
}
