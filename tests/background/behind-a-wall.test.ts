import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readWeights } from '../../components/claims/weights.ts';
import type { ReadArticle } from '../../components/messages/protocol.ts';
import type { History } from '../../components/changes/history.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { articleByKey, historyOf } from '../../components/store/read.ts';
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
const { judgeClaim } = await import('../../entrypoints/background/annotate.ts');
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

describe('an article of which a wall shows the beginning', () => {
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

  const WHOLE = [
    CLOSED,
    LONGER,
    OPEN,
    RAIN,
    'The road office will say on Friday how long the repairs of the second tube are going to take.',
    'Its director, Ada Brenn, said that 31 per cent of the tiles had come loose since the winter.',
  ];
  const WALL = 'From 4.90 euros a month you can read whatever we write, and you can leave us whenever you like.';

  it.each([
    ['whole paragraphs', [CLOSED, LONGER]],
    ['a sentence that is cut short', [CLOSED, LONGER, 'Cars passed through the Tarn…']],
    ['what the wall says of itself', [CLOSED, LONGER, 'Subscribe to read on.', WALL]],
    ['a word that was changed meanwhile', [CLOSED, REWORDED, OPEN]],
  ])('stays as it was read in full: %s', async (_, beginning) => {
    await read(page(...WHOLE), 2);
    const before = (await articleByKey(library, page().url))!;
    await updateArticle(library, before.key, { judged: 'done' });
    const history = await read(page(...beginning), 9);
    expect(history?.pending?.comparison).toMatchObject({ extent: 'cut', counts: { removed: 0 } });
    expect(history?.pending?.comparison.changes.filter(({ kind }) => kind !== 'reworded')).toEqual([]);
    const { text, claims, judged } = (await articleByKey(library, page().url))!;
    expect({ text, claims, judged }).toEqual({ text: before.text, claims: before.claims, judged: 'done' });
  });

  it('stays so, with what the reader wrote of it, where pages were read in another way before', async () => {
    await read(page(...WHOLE), 2);
    const { key, claims, reading } = (await articleByKey(library, page().url))!;
    const { start, end } = claims.find(({ quote }) => quote === RAIN)!;
    await judgeClaim(library, { articleKey: key, start, end }, 'false');
    await updateArticle(library, key, { reading: { ...reading!, reader: 0 } });
    const history = await read(page(...WHOLE.slice(0, 2)), 9);
    expect(history?.pending).toMatchObject({ comparison: { extent: 'cut', changes: [] }, annotated: [] });
    expect((await articleByKey(library, key))?.reading).toMatchObject({ reader: 0, cut: true });
  });

  it('is none where a text was shortened or rewritten: that is read anew', async () => {
    await read(page(...WHOLE), 2);
    const shorter = [CLOSED, OPEN, ...WHOLE.slice(4)];
    expect((await read(page(...shorter), 9))?.pending?.comparison).toMatchObject({ extent: 'edited' });
    expect((await articleByKey(library, page().url))?.text).toBe(shorter.join('\n\n'));
    const other = [CLOSED, 'The Tarn tunnel was opened again on Tuesday, after two lorries had been towed out of it.'];
    await read(page(...other), 12);
    expect((await articleByKey(library, page().url))?.text).toBe(other.join('\n\n'));
  });

  it('is the whole one again when that is there, and what was changed in it is told by itself', async () => {
    await read(page(...WHOLE), 2);
    await read(page(...WHOLE.slice(0, 2)), 9);
    expect(await read(page(...WHOLE), 9)).toBeUndefined();
    await read(page(...WHOLE.slice(0, 2)), 10);
    const history = await read(page(CLOSED, REWORDED, ...WHOLE.slice(2)), 12);
    expect(history?.pending?.comparison).toMatchObject({ extent: 'edited', counts: { reworded: 1, removed: 0 } });
    expect((await articleByKey(library, page().url))?.text).toContain(REWORDED);
  });

  it('goes back to the page as it was read in full', async () => {
    const answerTo = (article: ReadArticle, day: number) =>
      checkArticle(library, article, { asked: false }, 'https://post.example', visitOn(day)).then(
        ({ answer }) => answer,
      );
    expect(await answerTo(page(...WHOLE), 2)).not.toHaveProperty('text');
    expect(await answerTo(page(...WHOLE.slice(0, 2)), 9)).toMatchObject({
      state: 'checked',
      text: page(...WHOLE).text,
    });
  });
});
