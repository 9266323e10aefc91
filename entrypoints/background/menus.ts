import { browser } from 'wxt/browser';
import { t } from '../../components/ui/text.ts';

const ANNOTATE = 'annotate-selection';

/** Made at install: menus outlive the background script. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ANNOTATE, title: t('menuAnnotate'), contexts: ['selection'] });
}

export function onAnnotateSelection(annotate: (tabId: number) => Promise<void>): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === ANNOTATE && tab?.id !== undefined) void annotate(tab.id);
  });
}
