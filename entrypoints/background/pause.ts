import { browser } from 'wxt/browser';
import { tellPage } from '../../components/messages/ask.ts';
import { showBadge, showPausedBadge } from './badge.ts';
import type { Desk } from './desk.ts';
import { pausedState } from './paused.ts';
import { articlesShown, emptySummary, putSummary, tabsInState } from './tab-summaries.ts';

/** In `storage.session`: until when the buttons say that reading is paused; nothing where they don't. */
const KEY = 'paused';

let settling: Promise<void> = Promise.resolve();

/**
 * Makes buttons and pages agree with the settings, when a pause begins and when it has ended. Called at every change of
 * them and whenever this script has work, because no timer of it lives as long as a pause.
 */
export function settlePause(desk: Desk): Promise<void> {
  const settle = (): Promise<void> => settleNow(desk);
  settling = settling.then(settle, settle);
  return settling;
}

async function settleNow(desk: Desk): Promise<void> {
  const paused = await pausedState();
  const told = ((await browser.storage.session.get(KEY))[KEY] as number | undefined) ?? null;
  if (told === (paused?.until ?? null)) return;
  if (paused) await browser.storage.session.set({ [KEY]: paused.until });
  else await browser.storage.session.remove(KEY);
  await showPausedBadge(paused !== null);
  if (paused) await desk.leave(() => true, paused);
  // A tab's own words on the button would stand before those for all.
  const busy = new Set((await articlesShown()).map(([tabId]) => tabId));
  for (const { id } of await browser.tabs.query({})) if (id !== undefined && !busy.has(id)) await showBadge(id, null);
  const waiting = await tabsInState('paused');
  await Promise.all(waiting.map((tabId) => (paused ? putSummary(tabId, emptySummary(paused)) : readAgain(tabId))));
}

/** A page that would have been read meanwhile. One that is gone has nothing to be read. */
async function readAgain(tabId: number): Promise<void> {
  await putSummary(tabId, emptySummary({ state: 'reading' }));
  await tellPage(tabId, 'readPage', { asked: false }).catch(() =>
    putSummary(tabId, emptySummary({ state: 'not-article' })),
  );
}
