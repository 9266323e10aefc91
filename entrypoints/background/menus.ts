import { browser, type Browser } from 'wxt/browser';
import { putWish } from '../../components/messages/look-ups.ts';
import { pausedSentence } from '../../components/ui/this-page/paused-sentence.ts';
import { t } from '../../components/ui/text.ts';
import { ANNOTATE, annotateSelection } from './annotate-selection.ts';
import type { Desk } from './desk.ts';
import { sayOf } from './say.ts';
import { readTab } from './tab-state.ts';

const LOOK_UP = 'look-up-selection';
const READ = 'read-page';
const LIBRARY = 'open-library';
const TYPE = 'look-up-typed';

/** Made at install: menus outlive the background script. */
export async function makeMenus(): Promise<void> {
  const { contextMenus } = browser;
  await contextMenus.removeAll();
  contextMenus.create({ id: ANNOTATE, title: t('menuAnnotate'), contexts: ['selection'] });
  contextMenus.create({ id: LOOK_UP, title: t('menuLookUp'), contexts: ['selection'] });
  contextMenus.create({ id: READ, title: t('stateNoAccessAction'), contexts: ['action'] });
  contextMenus.create({ id: LIBRARY, title: t('welcomeLibrary'), contexts: ['action'] });
  contextMenus.create({ id: TYPE, title: t('menuLookUpTyped'), contexts: ['action'] });
}

export function followMenus(desk: Desk): void {
  browser.contextMenus.onClicked.addListener((info, tab) => void act(desk, info, tab?.id));
}

async function act(desk: Desk, info: Browser.contextMenus.OnClickData, tabId: number | undefined): Promise<void> {
  switch (info.menuItemId) {
    case LOOK_UP:
      return open(`/look-up.html#${await putWish({ text: info.selectionText ?? '', url: pageOf(info) })}`);
    case TYPE:
      return open('/look-up.html');
    case LIBRARY:
      return open('/library.html');
    case ANNOTATE:
      if (tabId !== undefined) await annotateSelection(desk, tabId).catch(() => sayOf(desk, tabId, t('sayNotRead')));
      return;
    case READ:
      if (tabId !== undefined) await read(desk, tabId);
  }
}

/** An extension's page is no place that a reader knows the words from. */
function pageOf({ frameUrl, pageUrl }: Browser.contextMenus.OnClickData): string | null {
  const url = frameUrl ?? pageUrl;
  return url !== undefined && /^https?:/.test(url) ? url : null;
}

async function open(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as never) });
}

/** The reader's choice in the button's own menu gives access to the tab, as pressing the button does. */
async function read(desk: Desk, tabId: number): Promise<void> {
  const found = await readTab(tabId);
  if (found.state === 'paused') await sayOf(desk, tabId, pausedSentence(found.until));
  else if (found.state !== 'reading') await sayOf(desk, tabId, t('sayCantRead'));
}
