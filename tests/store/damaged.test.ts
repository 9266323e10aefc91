import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseQuery } from '../../components/search/query.ts';
import { find } from '../../components/search/find.ts';
import { AskedSegment, LibraryIndex } from '../../components/search/library-index.ts';
import { damagedRows } from '../../components/store/damaged.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { allDecisions, decisionsIn, recentDecisions } from '../../components/store/decisions.ts';
import { linksTouching } from '../../components/store/links.ts';
import { allAnnotations, allCorrections, annotationsOf, articleByKey } from '../../components/store/read.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { rebuildSearch, readSearch, searchMissing } from '../../components/store/search-index.ts';
import { wordsUsed } from '../../components/store/words-used.ts';
import { annotation, link } from '../annotations/records.ts';

const KEY = 'ferry';
const CLAIM = 'The ferry sails again on Monday, the harbour office said.';
const claim = (quote: string) => ({
  start: 0,
  end: quote.length,
  quote,
  kind: 'event' as const,
  attribution: null,
  checkWorthiness: 0.5,
  reasons: [],
  marked: true,
});
const article: ArticleRecord = {
  key: KEY,
  url: 'https://post.example/ferry',
  title: 'Ferry',
  site: 'Post',
  authors: [],
  published: null,
  updated: null,
  language: 'en',
  text: CLAIM,
  read: '2026-03-02T08:00:00.000Z',
  lastRead: '2026-03-02T08:00:00.000Z',
  engine: '1',
  textHash: 'x',
  claims: [claim(CLAIM)],
  judged: 'done',
  contradictions: [],
  updates: [],
};
const [first, second] = [annotation('first', KEY, { tags: ['ferries'] }), annotation('second', KEY)];
const correction = {
  id: 'mended',
  articleKey: KEY,
  quote: { exact: CLAIM, prefix: '', suffix: '' },
  position: { start: 0, end: CLAIM.length },
  mended: { source: 'Ada Holm' },
  created: '2026-03-02T09:00:00.000Z',
  modified: '2026-03-02T09:00:00.000Z',
};

describe('a row that another program has damaged', () => {
  let library: Library;
  /** Past all types, as another program would. */
  const put = (table: string, ...rows: object[]): Promise<unknown> => library.table(table).bulkPut(rows);

  beforeEach(async () => {
    library = openLibrary(`test-${Math.random()}`);
    await put('articles', article, {
      ...article,
      key: 'other',
      claims: [claim(CLAIM), { quote: 7 }, null],
      updates: 3,
    });
    await put('annotations', ...[first, second].map((each) => ({ ...each, articleKeys: [KEY] })));
    await put('annotations', { id: 'torn', articleKeys: [KEY], modified: '2026-03-09', tags: 'ferries' });
    await put('corrections', correction, { id: 'torn', articleKey: KEY, quote: CLAIM });
    await put('links', { ...link('tie', first, second), articleKeys: [KEY] }, { id: 'torn', articleKeys: [KEY] });
    await put('decisions', { id: 'torn', decided: '2026-03-02', decision: 'dismissed', articleKeys: [KEY] });
    await put('decisions', { id: 'worn', decided: '2026-03-03', decision: 4, articleKeys: [KEY] });
  });
  afterEach(() => library.delete());

  it('is set aside, and all others are there as ever', async () => {
    expect((await allAnnotations(library)).map(({ id }) => id).sort()).toEqual(['first', 'second']);
    expect((await annotationsOf(library, KEY)).map(({ id }) => id)).toEqual(['first', 'second']);
    expect((await allCorrections(library)).map(({ id }) => id)).toEqual(['mended']);
    expect((await linksTouching(library, null)).map(({ id }) => id)).toEqual(['tie']);
    expect((await linksTouching(library, KEY)).map(({ id }) => id)).toEqual(['tie']);
    expect(await recentDecisions(library, 'dismissed', 9)).toEqual([]);
    expect([...(await allDecisions(library))]).toEqual([['torn', 'dismissed']]);
    expect([...(await decisionsIn(library, KEY))]).toEqual([['torn', 'dismissed']]);
    expect((await wordsUsed(library)).tags).toContain('ferries');
  });

  it('in an article leaves the rest of the article, which is found by its other claims', async () => {
    expect(await articleByKey(library, 'other')).toMatchObject({ claims: [{ quote: CLAIM }], updates: [] });
    await rebuildSearch(library);
    await searchMissing(library, 9);
    const { packs } = await readSearch(library, () => false);
    const index = new LibraryIndex([...packs.values()].map((segment) => new AskedSegment(segment!)));
    expect(find(index, parseQuery('harbour')).claims.numbers).toHaveLength(2);
  });

  it('is counted, and stays where it is', async () => {
    expect(await damagedRows(library)).toBe(5);
    expect(await library.table('annotations').count()).toBe(3);
    expect(await library.articles.count()).toBe(2);
  });
});
