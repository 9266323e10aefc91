import { browser } from 'wxt/browser';

/** Lays something in `storage.session` under a key (null: takes it away). The same laid there twice is news twice. */
export const putNews = (key: string, news: object | null): Promise<void> =>
  news
    ? browser.storage.session.set({ [key]: { ...news, written: crypto.randomUUID() } })
    : browser.storage.session.remove(key);

/** Gives what lies in `storage.session` under a key, now and whenever it changes (null: nothing); the answer stops it. */
export function watchStored(key: string, onValue: (value: unknown) => void): () => void {
  let changed = false;
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[key];
    if (!change) return;
    changed = true;
    onValue(change.newValue ?? null);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  void browser.storage.session.get(key).then((found) => {
    if (!changed) onValue(found[key] ?? null);
  });
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
