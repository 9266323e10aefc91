import { browser } from 'wxt/browser';
import type { TabSummary } from '../messages/protocol.ts';

/** Gives a tab's summary from `storage.session` now and whenever it changes; the answer stops it. */
export function watchSummary(tabId: number, onSummary: (summary: TabSummary | null) => void): () => void {
  const key = `tab:${tabId}`;
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
