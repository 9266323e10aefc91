import { browser } from 'wxt/browser';
import { t } from '../../components/ui/text.ts';

const ANNOTATE = 'annotate-selection';

/** Made at install: menus outlive the background script. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ANNOTATE, title: t('menuAnnotate'), contexts: ['selection'] });
}

/** From the context menu, or by the command's keys, which Firefox for Android does not have. */
export function onAnnotateSelection(annotate: (tabId: number) => Promise<void>): void {
  const act = (what: string | number, tab?: { id?: number }): void => {
    if (what === ANNOTATE && tab?.id !== undefined) void annotate(tab.id);
  };
  browser.contextMenus.onClicked.addListener((info, tab) => act(info.menuItemId, tab));
  browser.commands?.onCommand.addListener(act);
}
