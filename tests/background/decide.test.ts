import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { putArticle } from '../../components/store/write.ts';
import { fakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ current: null as unknown as ReturnType<typeof fakeBrowser> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));

const { Desk } = await import('../../entrypoints/background/desk.ts');
const { viewHandlers } = await import('../../entrypoints/background/from-views.ts');
const { summaryOf } = await import('../../entrypoints/background/tab-summaries.ts');

const TAB = 7;
const KEY = 'https://post.example/weir';
const side = (quote: string, start: number): Side => ({
  article: { key: KEY, url: KEY, title: 'The weir', site: 'Post', published: null, read: '2026-03-02' },
  start,
  end: start + quote.length,
  quote,
  source: null,
  role: null,
  when: null,
  date: null,
  words: [],
});
const pair = (id: string, kind: Contradiction['kind']): Contradiction => ({
  id,
  a: side('The weir was opened.', 0),
  b: side('The weir stays closed.', 21),
  kind,
  relation: 'own-voice',
  score: 0.9,
  reason: { key: 'reasonOther', values: [] },
  by: 'judge',
});
const record: ArticleRecord = {
  key: KEY,
  url: KEY,
  title: 'The weir',
  site: 'Post',
  authors: [],
  published: null,
  updated: null,
  language: 'en',
  text: 'The weir was opened. The weir stays closed.',
  read: '2026-03-02',
  lastRead: '2026-03-02',
  engine: '1',
  textHash: 'x',
  claims: [],
  judged: 'done',
  contradictions: [pair('one', 'status'), pair('two', 'number')],
  updates: [],
};

const shownIn = async (): Promise<string[]> => (await summaryOf(TAB))?.contradictions.map(({ id }) => id) ?? [];
/** What the page was told of last. */
let reported: string[] = [];

describe('what the reader decides', () => {
  let desk: InstanceType<typeof Desk>;
  let ask: ReturnType<typeof viewHandlers>;

  beforeEach(async () => {
    fake.current = fakeBrowser();
    fake.current.pages.set(TAB, () => null);
    const send = fake.current.browser.tabs.sendMessage;
    fake.current.browser.tabs.sendMessage = (tabId, message) => {
      const { request } = message as unknown as { request: { contradictions?: Contradiction[] } };
      if (request.contradictions) reported = request.contradictions.map(({ id }) => id);
      return send(tabId, message);
    };
    desk = new Desk();
    ask = viewHandlers(desk);
    await Promise.all([desk.library.articles.clear(), desk.library.decisions.clear()]);
    await putArticle(desk.library, record);
    await desk.show(TAB, record);
  });

  it('reaches summary, badge and page at once, and is taken back as quickly', async () => {
    expect(await shownIn()).toEqual(['one', 'two']);
    await ask.decide({ articleKey: KEY, id: 'one', decision: 'dismissed' }, {});
    expect([await shownIn(), reported, fake.current.badges.get(TAB)]).toEqual([['two'], ['two'], '1']);
    await ask.decide({ articleKey: KEY, id: 'one', decision: null }, {});
    expect([await shownIn(), reported, fake.current.badges.get(TAB)]).toEqual([['one', 'two'], ['one', 'two'], '2']);
  });

  it('of a kind holds for all of it, on the site alone or everywhere', async () => {
    await ask.dismissKind({ kind: 'number', site: 'post.example', dismissed: true }, {});
    expect(await shownIn()).toEqual(['one']);
    await ask.dismissKind({ kind: 'number', site: 'post.example', dismissed: false }, {});
    await ask.dismissKind({ kind: 'status', site: null, dismissed: true }, {});
    expect(await shownIn()).toEqual(['two']);
  });

  it('survives a new reading of the same words', async () => {
    await ask.decide({ articleKey: KEY, id: 'one', decision: 'dismissed' }, {});
    await putArticle(desk.library, { ...record, engine: '2' });
    await desk.push([KEY]);
    expect(await shownIn()).toEqual(['two']);
  });

  it('is refused for a pair that nobody knows', async () => {
    await expect(ask.decide({ articleKey: KEY, id: 'hearsay', decision: 'dismissed' }, {})).rejects.toMatchObject({
      code: 'gone',
    });
  });

  it('goes with the article when that is forgotten, and the tab shows nothing of it any more', async () => {
    await ask.decide({ articleKey: KEY, id: 'one', decision: 'dismissed' }, {});
    const what = { scope: 'site', site: 'post.example' } as const;
    expect(await ask.forget({ what, annotated: true }, {})).toEqual({ gone: 1, kept: 0 });
    expect(await desk.library.decisions.count()).toBe(0);
    expect(await summaryOf(TAB)).toMatchObject({ state: { state: 'forgotten' }, articleKey: null });
    expect(fake.current.badges.get(TAB)).toBeNull();
  });
});
