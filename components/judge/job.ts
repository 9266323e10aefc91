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

/** How many of a job's pairs are judged so far; sent before the answer, a few times a second at most. */
export interface JobProgress {
  readonly id: number;
  readonly done: number;
}

/** A running worker, as the host sees it. */
export interface JudgeWorker {
  ask(job: Job): void;
  end(): void;
}

/** What a worker tells its host. */
export interface WorkerListener {
  answered(answer: JobAnswer): void;
  progressed(progress: JobProgress): void;
  /** It is dead; none of its jobs will be answered. */
  failed(reason: string): void;
}
