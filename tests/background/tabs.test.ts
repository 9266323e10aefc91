import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabState } from '../../components/messages/protocol.ts';
import { fakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ current: null as unknown as ReturnType<typeof fakeBrowser> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));

const { Desk } = await import('../../entrypoints/background/desk.ts');
const { viewHandlers } = await import('../../entrypoints/background/from-views.ts');
const { dropStaleSummary, tabState } = await import('../../entrypoints/background/tab-state.ts');
const { emptySummary, putSummary, summaryOf } = await import('../../entrypoints/background/tab-summaries.ts');

const TAB = 7;
const KEY = 'https://post.example/ferry';
const shown = { ...emptySummary({ state: 'checked', articleKey: KEY }), articleKey: KEY };
const failed: TabState = { state: 'failed', error: 'storage-failed' };

describe('what is known of tabs', () => {
  beforeEach(() => {
    fake.current = fakeBrowser();
  });

  it('writes the same answer as a change, so that a popup that waits for it hears of it', async () => {
    await putSummary(TAB, emptySummary(failed));
    const first = JSON.stringify([...fake.current.session]);
    await putSummary(TAB, emptySummary(failed));
    expect(JSON.stringify([...fake.current.session])).not.toBe(first);
  });

  it('drops what a tab showed before it went elsewhere', async () => {
    await putSummary(TAB, shown);
    await dropStaleSummary(TAB);
    expect(await summaryOf(TAB)).toBeNull();
  });

  it('does not drop what the new page has written while the old one was looked into', async () => {
    await putSummary(TAB, emptySummary(failed));
    fake.current.pages.set(TAB, async () => {
      await putSummary(TAB, shown);
      throw new Error('Could not establish connection. Receiving end does not exist.');
    });
    await dropStaleSummary(TAB);
    expect(await summaryOf(TAB)).toMatchObject({ articleKey: KEY });
  });

  it('does not say that a page is being read when it is not', async () => {
    await putSummary(TAB, emptySummary({ state: 'reading' }));
    fake.current.pages.set(TAB, () => ({ reading: false, articleKey: null }));
    expect(await tabState(TAB, false)).toEqual({ state: 'not-article' });
  });

  it('takes the marks and the summary off a page whose site is switched off', async () => {
    await putSummary(TAB, shown);
    await viewHandlers(new Desk()).switchSite({ site: 'post.example', on: false }, {});
    expect(await summaryOf(TAB)).toMatchObject({ state: { state: 'site-off' }, articleKey: null });
    expect(fake.current.told).toEqual([{ tabId: TAB, name: 'leave' }]);
  });

  it('leaves pages of other sites alone', async () => {
    await putSummary(TAB, shown);
    await viewHandlers(new Desk()).switchSite({ site: 'coast.example', on: false }, {});
    expect(await summaryOf(TAB)).toMatchObject({ articleKey: KEY });
  });
});
