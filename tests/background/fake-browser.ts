/** As much of the extension APIs as the background's tab code touches: storage in memory, one page a tab. */
export function fakeBrowser() {
  const session = new Map<string, unknown>();
  const local = new Map<string, unknown>();
  const area = (kept: Map<string, unknown>) => ({
    get: async (key: string | null) =>
      key === null ? Object.fromEntries(kept) : kept.has(key) ? { [key]: kept.get(key) } : {},
    set: async (items: object) => Object.entries(items).forEach(([key, value]) => kept.set(key, value)),
    remove: async (key: string) => void kept.delete(key),
  });
  const told: { tabId: number; name: string }[] = [];
  const pages = new Map<number, (name: string) => unknown>();
  return {
    session,
    told,
    /** What a tab's page answers to a message of that name; a tab without one has no content script. */
    pages,
    browser: {
      runtime: { id: 'gainsay', getURL: (path: string) => `chrome-extension://gainsay${path}` },
      i18n: { getMessage: (key: string) => key },
      storage: { session: area(session), local: area(local) },
      action: {
        setBadgeBackgroundColor: async () => {},
        setBadgeTextColor: async () => {},
        setBadgeText: async () => {},
        setTitle: async () => {},
      },
      tabs: {
        sendMessage: async (tabId: number, { name }: { name: string }) => {
          told.push({ tabId, name });
          const page = pages.get(tabId);
          if (!page) throw new Error('Could not establish connection. Receiving end does not exist.');
          return { ok: true, value: await page(name) };
        },
      },
    },
  };
}
