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
  /** What is claimed, in the reader's words: kept with the reader's correction, shown and exported with the annotation. */
  readonly wording?: string;
}

export interface Evidence {
  readonly url: string;
  readonly title: string;
  /** Address of an archived copy; left out where there is none. */
  readonly archived?: string;
  /** The words of the source that count; left out where none are given. */
  readonly quote?: string;
}

/** Evidence as it stands in its fields while one of its addresses is none yet, with the part that is kept as evidence. */
export interface TypedEvidence {
  readonly url: string;
  readonly title: string;
  readonly archived: string;
  readonly quote: string;
  /** The last addresses that were ones; null: none so far. */
  readonly address: string | null;
  readonly copy: string | null;
}

/** What the reader says of a matter: a verdict, and the newsroom's own word for it (empty: none). */
export interface Judgement {
  readonly verdict: Verdict | null;
  readonly ownWord: string;
}

/** A judgement that was given, changed or taken back. */
export interface VerdictChange {
  /** ISO 8601. */
  readonly at: string;
  readonly from: Judgement;
  readonly to: Judgement;
}

/** What the reader keeps. It hangs on quotes, never on a claim's number. */
export interface Annotation {
  /** A UUID. */
  readonly id: string;
  readonly about: Subject;
  /** One target; a contradiction has two. */
  readonly targets: readonly Target[];
  readonly verdict: Verdict | null;
  /** The newsroom's own word for the verdict; left out where none is given. */
  readonly ownWord?: string;
  /** Every change of verdict or own word, the oldest first; left out in records from before such were kept. */
  readonly verdictHistory?: readonly VerdictChange[];
  /** Markdown as the reader typed it: plain text with line breaks is as good. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly evidence: readonly Evidence[];
  /** All rows of evidence as typed, while one of them is unfinished: nothing that is half typed may be lost. Never exported. */
  readonly typedEvidence?: readonly TypedEvidence[];
  /** ISO 8601. */
  readonly created: string;
  readonly modified: string;
}
