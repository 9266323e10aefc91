import { browser } from 'wxt/browser';
import { GainsayError } from '../../components/messages/errors.ts';
import type { Sender } from '../../components/messages/serve.ts';

const extensionOrigin = (): string => new URL(browser.runtime.getURL('/' as never)).origin;

/** Content scripts speak from the top frame of a tab, on an address that is not ours, or in the made-up story, which carries one. */
export const isPage = (sender: Sender): boolean =>
  sender.tab?.id !== undefined &&
  sender.frameId === 0 &&
  sender.url !== undefined &&
  (!isView(sender) || new URL(sender.url).pathname === '/story.html');

/** Popup, panel, library, note and welcome: pages of the extension's own origin. */
export const isView = (sender: Sender): boolean =>
  sender.url !== undefined && new URL(sender.url).origin === extensionOrigin();

/** The browser's word for where a message comes from; what a page says of itself is held to it. */
export const originOf = (sender: Sender): string => new URL(sender.url ?? '').origin;

export function tabOf(sender: Sender): number {
  if (sender.tab?.id === undefined) throw new GainsayError('bad-message');
  return sender.tab.id;
}
