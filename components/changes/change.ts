import type { Span } from '../language/span.ts';

/** An article's words as they stood at one reading. */
export interface Version {
  readonly title: string;
  readonly site: string;
  readonly text: string;
  /** When the reader had it before their eyes last, ISO 8601. */
  readonly read: string;
  /** What the page says of itself, ISO 8601; null where it says nothing. */
  readonly published: string | null;
  readonly updated: string | null;
  /** By which reading of pages it was taken; null: not known. Two readings may differ in what they take for the article. */
  readonly reader: number | null;
}

/** What an edit is about, the most telling first: a "not", opposite words, a figure, who says it, a name, quoted words, how sure it is, a date. */
export const TELLS = [
  'negation',
  'opposite',
  'figure',
  'attribution',
  'name',
  'quotation',
  'certainty',
  'date',
] as const;
export type Tell = (typeof TELLS)[number];

/** Words of one version, by value: the version itself is not kept for long. The span counts from the text's start. */
export interface Passage extends Span {
  readonly quote: string;
  /** The words that the other version has not, counted from the quote's start. */
  readonly words: readonly Span[];
  readonly sentences: number;
}

/** One edit. */
export interface Change {
  readonly kind: 'reworded' | 'added' | 'removed';
  readonly place: 'headline' | 'text';
  /** Null where it was added. */
  readonly before: Passage | null;
  /** Null where it was removed. */
  readonly after: Passage | null;
  readonly tells: readonly Tell[];
}

/**
 * How two versions stand to each other. `edited`: sentence by sentence. `continued`: the earlier one is the beginning of the
 * later one. `cut`: the later one is the beginning of the earlier one. `replaced`: hardly a sentence is left.
 */
type Extent = 'edited' | 'continued' | 'cut' | 'replaced';

/** What differs between two versions, by value and bounded. */
export interface Comparison {
  readonly extent: Extent;
  /** In the later text's order, what was removed where it stood; at most `MOST_CHANGES`. */
  readonly changes: readonly Change[];
  /** Sentences, the headline aside; all of them, also those that are not kept. */
  readonly counts: { readonly reworded: number; readonly added: number; readonly removed: number };
  /** Sentences by which a text goes on, or is cut. */
  readonly beyond: number;
  /** What the page itself says of a correction or an update, where it did not say so before. */
  readonly notes: readonly string[];
}

/** Edits kept of one comparison, and UTF-16 units kept of one passage: some 100 kB at the very most, seldom 5. */
export const MOST_CHANGES = 80;
export const LONGEST_QUOTE = 1_200;
