import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { withKeys } from '../../components/store/links.ts';
import { annotationById, annotationsOf } from '../../components/store/read.ts';
import { wordsUsed } from '../../components/store/words-used.ts';
import { annotation } from '../annotations/records.ts';

describe('the words that were used before', () => {
  let library: Library;
  beforeEach(() => {
    library = openLibrary(`test-${Math.random()}`);
  });
  afterEach(() => library.delete());

  it('are given the latest first, each once, own words with the verdict that they stood beside last', async () => {
    const put = (id: string, modified: string, change: Parameters<typeof annotation>[2]) =>
      library.annotations.put(withKeys(annotation(id, 'pier', { ...change, modified })));
    await put('a', '2026-03-01', { tags: ['pier', 'mast'], ownWord: 'tall story', verdict: 'mixed' });
    await put('b', '2026-03-02', { tags: ['quay', 'pier'], ownWord: 'tall story', verdict: 'false' });
    await put('c', '2026-03-03', { ownWord: '' });
    expect(await wordsUsed(library)).toEqual({
      tags: ['quay', 'pier', 'mast'],
      ownWords: [{ word: 'tall story', verdict: 'false' }],
    });
  });

  it('go back further than the annotations changed last', async () => {
    await library.annotations.bulkPut(
      Array.from({ length: 150 }, (_, n) =>
        withKeys(annotation(`n${n}`, 'pier', { tags: [`tag ${n}`], modified: `2026-03-01T00:${100 + n}` })),
      ),
    );
    const { tags } = await wordsUsed(library);
    expect(tags).toHaveLength(150);
    expect(tags[0]).toBe('tag 149');
  });
});

describe('annotations from before', () => {
  it('are there with all that was said in them', async () => {
    const name = `test-${Math.random()}`;
    const old = new Dexie(name);
    old.version(3).stores({ articles: 'key, lastRead', annotations: 'id, modified, *articleKeys' });
    const before = withKeys(annotation('a', 'pier', { verdict: 'false', note: 'Seen.', tags: ['pier'] }));
    await old.table('annotations').put(before);
    old.close();
    const library = openLibrary(name);
    expect(await annotationById(library, 'a')).toEqual(before);
    expect(await annotationsOf(library, 'pier')).toHaveLength(1);
    expect((await wordsUsed(library)).tags).toEqual(['pier']);
    await library.delete();
  });
});
