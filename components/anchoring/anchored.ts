import type { Quote } from '../annotations/annotation.ts';
import type { Span } from '../language/span.ts';

/** A kept quote, and where it stood. */
export type QuoteTarget = Quote & Span;

/**
 * Where it stands now; the state says which rung of the ladder held. `confidence`: how likely this answer is right, 0–1,
 * also of the answer that it is nowhere.
 */
export type Anchored =
  | { state: 'exact' | 'moved' | 'changed'; start: number; end: number; confidence: number }
  | { state: 'missing'; confidence: number };
