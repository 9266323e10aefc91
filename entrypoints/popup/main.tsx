import { render } from 'preact';
import { browser } from 'wxt/browser';
import { watchSettings } from '../../components/messages/settings.ts';
import { readSummary } from '../../components/messages/tab-summary.ts';
import { Glance } from '../../components/ui/this-page/glance.tsx';
import { speakIn } from '../../components/ui/locale.ts';
import { t } from '../../components/ui/text.ts';
import { followTheme } from '../../components/ui/theme.ts';

export interface TabInFront {
  readonly id: number;
  readonly windowId: number;
}

/** The tab in front; where the popup is opened in a tab of its own, another is named (`?tab=`). */
async function tabInFront(): Promise<TabInFront | null> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const tab = named
    ? await browser.tabs.get(named).catch(() => null)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId ?? -1 };
}

/** First what the tab's summary holds, by a script of few parts; then the rest, whose database may be cold. */
async function start(root: HTMLElement): Promise<void> {
  const tab = await tabInFront();
  const summary = tab && (await readSummary(tab.id).catch(() => null));
  const glanced = summary !== null && summary.articleKey !== null;
  if (glanced) render(<Glance summary={summary} />, root);
  const { showWhole } = await import('./whole.tsx');
  await showWhole(root, tab, glanced);
}

followTheme(watchSettings);
speakIn(document.documentElement);
document.title = t('popupTitle');
const root = document.getElementById('root');
if (root) void start(root);
