import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readWeights } from '../../components/claims/weights.ts';
import type { CheckAnswer, ReadArticle } from '../../components/messages/protocol.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { articleByKey } from '../../components/store/read.ts';
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
const { annotatePassage, judgeClaim } = await import('../../entrypoints/background/annotate.ts');

const QUEUE = 'Forty lorries stood in line before the Tarn tunnel on Monday evening, the road office said.';
const RAIN = 'It rained on Monday in the whole valley, and the river rose by a metre at the weir.';
const CHOIR = 'The choir of the old school sings on Thursday in the market hall, its leader said.';

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

let library: Library;
beforeEach(() => {
  library = openLibrary(`test-${Math.random()}`);
});
afterEach(() => library.delete());

const check = (article: ReadArticle, anyLanguage = false): Promise<CheckAnswer> =>
  checkArticle(library, article, { asked: anyLanguage, anyLanguage }, 'https://post.example', 1).then(
    ({ answer }) => answer,
  );

it('says where the reader’s passage stands now, moved and reworded as it is', async () => {
  await check(page(QUEUE, RAIN));
  const { start, end } = (await articleByKey(library, page().url))!.claims.find(({ quote }) => quote === QUEUE)!;
  await judgeClaim(library, { articleKey: page().url, start, end }, 'true');

  const reworded = QUEUE.replace('Forty', 'Fifty');
  const later = page(RAIN, reworded);
  expect(await check(later)).toMatchObject({
    report: { annotations: [{ quotes: [{ exact: QUEUE, now: [{ start: RAIN.length + 2, text: reworded }] }] }] },
  });
  expect(await check(page(RAIN, CHOIR))).toMatchObject({
    report: { annotations: [{ quotes: [{ exact: QUEUE, now: [] }] }] },
  });
});

it('tells the language by the text, whatever the page declares', async () => {
  const german =
    'Der Rat hat am Montag beschlossen, die Brücke für zwei Jahre zu sperren, weil der Stahl nicht mehr trägt und sich das auch nicht ändern wird.';
  expect(await check(page(german))).toEqual({ state: 'not-english', language: 'de' });
  expect(await check({ ...page(QUEUE, RAIN, CHOIR), language: 'de' })).toMatchObject({ state: 'checked' });
});

it('reads what is not in English once the reader has asked for it, and from then on', async () => {
  const spanish = page(
    'El puerto estuvo cerrado tres días porque la torre se cayó sobre los barcos, y nadie sabe cuándo se va a abrir otra vez.',
  );
  expect(await check(spanish)).toMatchObject({ state: 'not-english' });
  expect(await check(spanish, true)).toMatchObject({ state: 'checked' });
  expect(await check(spanish)).toMatchObject({ state: 'checked' });
});

it('keeps the fact checks that a page carries', async () => {
  const factChecks = [{ claim: 'The tunnel was sold.', rating: 'False' }];
  await check({ ...page(QUEUE, RAIN), factChecks });
  expect(await articleByKey(library, page().url)).toMatchObject({ factChecks });
});

it('says in which sentences the reader’s passage stands', async () => {
  await check(page(`${QUEUE} ${RAIN}`, CHOIR));
  const start = QUEUE.length - 12;
  const exact = `${QUEUE} ${RAIN}`.slice(start, start + 30);
  await annotatePassage(library, { articleKey: page().url, exact, prefix: '', suffix: '', start, end: start + 30 });
  expect(await check(page(`${QUEUE} ${RAIN}`, CHOIR))).toMatchObject({
    report: { annotations: [{ quotes: [{ now: [{ text: exact, sentences: [{ text: QUEUE }, { text: RAIN }] }] }] }] },
  });
});

it('says where each part of it stands when a paragraph was put between', async () => {
  await check(page(QUEUE, RAIN));
  const exact = `${QUEUE}\n\n${RAIN}`;
  const range = { start: 0, end: exact.length };
  await annotatePassage(library, { articleKey: page().url, exact, prefix: '', suffix: '', ...range });
  expect(await check(page(QUEUE, CHOIR, RAIN))).toMatchObject({
    report: { annotations: [{ quotes: [{ exact, now: [{ text: QUEUE }, { text: RAIN }] }] }] },
  });
});
