import { browser } from 'wxt/browser';
import type { JudgingProgress } from './protocol.ts';

/** In `storage.session`, which lies in memory: one article is judged at a time, and a popup that opens meanwhile sees it at once. */
const KEY = 'judging';

/** Says how far the judging is; null: it has ended. */
export const putProgress = (progress: JudgingProgress | null): Promise<void> =>
  progress ? browser.storage.session.set({ [KEY]: progress }) : browser.storage.session.remove(KEY);

/** Gives how far the judging is, now and whenever that changes; the answer stops it. */
export function watchProgress(onProgress: (progress: JudgingProgress | null) => void): () => void {
  let changed = false;
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[KEY];
    if (!change) return;
    changed = true;
    onProgress((change.newValue as JudgingProgress | undefined) ?? null);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  void browser.storage.session.get(KEY).then((found) => {
    if (!changed) onProgress((found[KEY] as JudgingProgress | undefined) ?? null);
  });
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
