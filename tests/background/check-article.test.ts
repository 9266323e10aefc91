import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readWeights } from '../../components/claims/weights.ts';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import type { ReadArticle } from '../../components/messages/protocol.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { updateArticle } from '../../components/store/write.ts';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser().browser }));
vi.mock('../../entrypoints/background/claim-weights.ts', () => ({
  claimWeights: async () =>
    readWeights(
      JSON.parse(
        readFileSync(fileURLToPath(new URL('../../assets/data/claims/weights.json', import.meta.url)), 'utf8'),
      ),
    ),
}));
const { checkArticle } = await import('../../entrypoints/background/check-article.ts');

const CLOSED = 'The Tarn tunnel stayed closed to traffic on Monday, the road office said.';
const OPEN = 'Cars passed through the Tarn tunnel all Monday, said commuter Lena Voss.';
const RAIN = 'It rained on Monday in the whole valley, the weather service said.';

const page = (...paragraphs: string[]): ReadArticle => ({
  url: 'https://post.example/tunnel',
  canonical: null,
  title: 'Tunnel',
  site: 'Post',
  authors: [],
  published: '2026-03-02',
  updated: null,
  language: 'en',
  text: paragraphs.join('\n\n'),
});

function sideOf(record: ArticleRecord, quote: string): Side {
  const { start, end } = record.claims.find((claim) => claim.quote === quote)!;
  return { article: record, start, end, quote, source: null, role: null, when: null, date: null, words: [] };
}

describe('an article whose text has changed', () => {
  let library: Library;
  const check = (article: ReadArticle): Promise<ArticleRecord> =>
    checkArticle(library, article, false, 'https://post.example').then(({ record }) => record!);
  beforeEach(() => {
    library = openLibrary(`test-${Math.random()}`);
  });
  afterEach(() => library.delete());

  it('keeps what was found before, while both statements stand, until it is judged anew', async () => {
    const first = await check(page(CLOSED, OPEN));
    expect(first.contradictions).toEqual([]);
    const clash: Contradiction = {
      id: 'tunnel',
      a: sideOf(first, CLOSED),
      b: sideOf(first, OPEN),
      kind: 'status',
      relation: 'sources-disagree',
      score: 0.95,
      reason: { key: 'reasonStatus', values: ['closed', 'passed'] },
      by: 'judge',
    };
    await updateArticle(library, first.key, { judged: 'done', contradictions: [clash] });

    const longer = await check(page(RAIN, CLOSED, OPEN));
    expect(longer).toMatchObject({ judged: 'waiting', contradictions: [{ id: 'tunnel' }] });
    const [kept] = longer.contradictions;
    for (const { start, end, quote } of [kept!.a, kept!.b]) expect(longer.text.slice(start, end)).toBe(quote);

    const reworded = await check(page(RAIN, CLOSED, 'Nobody used the Tarn tunnel on Monday.'));
    expect(reworded).toMatchObject({ judged: 'waiting', contradictions: [] });
  });
});
