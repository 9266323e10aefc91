import { browser } from 'wxt/browser';
import type { TabSummary } from './protocol.ts';

/** Under which key a tab's summary lies in `storage.session`. */
export const summaryKey = (tabId: number): string => `tab:${tabId}`;

/** The tab whose summary lies under a key; null for other keys. */
export const tabOfKey = (key: string): number | null => (/^tab:\d+$/.test(key) ? Number(key.slice(4)) : null);

/** Gives a tab's summary from `storage.session` now and whenever it changes; the answer stops it. */
export function watchSummary(tabId: number, onSummary: (summary: TabSummary | null) => void): () => void {
  const key = summaryKey(tabId);
  let changed = false;
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[key];
    if (!change) return;
    changed = true;
    onSummary((change.newValue as TabSummary | undefined) ?? null);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  void browser.storage.session.get(key).then((found) => {
    if (!changed) onSummary((found[key] as TabSummary | undefined) ?? null);
  });
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
