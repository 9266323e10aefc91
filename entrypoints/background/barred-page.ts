import { browser } from 'wxt/browser';
import type { BarredPage } from '../../components/messages/protocol.ts';

/** The browsers' words for "not without the reader's permission"; any other refusal is for the page's own sake. */
export const lacksPermission = (error: unknown): boolean =>
  /must request permission|missing host permission/i.test(error instanceof Error ? error.message : String(error));

/** What sort of page it is that refuses scripts, as far as its address tells; null where that can't be seen. */
export function barredPage(url: string | null): BarredPage {
  if (url === null) return 'browser';
  if (url.startsWith(browser.runtime.getURL('/'))) return 'own';
  if (url.startsWith('about:reader')) return 'reader';
  if (url.startsWith('file:')) return 'file';
  if (!/^https?:/.test(url)) return 'browser';
  return /\.pdf$/i.test(new URL(url).pathname) ? 'pdf' : 'protected';
}
