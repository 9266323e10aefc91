import { browser } from 'wxt/browser';
import { tellPage } from '../../components/messages/ask.ts';
import { GainsayError } from '../../components/messages/errors.ts';
import type { Pong, TabAccess, TabState } from '../../components/messages/protocol.ts';
import { isCovered } from '../../components/messages/site-patterns.ts';
import { t } from '../../components/ui/text.ts';
import { askedPage, forgetAsked, noteAsked } from './asked-tabs.ts';
import { showBadge } from './badge.ts';
import { barredPage, lacksPermission } from './barred-page.ts';
import { accessTo } from './own-sites.ts';
import { pausedState } from './paused.ts';
import { articlesShown, dropSummary, emptySummary, putSummary, summaryOf, writesOf } from './tab-summaries.ts';
import { wasOpenAtUpdate } from './updated-tabs.ts';

const PDF: TabState = { state: 'browser-page', kind: 'pdf' };

/** What a tab shows. With `read`, a page without our content script gets one and is read: the reader has clicked. */
export async function tabState(tabId: number, read: boolean): Promise<TabState> {
  const paused = await pausedState();
  if (paused) return paused;
  const alive = await ping(tabId);
  if (alive && !(read && (await awaitsClick(tabId, alive)))) return stateOfLivePage(tabId, alive);
  if (read) return readTab(tabId);
  return (await pageLost(tabId)) ?? ((await wasOpenAtUpdate(tabId)) ? { state: 'updated' } : noAccess(tabId));
}

/** A page that shows nothing of ours and is read only when asked: a single-page site has gone on since the last click. */
async function awaitsClick(tabId: number, { reading, articleKey }: Pong): Promise<boolean> {
  if (reading || articleKey !== null) return false;
  const url = await visibleAddress(tabId);
  const access = url === null ? null : await accessTo(url);
  return access === 'asked' || access === 'taken';
}

/** A page that was read at the reader's wish and has been loaded anew since; null where there is none such. */
async function pageLost(tabId: number): Promise<Extract<TabState, { state: 'marks-gone' }> | null> {
  const url = await askedPage(tabId);
  if (url === null) return null;
  const seen = await visibleAddress(tabId);
  // Chrome lets a click count for as long as the tab stays on the site, so an address that can't be seen is elsewhere.
  const same = seen === null ? import.meta.env.FIREFOX : seen.split('#')[0] === url.split('#')[0];
  return same ? { state: 'marks-gone', url, readable: seen !== null } : null;
}

const noAccess = async (tabId: number): Promise<TabState> => ({
  state: 'no-access',
  readable: (await visibleAddress(tabId)) !== null,
});

async function stateOfLivePage(tabId: number, alive: Pong): Promise<TabState> {
  if (alive.reading) return { state: 'reading' };
  const { articleKey, unmarked, cut } = alive;
  if (articleKey !== null) return { state: 'checked', articleKey, ...(unmarked && { unmarked }), ...(cut && { cut }) };
  const summary = await summaryOf(tabId);
  // A summary that says what the page does not (any more) is of something before it.
  const passing = !summary || summary.state.state === 'checked' || summary.state.state === 'reading';
  if (!passing) return summary.state;
  return (await isPdf(tabId)) ? PDF : { state: alive.closed ? 'closed' : 'not-article' };
}

/** Reads a tab, article or not. The toolbar click has given access to it (`activeTab`). */
export async function readTab(tabId: number): Promise<TabState> {
  const paused = await pausedState();
  if (paused) return paused;
  if (!(await ping(tabId))) {
    const refused = await inject(tabId);
    if (refused) return refused === 'no-access' ? ((await pageLost(tabId)) ?? noAccess(tabId)) : refused;
  }
  let found: TabState;
  try {
    found = await tellPage(tabId, 'readPage', { asked: true });
  } catch (error) {
    if (!(error instanceof GainsayError)) throw error;
    return { state: 'failed', error: error.code };
  }
  if (found.state === 'reading') return found;
  if (await isPdf(tabId)) found = PDF;
  await putSummary(tabId, emptySummary(found));
  return found;
}

/** How the site of a tab's page is read. The address is the browser's word, or that of the page when it was read. */
export async function tabAccess(tabId: number): Promise<TabAccess | null> {
  const url = (await visibleAddress(tabId)) ?? (await askedPage(tabId)) ?? (await summaryOf(tabId))?.articleKey ?? '';
  return /^https?:/.test(url) ? { url, access: await accessTo(url) } : null;
}

/** The reader lets the browser allow these sites: their open pages are read, one that lost its marks whatever it is. */
export async function readGranted(patterns: string[]): Promise<void> {
  for (const { id, discarded } of await browser.tabs.query({ url: patterns })) {
    if (id === undefined || discarded) continue;
    const wasAsked = (await askedPage(id)) !== null;
    await forgetAsked(id);
    if (await ping(id)) continue;
    await (wasAsked ? readTab(id) : inject(id));
  }
}

/** The browser lets us read these sites no longer: what is read in tabs that show them goes with the next loading. */
export async function noteTaken(patterns: readonly string[]): Promise<void> {
  for (const [tabId, articleKey] of await articlesShown()) {
    if (isCovered(articleKey, patterns)) await noteAsked(tabId, articleKey);
  }
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
  if (!stale) return;
  const hadMarks = summary.articleKey !== null || summary.state.state === 'marks-gone';
  const lost = alive || !hadMarks ? null : await pageLost(tabId);
  // The new page's own summary may have been written while the old one was looked into.
  if (writesOf(tabId) !== before) return;
  if (lost) {
    await putSummary(tabId, emptySummary(lost));
    return showBadge(tabId, null, t('actionMarksGone'));
  }
  if (!alive) await forgetAsked(tabId);
  await dropSummary(tabId);
  await showBadge(tabId, null);
}

async function ping(tabId: number): Promise<Pong | null> {
  try {
    return await tellPage(tabId, 'ping', {});
  } catch {
    return null;
  }
}

/** Puts the page's scripts and their stylesheet into a tab; where that is refused, says as what the tab is to be shown. */
async function inject(tabId: number): Promise<TabState | 'no-access' | null> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: ['/content-scripts/content.css'] });
    // A page that is to be read needs both, the second finds the first.
    const files = ['/reader.js', '/content-scripts/content.js'] as const;
    await browser.scripting.executeScript({ target: { tabId }, files: [...files] });
    return null;
  } catch (error) {
    const url = await visibleAddress(tabId);
    return url === null && lacksPermission(error) ? 'no-access' : { state: 'browser-page', kind: barredPage(url) };
  }
}

/** The address of a tab; null where the reader has given no access to it, and the browser does not tell. */
async function visibleAddress(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url ?? null;
}

/** Chrome shows PDFs in a page of its own making, into which a script may go, only to find no text there. */
async function isPdf(tabId: number): Promise<boolean> {
  const func = (): string => document.contentType;
  const [found] = await browser.scripting.executeScript({ target: { tabId }, func }).catch(() => []);
  return found?.result === 'application/pdf';
}
