import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../components/claims/article.ts';
import { claimsOf } from '../../components/claims/claims-of.ts';
import { readWeights } from '../../components/claims/weights.ts';
import type { TextPair } from '../../components/contradictions/contradiction.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { putArticle, putCorrection } from '../../components/store/write.ts';

const WEIGHTS = readWeights(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/data/claims/weights.json'), 'utf8')),
);
vi.mock('../../entrypoints/background/claim-weights.ts', () => ({ claimWeights: () => Promise.resolve(WEIGHTS) }));

const { lookUp } = await import('../../entrypoints/background/look-up.ts');

const CLOSED = 'The Marrow bridge stayed closed to lorries all week, said Ida Lorne of the Tavel harbour office.';
const OPEN = 'Lorries crossed the Marrow bridge in Tavel on every day of the week, according to driver Ed Stone.';
const ELSEWHERE = 'Rainfall in the Quennel hills doubled last winter, the weather service said.';

const article = (key: string, text: string): Article => ({
  key,
  url: key,
  title: 'Bridge',
  site: 'The Harbour Post',
  authors: [],
  published: '2026-03-01',
  updated: null,
  language: 'en',
  text,
});

const sure = (pairs: readonly TextPair[]): Promise<number[]> => Promise.resolve(pairs.map(() => 0.999));

describe('looking words up in the library', () => {
  let library: Library;
  const keep = (one: Article, read = '2026-03-02T08:00:00Z'): Promise<void> =>
    putArticle(library, {
      ...one,
      read,
      lastRead: read,
      engine: '1',
      textHash: one.key,
      claims: claimsOf(one, WEIGHTS),
      judged: 'done',
      contradictions: [],
      updates: [],
    });
  beforeEach(() => {
    library = openLibrary(`test-${Math.random()}`);
  });
  afterEach(() => library.delete());

  it('finds what was read before and can’t hold together with them, who said it, and where', async () => {
    await keep(article('https://post.example/bridge', CLOSED));
    const found = await lookUp(library, OPEN, null, sure);
    expect(found).toMatchObject({ statements: [OPEN], left: 0, kept: 1, articles: 1, rivals: 1, judged: 'done' });
    expect(found.contradictions).toMatchObject([
      { a: { quote: CLOSED, source: 'Ida Lorne', article: { site: 'The Harbour Post' } }, b: { quote: OPEN } },
    ]);
  });

  it('asks the article in which they stand, too, and passes its own sentence over', async () => {
    const url = 'https://post.example/bridge';
    await keep(article(url, `${OPEN}\n\n${CLOSED}`));
    const found = await lookUp(library, OPEN, `${url}?utm_source=x#top`, sure);
    expect(found.contradictions.map(({ a, b }) => [a.quote, b.article.site])).toEqual([[CLOSED, 'The Harbour Post']]);
  });

  it('knows of a sentence in an article that was read who says it', async () => {
    const url = 'https://gazette.example/lorries';
    const his = '“Lorries crossed the Marrow bridge in Tavel on every day of the week.”';
    await keep(article('https://post.example/bridge', CLOSED));
    await keep(article(url, `“I drive for the dairy,” said Ed Stone, who passes there daily. ${his}`));
    const found = await lookUp(library, his, url, sure);
    expect(found.contradictions[0]?.b).toMatchObject({ quote: his, source: 'Stone' });
  });

  it('says how much there was to compare where nothing is found', async () => {
    await keep(article('https://post.example/bridge', CLOSED));
    await keep(article('https://post.example/rain', ELSEWHERE));
    const none = await lookUp(library, OPEN, null, (pairs) => Promise.resolve(pairs.map(() => 0)));
    expect(none).toMatchObject({ kept: 2, articles: 1, rivals: 1, contradictions: [] });
    const other = await lookUp(library, 'Nadia Brell won the Osker chess title on Sunday.', null, sure);
    expect(other).toMatchObject({ kept: 2, articles: 0, rivals: 0, contradictions: [] });
  });

  it('keeps nothing of them, and compares them with nothing but what is kept', async () => {
    await keep(article('https://post.example/bridge', CLOSED));
    const asked: TextPair[] = [];
    await lookUp(
      library,
      `${OPEN} No lorry crossed the Marrow bridge in Tavel this week, said Ed Stone.`,
      null,
      (pairs) => {
        asked.push(...pairs);
        return sure(pairs);
      },
    );
    expect(asked.every(({ a }) => a === CLOSED)).toBe(true);
    expect(await library.articles.toCollection().primaryKeys()).toEqual(['https://post.example/bridge']);
    expect(await library.indexed.count()).toBe(1);
  });

  it('says so where the judge can’t run', async () => {
    await keep(article('https://post.example/bridge', CLOSED));
    const found = await lookUp(library, OPEN, null, () => Promise.reject(new Error('no judge')));
    expect(found).toMatchObject({ judged: 'unavailable', contradictions: [], rivals: 1 });
  });

  it('finds no statement in a few words, and compares the first of many', async () => {
    expect((await lookUp(library, 'the old bridge', null, sure)).statements).toEqual([]);
    const many = Array.from({ length: 15 }, (_, i) => `Boat ${i + 2} left the harbour of Tavel on Monday.`).join(' ');
    expect(await lookUp(library, many, null, sure)).toMatchObject({ left: 3 });
  });

  it('names who spoke as the reader has mended it', async () => {
    const key = 'https://post.example/bridge';
    await keep(article(key, CLOSED));
    await putCorrection(library, {
      id: crypto.randomUUID(),
      articleKey: key,
      quote: { exact: CLOSED, prefix: '', suffix: '' },
      position: { start: 0, end: CLOSED.length },
      mended: { source: 'Ida Lorne-Vane' },
      created: '2026-03-03',
      modified: '2026-03-03',
    });
    const found = await lookUp(library, OPEN, null, sure);
    expect(found.contradictions[0]?.a.source).toBe('Ida Lorne-Vane');
  });
});
