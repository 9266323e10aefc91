import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JudgingProgress } from '../../components/messages/protocol.ts';
import { articleByKey } from '../../components/store/read.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { putArticle } from '../../components/store/write.ts';
import { fakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ current: null as unknown as ReturnType<typeof fakeBrowser> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));
/** A judge that the test answers for. */
const judge = vi.hoisted(() => ({
  pairs: (_onProgress: (done: number, of: number) => void): Promise<(number | null)[]> => Promise.resolve([]),
}));
vi.mock('../../entrypoints/background/judge-pairs.ts', () => ({
  judgePairs: (_: unknown, onProgress: (done: number, of: number) => void) => judge.pairs(onProgress),
}));

const { Desk } = await import('../../entrypoints/background/desk.ts');

const KEY = 'https://post.example/weir';
const record = (judged: ArticleRecord['judged']): ArticleRecord => ({
  key: KEY,
  url: KEY,
  title: 'Weir',
  site: 'Post',
  authors: [],
  published: null,
  updated: null,
  language: 'en',
  text: '',
  read: '2026-03-02',
  lastRead: '2026-03-02',
  engine: '1',
  textHash: 'x',
  claims: [],
  judged,
  contradictions: [],
  updates: [],
});
/** Patience, in milliseconds, on a machine that has much else to do. */
const until = (expectation: () => void | Promise<void>): Promise<void> => vi.waitFor(expectation, { timeout: 5_000 });
const progress = (): JudgingProgress | undefined => fake.current.session.get('judging') as JudgingProgress | undefined;

describe('judging at the desk', () => {
  beforeEach(() => {
    fake.current = fakeBrowser();
  });

  it('says how far it is while it lasts, and nothing any more when it has ended, well or badly', async () => {
    for (const failure of [null, new Error('no judge')]) {
      const desk = new Desk();
      await putArticle(desk.library, record('waiting'));
      let end = (): void => {};
      judge.pairs = (onProgress) => {
        onProgress(12, 90);
        return new Promise((resolve, reject) => (end = () => (failure ? reject(failure) : resolve([]))));
      };
      desk.judge(record('waiting'));
      await until(() => expect(progress()).toEqual({ articleKey: KEY, done: 12, of: 90 }));
      end();
      await until(async () =>
        expect((await articleByKey(desk.library, KEY))?.judged).toBe(failure ? 'unavailable' : 'done'),
      );
      await until(() => expect(progress()).toBeUndefined());
    }
  });

  it('does not go on showing how far it was when the script was stopped', async () => {
    fake.current.session.set('judging', { articleKey: KEY, done: 80, of: 90 });
    const desk = new Desk();
    await putArticle(desk.library, record('waiting'));
    judge.pairs = () => new Promise(() => {});
    desk.judge(record('waiting'));
    await until(() => expect(progress()).toBeUndefined());
  });

  it('is tried again when the reader asks, and says so until it is through', async () => {
    const desk = new Desk();
    await putArticle(desk.library, record('unavailable'));
    let end = (): void => {};
    judge.pairs = () => new Promise((resolve) => (end = () => resolve([])));
    await desk.judgeAgain(KEY);
    expect((await articleByKey(desk.library, KEY))?.judged).toBe('waiting');
    await until(async () => {
      end();
      expect((await articleByKey(desk.library, KEY))?.judged).toBe('done');
    });
  });

  it('is not repeated where it has finished, nor begun for what was forgotten', async () => {
    const desk = new Desk();
    await putArticle(desk.library, record('done'));
    judge.pairs = () => Promise.reject(new Error('not to be asked'));
    await desk.judgeAgain(KEY);
    await desk.judgeAgain('forgotten');
    expect((await articleByKey(desk.library, KEY))?.judged).toBe('done');
  });

  it('has the button of a tab in which something was found open the popup of that tab', async () => {
    const desk = new Desk();
    await desk.show(7, record('done'));
    await desk.showNothing(8, { state: 'not-article' });
    expect([...fake.current.popups]).toEqual([[7, '/popup.html?tab=7']]);
  });
});
