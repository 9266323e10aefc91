import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { indexWaiting } from '../../components/store/index-claims.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { storyKeys } from '../../components/store/story.ts';
import { forgetArticles, putArticle } from '../../components/store/write.ts';
import { articleWith } from '../search/made.ts';

const record = (key: string, quotes: readonly string[]): ArticleRecord => ({
  ...articleWith(
    key,
    quotes.map((quote) => ({ quote })),
  ),
  url: key,
  updated: null,
  language: 'en',
  engine: '1',
  textHash: key,
  judged: 'done',
  updates: [],
});

let library: Library;

beforeEach(async () => {
  library = openLibrary(`story ${Math.random()}`);
  await putArticle(library, record('flood', ['The Larkin tunnel flooded.', 'Mayor Ines Calder closed the Larkin tunnel.', 'Calder blamed the pumps.'])); // prettier-ignore
  await putArticle(library, record('ferry', ['A ferry was painted in Ostrava.', 'Ostrava has two ferries.']));
  await putArticle(
    library,
    record('open', ['On Friday Mayor Ines Calder opened the Larkin tunnel.', 'The pumps of the Larkin tunnel hold.']),
  );
  await indexWaiting(library, 99);
});
afterEach(() => library.delete());

describe('the articles of a story', () => {
  it('are those before and after that tell of the same', async () => {
    expect(await storyKeys(library, 'flood', 9)).toEqual(['open']);
    expect(await storyKeys(library, 'open', 9)).toEqual(['flood']);
    expect(await storyKeys(library, 'ferry', 9)).toEqual([]);
  });

  it('are none for an article that is not kept, and none that was forgotten', async () => {
    expect(await storyKeys(library, 'nowhere', 9)).toEqual([]);
    await forgetArticles(library, ['open'], true);
    await indexWaiting(library, 99);
    expect(await storyKeys(library, 'flood', 9)).toEqual([]);
  });
});
