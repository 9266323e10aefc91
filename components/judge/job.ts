import type { TextPair } from '../contradictions/contradiction.ts';

/** What the judge's host asks its worker. */
export interface Job {
  readonly id: number;
  readonly pairs: readonly TextPair[];
  /** Milliseconds of judging; opening the model doesn't count. */
  readonly budgetMs: number;
}

/** What the worker answers: a probability for each pair, null where time was up; or why it couldn't. */
export type JobAnswer =
  { readonly id: number; readonly probabilities: (number | null)[] } | { readonly id: number; readonly error: string };
