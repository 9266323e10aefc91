import type { Span } from '../language/span.ts';

export const CLAIM_KINDS = ['statistic', 'event', 'quotation', 'denial', 'forecast', 'opinion'] as const;
/** What sort of statement a claim is; one each, the most telling one. */
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Why a claim is worth checking, or less so: what the card and the panel name. */
export type CheckReason =
  | 'figure'
  | 'date'
  | 'past-event'
  | 'comparison'
  | 'named-source'
  | 'denial'
  | 'forecast'
  | 'opinion'
  | 'question'
  | 'hedged';

/** Who says a claim, as the article words it. Spans count from the article's start. */
export interface Attribution {
  /** The name to show: "Dmitry Peskov", "KCNA", "US and South Korean officials". */
  readonly source: string;
  /** What the article says that the source is ("Kremlin spokesman"); null where it does not say. */
  readonly role: string | null;
  /** What the source is known by, for telling same from other: "person:peskov", "organisation:kcna", "country:ru". */
  readonly sourceKeys: readonly string[];
  /** The source in the text; empty where it is known from an earlier sentence. */
  readonly sourceSpans: readonly Span[];
  readonly cueSpans: readonly Span[];
  readonly contentSpans: readonly Span[];
  /** When it was said, as written ("Wednesday"); null where the article does not say. */
  readonly when: string | null;
  /** The same as an ISO date, where the article's own date settles it. */
  readonly date: string | null;
  /** True where the source was inferred (a pronoun, a quotation that goes on): shown as "probably". */
  readonly probable: boolean;
}

/** One statement that could be true or false, at a place in an article. */
export interface Claim extends Span {
  readonly quote: string;
  readonly kind: ClaimKind;
  /** Null: the article says it in its own voice. */
  readonly attribution: Attribution | null;
  /** 0–1. */
  readonly checkWorthiness: number;
  readonly reasons: readonly CheckReason[];
  /** Marked on the page. */
  readonly marked: boolean;
  /** The reader has mended who says it, when, or what it claims. */
  readonly mended?: true;
}
