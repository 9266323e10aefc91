import type * as Ort from 'onnxruntime-web';
import type { Job, JobAnswer, JobProgress } from './job.ts';
import { createJudge, type PairJudge } from './judge.ts';
import { MODEL_FILE, RUNTIME_SCRIPT, RUNTIME_WASM, VOCABULARY_FILE } from './packaged-files.ts';
import { allowPackagedScripts } from './packaged-scripts.ts';
import { seldom } from './seldom.ts';
import { openSession, type Runtime } from './session.ts';
import { threadsFor } from './threads.ts';
import { createWordPieces } from './word-pieces.ts';

/** As much of a worker's global scope as is needed (the DOM library describes a page's). */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { data: Job }) => void): void;
  postMessage(message: JobAnswer | JobProgress): void;
}

/** Between two words on how far a job is, in milliseconds: a reader sees it move, and nothing is written in a storm. */
const PROGRESS_MS = 400;

/** Runs in the dedicated worker: opens the model at the first job, then judges one job after the other. */
export function serveJobs(ort: Runtime & Pick<typeof Ort, 'env'>): void {
  const scope = globalThis as unknown as WorkerScope;
  // Here and not with the model: the policy can be made once only, and opening is tried again after a failure.
  allowPackagedScripts(location.origin, [RUNTIME_SCRIPT]);
  let judge: Promise<PairJudge> | null = null;
  let last: Promise<void> = Promise.resolve();
  const answer = async ({ id, pairs, budgetMs }: Job): Promise<JobAnswer> => {
    const tell = seldom<number>(PROGRESS_MS, now, (done) => scope.postMessage({ id, done }));
    try {
      judge ??= openJudge(ort);
      return { id, probabilities: await (await judge).judgePairs(pairs, budgetMs, tell) };
    } catch (error) {
      judge = null;
      return { id, error: String(error) };
    }
  };
  scope.addEventListener('message', ({ data }) => {
    last = last.then(async () => scope.postMessage(await answer(data)));
  });
}

const now = (): number => performance.now();

async function openJudge(ort: Runtime & Pick<typeof Ort, 'env'>): Promise<PairJudge> {
  const root = location.origin;
  ort.env.wasm.wasmPaths = { mjs: root + RUNTIME_SCRIPT, wasm: root + RUNTIME_WASM };
  ort.env.wasm.numThreads = threadsFor(navigator.hardwareConcurrency, globalThis.crossOriginIsolated);
  const [model, pieces] = await Promise.all([
    packaged(MODEL_FILE).then((file) => file.arrayBuffer()),
    // Ready while the model, a hundred times as large, is still being read.
    packaged(VOCABULARY_FILE).then(async (file) => createWordPieces(await file.text())),
  ]);
  return createJudge({ session: await openSession(ort, new Uint8Array(model)), pieces, now });
}

async function packaged(path: string): Promise<Response> {
  const file = await fetch(path);
  if (!file.ok) throw new Error(`${path}: ${file.status}`);
  return file;
}
