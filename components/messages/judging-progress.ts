import { browser } from 'wxt/browser';
import type { JudgingProgress } from './protocol.ts';
import { watchStored } from './watch-stored.ts';

/** In `storage.session`, which lies in memory: one article is judged at a time, and a popup that opens meanwhile sees it at once. */
const KEY = 'judging';

/** Says how far the judging is; null: it has ended. */
export const putProgress = (progress: JudgingProgress | null): Promise<void> =>
  progress ? browser.storage.session.set({ [KEY]: progress }) : browser.storage.session.remove(KEY);

/** Gives how far the judging is, now and whenever that changes; the answer stops it. */
export const watchProgress = (onProgress: (progress: JudgingProgress | null) => void): (() => void) =>
  watchStored(KEY, (value) => onProgress(value as JudgingProgress | null));
