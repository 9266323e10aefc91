import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { startJudgeHost } from '../../components/judge/host.ts';
import type { Answer } from '../../components/messages/protocol.ts';

/**
 * Chrome's offscreen document: a service worker can't start a dedicated worker, a page can.
 * It closes itself when the judge has had nothing to do for a while.
 */
const host = startJudgeHost({ onIdle: () => window.close() });

const JudgeRequest = v.object({
  to: v.literal('judge'),
  name: v.literal('judge'),
  request: v.object({ pairs: v.array(v.object({ a: v.string(), b: v.string() })), budgetMs: v.number() }),
});

type Probabilities = Answer<(number | null)[]>;

browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse: (answer: Probabilities) => void) => {
  // Only the extension's own background is heard: pages' content scripts carry a tab.
  if (sender.id !== browser.runtime.id || sender.tab || !v.is(JudgeRequest, message)) return false;
  const { pairs, budgetMs } = message.request;
  void host.judge(pairs, budgetMs).then((value) => {
    sendResponse(host.failure === null ? { ok: true, value } : { ok: false, error: 'unknown' });
  });
  return true;
});
