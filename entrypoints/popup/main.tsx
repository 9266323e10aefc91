import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { TabSummary } from '../../components/messages/protocol.ts';
import { watchSettings } from '../../components/messages/settings.ts';
import { readSummary } from '../../components/messages/tab-summary.ts';
import { Glance } from '../../components/ui/this-page/glance.tsx';
import { speakIn } from '../../components/ui/locale.ts';
import { t } from '../../components/ui/text.ts';
import { followTheme } from '../../components/ui/theme.ts';
import type { TabInFront } from './whole.tsx';

/** The tab that the popup is told of in its address: by the button, for a tab in which something was found. */
const named = Number(new URLSearchParams(location.search).get('tab'));

/** That tab, else the one in front. */
async function tabInFront(): Promise<TabInFront | null> {
  const tab = named
    ? await browser.tabs.get(named).catch(() => null)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId ?? -1 };
}

/** First what the tab's summary holds, by a script of few parts; then the rest, whose database may be cold. */
async function start(root: HTMLElement): Promise<void> {
  const summaryOf = (tabId: number): Promise<TabSummary | null> => readSummary(tabId).catch(() => null);
  // Each question to the browser takes some milliseconds: of a tab that is known both are asked at once.
  const early = named ? summaryOf(named) : null;
  const tab = tabInFront();
  const summary = await (early ?? tab.then((front) => front && summaryOf(front.id)));
  const glanced = summary !== null && summary.articleKey !== null;
  if (glanced) render(<Glance summary={summary} />, root);
  const { showWhole } = await import('./whole.tsx');
  await showWhole(root, await tab, glanced);
}

const root = document.getElementById('root');
if (root) void start(root);
followTheme(watchSettings);
speakIn(document.documentElement);
document.title = t('popupTitle');
