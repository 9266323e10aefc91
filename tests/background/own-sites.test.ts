import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sitePatterns } from '../../components/messages/site-patterns.ts';
import { fakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ current: null as unknown as ReturnType<typeof fakeBrowser> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));

const { accessTo, addSites, dropSite, registerOwnSites } = await import('../../entrypoints/background/own-sites.ts');
const { isSiteOff, switchSite } = await import('../../entrypoints/background/sites-off.ts');

const PAGE = 'https://www.harbourpost.example/ferry';
const LISTED = 'https://news.listed.example/ferry';

const allow = async (patterns: string[]): Promise<void> => {
  for (const pattern of patterns) fake.current.granted.add(pattern);
  await addSites(patterns);
};

describe('sites of the reader’s own', () => {
  beforeEach(() => {
    fake.current = fakeBrowser();
  });

  it('are read by themselves once the browser allows it, www or not, and no others', async () => {
    expect(await accessTo(PAGE)).toBe('asked');
    await allow(sitePatterns(PAGE));
    expect(await accessTo(PAGE)).toBe('own');
    expect(await accessTo('https://harbourpost.example/')).toBe('own');
    expect(await accessTo('https://shop.harbourpost.example/')).toBe('asked');
    expect(fake.current.scripts.get('own-sites')?.matches).toEqual(sitePatterns(PAGE));
  });

  it('get no second script where the list covers them already', async () => {
    await allow(sitePatterns(LISTED));
    expect(fake.current.scripts.get('own-sites')?.excludeMatches).toEqual(['*://*.listed.example/*']);
    expect(await accessTo(LISTED)).toBe('listed');
  });

  it('are registered anew after an update, which drops what was registered', async () => {
    await allow(sitePatterns(PAGE));
    fake.current.scripts.clear();
    await registerOwnSites();
    expect(fake.current.scripts.get('own-sites')?.matches).toEqual(sitePatterns(PAGE));
  });

  it('share one script, however many come at once', async () => {
    const other = 'https://hillpost.example/light';
    await Promise.all([allow(sitePatterns(PAGE)), allow(sitePatterns(other))]);
    expect([...fake.current.scripts.keys()]).toEqual(['own-sites']);
    expect(fake.current.scripts.get('own-sites')?.matches).toEqual([...sitePatterns(PAGE), ...sitePatterns(other)]);
  });

  it('are no longer read when the browser takes the permission back, and that is noticed', async () => {
    await allow(sitePatterns(PAGE));
    for (const pattern of sitePatterns(PAGE)) fake.current.granted.delete(pattern);
    await registerOwnSites();
    expect(fake.current.scripts.size).toBe(0);
    expect(await accessTo(PAGE)).toBe('taken');
  });

  it('are given back whole, and then are sites like any other', async () => {
    await allow(sitePatterns(PAGE));
    await dropSite(PAGE);
    await registerOwnSites();
    expect([...fake.current.granted]).toEqual(['*://*.listed.example/*']);
    expect(fake.current.scripts.size).toBe(0);
    expect(await accessTo(PAGE)).toBe('asked');
  });

  it('are all kept when several come and go at once', async () => {
    const [one, other] = ['https://hillpost.example/light', 'https://seapost.example/tide'];
    await allow(sitePatterns(one));
    await Promise.all([allow(sitePatterns(PAGE)), dropSite(one), allow(sitePatterns(other))]);
    for (const pattern of fake.current.granted) if (!pattern.includes('listed')) fake.current.granted.delete(pattern);
    // Missed are those whose permission the browser has taken back.
    expect(await Promise.all([PAGE, other, one].map(accessTo))).toEqual(['taken', 'taken', 'asked']);
  });

  it('are all switched off, or on, however many at once', async () => {
    await Promise.all(['a.example', 'b.example'].map((site) => switchSite(site, false)));
    await Promise.all([switchSite('a.example', true), switchSite('c.example', false)]);
    expect(await Promise.all(['a.example', 'b.example', 'c.example'].map(isSiteOff))).toEqual([false, true, true]);
  });

  it('are switched on when they are added', async () => {
    await switchSite('harbourpost.example', false);
    await allow(sitePatterns(PAGE));
    expect(await isSiteOff('harbourpost.example')).toBe(false);
  });

  it('are all sites where the browser’s settings say so; one of them is then switched off like one of the list', async () => {
    await allow(['*://*/*']);
    expect(await accessTo(PAGE)).toBe('listed');
    expect(fake.current.scripts.get('own-sites')?.matches).toEqual(['*://*/*']);
  });

  it('of the list are missed, too, when the browser takes them away', async () => {
    expect(await accessTo(LISTED)).toBe('listed');
    fake.current.granted.clear();
    expect(await accessTo(LISTED)).toBe('taken');
  });
});
