import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
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
const { noteAsked } = await import('../../entrypoints/background/asked-tabs.ts');
const { addSites } = await import('../../entrypoints/background/own-sites.ts');
const { dropStaleSummary, noteTaken, readGranted, tabAccess, tabState } =
  await import('../../entrypoints/background/tab-state.ts');
const { forgetUpdate, noteUpdate } = await import('../../entrypoints/background/updated-tabs.ts');
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

  it('has nothing rather than something old where memory is full, and nobody fails for it', async () => {
    await putSummary(TAB, shown);
    fake.current.browser.storage.session.set = async () =>
      Promise.reject(new Error('Session storage quota bytes exceeded.'));
    await putSummary(TAB, emptySummary(failed));
    expect(await summaryOf(TAB)).toBeNull();
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

  it('makes a page listen that nobody has asked anything yet, and asks it', async () => {
    fake.current.addresses.set(TAB, 'https://post.example/');
    const here = globalThis as { [at: symbol]: unknown };
    here[Symbol.for('content')] = () => fake.current.pages.set(TAB, () => ({ reading: false, articleKey: null }));
    onTestFinished(() => void delete here[Symbol.for('content')]);
    expect(await tabState(TAB, false)).toEqual({ state: 'not-article' });
    expect(fake.current.told).toEqual([
      { tabId: TAB, name: 'ping' },
      { tabId: TAB, name: 'ping' },
    ]);
    fake.current.addresses.set(8, 'https://unlisted.example/');
    delete here[Symbol.for('content')];
    expect(await tabState(8, false)).toEqual({ state: 'no-access', readable: true });
  });

  it('says of a PDF that it is one before anything is asked, and whose a page of Gainsay’s own is', async () => {
    fake.current.addresses.set(TAB, 'https://post.example/report');
    fake.current.pages.set(TAB, () => ({ reading: false, articleKey: null }));
    fake.current.browser.scripting.executeScript = async () => [{ result: 'application/pdf' }];
    expect(await tabState(TAB, false)).toEqual({ state: 'browser-page', kind: 'pdf' });
    fake.current.addresses.set(8, 'chrome-extension://gainsay/library.html');
    fake.current.browser.scripting.executeScript = async () => Promise.reject(new Error('Cannot access it'));
    expect(await tabState(8, true)).toEqual({ state: 'browser-page', kind: 'own' });
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

describe('a page that was read because the reader asked', () => {
  const gone = { state: 'marks-gone', url: `${KEY}#end` };
  const readings = () => fake.current.told.filter(({ name }) => name === 'readPage');

  beforeEach(async () => {
    vi.unstubAllEnvs();
    fake.current = fakeBrowser();
    await noteAsked(TAB, `${KEY}#end`);
    await putSummary(TAB, shown);
  });

  it('is missed when it is loaded anew: its summary says so, and the button', async () => {
    fake.current.addresses.set(TAB, KEY);
    await dropStaleSummary(TAB);
    expect((await summaryOf(TAB))?.state).toEqual({ ...gone, readable: true });
    expect(fake.current.titles.get(TAB)).toBe('actionMarksGone');
    expect(await tabState(TAB, false)).toEqual({ ...gone, readable: true });
    expect(await tabAccess(TAB)).toEqual({ url: KEY, access: 'asked' });
  });

  it('is read again by the next click', async () => {
    fake.current.addresses.set(TAB, KEY);
    await dropStaleSummary(TAB);
    expect(await tabState(TAB, true)).toEqual({ state: 'reading' });
    expect(fake.current.injected).toEqual([TAB]);
  });

  it('is not missed on another page', async () => {
    fake.current.addresses.set(TAB, 'https://post.example/weather');
    await dropStaleSummary(TAB);
    expect(await summaryOf(TAB)).toBeNull();
    expect(await tabState(TAB, false)).toEqual({ state: 'no-access', readable: true });
  });

  it('is not missed where Chrome hides the address: there the tab is on another site', async () => {
    await dropStaleSummary(TAB);
    expect(await summaryOf(TAB)).toBeNull();
    expect(await tabState(TAB, false)).toEqual({ state: 'no-access', readable: false });
  });

  it('is missed where Firefox hides the address, which it does after a mere reload', async () => {
    vi.stubEnv('FIREFOX', 'true');
    await dropStaleSummary(TAB);
    expect((await summaryOf(TAB))?.state).toEqual({ ...gone, readable: false });
    expect(await tabState(TAB, true)).toEqual({ ...gone, readable: false });
    expect(await tabAccess(TAB)).toEqual({ url: `${KEY}#end`, access: 'asked' });
  });

  it('is not missed when it had shown nothing', async () => {
    fake.current.addresses.set(TAB, KEY);
    await putSummary(TAB, emptySummary({ state: 'not-english', language: 'fr' }));
    await dropStaleSummary(TAB);
    expect(await summaryOf(TAB)).toBeNull();
  });

  it('is read at once, whatever it is, when its site is allowed; other pages of it read themselves', async () => {
    const other = TAB + 1;
    fake.current.addresses
      .set(TAB, KEY)
      .set(other, 'https://post.example/')
      .set(other + 1, 'https://hill.example/');
    fake.current.granted.add('https://post.example/*');
    await addSites(['https://post.example/*']);
    await readGranted(['https://post.example/*']);
    expect(fake.current.injected).toEqual([TAB, other]);
    expect(readings()).toEqual([{ tabId: TAB, name: 'readPage' }]);
    expect(await tabAccess(TAB)).toEqual({ url: KEY, access: 'own' });
  });

  it('gets no second script when its site is allowed while it is shown', async () => {
    fake.current.addresses.set(TAB, KEY);
    fake.current.pages.set(TAB, () => ({ reading: false, articleKey: KEY, unmarked: false }));
    await readGranted(['https://post.example/*']);
    expect(fake.current.injected).toEqual([]);
  });

  it('is read by a click, too, after a single-page site has gone on to it', async () => {
    fake.current.addresses.set(TAB, 'https://post.example/next');
    fake.current.pages.set(TAB, (name) =>
      name === 'ping' ? { reading: false, articleKey: null, unmarked: false } : { state: 'reading' },
    );
    expect(await tabState(TAB, false)).toEqual({ state: 'not-article' });
    expect(await tabState(TAB, true)).toEqual({ state: 'reading' });
  });

  it('says that it shows only the beginning of its article', async () => {
    fake.current.pages.set(TAB, () => ({ reading: false, articleKey: KEY, unmarked: false, cut: true }));
    expect(await tabState(TAB, false)).toEqual({ state: 'checked', articleKey: KEY, cut: true });
  });

  it('says without being asked that it keeps its text to itself', async () => {
    fake.current.pages.set(TAB, () => ({ reading: false, articleKey: null, unmarked: false, closed: true }));
    expect(await tabState(TAB, false)).toEqual({ state: 'closed' });
  });

  it('of a site that is allowed no longer is missed as well', async () => {
    const tab = TAB + 1;
    await putSummary(tab, shown);
    await noteTaken(['https://post.example/*']);
    fake.current.addresses.set(tab, KEY);
    await dropStaleSummary(tab);
    expect((await summaryOf(tab))?.state).toMatchObject({ state: 'marks-gone' });
  });
});

describe('a page that can’t be read', () => {
  beforeEach(() => {
    fake.current = fakeBrowser();
  });

  it.each([
    ['about:config', 'browser'],
    ['about:reader?url=https%3A%2F%2Fpost.example', 'reader'],
    ['file:///home/reader/story.html', 'file'],
  ])('says why: %s', async (address, kind) => {
    fake.current.addresses.set(TAB, address);
    expect(await tabState(TAB, true)).toEqual({ state: 'browser-page', kind });
  });

  it('is one without access where the browser tells nothing of it', async () => {
    expect(await tabState(TAB, true)).toEqual({ state: 'no-access', readable: false });
  });

  it('has to be loaded anew after an update only if it was open then', async () => {
    fake.current.addresses.set(TAB, KEY);
    await noteUpdate();
    expect(await tabState(TAB, false)).toEqual({ state: 'updated' });
    expect(await tabState(TAB + 1, false)).toMatchObject({ state: 'no-access' });
    await forgetUpdate(TAB);
    expect(await tabState(TAB, false)).toMatchObject({ state: 'no-access' });
  });
});
