import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { decisionsIn, decisionsOn, putDecision, recentDecisions } from '../../components/store/decisions.ts';
import { countIn, keysIn } from '../../components/store/forget.ts';
import { keptFigures } from '../../components/store/kept.ts';
import type { AnnotationRecord, ArticleRecord } from '../../components/store/records.ts';
import { forgetArticles, putArticle } from '../../components/store/write.ts';

const HOME = 'https://www.post.example/weir';
const OTHER = 'https://hill.example/weir';

const side = (key: string, quote: string): Side => ({
  article: { key, url: key, title: 'The weir', site: 'Post', published: null, read: '2026-03-02' },
  start: 0,
  end: quote.length,
  quote,
  source: null,
  role: null,
  when: null,
  date: null,
  words: [],
});
const pair: Contradiction = {
  id: 'weir',
  a: side(OTHER, 'The weir will stay closed.'),
  b: side(HOME, 'The weir was opened.'),
  kind: 'status',
  relation: 'sources-disagree',
  score: 0.9,
  reason: { key: 'reasonStatus', values: [] },
  by: 'judge',
};
const article = (key: string, change: Partial<ArticleRecord> = {}): ArticleRecord => ({
  key,
  url: key,
  title: 'The weir',
  site: 'Post',
  authors: [],
  published: null,
  updated: null,
  language: 'en',
  text: '',
  read: '2026-03-02T08:00:00.000Z',
  lastRead: '2026-03-02T08:00:00.000Z',
  engine: '1',
  textHash: 'x',
  claims: [],
  judged: 'done',
  contradictions: [],
  updates: [],
  ...change,
});
const annotation = (key: string): AnnotationRecord => ({
  id: `on ${key}`,
  about: 'article',
  targets: [],
  verdict: null,
  note: 'Ask the keeper.',
  tags: [],
  evidence: [],
  created: '2026-03-02',
  modified: '2026-03-02',
  articleKeys: [key],
});
const dismiss = { articleKey: HOME, id: 'weir', decision: 'dismissed' } as const;

let library: Library;
beforeEach(async () => {
  library = openLibrary(`decisions ${Math.random()}`);
  await putArticle(library, article(OTHER));
  await putArticle(library, article(HOME, { contradictions: [pair] }));
});
afterEach(() => library.delete());

describe('what the reader decided', () => {
  it('is kept with the pair by value, and found by either article', async () => {
    expect(await putDecision(library, dismiss)).toEqual([OTHER, HOME]);
    expect(await decisionsOn(library, [pair])).toEqual(new Map([['weir', 'dismissed']]));
    expect(await decisionsIn(library, OTHER)).toEqual(new Map([['weir', 'dismissed']]));
    expect((await recentDecisions(library, 'dismissed', 10))[0]).toMatchObject({ contradiction: pair });
    expect(await recentDecisions(library, 'confirmed', 10)).toEqual([]);
  });

  it('outlives the reading in which the pair was found, and can be taken back then', async () => {
    await putDecision(library, dismiss);
    await putArticle(library, article(HOME));
    expect(await decisionsOn(library, [pair])).toEqual(new Map([['weir', 'dismissed']]));
    expect(await putDecision(library, { ...dismiss, decision: null })).toEqual([OTHER, HOME]);
    expect(await decisionsOn(library, [pair])).toEqual(new Map());
  });

  it('is nothing of a pair that nobody knows', async () => {
    expect(await putDecision(library, { ...dismiss, id: 'hearsay' })).toBeNull();
    expect(await library.decisions.count()).toBe(0);
  });

  it('stays while one of its articles is kept, and goes with the last of them', async () => {
    await putDecision(library, dismiss);
    await forgetArticles(library, [OTHER], true);
    expect(await decisionsOn(library, [pair])).toEqual(new Map([['weir', 'dismissed']]));
    await forgetArticles(library, [HOME], true);
    expect(await library.decisions.count()).toBe(0);
  });
});

describe.each(['confirmed', 'dismissed'] as const)('an article with a pair that was %s', (decision) => {
  it('holds the reader’s own work, and is not forgotten with what is not', async () => {
    await putArticle(library, article('https://post.example/mill'));
    await putDecision(library, { ...dismiss, decision });
    expect(await countIn(library, { scope: 'all' })).toEqual({ articles: 3, annotated: 2 });
    expect(await keptFigures(library)).toMatchObject({ annotated: 2 });
    const keys = await keysIn(library, { scope: 'all' });
    expect(await forgetArticles(library, keys, false)).toEqual(['https://post.example/mill']);
    await putDecision(library, { ...dismiss, decision: null });
    expect(await forgetArticles(library, keys, false)).toContain(HOME);
  });
});

describe('what is to be forgotten', () => {
  const NOW = Date.parse('2026-03-02T08:30:00.000Z');

  it('of a site is what was read on it, with www. or without, and nothing of sites whose names begin alike', async () => {
    await putArticle(library, article('https://post.example/mill'));
    await putArticle(library, article('https://post.example.org/mill'));
    await putArticle(library, article('https://sport.post.example/mill'));
    const found = await keysIn(library, { scope: 'site', site: 'post.example' });
    expect(found.sort()).toEqual(['https://post.example/mill', HOME]);
  });

  it('of the last hour is what was opened in it, also what was read long before', async () => {
    await putArticle(library, article('https://post.example/mill', { lastRead: '2026-03-02T07:29:59.000Z' }));
    await putArticle(library, article('https://post.example/quay', { read: '2025-01-01T07:00:00.000Z' }));
    const found = await keysIn(library, { scope: 'hour' }, NOW);
    expect(found.sort()).toEqual([OTHER, 'https://post.example/quay', HOME].sort());
  });

  it('is counted beforehand, with what is annotated and stays', async () => {
    await library.annotations.put(annotation(HOME));
    expect(await countIn(library, { scope: 'all' })).toEqual({ articles: 2, annotated: 1 });
    expect(await countIn(library, { scope: 'articles', keys: [OTHER, 'nowhere'] })).toEqual({
      articles: 1,
      annotated: 0,
    });
    expect(await forgetArticles(library, await keysIn(library, { scope: 'all' }), false)).toEqual([OTHER]);
    expect(await countIn(library, { scope: 'all' })).toEqual({ articles: 1, annotated: 1 });
  });
});
