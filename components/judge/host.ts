import type { TextPair } from '../contradictions/contradiction.ts';
import type { JobAnswer, JudgeWorker, WorkerListener } from './job.ts';
import { startPackagedWorker } from './start-worker.ts';

/** The worker holds some 100 MB: half a minute after its last job it goes. */
export const IDLE_MS = 30_000;

interface JudgeHost {
  /**
   * Probabilities in the order of the pairs (give the best first): null where the budget (ms) was used up.
   * All are null when the judge couldn't run; `failure` then says why. `onProgress` hears now and then how many are done.
   */
  judge(pairs: readonly TextPair[], budgetMs: number, onProgress?: (done: number) => void): Promise<(number | null)[]>;
  /** Why the last job came to nothing; null when it didn't fail. */
  readonly failure: string | null;
  /** Ends the worker now. Jobs under way answer null; a later job starts a new worker. */
  close(): void;
}

interface HostParts {
  /** Starts the worker; may throw. */
  readonly startWorker?: (listener: WorkerListener) => JudgeWorker;
  /** Called when there was no work for so long; a worker that ran has been closed. */
  readonly onIdle?: () => void;
}

/** Who waits for a job. */
interface Waiting {
  settle(answer: JobAnswer): void;
  readonly onProgress: ((done: number) => void) | undefined;
}

/** Owns the one worker in which the judge runs: starts it at the first job, closes it when idle, survives its failures. */
export function startJudgeHost({ startWorker = startPackagedWorker, onIdle }: HostParts = {}): JudgeHost {
  const waiting = new Map<number, Waiting>();
  const underWay = new Map<string, Promise<JobAnswer>>();
  let worker: JudgeWorker | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let failure: string | null = null;
  let jobs = 0;

  const stop = (error: string): void => {
    clearTimeout(idle);
    worker?.end();
    worker = null;
    for (const [id, { settle }] of waiting) settle({ id, error });
    waiting.clear();
  };
  const listener: WorkerListener = {
    answered(answer) {
      waiting.get(answer.id)?.settle(answer);
      waiting.delete(answer.id);
    },
    progressed: ({ id, done }) => waiting.get(id)?.onProgress?.(done),
    failed: stop,
  };
  const ask = (pairs: readonly TextPair[], budgetMs: number, onProgress: Waiting['onProgress']): Promise<JobAnswer> =>
    new Promise((settle) => {
      const id = ++jobs;
      clearTimeout(idle);
      waiting.set(id, { settle, onProgress });
      try {
        worker ??= startWorker(listener);
        worker.ask({ id, pairs, budgetMs });
      } catch (error) {
        stop(String(error));
      }
    });
  const restWhenIdle = (): void => {
    if (waiting.size > 0) return;
    clearTimeout(idle);
    idle = setTimeout(() => {
      stop('idle');
      onIdle?.();
    }, IDLE_MS);
  };

  restWhenIdle();
  return {
    async judge(pairs, budgetMs, onProgress) {
      // A background that was stopped and started anew asks again for what is just being judged.
      const key = JSON.stringify(pairs);
      const job = underWay.get(key) ?? ask(pairs, budgetMs, onProgress).finally(() => underWay.delete(key));
      underWay.set(key, job);
      const answer = await job;
      restWhenIdle();
      failure = 'error' in answer ? answer.error : null;
      return 'error' in answer ? pairs.map(() => null) : answer.probabilities;
    },
    get failure() {
      return failure;
    },
    close: () => stop('closed'),
  };
}
