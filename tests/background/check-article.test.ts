import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readWeights } from '../../components/claims/weights.ts';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import type { ReadArticle } from '../../components/messages/protocol.ts';
import type { History } from '../../components/changes/history.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { annotationsOf, articleByKey, historyOf } from '../../components/store/read.ts';
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

describe('an article’s record', () => {
  let library: Library;
  beforeEach(() => {
    library = openLibrary(`test-${Math.random()}`);
  });
  afterEach(() => library.delete());
  const at = (url: string, canonical: string | null, ...paragraphs: string[]): ReadArticle => ({
    ...page(...paragraphs),
    url,
    canonical,
  });
  const read = async (article: ReadArticle): Promise<ArticleRecord> =>
    (await checkArticle(library, article, { asked: false }, new URL(article.url).origin, 1)).record!;
  const judge = async ({ key, claims }: ArticleRecord, quote: string): Promise<void> => {
    const { start, end } = claims.find((claim) => claim.quote === quote)!;
    await judgeClaim(library, { articleKey: key, start, end }, 'false');
  };
  /** As a library holds it that was made when keys were other ones. */
  const keepUnder = async (key: string, record: ArticleRecord): Promise<ArticleRecord> => {
    await library.articles.delete(record.key);
    const moved = { ...record, key };
    await library.articles.put(moved);
    return moved;
  };
  const quotesOn = async (key: string): Promise<(string | undefined)[]> =>
    (await annotationsOf(library, key)).map(({ targets: [target] }) => target?.quote?.exact);

  const REAL = 'https://www.post.example/tunnel';
  const GUEST = 'https://guest.post.example/tunnel';

  it('is not overwritten by a page of another host that names its address', async () => {
    const real = await read(at(REAL, REAL, CLOSED));
    await judge(real, CLOSED);
    const guest = await read(at(GUEST, REAL, OPEN));
    expect(guest.key).toBe(GUEST);
    expect(await articleByKey(library, REAL)).toMatchObject({ url: REAL, text: CLOSED });
    expect(await quotesOn(REAL)).toEqual([CLOSED]);
    expect(await quotesOn(GUEST)).toEqual([]);
  });

  it('stays where a page of another host had put it, and the article gets its own beside it', async () => {
    await judge(await keepUnder(REAL, await read(at(GUEST, null, OPEN))), OPEN);
    const real = await read(at(REAL, REAL, CLOSED));
    expect(real.key).not.toBe(REAL);
    expect(await read(at(REAL, REAL, CLOSED))).toMatchObject({ key: real.key });
    expect(await articleByKey(library, REAL)).toMatchObject({ url: GUEST, text: OPEN });
    expect(await quotesOn(real.key)).toEqual([]);
    // The other page is still read into its own record.
    const guest = await read(at(GUEST, REAL, OPEN));
    expect([guest.key, await quotesOn(guest.key)]).toEqual([REAL, [OPEN]]);
  });

  it('is shared by a publisher’s pages for screens of all sizes', async () => {
    await judge(await read(at('https://m.post.example/tunnel?ref=1', REAL, CLOSED)), CLOSED);
    expect(await quotesOn((await read(at(REAL, REAL, CLOSED))).key)).toEqual([CLOSED]);
  });

  const SHOW = 'https://post.example/show.php';
  it('is one for each number that a page of many articles is asked for', async () => {
    for (const canonical of [true, false]) {
      const addresses = [`${SHOW}?ref=48213`, `${SHOW}?ref=48214`];
      for (const [i, url] of addresses.entries()) await read(at(url, canonical ? url : null, i === 0 ? CLOSED : OPEN));
      const texts = await Promise.all(addresses.map(async (url) => (await articleByKey(library, url))?.text));
      expect(texts).toEqual([CLOSED, OPEN]);
      await library.articles.clear();
    }
  });

  it('stays under the key that it had, with what the reader wrote', async () => {
    const url = `${SHOW}?ref=48213`;
    await judge(await keepUnder(SHOW, await read(at(url, null, CLOSED))), CLOSED);
    const again = await read(at(url, url, RAIN, CLOSED));
    expect(await quotesOn(again.key)).toEqual([CLOSED]);
    expect(await library.articles.count()).toBe(1);
    // Read from another place: the same words tell that it is the same article.
    expect((await read(at(`${url}&share=2`, null, RAIN, CLOSED))).key).toBe(again.key);
  });

  it('gets what the reader wrote about it while another article had its key', async () => {
    const [one, other] = [`${SHOW}?ref=48213`, `${SHOW}?ref=48214`];
    await judge(await keepUnder(SHOW, await read(at(one, null, CLOSED))), CLOSED);
    await judge(await keepUnder(SHOW, await read(at(other, null, OPEN))), OPEN);
    const back = await read(at(one, null, CLOSED));
    expect([back.key, await quotesOn(back.key)]).toEqual([one, [CLOSED]]);
    const kept = await read(at(other, null, OPEN));
    expect(await quotesOn(kept.key)).toEqual([OPEN]);
    expect((await articleByKey(library, kept.key))?.text).toBe(OPEN);
  });
});
