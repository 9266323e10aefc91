import { browser } from 'wxt/browser';
import { startJudgeHost } from '../../components/judge/host.ts';
import { askJudge } from '../../components/messages/ask.ts';
import { GainsayError } from '../../components/messages/errors.ts';
import type { TextPair } from '../../components/contradictions/contradiction.ts';

/** Work that one article may cost, in milliseconds; the pairs come best first, so what is left out matters least. */
const JUDGE_BUDGET_MS = 3_000;

/**
 * So many pairs are judged even where that takes longer, so that what is found in an article does not depend on what else
 * the machine does: the pairs of a story of fourteen sentences, among which every planted pair of the development articles lies.
 */
const SURE_PAIRS = 90;
/** Until then at the latest, in milliseconds: twenty times what they take, for a machine that is busy with something else. */
const SURE_MS = 60_000;

/** Chrome stops a service worker after 30 s without an event; any call of an extension API counts as one. */
const KEEP_AWAKE_MS = 20_000;

/** Long enough for a document that is closing to be gone. */
const CLOSING_MS = 300;

/** Opening the model and judging take seconds; a judge that is silent for so long won't answer any more. */
const SILENT_MS = 120_000;

/** Hears now and then how many of the pairs that are judged in any case are judged. */
type OnProgress = (done: number, of: number) => void;

/** The worker, and who hears how far it is, are one: of two jobs the second waits. */
let before: Promise<unknown> = Promise.resolve();

export function judgePairs(pairs: readonly TextPair[], onProgress: OnProgress): Promise<readonly (number | null)[]> {
  const judged = before.then(() => judgeNow(pairs, onProgress));
  before = judged.catch(() => null);
  return judged;
}

/**
 * Has pairs judged by the neural model in its worker: in Chrome through the offscreen document (a service worker has no
 * `Worker`), in Firefox in a worker of the event page. Throws where the judge can't run.
 */
async function judgeNow(pairs: readonly TextPair[], onProgress: OnProgress): Promise<readonly (number | null)[]> {
  if (pairs.length === 0) return [];
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), KEEP_AWAKE_MS);
  let silent: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      import.meta.env.FIREFOX ? askWorker(pairs, onProgress) : askOffscreenDocument(pairs, onProgress),
      new Promise<never>((_, reject) => {
        // Else the queue would wait for it, and this script be kept awake, for ever.
        silent = setTimeout(() => {
          endJudge();
          reject(new Error('The judge does not answer'));
        }, SILENT_MS);
      }),
    ]);
  } finally {
    clearInterval(awake);
    clearTimeout(silent);
    listening = undefined;
  }
}

let host: ReturnType<typeof startJudgeHost> | undefined;
let opening: Promise<void> | undefined;

/** Who hears from the offscreen document how far it is. */
let listening: ((done: number) => void) | undefined;

export const noteJudging = (done: number): void => listening?.(done);

async function askWorker(pairs: readonly TextPair[], onProgress: OnProgress): Promise<readonly (number | null)[]> {
  host ??= startJudgeHost();
  const probabilities = await inTwoParts(pairs, host.judge, onProgress);
  if (host.failure !== null) throw new Error(host.failure);
  return probabilities;
}

type Ask = (
  pairs: readonly TextPair[],
  budgetMs: number,
  onProgress?: (done: number) => void,
) => Promise<readonly (number | null)[]>;

/** First the pairs that are judged in any case, then the others in what is left of the budget. */
async function inTwoParts(
  pairs: readonly TextPair[],
  ask: Ask,
  onProgress: OnProgress,
): Promise<readonly (number | null)[]> {
  const began = performance.now();
  const first = pairs.slice(0, SURE_PAIRS);
  const sure = await ask(first, SURE_MS, (done) => onProgress(done, first.length));
  const others = pairs.slice(SURE_PAIRS);
  const left = JUDGE_BUDGET_MS - (performance.now() - began);
  return [...sure, ...(others.length > 0 && left > 0 ? await ask(others, left) : others.map(() => null))];
}

async function askOffscreenDocument(
  pairs: readonly TextPair[],
  onProgress: OnProgress,
): Promise<readonly (number | null)[]> {
  const askDocument: Ask = (some, budgetMs, onDone) => {
    listening = onDone;
    return askJudge('judge', { pairs: [...some], budgetMs });
  };
  const ask = async (): Promise<readonly (number | null)[]> => {
    await openOffscreenDocument();
    return inTwoParts(pairs, askDocument, onProgress);
  };
  try {
    return await ask();
  } catch (error) {
    // The document closes itself when idle, perhaps in the very moment in which it was asked: then a new one is opened.
    if (error instanceof GainsayError && error.code !== 'gone') throw error;
    await new Promise((resolve) => setTimeout(resolve, CLOSING_MS));
    return ask();
  }
}

function endJudge(): void {
  if (import.meta.env.FIREFOX) host?.close();
  else void browser.offscreen.closeDocument().catch(() => null);
}

/** One offscreen document at a time is all that Chrome allows; it closes itself half a minute after its last job. */
async function openOffscreenDocument(): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  opening ??= browser.offscreen
    .createDocument({
      url: '/judge.html',
      reasons: ['WORKERS'],
      justification: 'Judges in a worker, on this machine, whether two statements contradict each other.',
    })
    .finally(() => {
      opening = undefined;
    });
  await opening;
}
