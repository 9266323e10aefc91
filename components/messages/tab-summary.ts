import { browser } from 'wxt/browser';
import type { TabSummary } from './protocol.ts';
import { watchStored } from './watch-stored.ts';

/** Under which key a tab's summary lies in `storage.session`. */
export const summaryKey = (tabId: number): string => `tab:${tabId}`;

/** The tab whose summary lies under a key; null for other keys. */
export const tabOfKey = (key: string): number | null => (/^tab:\d+$/.test(key) ? Number(key.slice(4)) : null);

/** A tab's summary, as it lies in `storage.session` now; null: there is none. */
export async function readSummary(tabId: number): Promise<TabSummary | null> {
  const key = summaryKey(tabId);
  return ((await browser.storage.session.get(key))[key] as TabSummary | undefined) ?? null;
}

/** Gives a tab's summary from `storage.session` now and whenever it changes; the answer stops it. */
export const watchSummary = (tabId: number, onSummary: (summary: TabSummary | null) => void): (() => void) =>
  watchStored(summaryKey(tabId), (value) => onSummary(value as TabSummary | null));
