import { isCovered } from '../../components/messages/site-patterns.ts';

/** What the fake manifest lists. */
const LISTED = '*://*.listed.example/*';

interface Script {
  id: string;
  matches?: string[];
  excludeMatches?: string[];
}

interface Injected {
  target: { tabId: number };
  files?: string[];
  func?: (...args: unknown[]) => unknown;
  args?: unknown[];
}

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
  const addresses = new Map<number, string>();
  const injected: number[] = [];
  const granted = new Set([LISTED]);
  const scripts = new Map<string, Script>();
  const titles = new Map<number, string>();
  const badges = new Map<number, string | null>();
  const popups = new Map<number, string>();
  const general = { text: '', title: '' };
  const setScripts = async (given: Script[]) => given.forEach((each) => scripts.set(each.id, each));
  return {
    session,
    local,
    told,
    /** Of tabs to whose address the reader has given access. */
    addresses,
    /** Tabs into which the content script was put. */
    injected,
    /** What the browser allows. */
    granted,
    /** Content scripts that were registered. */
    scripts,
    titles,
    /** Each tab's own number on the button. */
    badges,
    /** Which page each tab's button opens, where it is not that of all. */
    popups,
    /** What the button says in all tabs that have no words of their own. */
    general,
    /** What a tab's page answers to a message of that name; a tab without one has no content script. */
    pages,
    browser: {
      runtime: {
        id: 'gainsay',
        getURL: (path: string) => `chrome-extension://gainsay${path}`,
        getManifest: () => ({ content_scripts: [{ matches: [LISTED] }] }),
      },
      permissions: {
        getAll: async () => ({ origins: [...granted] }),
        remove: async ({ origins }: { origins: string[] }) => origins.forEach((each) => granted.delete(each)),
      },
      scripting: {
        getRegisteredContentScripts: async () => [...scripts.values()],
        registerContentScripts: setScripts,
        updateContentScripts: setScripts,
        unregisterContentScripts: async ({ ids }: { ids: string[] }) => ids.forEach((id) => scripts.delete(id)),
        insertCSS: async () => {},
        /** What asks a page something by a name of ours runs here; any other question is what kind of document it is. */
        async executeScript({ target: { tabId }, files, func, args = [] }: Injected): Promise<{ result?: unknown }[]> {
          if (!addresses.has(tabId)) throw new Error('Missing host permission for the tab');
          if (!/^https?:/.test(addresses.get(tabId) ?? '')) throw new Error('Cannot access a browser’s page');
          if (!files) return [{ result: args.length > 0 ? func?.(...args) : 'text/html' }];
          injected.push(tabId);
          pages.set(tabId, pages.get(tabId) ?? readingPage);
          return [{}];
        },
      },
      i18n: { getMessage: (key: string) => (key === 'languageTag' ? 'en' : key), getUILanguage: () => 'en' },
      storage: { session: area(session), local: area(local) },
      action: {
        setBadgeBackgroundColor: async () => {},
        setBadgeTextColor: async () => {},
        async setBadgeText({ tabId, text }: { tabId?: number; text: string }) {
          if (tabId === undefined) general.text = text;
          else badges.set(tabId, text);
        },
        setPopup: async ({ tabId, popup }: { tabId: number; popup: string }) => void popups.set(tabId, popup),
        async setTitle({ tabId, title }: { tabId?: number; title: string }) {
          if (tabId === undefined) general.title = title;
          else titles.set(tabId, title);
        },
      },
      tabs: {
        get: async (tabId: number) => ({ id: tabId, url: addresses.get(tabId) }),
        query: async ({ url }: { url?: string[] } = {}) =>
          [...addresses].flatMap(([id, address]) =>
            !url || isCovered(address, url) ? [{ id, discarded: false }] : [],
          ),
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

/** A page that our script has just come into: it says that it is read. */
const readingPage = (name: string): unknown =>
  name === 'ping' ? { reading: false, articleKey: null, unmarked: false } : { state: 'reading' };
