import type { TabState } from '../../components/messages/protocol.ts';
import { isPaused, readSettings } from '../../components/messages/settings.ts';

/** What a tab is told while no page is read; null: pages are read. */
export async function pausedState(): Promise<Extract<TabState, { state: 'paused' }> | null> {
  const settings = await readSettings();
  return isPaused(settings) ? { state: 'paused', until: settings.pausedUntil! } : null;
}
