import { render } from 'preact';
import { browser } from 'wxt/browser';
import { watchSettings } from '../../components/messages/settings.ts';
import { PageView } from '../../components/ui/page-view.tsx';
import { t } from '../../components/ui/text.ts';
import { followTheme } from '../../components/ui/theme.ts';
import { actions, annotating, model } from '../tab-page/wiring.ts';

/** Chrome's own; Firefox has a sidebar in its place. Both want to be called in the very tick of the click. */
const sidePanel = (globalThis as { chrome?: { sidePanel?: { open(at: { windowId: number }): Promise<void> } } }).chrome
  ?.sidePanel;
const sidebar = (browser as unknown as { sidebarAction?: { open(): Promise<void> } }).sidebarAction;

function Popup({ windowId }: { windowId: number | null }) {
  const openPanel = (): void => {
    const opened = sidePanel && windowId !== null ? sidePanel.open({ windowId }) : sidebar?.open();
    void opened?.then(() => close());
  };
  return (
    <PageView model={model} annotating={annotating} actions={actions}>
      {(sidePanel ?? sidebar) && (
        <button type="button" class="link" onClick={openPanel}>
          {t('footerPanel')}
        </button>
      )}
    </PageView>
  );
}

/** The tab in front; where the popup is opened in a tab of its own, another is named (`?tab=`). */
async function tabInFront(): Promise<{ id: number; windowId: number } | null> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const tab = named
    ? await browser.tabs.get(named).catch(() => null)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId ?? -1 };
}

async function start(root: HTMLElement): Promise<void> {
  annotating.start();
  const tab = await tabInFront();
  render(<Popup windowId={tab?.windowId ?? null} />, root);
  if (tab) await model.open(tab.id, true);
  else model.openNone();
}

followTheme(watchSettings);
document.title = t('popupTitle');
const root = document.getElementById('root');
if (root) void start(root);
