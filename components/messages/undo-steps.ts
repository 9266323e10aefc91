import { browser } from 'wxt/browser';
import { NO_STEPS, type Steps } from '../annotations/steps.ts';
import { watchStored } from './watch-stored.ts';

/**
 * What can be taken back, in `storage.session`: it lies in memory, outlives every window and the background script, so that
 * what was removed in a popup is taken back in the library, and goes when the browser is closed.
 */
const KEY = 'steps';

export async function readSteps(): Promise<Steps> {
  const found = await browser.storage.session.get(KEY);
  return (found[KEY] as Steps | undefined) ?? NO_STEPS;
}

export const putSteps = (steps: Steps): Promise<void> => browser.storage.session.set({ [KEY]: steps });

/** Gives what can be taken back, now and whenever that changes; the answer stops it. */
export const watchSteps = (onSteps: (steps: Steps) => void): (() => void) =>
  watchStored(KEY, (value) => onSteps((value as Steps | null) ?? NO_STEPS));
