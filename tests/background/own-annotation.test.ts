import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Sender } from '../../components/messages/serve.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser().browser }));
vi.mock('../../entrypoints/background/note-window.ts', () => ({ openNote: vi.fn(async () => {}) }));
const { openNote } = await import('../../entrypoints/background/note-window.ts');
const { pageHandlers } = await import('../../entrypoints/background/from-pages.ts');
const { annotatePassage } = await import('../../entrypoints/background/annotate.ts');
const { emptySummary, putSummary } = await import('../../entrypoints/background/tab-summaries.ts');

const [HERE, ELSEWHERE] = ['https://post.example/lock', 'https://post.example/weir'];
const TEXT = 'The lock is shut, and boats wait.';
const PLACE = { start: 4, end: 16, exact: TEXT.slice(4, 16), prefix: '', suffix: '' };

let library: Library;
beforeEach(async () => {
  library = openLibrary(`test-${Math.random()}`);
  for (const key of [HERE, ELSEWHERE]) {
    await library.articles.put({ key, url: key, title: '', site: '', published: null, read: '', text: TEXT, claims: [] } as unknown as ArticleRecord); // prettier-ignore
    const tabId = key === HERE ? 1 : 2;
    await putSummary(tabId, { ...emptySummary({ state: 'checked', articleKey: key }), articleKey: key });
  }
});
afterEach(() => library.delete());

it('a page has the reader’s annotation opened of the article that its tab shows, and of no other', async () => {
  const { openAnnotation } = pageHandlers({ library } as Parameters<typeof pageHandlers>[0]);
  const [here, there] = await Promise.all(
    [HERE, ELSEWHERE].map((articleKey) => annotatePassage(library, { articleKey, ...PLACE })),
  );
  const sender = { tab: { id: 1 } } as Sender;
  await openAnnotation({ articleKey: HERE, id: here! }, sender);
  expect(openNote).toHaveBeenLastCalledWith(1, { annotation: here, articleKey: HERE, start: 4, end: 16 });
  for (const request of [
    { articleKey: ELSEWHERE, id: there! },
    { articleKey: HERE, id: there! },
    { articleKey: HERE, id: 'none' },
  ])
    await expect(async () => openAnnotation(request, sender)).rejects.toThrow();
  expect(openNote).toHaveBeenCalledTimes(1);
});
