import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ current: null as unknown as ReturnType<typeof fakeBrowser> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));

const { Desk } = await import('../../entrypoints/background/desk.ts');
const { checkArticle } = await import('../../entrypoints/background/check-article.ts');
const { viewHandlers } = await import('../../entrypoints/background/from-views.ts');
const { pausedState } = await import('../../entrypoints/background/paused.ts');
const { settlePause } = await import('../../entrypoints/background/pause.ts');
const { readTab, tabState } = await import('../../entrypoints/background/tab-state.ts');
const { emptySummary, putSummary, summaryOf } = await import('../../entrypoints/background/tab-summaries.ts');

const TAB = 7;
const KEY = 'https://post.example/ferry';
const shown = { ...emptySummary({ state: 'checked', articleKey: KEY }), articleKey: KEY };
const paused = { state: 'paused', until: Number.MAX_SAFE_INTEGER };
const pause = (pausedUntil: number | null) => viewHandlers(new Desk()).changeSettings({ change: { pausedUntil } }, {});
const told = (): string[] => fake.current.told.map(({ name }) => name);

describe('while reading is paused', () => {
  beforeEach(async () => {
    fake.current = fakeBrowser();
    fake.current.addresses.set(TAB, KEY).set(TAB + 1, 'https://post.example/');
    fake.current.pages.set(TAB, (name) =>
      name === 'ping' ? { reading: false, articleKey: KEY, unmarked: false } : { state: 'reading' },
    );
    await putSummary(TAB, shown);
    await pause(Number.MAX_SAFE_INTEGER);
  });

  it('what is shown of articles is taken off, and every button says why', async () => {
    expect(told()).toEqual(['leave']);
    expect((await summaryOf(TAB))?.state).toEqual(paused);
    expect([...fake.current.titles]).toEqual([
      [TAB, 'badgePaused'],
      [TAB + 1, 'badgePaused'],
    ]);
    expect(fake.current.general).toEqual({ text: 'II', title: 'badgePaused' });
  });

  it('no page is read, asked for or not', async () => {
    const article = { ...({} as Parameters<typeof checkArticle>[1]), url: KEY };
    const { answer } = await checkArticle(new Desk().library, article, { asked: true }, 'https://post.example', 1);
    expect(answer).toEqual(paused);
    expect(await tabState(TAB, true)).toEqual(paused);
    expect(await readTab(TAB)).toEqual(paused);
    expect(told()).toEqual(['leave']);
  });

  it('one press has reading go on, with the pages that would have been read meanwhile', async () => {
    await pause(null);
    expect(told()).toEqual(['leave', 'readPage']);
    expect((await summaryOf(TAB))?.state).toEqual({ state: 'reading' });
    expect(fake.current.titles.get(TAB + 1)).toBe('actionTitle');
    expect(fake.current.general).toEqual({ text: '', title: 'actionTitle' });
  });

  it('a page that was closed meanwhile keeps nothing from going on', async () => {
    fake.current.pages.delete(TAB);
    await pause(null);
    expect((await summaryOf(TAB))?.state).toEqual({ state: 'not-article' });
    expect(await pausedState()).toBeNull();
  });
});

describe('a pause of an hour', () => {
  it('ends by the clock, whether or not anybody was awake for it', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    try {
      fake.current = fakeBrowser();
      fake.current.addresses.set(TAB, KEY);
      await pause(1_000_000 + 3_600_000);
      expect(fake.current.general.text).toBe('II');
      vi.setSystemTime(1_000_000 + 3_600_000);
      expect(await pausedState()).toBeNull();
      await settlePause(new Desk());
      expect(fake.current.general.text).toBe('');
      expect(fake.current.titles.get(TAB)).toBe('actionTitle');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is off the button as soon as a popup is opened after its end', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    try {
      fake.current = fakeBrowser();
      await pause(1_000_000 + 60_000);
      vi.setSystemTime(1_000_000 + 60_000);
      await viewHandlers(new Desk()).tabState({ tabId: TAB, read: false }, {});
      expect(fake.current.general).toEqual({ text: '', title: 'actionTitle' });
    } finally {
      vi.useRealTimers();
    }
  });
});
