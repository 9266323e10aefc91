import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Claim } from '../../components/claims/claim.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { indexWaiting } from '../../components/store/index-claims.ts';
import type { AnnotationRecord, ArticleRecord } from '../../components/store/records.ts';
import { rivalsOf } from '../../components/store/rivals.ts';
import { keysIn } from '../../components/store/forget.ts';
import { changeAnnotation, forgetArticles, putArticle, updateArticle } from '../../components/store/write.ts';

const OPEN = 'Lorries crossed the Marrow bridge on every day, said driver Ed Stone.';
const CLOSED = 'The Marrow bridge stayed closed to lorries, the harbour office said.';
const WEATHER = 'It drizzled on the allotments.';

const claim = (quote: string, start: number): Claim => ({
  start,
  end: start + quote.length,
  quote,
  kind: 'event',
  attribution: null,
  checkWorthiness: 0.5,
  reasons: [],
  marked: false,
});

const article = (key: string, quotes: readonly string[], day = '2026-03-01'): ArticleRecord => ({
  key,
  url: key,
  title: 'Bridge',
  site: 'The Harbour Post',
  authors: [],
  published: day,
  updated: null,
  language: 'en',
  text: quotes.join('\n\n'),
  read: `${day}T08:00:00.000Z`,
  lastRead: `${day}T08:00:00.000Z`,
  engine: '1',
  textHash: quotes.join(),
  claims: quotes.map((quote, i) => claim(quote, i * 1000)),
  judged: 'waiting',
  contradictions: [],
  updates: [],
});

const annotation = (articleKey: string): AnnotationRecord => ({
  id: `note on ${articleKey}`,
  about: 'article',
  targets: [],
  verdict: null,
  note: 'a note',
  tags: [],
  evidence: [],
  created: '2026-03-02T08:00:00.000Z',
  modified: '2026-03-02T08:00:00.000Z',
  articleKeys: [articleKey],
});

/** What is found for an article: for each earlier one the quotes of its claims. */
const found = async (library: Library, key: string): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    (await rivalsOf(library, key)).map((rival) => [rival.article.key, rival.claims.map(({ quote }) => quote)]),
  );

describe('the rivals of an article', () => {
  let library: Library;
  beforeEach(() => {
    library = openLibrary(`test-${Math.random()}`);
  });
  afterEach(() => library.delete());

  const read = async (...articles: ArticleRecord[]): Promise<void> => {
    for (const each of articles) await putArticle(library, each);
    await indexWaiting(library, 100);
  };

  it('are the earlier claims that share something rare, not the rest of their article', async () => {
    await read(article('earlier', [WEATHER, OPEN]), article('page', [CLOSED]), article('later', [OPEN]));
    expect(await found(library, 'page')).toEqual({ earlier: [OPEN] });
  });

  it('are known as soon as the postings of the earlier article stand, its own may wait', async () => {
    await read(article('earlier', [OPEN]));
    await putArticle(library, article('page', [CLOSED]));
    expect(await found(library, 'page')).toEqual({ earlier: [OPEN] });
  });

  it('follow a text that changed', async () => {
    await read(article('earlier', [WEATHER]), article('page', [CLOSED]));
    expect(await found(library, 'page')).toEqual({});
    await read(article('earlier', [WEATHER, OPEN]));
    expect(await found(library, 'page')).toEqual({ earlier: [OPEN] });
    await read(article('earlier', [WEATHER]));
    expect(await found(library, 'page')).toEqual({});
  });

  it('are not found any more when their article is forgotten, and nothing of it stays in the index', async () => {
    await read(article('earlier', [OPEN]), article('page', [CLOSED]));
    await forgetArticles(library, ['earlier'], true);
    expect(await found(library, 'page')).toEqual({});
    expect(await library.postings.count()).toBe(new Set((await library.indexed.toArray())[0]!.found!.terms).size);
    await forgetArticles(library, ['page'], true);
    expect([await library.indexed.count(), await library.postings.count()]).toEqual([0, 0]);
  });

  it('stay when all is forgotten but what is annotated', async () => {
    await read(article('noted', [OPEN]), article('plain', [OPEN]), article('page', [CLOSED]));
    await changeAnnotation(library, 'a', () => annotation('noted'));
    await changeAnnotation(library, 'b', () => annotation('page'));
    await forgetArticles(library, await keysIn(library, { scope: 'all' }), false);
    expect(await found(library, 'page')).toEqual({ noted: [OPEN] });
  });

  it('are found by what the text says now where it changes while it waits for its postings', async () => {
    await read(article('earlier', [OPEN]));
    await putArticle(library, article('earlier', [WEATHER]));
    await putArticle(library, article('earlier', [CLOSED, WEATHER]));
    await read(article('page', [OPEN]));
    expect(await found(library, 'page')).toEqual({ earlier: [CLOSED] });
    await forgetArticles(library, await keysIn(library, { scope: 'all' }), true);
    expect(await library.postings.count()).toBe(0);
  });

  it('cost no write when an article is read again unchanged', async () => {
    await read(article('earlier', [OPEN]));
    await putArticle(library, { ...article('earlier', [OPEN]), engine: '2' });
    await updateArticle(library, 'earlier', { lastRead: '2026-04-01' });
    expect(await library.indexed.where('waiting').equals(1).count()).toBe(0);
  });
});

describe('an index whose writing is cut off', () => {
  it('has an article whole or not at all, and is made up for later', async () => {
    const library = openLibrary(`test-${Math.random()}`);
    await putArticle(library, article('earlier', [OPEN]));
    const broken = vi.spyOn(library.indexed, 'bulkPut').mockRejectedValueOnce(new Error('the browser closed'));
    await expect(indexWaiting(library, 10)).rejects.toThrow('the browser closed');
    broken.mockRestore();
    expect(await library.postings.count()).toBe(0);
    await putArticle(library, article('page', [CLOSED]));
    await indexWaiting(library, 10, 'page');
    expect(await found(library, 'page')).toEqual({ earlier: [OPEN] });
    await library.delete();
  });
});

describe('a library from before the index', () => {
  const name = `test-${Math.random()}`;
  afterEach(() => Dexie.delete(name));

  it('keeps every article, and finds them in the order in which they were read', async () => {
    const old = new Dexie(name);
    old.version(1).stores({ articles: 'key, lastRead, *topics', annotations: 'id, modified, *articleKeys' });
    const kept = [article('b', [OPEN], '2026-03-01'), article('a', [WEATHER, CLOSED], '2026-03-09')];
    await old.table('articles').bulkAdd(kept.map((each) => ({ ...each, topics: ['marrow'] })));
    old.close();

    const library = openLibrary(name);
    expect(await library.articles.count()).toBe(2);
    await indexWaiting(library, 1);
    expect(await library.indexed.where('waiting').equals(1).count()).toBe(1);
    await indexWaiting(library, 10);
    expect(await found(library, 'a')).toEqual({ b: [OPEN] });
    expect(await found(library, 'b')).toEqual({});
    library.close();
  });
});
