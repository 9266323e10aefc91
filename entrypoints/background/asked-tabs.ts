import { browser } from 'wxt/browser';
import { accessTo } from './own-sites.ts';

/**
 * Tabs whose page was read because the reader asked, with its address. The access that a click gives ends when the page
 * is loaded anew, and the browser does not say of a tab what it may not be seen to hold: so it is kept here.
 */
const keyOf = (tabId: number): string => `asked:${tabId}`;

/** The address of the page that was read at the reader's wish; null where none was, or its site is read by itself. */
export async function askedPage(tabId: number): Promise<string | null> {
  const key = keyOf(tabId);
  const found = await browser.storage.session.get(key);
  return (found[key] as string | undefined) ?? null;
}

/** A page was read, or a site is let go: keeps the address where nothing but the reader's wish has such a page read. */
export async function noteAsked(tabId: number, url: string): Promise<void> {
  const access = await accessTo(url);
  if (access === 'asked' || access === 'taken') await browser.storage.session.set({ [keyOf(tabId)]: url });
  else await forgetAsked(tabId);
}

export const forgetAsked = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));

const anyLanguageKey = (tabId: number): string => `any-language:${tabId}`;

/** The reader wants the page of a tab read though it is not in English. */
export const noteAnyLanguage = (tabId: number): Promise<void> =>
  browser.storage.session.set({ [anyLanguageKey(tabId)]: true });

/** Whether that was wanted, once: what is read then is in the library, and is read again without being asked for. */
export async function takeAnyLanguage(tabId: number): Promise<boolean> {
  const key = anyLanguageKey(tabId);
  const wanted = (await browser.storage.session.get(key))[key] === true;
  if (wanted) await browser.storage.session.remove(key);
  return wanted;
}
