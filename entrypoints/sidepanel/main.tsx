import { render } from 'preact';
import { browser } from 'wxt/browser';
import { watchSaid } from '../../components/messages/said.ts';
import { watchSettings } from '../../components/messages/settings.ts';
import { PageView } from '../../components/ui/this-page/page-view.tsx';
import { SaidLine } from '../../components/ui/said-line.tsx';
import { speakIn } from '../../components/ui/locale.ts';
import { t } from '../../components/ui/text.ts';
import { followTheme } from '../../components/ui/theme.ts';
import { actions, annotating, model } from '../tab-page/wiring.ts';

/** Turns to the tab that is in front in the panel's own window. Reading a page needs a click on the button, so none is asked for. */
async function followFront(windowId: number): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  if (tab?.id !== undefined && tab.id !== model.tabId) {
    void annotating.flush();
    await model.open(tab.id, false);
  }
}

function Panel() {
  return (
    <PageView model={model} annotating={annotating} actions={actions}>
      <SaidLine tabId={model.tabId} watchSaid={watchSaid} />
    </PageView>
  );
}

async function start(root: HTMLElement): Promise<void> {
  annotating.start();
  render(<Panel />, root);
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId === undefined) return;
  browser.tabs.onActivated.addListener((shown) => {
    if (shown.windowId === windowId) void followFront(windowId);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    // Perhaps another page in the same tab: what is known of it comes with its summary, or with this question.
    if (tabId === model.tabId && change.status === 'complete') void model.askAgain();
  });
  await followFront(windowId);
}

followTheme(watchSettings);
speakIn(document.documentElement);
document.title = t('panelTitle');
const root = document.getElementById('root');
if (root) void start(root);
