import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { annotationsOf, articleByKey, recentArticles } from '../../components/store/read.ts';
import type { AnnotationRecord, ArticleRecord } from '../../components/store/records.ts';
import { keysIn } from '../../components/store/forget.ts';
import { changeAnnotation, forgetArticles, putArticle, updateArticle } from '../../components/store/write.ts';

const article = (key: string, change: Partial<ArticleRecord> = {}): ArticleRecord => ({
  key,
  url: key,
  title: 'Ferry runs aground',
  site: 'The Harbour Post',
  authors: [],
  published: '2026-03-01',
  updated: null,
  language: 'en',
  text: 'The ferry ran aground.',
  read: '2026-03-02T08:00:00.000Z',
  lastRead: '2026-03-02T08:00:00.000Z',
  engine: '1',
  textHash: 'x',
  claims: [],
  judged: 'waiting',
  contradictions: [],
  updates: [],
  ...change,
});

const annotation = (id: string, articleKey: string, note = ''): AnnotationRecord => ({
  id,
  about: 'article',
  targets: [],
  verdict: null,
  note,
  tags: [],
  evidence: [],
  created: `2026-03-02T08:00:00.00${id.length}Z`,
  modified: '2026-03-02T08:00:00.000Z',
  articleKeys: [articleKey],
});

describe('the library', () => {
  let library: Library;
  beforeEach(() => {
    library = openLibrary(`test-${Math.random()}`);
  });
  afterEach(() => library.delete());

  it('lists the articles read last first', async () => {
    await putArticle(library, article('old', { lastRead: '2026-01-01' }));
    await putArticle(library, article('new', { lastRead: '2026-02-01' }));
    expect((await recentArticles(library, 1)).map(({ key }) => key)).toEqual(['new']);
  });

  it('keeps two windows’ edits of different fields', async () => {
    const base = annotation('a', 'one');
    await changeAnnotation(library, 'a', () => base);
    await Promise.all([
      changeAnnotation(library, 'a', (before) => ({ ...before!, note: 'kept' })),
      changeAnnotation(library, 'a', (before) => ({ ...before!, verdict: 'false' })),
    ]);
    expect(await annotationsOf(library, 'one')).toMatchObject([{ note: 'kept', verdict: 'false' }]);
  });

  it('does not bring a forgotten article back by a late finding', async () => {
    await putArticle(library, article('one'));
    await forgetArticles(library, ['one'], true);
    await updateArticle(library, 'one', { judged: 'done' });
    expect(await articleByKey(library, 'one')).toBeUndefined();
  });

  it('forgets what is not annotated, and what is only when told so', async () => {
    await putArticle(library, article('plain'));
    await putArticle(library, article('annotated'));
    await changeAnnotation(library, 'a', () => annotation('a', 'annotated', 'a note'));
    await forgetArticles(library, await keysIn(library, { scope: 'all' }), false);
    expect((await recentArticles(library, 10)).map(({ key }) => key)).toEqual(['annotated']);
    expect(await annotationsOf(library, 'annotated')).toHaveLength(1);
    await forgetArticles(library, await keysIn(library, { scope: 'all' }), true);
    expect(await recentArticles(library, 10)).toEqual([]);
    expect(await annotationsOf(library, 'annotated')).toEqual([]);
  });
});
