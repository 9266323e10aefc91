import type { Page } from 'puppeteer-core';
import type { TextPair } from '../../components/contradictions/contradiction.ts';
import type { BrowserName } from '../browser/browsers.ts';
import type { Session } from '../browser/launch.ts';
import { extensionProcesses, type ExtensionProcesses } from './extension-processes.ts';
import { median, type Measured } from './figure.ts';
import { madePairs } from './made-pairs.ts';

const PIECES = 64;
const PAIRS = 60;
const RUNS = 5;

/** Milliseconds; the first ask waits for the worker, the runtime and the model. */
const READY = 800;
const A_PAIR: Record<BrowserName, number> = { chromium: 20, firefox: 35 };

/** Cores that Chromium's judge is told of, so that it takes two threads. */
const CORES_FOR_TWO = 3;

interface Timing {
  readonly readyMs: number;
  readonly pairMs: number;
  readonly pairProcessorMs: number;
}

/** How soon the judge answers, and how long a pair takes: the packaged worker, started from a page of the extension. */
export async function judgeSpeed(session: Session): Promise<Measured[]> {
  const pairs = madePairs(PAIRS + 1, PIECES);
  const page = await session.extensionPage('welcome.html');
  const processes = extensionProcesses(session.name, session.browser.process()?.pid ?? 0);
  const alone = await timings(page, pairs, processes);
  const figures = figuresOf(session.name, alone, 'one thread');
  if (session.name === 'chromium') {
    const told = await session.extensionPage('welcome.html');
    await tellCores(told, CORES_FOR_TWO);
    const two = await timings(told, pairs, processes);
    // Where one thread ships (two cores), two are measured all the same: that is what the target is for.
    figures.push(...figuresOf(session.name, two, 'two threads', A_PAIR.chromium));
    await told.close();
  } else figures[1] = { ...figures[1]!, target: A_PAIR.firefox };
  await page.close();
  return figures;
}

function figuresOf(where: string, all: readonly Timing[], note: string, target?: number): Measured[] {
  const of = (part: keyof Timing): number => median(all.map((timing) => timing[part]));
  const what = `a pair of ${PIECES} pieces`;
  return [
    { what: 'first ask to first answer', where, value: of('readyMs'), unit: 'ms', target: READY, note },
    { what, where, value: of('pairMs'), unit: 'ms', ...(target && { target }), note },
    { what, where, value: of('pairProcessorMs'), unit: 'ms', note: `${note}, processor time` },
  ];
}

async function timings(
  page: Page,
  pairs: readonly TextPair[],
  { processorTime }: ExtensionProcesses,
): Promise<Timing[]> {
  const all: Timing[] = [];
  for (let run = 0; run < RUNS; run++) {
    const readyMs = await page.evaluate(startJudge, pairs.slice(0, 1));
    const before = processorTime();
    const { ms, rows } = await page.evaluate(judgeAll, pairs.slice(1));
    all.push({ readyMs, pairMs: ms / rows, pairProcessorMs: (processorTime() - before) / rows });
  }
  return all;
}

type Ask = (pairs: TextPair[]) => Promise<(number | null)[]>;

interface BenchScope {
  trustedTypes?: {
    defaultPolicy: unknown;
    createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
  };
  benchJudge?: { ask: Ask; worker: Worker };
}

/** Runs in a page of the extension, as the judge's host does: milliseconds from the first ask to the answer. */
async function startJudge(pairs: TextPair[]): Promise<number> {
  const scope = globalThis as BenchScope;
  const types = scope.trustedTypes;
  if (types && !types.defaultPolicy) types.createPolicy('default', { createScriptURL: (address) => address });
  const begun = performance.now();
  const worker = new Worker('/judge-worker.js');
  let jobs = 0;
  const ask: Ask = (some) =>
    new Promise((resolve, reject) => {
      const id = ++jobs;
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
      worker.addEventListener('message', ({ data }) => {
        if (data.id !== id) return;
        if ('error' in data) reject(new Error(data.error));
        if ('probabilities' in data) resolve(data.probabilities);
      });
      worker.postMessage({ id, pairs: some, budgetMs: 60_000 });
    });
  scope.benchJudge = { ask, worker };
  await ask(pairs);
  return performance.now() - begun;
}

/** Runs in the same page, afterwards; ends the worker. */
async function judgeAll(pairs: TextPair[]): Promise<{ ms: number; rows: number }> {
  const { ask, worker } = (globalThis as BenchScope).benchJudge!;
  const begun = performance.now();
  const said = await ask(pairs);
  const ms = performance.now() - begun;
  worker.terminate();
  // A probable pair is read the other way round, too: that is a row more.
  return { ms, rows: said.length + said.filter((probability) => (probability ?? 0) >= 0.15).length };
}

/** Has workers that a page starts from now on believe in another number of cores. */
async function tellCores(page: Page, cores: number): Promise<void> {
  const session = await page.createCDPSession();
  session.on('sessionattached', (worker) => {
    void worker
      .send('Emulation.setHardwareConcurrencyOverride', { hardwareConcurrency: cores })
      .finally(() => worker.send('Runtime.runIfWaitingForDebugger'));
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
}
