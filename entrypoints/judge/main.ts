import { startJudgeHost } from '../../components/judge/host.ts';
import { tellFromJudge } from '../../components/messages/ask.ts';
import type { BackgroundToJudge } from '../../components/messages/protocol.ts';
import { judgeRequestChecks } from '../../components/messages/schemas.ts';
import { serve, type Handlers } from '../../components/messages/serve.ts';

/**
 * Chrome's offscreen document: a service worker can't start a dedicated worker, a page can.
 * It closes itself when the judge has had nothing to do for a while.
 */
const host = startJudgeHost({ onIdle: () => window.close() });

const handlers: Handlers<BackgroundToJudge> = {
  async judge({ pairs, budgetMs }) {
    const probabilities = await host.judge(pairs, budgetMs, (done) => {
      // A background that was stopped meanwhile asks anew.
      void tellFromJudge('judging', { done }).catch(() => null);
    });
    if (host.failure !== null) throw new Error(host.failure);
    return probabilities;
  },
};

// Only the extension's own background is heard: pages' content scripts carry a tab.
serve('judge', judgeRequestChecks, handlers, (sender) => sender.tab === undefined);
