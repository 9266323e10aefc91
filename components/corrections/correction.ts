import type { Quote } from '../annotations/annotation.ts';

/** Longest text of a field that the reader mends, in UTF-16 units. */
export const LONGEST_MENDED = 1_000;

/**
 * What the reader has mended in the machine's reading of a claim. A field that is left out stays as the machine reads it;
 * null says that there is nothing: no source but the article itself, no role, no time.
 */
export interface Mended {
  readonly source?: string | null;
  readonly role?: string | null;
  /** When it was said, in words ("Wednesday"). */
  readonly when?: string | null;
  /** The day that it was said, an ISO date. */
  readonly date?: string | null;
  /** What is claimed, in the reader's words: it stands beside the article's words, never between their quotation marks. */
  readonly wording?: string;
}

/** One claim's correction. It hangs on the claim's words, so that it outlives every new reading of the article. */
export interface Correction {
  readonly id: string;
  readonly articleKey: string;
  readonly quote: Quote;
  readonly position: { readonly start: number; readonly end: number };
  readonly mended: Mended;
  /** ISO 8601. */
  readonly created: string;
  readonly modified: string;
}

/** Whether anything is mended at all. */
export const mendsAnything = (mended: Mended): boolean => Object.keys(mended).length > 0;
