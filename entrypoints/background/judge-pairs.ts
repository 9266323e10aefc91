import { browser } from 'wxt/browser';
import { startJudgeHost } from '../../components/judge/host.ts';
import { askJudge } from '../../components/messages/ask.ts';
import type { TextPair } from '../../components/contradictions/contradiction.ts';

/** Work that one article may cost, in milliseconds; the pairs come best first, so what is left out matters least. */
export const JUDGE_BUDGET_MS = 3_000;

/** Chrome stops a service worker after 30 s without an event; any call of an extension API counts as one. */
const KEEP_AWAKE_MS = 20_000;

/**
 * Has pairs judged by the neural model in its worker: in Chrome through the offscreen document (a service worker has no
 * `Worker`), in Firefox in a worker of the event page. Throws where the judge can't run.
 */
export async function judgePairs(pairs: readonly TextPair[]): Promise<readonly (number | null)[]> {
  if (pairs.length === 0) return [];
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), KEEP_AWAKE_MS);
  try {
    if (import.meta.env.FIREFOX) {
      host ??= startJudgeHost();
      return await host.judge(pairs, JUDGE_BUDGET_MS);
    }
    await openOffscreenDocument();
    return await askJudge('judge', { pairs: [...pairs], budgetMs: JUDGE_BUDGET_MS });
  } finally {
    clearInterval(awake);
  }
}

let host: ReturnType<typeof startJudgeHost> | undefined;
let opening: Promise<void> | undefined;

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
