import { browser } from 'wxt/browser';
import type { TabState, TabSummary } from '../../components/messages/protocol.ts';
import { MOST_FLAGS } from '../../components/contradictions/threshold.ts';
import { readSummary, summaryKey, tabOfKey } from '../../components/messages/tab-summary.ts';
import type { SeenArticle } from './as-seen.ts';

/** So that the contradictions that are shown unasked stay well under 20 kB. */
const LONGEST_QUOTE = 300;

/**
 * What a tab shows, in `storage.session`: a cache that the popup reads before any database is open (the first touch
 * of IndexedDB in a fresh browser costs over 100 ms) and that outlives the background script, which may stop at any time.
 */
export const summaryOf = (tabId: number): Promise<TabSummary | null> => readSummary(tabId);

/** How often each tab's summary was written since this script woke: who found one stale must not remove a newer one. */
const writes = new Map<number, number>();

export const writesOf = (tabId: number): number => writes.get(tabId) ?? 0;

export async function putSummary(tabId: number, summary: TabSummary): Promise<void> {
  writes.set(tabId, writesOf(tabId) + 1);
  // Chrome tells nobody of a value that is set to what it was; a popup that waits for an answer must hear of it.
  const written = { ...summary, written: crypto.randomUUID() };
  // Where memory is full, no summary is better than an old one: popup and panel then ask the library.
  await browser.storage.session.set({ [summaryKey(tabId)]: written }).catch(() => dropSummary(tabId));
}

export async function dropSummary(tabId: number): Promise<void> {
  await browser.storage.session.remove(summaryKey(tabId));
}

/** The tabs that show an article now. */
export const tabsShowing = (articleKey: string): Promise<number[]> => tabsWhere((key) => key === articleKey);

export async function tabsWhere(isMeant: (articleKey: string) => boolean): Promise<number[]> {
  return (await articlesShown()).flatMap(([tabId, articleKey]) => (isMeant(articleKey) ? [tabId] : []));
}

/** Every tab that shows an article, with the article. */
export async function articlesShown(): Promise<[tabId: number, articleKey: string][]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) => {
    const tabId = tabOfKey(key);
    const shown = tabId === null ? null : (value as TabSummary).articleKey;
    return tabId !== null && shown !== null ? [[tabId, shown] as [number, string]] : [];
  });
}

/** The tabs that show that they are in a state without an article. */
export async function tabsInState(state: TabState['state']): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) => {
    const tabId = tabOfKey(key);
    return tabId !== null && (value as TabSummary).state.state === state ? [tabId] : [];
  });
}

/** A tab in which no article is shown: being read, off, no article, … */
export const emptySummary = (state: TabState): TabSummary => ({
  state,
  articleKey: null,
  title: '',
  site: '',
  published: null,
  claims: 0,
  marked: 0,
  judged: null,
  contradictions: [],
  contradictionCount: 0,
});

export function summaryOfArticle(record: SeenArticle): TabSummary {
  return {
    state: { state: 'checked', articleKey: record.key },
    articleKey: record.key,
    title: record.title,
    site: record.site,
    published: record.published,
    claims: record.claims.length,
    marked: record.claims.filter((claim) => claim.marked).length,
    judged: record.judged,
    contradictions: record.contradictions
      .slice(0, MOST_FLAGS)
      .filter((one) => !one.rest)
      .map((each) => ({
        ...each,
        a: { ...each.a, quote: each.a.quote.slice(0, LONGEST_QUOTE) },
        b: { ...each.b, quote: each.b.quote.slice(0, LONGEST_QUOTE) },
      })),
    contradictionCount: record.contradictions.length,
  };
}
