import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TagEdit } from '../../components/messages/protocol.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { tagMany } from '../../entrypoints/background/tag-many.ts';

const key = 'https://paper.example/tower';
const article = { key, url: key, title: 'Tower', site: 'Paper', published: null, read: '2026-03-02T08:00:00.000Z' };
const edit = (id: string, tags: string[]): TagEdit => ({
  id,
  about: 'article',
  targets: [{ article, quote: null, position: null, source: null, role: null }],
  tags,
});

let library: Library;
beforeEach(async () => {
  library = openLibrary(`tags ${Math.random()}`);
  await library.articles.put({ ...article, claims: [], contradictions: [], updates: [] } as unknown as ArticleRecord);
});
afterEach(async () => {
  await library.delete();
});

const kept = async () => (await library.annotations.toArray()).map(({ id, tags }) => [id, tags]);

describe('tags given to many', () => {
  it('begin what was not annotated, and leave the rest of what was', async () => {
    await tagMany(library, [edit('a', ['old'])], []);
    await library.annotations.update('a', { note: 'A note.' });
    await tagMany(library, [edit('a', ['old', 'new']), edit('b', ['new'])], []);
    expect(await kept()).toEqual([
      ['a', ['old', 'new']],
      ['b', ['new']],
    ]);
    expect(await library.annotations.get('a')).toMatchObject({ note: 'A note.', articleKeys: [key] });
  });

  it('are taken back without trace, but never what was written meanwhile', async () => {
    await tagMany(library, [edit('a', ['new']), edit('b', ['new'])], []);
    await library.annotations.update('b', { note: 'Written since.' });
    await tagMany(library, [edit('a', []), edit('b', [])], ['a', 'b']);
    expect(await kept()).toEqual([['b', []]]);
  });

  it('begin nothing about an article that was forgotten meanwhile, and say so where all were', async () => {
    const gone = edit('c', ['new']);
    gone.targets = gone.targets.map((each) => ({
      ...each,
      article: { ...article, key: 'https://paper.example/forgotten' },
    }));
    await tagMany(library, [edit('a', ['new']), gone], []);
    expect(await kept()).toEqual([['a', ['new']]]);
    await library.articles.clear();
    await expect(tagMany(library, [edit('b', ['new'])], [])).rejects.toMatchObject({ code: 'forgotten' });
    await tagMany(library, [edit('a', ['kept'])], []);
    expect(await kept()).toEqual([['a', ['kept']]]);
  });
});
