import type { JobAnswer, JobProgress, JudgeWorker, WorkerListener } from './job.ts';
import { WORKER_SCRIPT } from './packaged-files.ts';
import { allowPackagedScripts } from './packaged-scripts.ts';

let allowed = false;

/** Starts the packaged worker from a page of the extension (Chrome's offscreen document, Firefox's event page). */
export function startPackagedWorker(listener: WorkerListener): JudgeWorker {
  if (!allowed) allowPackagedScripts(location.origin, [WORKER_SCRIPT]);
  allowed = true;
  const worker = new Worker(WORKER_SCRIPT, { name: 'judge' });
  worker.addEventListener('message', ({ data }: MessageEvent<JobAnswer | JobProgress>) =>
    'done' in data ? listener.progressed(data) : listener.answered(data),
  );
  worker.addEventListener('error', ({ message }) => listener.failed(message || 'The worker could not be started'));
  worker.addEventListener('messageerror', () => listener.failed('The worker sent something unreadable'));
  return { ask: (job) => worker.postMessage(job), end: () => worker.terminate() };
}
