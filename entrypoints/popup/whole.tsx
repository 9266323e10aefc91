import { effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PageView } from '../../components/ui/this-page/page-view.tsx';
import { t } from '../../components/ui/text.ts';
import { actions, annotating, model } from '../tab-page/wiring.ts';

export interface TabInFront {
  readonly id: number;
  readonly windowId: number;
}

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

/** Shows the tab's page with all that can be done there. `glanced`: what the summary holds is shown already, and stays until the model knows as much. */
export async function showWhole(root: HTMLElement, tab: TabInFront | null, glanced: boolean): Promise<void> {
  annotating.start();
  const opened = tab ? model.open(tab.id, true) : model.openNone();
  if (glanced) await known();
  render(<Popup windowId={tab?.windowId ?? null} />, root);
  await opened;
}

const known = (): Promise<void> =>
  new Promise((resolve) => {
    effect(() => {
      if (model.article.value ?? model.state.value) resolve();
    });
  });
