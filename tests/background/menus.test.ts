import { beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import type { TabState } from '../../components/messages/protocol.ts';
import { speakFrom } from '../../components/ui/text.ts';
import type { Desk } from '../../entrypoints/background/desk.ts';

interface Pressed {
  menuItemId: string;
  selectionText?: string;
  pageUrl?: string;
  frameUrl?: string;
}
type OnClicked = (info: Pressed, tab?: { id: number }) => void;

const fake = vi.hoisted(() => ({
  press: (() => {}) as OnClicked,
  made: [] as { id: string; contexts: string[] }[],
  opened: [] as string[],
  session: new Map<string, unknown>(),
  said: [] as string[],
  state: { state: 'reading' } as TabState,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    contextMenus: {
      removeAll: () => Promise.resolve(),
      create: (item: { id: string; contexts: string[] }) => fake.made.push(item),
      onClicked: { addListener: (listener: OnClicked) => (fake.press = listener) },
    },
    runtime: { getURL: (path: string) => `ext://own${path}` },
    tabs: { create: ({ url }: { url: string }) => Promise.resolve(fake.opened.push(url)) },
    storage: {
      session: {
        set: async (items: object) => Object.entries(items).forEach(([key, value]) => fake.session.set(key, value)),
      },
    },
  },
}));
vi.mock('../../entrypoints/background/say.ts', () => ({
  sayOf: (_desk: unknown, _tabId: number, sentence: string) => Promise.resolve(fake.said.push(sentence)),
}));
vi.mock('../../entrypoints/background/annotate-selection.ts', () => ({
  ANNOTATE: 'annotate-selection',
  annotateSelection: () => Promise.reject(new Error('no script there')),
}));
vi.mock('../../entrypoints/background/tab-state.ts', () => ({ readTab: () => Promise.resolve(fake.state) }));

const { followMenus, makeMenus } = await import('../../entrypoints/background/menus.ts');

/** What was handed to the page that looks words up. */
async function wish(pressed: Omit<Pressed, 'menuItemId'>): Promise<unknown> {
  fake.press({ menuItemId: 'look-up-selection', ...pressed }, { id: 7 });
  await vi.waitFor(() => expect(fake.opened).toHaveLength(1));
  const [, id] = fake.opened[0]!.split('/look-up.html#');
  return fake.session.get(`look-up:${id}`);
}

describe('a menu', () => {
  beforeEach(() => {
    speakFrom(messages);
    Object.assign(fake, { made: [], opened: [], said: [], state: { state: 'reading' } });
    followMenus({} as Desk);
  });

  it('offers what can be done with a selection, and with the page from the button', async () => {
    await makeMenus();
    expect(fake.made.map(({ id, contexts }) => `${contexts.join()}: ${id}`)).toEqual([
      'selection: annotate-selection',
      'selection: look-up-selection',
      'action: read-page',
      'action: open-library',
      'action: look-up-typed',
    ]);
  });

  it('hands a selection to the page that looks it up, and leaves no word of it in an address', async () => {
    const selectionText = 'The bridge stayed open.';
    expect(await wish({ selectionText, pageUrl: 'https://post.example/weir' })).toEqual({
      text: selectionText,
      url: 'https://post.example/weir',
    });
    expect(fake.opened[0]).not.toContain('bridge');
  });

  it('names no page of the browser’s or of the extension’s own as the place of a selection', async () => {
    expect(await wish({ selectionText: 'x', pageUrl: 'chrome-extension://own/library.html' })).toMatchObject({
      url: null,
    });
  });

  it('cuts what is too long to be looked up at once', async () => {
    expect(await wish({ selectionText: 'word '.repeat(5_000) })).toMatchObject({ text: 'word '.repeat(1_000) });
  });

  it('says of a page that can’t be read that it can’t', async () => {
    fake.press({ menuItemId: 'read-page' }, { id: 7 });
    await vi.waitFor(() => expect(fake.said).toEqual([]));
    fake.state = { state: 'browser-page', kind: 'pdf' };
    fake.press({ menuItemId: 'read-page' }, { id: 7 });
    await vi.waitFor(() => expect(fake.said).toEqual(['This page can’t be read. Gainsay’s button says why.']));
  });

  it('says that a page is not read whose selection can’t be annotated', async () => {
    fake.press({ menuItemId: 'annotate-selection' }, { id: 7 });
    await vi.waitFor(() => expect(fake.said[0]).toContain('has not been read'));
  });
});
