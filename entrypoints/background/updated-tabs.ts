import { browser } from 'wxt/browser';

/** Tabs that were open when the extension was updated: until they are loaded anew, a script lives there that can't speak. */
const KEY = 'updated';

async function tabsAtUpdate(): Promise<number[]> {
  const found = await browser.storage.session.get(KEY);
  return (found[KEY] as number[] | undefined) ?? [];
}

export async function noteUpdate(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await browser.storage.session.set({ [KEY]: tabs.flatMap(({ id }) => id ?? []) });
}

export const wasOpenAtUpdate = async (tabId: number): Promise<boolean> => (await tabsAtUpdate()).includes(tabId);

/** The tab was loaded anew: whatever runs there now can speak. */
export async function forgetUpdate(tabId: number): Promise<void> {
  const tabs = await tabsAtUpdate();
  if (tabs.includes(tabId)) await browser.storage.session.set({ [KEY]: tabs.filter((each) => each !== tabId) });
}
