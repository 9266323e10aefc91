import { browser } from 'wxt/browser';
import { putSaid } from '../../components/messages/said.ts';
import { articleByKey } from '../../components/store/read.ts';
import { t } from '../../components/ui/text.ts';
import { showBadge } from './badge.ts';
import type { Desk } from './desk.ts';
import { summaryOf } from './tab-summaries.ts';

/** How long a sentence stands on the button, ms: long enough to be read, far less than Chrome lets a script idle. */
const SAID_MS = 6_000;

const BADGE = '–';

/** The last sentence on each tab's button: a newer one stays its full time. */
const turns = new Map<number, number>();

/**
 * Answers a command without changing the page: in the button's title, with a dash on its badge so that one looks there, and
 * in the panel, where it is open. After a while the button says again what it said before.
 */
export async function sayOf(desk: Desk, tabId: number, sentence: string): Promise<void> {
  const turn = (turns.get(tabId) ?? 0) + 1;
  turns.set(tabId, turn);
  await Promise.all([
    putSaid({ tabId, sentence }),
    browser.action.setTitle({ tabId, title: t('sayTitle', sentence) }),
    browser.action.setBadgeText({ tabId, text: BADGE }),
  ]).catch(() => {
    // The tab was closed meanwhile: nobody is there to be told.
  });
  setTimeout(() => {
    if (turns.get(tabId) !== turn) return;
    turns.delete(tabId);
    void restore(desk, tabId);
  }, SAID_MS);
}

async function restore(desk: Desk, tabId: number): Promise<void> {
  await putSaid(null);
  const summary = await summaryOf(tabId);
  const key = summary?.articleKey ?? null;
  const record = key === null ? undefined : await articleByKey(desk.library, key);
  const lost = summary?.state.state === 'marks-gone';
  await (record ? desk.show(tabId, record) : showBadge(tabId, null, lost ? t('actionMarksGone') : undefined));
}
