import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IDLE_MS, startJudgeHost } from '../../components/judge/host.ts';
import type { Job, WorkerListener } from '../../components/judge/job.ts';

/** Workers that answer when they are told to. */
function fakeWorkers() {
  const started: { listener: WorkerListener; jobs: Job[]; ended: boolean; answer(index: number): void }[] = [];
  const startWorker = (listener: WorkerListener) => {
    const worker = {
      listener,
      jobs: [] as Job[],
      ended: false,
      answer: (index: number) => {
        const { id, pairs } = worker.jobs[index]!;
        listener.answered({ id, probabilities: pairs.map(({ a }) => Number(a)) });
      },
    };
    started.push(worker);
    return { ask: (job: Job) => void worker.jobs.push(job), end: () => void (worker.ended = true) };
  };
  return { started, startWorker };
}

const pairs = [
  { a: '0.25', b: '' },
  { a: '0.5', b: '' },
];

describe("the judge's host", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('starts no worker before there is a job', async () => {
    const { started, startWorker } = fakeWorkers();
    const host = startJudgeHost({ startWorker });
    expect(started.length).toBe(0);
    const judged = host.judge(pairs, 3_000);
    started[0]!.answer(0);
    expect(await judged).toEqual([0.25, 0.5]);
    expect(host.failure).toBeNull();
  });

  it('gives each job its own answer, whatever the order', async () => {
    const { started, startWorker } = fakeWorkers();
    const host = startJudgeHost({ startWorker });
    const both = Promise.all([host.judge(pairs, 3_000), host.judge(pairs.slice(1), 3_000)]);
    expect(started.length).toBe(1);
    started[0]!.answer(1);
    started[0]!.answer(0);
    expect(await both).toEqual([[0.25, 0.5], [0.5]]);
  });

  it('lets who asks again for what is being judged wait for the same answer, and asks anew after it', async () => {
    const { started, startWorker } = fakeWorkers();
    const host = startJudgeHost({ startWorker });
    const both = Promise.all([host.judge(pairs, 3_000), host.judge([...pairs], 3_000)]);
    expect(started[0]!.jobs.length).toBe(1);
    started[0]!.answer(0);
    expect(await both).toEqual([
      [0.25, 0.5],
      [0.25, 0.5],
    ]);
    void host.judge(pairs, 3_000);
    expect(started[0]!.jobs.length).toBe(2);
  });

  it('answers null for every pair, and says why, when the worker dies', async () => {
    const { started, startWorker } = fakeWorkers();
    const host = startJudgeHost({ startWorker });
    const judged = Promise.all([host.judge(pairs, 3_000), host.judge(pairs, 3_000)]);
    started[0]!.listener.failed('out of memory');
    expect(await judged).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(host.failure).toBe('out of memory');
    expect(started[0]!.ended).toBe(true);
  });

  it('answers null for every pair when the model could not be opened', async () => {
    const { started, startWorker } = fakeWorkers();
    const host = startJudgeHost({ startWorker });
    const judged = host.judge(pairs, 3_000);
    started[0]!.listener.answered({ id: started[0]!.jobs[0]!.id, error: 'no such file' });
    expect(await judged).toEqual([null, null]);
    expect(host.failure).toBe('no such file');
  });

  it('answers null for every pair where no worker can be started', async () => {
    const host = startJudgeHost({
      startWorker: () => {
        throw new TypeError('refused');
      },
    });
    expect(await host.judge(pairs, 3_000)).toEqual([null, null]);
    expect(host.failure).toContain('refused');
  });

  it('passes on how far each job is', async () => {
    const { started, startWorker } = fakeWorkers();
    const host = startJudgeHost({ startWorker });
    const told: string[] = [];
    const first = host.judge(pairs, 3_000, (done) => void told.push(`first ${done}`));
    const second = host.judge(pairs.slice(1), 3_000, (done) => void told.push(`second ${done}`));
    const { jobs, listener } = started[0]!;
    listener.progressed({ id: jobs[1]!.id, done: 1 });
    listener.progressed({ id: jobs[0]!.id, done: 2 });
    started[0]!.answer(0);
    // Late news of a job that is answered concerns nobody.
    listener.progressed({ id: jobs[0]!.id, done: 1 });
    started[0]!.answer(1);
    await Promise.all([first, second]);
    expect(told).toEqual(['second 1', 'first 2']);
  });

  it('starts anew after a failure', async () => {
    const { started, startWorker } = fakeWorkers();
    const host = startJudgeHost({ startWorker });
    const first = host.judge(pairs, 3_000);
    started[0]!.listener.failed('gone');
    await first;
    const second = host.judge(pairs, 3_000);
    started[1]!.answer(0);
    expect(await second).toEqual([0.25, 0.5]);
    expect(host.failure).toBeNull();
  });

  it('lets the worker go half a minute after its last job, not before', async () => {
    const { started, startWorker } = fakeWorkers();
    const onIdle = vi.fn();
    const host = startJudgeHost({ startWorker, onIdle });
    const first = host.judge(pairs, 3_000);
    started[0]!.answer(0);
    await first;
    vi.advanceTimersByTime(IDLE_MS - 1);
    const second = host.judge(pairs, 3_000);
    vi.advanceTimersByTime(IDLE_MS);
    expect(started[0]!.ended).toBe(false);
    started[0]!.answer(1);
    await second;
    vi.advanceTimersByTime(IDLE_MS - 1);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onIdle).toHaveBeenCalledOnce();
    expect(started[0]!.ended).toBe(true);
  });

  it('says that it is idle too when no job ever came', () => {
    const onIdle = vi.fn();
    startJudgeHost({ startWorker: fakeWorkers().startWorker, onIdle });
    vi.advanceTimersByTime(IDLE_MS);
    expect(onIdle).toHaveBeenCalledOnce();
  });

  it('can be closed in the middle of a job', async () => {
    const { startWorker } = fakeWorkers();
    const host = startJudgeHost({ startWorker });
    const judged = host.judge(pairs, 3_000);
    host.close();
    expect(await judged).toEqual([null, null]);
  });
});
