import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { historyAfter, historySeen, type History } from '../../components/changes/history.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { articleByKey, historyOf } from '../../components/store/read.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { keysIn } from '../../components/store/forget.ts';
import { changeHistory, forgetArticles, putArticle, retitleArticle } from '../../components/store/write.ts';

const article = (key: string, text = 'The ferry ran aground with 40 people aboard.'): ArticleRecord => ({
  key,
  url: key,
  title: 'Ferry runs aground',
  site: 'The Harbour Post',
  authors: [],
  published: '2026-03-01',
  updated: null,
  language: 'en',
  text,
  read: '2026-03-02T08:00:00.000Z',
  lastRead: '2026-03-02T08:00:00.000Z',
  engine: '1',
  textHash: text,
  claims: [],
  judged: 'done',
  contradictions: [],
  updates: [],
});

const LATER = 'The ferry ran aground with 60 people aboard.';

const historyIn = (key: string): History => {
  const version = (text: string, read: string) => ({ ...article(key, text), read, reader: 1 });
  return historyAfter(null, {
    key,
    before: version(article(key).text, '2026-03-02T08:00:00.000Z'),
    beforeSince: '2026-03-02T08:00:00.000Z',
    now: version(LATER, '2026-03-04T08:00:00.000Z'),
    visit: 'new',
    annotations: [],
  })!;
};

describe('the library’s histories', () => {
  let library: Library;
  beforeEach(() => {
    library = openLibrary(`test-${Math.random()}`);
  });
  afterEach(() => library.delete());

  it('are kept with the article whose earlier text they hold, and changed with it', async () => {
    await putArticle(library, article('one', LATER), historyIn('one'));
    expect((await historyOf(library, 'one'))?.baseline?.text).toBe(article('one').text);
    await putArticle(library, article('one', LATER));
    expect(await historyOf(library, 'one')).toBeDefined();
    await putArticle(library, article('one'), null);
    expect(await historyOf(library, 'one')).toBeUndefined();
  });

  it('remember that the reader has seen a change', async () => {
    await putArticle(library, article('one', LATER), historyIn('one'));
    await changeHistory(library, 'one', (history) => historySeen(history, '2026-03-05T08:00:00.000Z'));
    expect(await historyOf(library, 'one')).toMatchObject({ baseline: null, pending: null, told: [{}] });
  });

  it('go with the article when it is forgotten, and don’t come back by a late change', async () => {
    await putArticle(library, article('one', LATER), historyIn('one'));
    await putArticle(library, article('two', LATER), historyIn('two'));
    await forgetArticles(library, ['one'], false);
    expect(await historyOf(library, 'one')).toBeUndefined();
    await retitleArticle(library, 'one', { title: 'Ferry afloat' }, historyIn('one'));
    await changeHistory(library, 'one', (history) => history);
    expect(await historyOf(library, 'one')).toBeUndefined();
    await forgetArticles(library, await keysIn(library, { scope: 'all' }), true);
    expect(await library.histories.count()).toBe(0);
  });
});

describe('a library from before there were histories', () => {
  const name = `before-${Math.random()}`;
  afterEach(() => Dexie.delete(name));

  it('opens with all that it holds, and keeps histories from now on', async () => {
    const old = new Dexie(name);
    old.version(2).stores({
      articles: 'key, lastRead',
      annotations: 'id, modified, *articleKeys',
      indexed: '++number, &key, waiting',
      postings: '',
    });
    await old.table('articles').add(article('one'));
    old.close();

    const library = openLibrary(name);
    expect(await articleByKey(library, 'one')).toEqual(article('one'));
    expect(await historyOf(library, 'one')).toBeUndefined();
    await putArticle(library, article('one', LATER), historyIn('one'));
    expect(await historyOf(library, 'one')).toBeDefined();
    library.close();
  });
});
