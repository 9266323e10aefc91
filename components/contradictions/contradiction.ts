import type { ArticleStub } from '../claims/article.ts';
import type { Claim } from '../claims/claim.ts';
import type { Span } from '../language/span.ts';

export const CONTRADICTION_KINDS = [
  'negation',
  'antonym',
  'number',
  'date',
  'entity',
  'status',
  'quantifier',
  'modality',
  'denial',
  'refutation',
  'other',
] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** How the two sides of a contradiction stand to each other. */
export type Relation = 'sources-disagree' | 'source-changed' | 'own-voice';

/** A claim with the article it stands in: what the gate, the judge and the detectors are given. */
export interface Statement {
  readonly claim: Claim;
  readonly article: ArticleStub;
}

/** One side as it is kept and shown: by value, so that it outlives its article. */
export interface Side {
  readonly article: ArticleStub;
  /** Where the claim stands in its article's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Null: the article's own voice. */
  readonly source: string | null;
  readonly role: string | null;
  readonly when: string | null;
  readonly date: string | null;
  /** The words that carry the conflict, counted from the quote's start. */
  readonly words: readonly Span[];
}

/** Why two claims are set side by side: a message key with the words that fill it. Never says that someone lied or erred. */
export interface Reason {
  readonly key: ReasonKey;
  readonly values: readonly string[];
  /** Who says the one and the other, in the same order; empty where the article itself does, or where a name would not tell them apart. */
  readonly voices?: readonly [string, string];
}

export const REASON_KEYS = [
  'reasonNegation',
  'reasonAntonym',
  'reasonNumber',
  'reasonDate',
  'reasonEntity',
  'reasonStatus',
  'reasonQuantifier',
  'reasonModality',
  'reasonDenial',
  'reasonRefutation',
  'reasonOther',
] as const;
export type ReasonKey = (typeof REASON_KEYS)[number];

/** Two claims that can't both hold. `a` is the earlier in reading order (of two articles: the one read first). */
export interface Contradiction {
  /** Stable over readings: made of both articles' keys and both quotes. */
  readonly id: string;
  readonly a: Side;
  readonly b: Side;
  readonly kind: ContradictionKind;
  readonly relation: Relation;
  /** 0–1, calibrated: the one threshold of the product applies to it. */
  readonly score: number;
  readonly reason: Reason;
  /** Which part decided: the neural judge, or a detector that may flag alone. */
  readonly by: 'judge' | 'detector';
}

/** A later report that brings an earlier one up to date: shown in a list of its own, never counted as a contradiction. */
export type Update = Omit<Contradiction, 'relation'> & { readonly relation: 'update' };

/** Two statements worth judging; `priority` orders them, best first. */
export interface Candidate {
  readonly a: Statement;
  readonly b: Statement;
  readonly priority: number;
}

/** The probability (0–1) that two texts contradict each other; null for a pair that was not judged (time was up, or no judge). */
export type Judge = (pairs: readonly TextPair[]) => Promise<readonly (number | null)[]>;
export interface TextPair {
  readonly a: string;
  readonly b: string;
}
