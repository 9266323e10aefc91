import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readWeights } from '../../components/claims/weights.ts';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import type { ReadArticle } from '../../components/messages/protocol.ts';
import type { History } from '../../components/changes/history.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { articleByKey, historyOf } from '../../components/store/read.ts';
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
const { judgeClaim } = await import('../../entrypoints/background/annotate.ts');
const { putAwayChanges } = await import('../../entrypoints/background/article-history.ts');

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
  const check = (article: ReadArticle, visit = 1): Promise<ArticleRecord> =>
    checkArticle(library, article, { asked: false }, 'https://post.example', visit).then(({ record }) => record!);
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

describe('what a publisher has changed', () => {
  let library: Library;
  beforeEach(() => {
    library = openLibrary(`test-${Math.random()}`);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 2, 2, 9) });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await library.delete();
  });
  const LONGER = 'Forty lorries stood in line before the Tarn tunnel on Monday evening.';
  const visitOn = (day: number): number => Date.UTC(2026, 2, day, 9);
  /** Reads a page on a day of March. */
  const read = async (article: ReadArticle, day: number, opened = day): Promise<History | undefined> => {
    vi.setSystemTime(visitOn(day));
    const { record } = await checkArticle(library, article, { asked: false }, 'https://post.example', visitOn(opened));
    return historyOf(library, record!.key);
  };
  const REWORDED = LONGER.replace('Forty', 'Four hundred');

  it('is told on a later visit, with when it was read before', async () => {
    expect(await read(page(CLOSED, LONGER), 2)).toBeUndefined();
    expect(await read(page(CLOSED, LONGER), 5)).toBeUndefined();
    const history = await read(page(CLOSED, REWORDED), 9);
    expect(history?.pending).toMatchObject({
      since: new Date(visitOn(5)).toISOString(),
      comparison: { counts: { reworded: 1, added: 0, removed: 0 }, changes: [{ tells: ['figure'] }] },
    });
  });

  it('is not what a page gains while it stays open', async () => {
    await read(page(CLOSED, LONGER), 2);
    expect(await read(page(CLOSED, LONGER, OPEN, RAIN), 3, 2)).toBeUndefined();
  });

  it('begins with what the reader marked', async () => {
    await read(page(CLOSED, LONGER), 2);
    const { start, end } = (await articleByKey(library, page().url))!.claims.find(({ quote }) => quote === LONGER)!;
    await judgeClaim(library, { articleKey: page().url, start, end }, 'false');
    const history = await read(page(CLOSED, REWORDED), 9);
    expect(history?.pending?.annotated).toMatchObject([
      { change: { before: { quote: LONGER }, after: { quote: REWORDED } } },
    ]);
  });

  it('may be the headline alone: the findings stay as they are', async () => {
    await read(page(CLOSED, LONGER), 2);
    await updateArticle(library, page().url, { judged: 'done' });
    const history = await read({ ...page(CLOSED, LONGER), title: 'Tunnel shut for good' }, 9);
    expect(history?.pending?.comparison.changes).toMatchObject([{ place: 'headline' }]);
    expect(await articleByKey(library, page().url)).toMatchObject({ title: 'Tunnel shut for good', judged: 'done' });
  });

  it('is put away when the reader has seen it, and not told again', async () => {
    await read(page(CLOSED, LONGER), 2);
    await read(page(CLOSED, REWORDED), 9);
    await putAwayChanges(library, page().url);
    expect(await historyOf(library, page().url)).toMatchObject({ pending: null, told: [{}] });
    expect(await read(page(CLOSED, REWORDED), 12)).toMatchObject({ pending: null, told: [{}] });
  });

  it('is not what another reading of the page takes for its article', async () => {
    await read(page(CLOSED, LONGER), 2);
    const stored = (await articleByKey(library, page().url))!;
    await updateArticle(library, stored.key, { reading: { ...stored.reading!, reader: 0 } });
    expect(await read(page(CLOSED, LONGER, OPEN), 9)).toBeUndefined();
  });
});
