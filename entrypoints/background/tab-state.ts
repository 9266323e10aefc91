import { browser } from 'wxt/browser';
import { tellPage } from '../../components/messages/ask.ts';
import { GainsayError } from '../../components/messages/errors.ts';
import type { Pong, TabState } from '../../components/messages/protocol.ts';
import { showBadge } from './badge.ts';
import { dropSummary, emptySummary, putSummary, summaryOf, writesOf } from './tab-summaries.ts';

/** Set when the extension was updated: pages that were open then hold a content script that can't speak any more. */
const UPDATED_KEY = 'updated';

export const noteUpdate = (): Promise<void> => browser.storage.session.set({ [UPDATED_KEY]: true });

/** What a tab shows. With `read`, a page without our content script gets one and is read: the reader has clicked. */
export async function tabState(tabId: number, read: boolean): Promise<TabState> {
  const alive = await ping(tabId);
  if (alive) return stateOfLivePage(tabId, alive);
  if (read) return readTab(tabId);
  const found = await browser.storage.session.get(UPDATED_KEY);
  return found[UPDATED_KEY] ? { state: 'updated' } : { state: 'no-access' };
}

async function stateOfLivePage(tabId: number, alive: Pong): Promise<TabState> {
  if (alive.reading) return { state: 'reading' };
  const { articleKey, unmarked } = alive;
  if (articleKey !== null) return { state: 'checked', articleKey, ...(unmarked && { unmarked }) };
  const summary = await summaryOf(tabId);
  // A summary that says what the page does not (any more) is of something before it.
  const passing = !summary || summary.state.state === 'checked' || summary.state.state === 'reading';
  return passing ? { state: 'not-article' } : summary.state;
}

/** Reads a tab, article or not. The toolbar click has given access to it (`activeTab`). */
export async function readTab(tabId: number): Promise<TabState> {
  if (!(await ping(tabId))) {
    const refused = await inject(tabId);
    if (refused) return refused;
  }
  try {
    const answer = await tellPage(tabId, 'readPage', { asked: true });
    if (answer.state === 'reading') return { state: 'reading' };
  } catch (error) {
    if (!(error instanceof GainsayError)) throw error;
    return { state: 'failed', error: error.code };
  }
  const nothing: TabState = { state: 'no-text' };
  await putSummary(tabId, emptySummary(nothing));
  return nothing;
}

/**
 * After a navigation: what the tab showed before is no longer there. The page is asked, because single-page sites
 * report a "loading" for mere changes of address.
 */
export async function dropStaleSummary(tabId: number): Promise<void> {
  const before = writesOf(tabId);
  const summary = await summaryOf(tabId);
  if (!summary) return;
  const alive = await ping(tabId);
  const stale = !alive || (summary.articleKey !== null && alive.articleKey !== summary.articleKey && !alive.reading);
  // The new page's own summary may have been written while the old one was looked into.
  if (!stale || writesOf(tabId) !== before) return;
  await dropSummary(tabId);
  await showBadge(tabId, 0);
}

async function ping(tabId: number): Promise<Pong | null> {
  try {
    return await tellPage(tabId, 'ping', {});
  } catch {
    return null;
  }
}

/** Puts the content script and its stylesheet into a tab; where that is refused, says as what the tab is to be shown. */
async function inject(tabId: number): Promise<TabState | null> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: ['/content-scripts/content.css'] });
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/content.js'] });
    return null;
  } catch {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    // The address is visible only where access was given: a page that we may not touch although we see it is the browser's own.
    const ours = tab?.url !== undefined && /^https?:/.test(tab.url) && !isStore(tab.url);
    return ours ? { state: 'no-access' } : tab?.url === undefined ? { state: 'no-access' } : { state: 'browser-page' };
  }
}

/** The browsers keep extensions out of their stores. */
const isStore = (url: string): boolean =>
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)/.test(url);
