import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { find } from '../../components/search/find.ts';
import { AskedSegment, LibraryIndex } from '../../components/search/library-index.ts';
import { parseQuery } from '../../components/search/query.ts';
import { isWhole } from '../../components/search/segment.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { packSearched, readSearch, rebuildSearch, searchMissing } from '../../components/store/search-index.ts';
import { forgetArticles, putArticle, putCorrection, removeCorrection, settleArticle, updateArticle } from '../../components/store/write.ts'; // prettier-ignore
import { articleWith } from '../search/made.ts';

const record = (name: string, quote: string, by = 'mayor Ada Holm'): ArticleRecord => {
  const url = `https://paper.example/${name}`;
  return {
    ...articleWith(url, [{ quote, by }], { title: `Story ${name}` }),
    url,
    updated: null,
    language: 'en',
    engine: '1',
    textHash: quote,
    judged: 'waiting',
    updates: [],
  };
};

let library: Library;
beforeEach(() => {
  library = openLibrary(`search ${Math.random()}`);
});
afterEach(async () => {
  await library.delete();
});

const records = () => readSearch(library, () => false);

/** The titles of the articles that a query finds, from what lies in the store. */
async function found(text: string): Promise<string[]> {
  const { packs, fresh } = await records();
  const segments = [...packs.values(), ...fresh].map((segment) => new AskedSegment(segment!));
  const index = new LibraryIndex(segments);
  return Array.from(find(index, parseQuery(text)).articles.numbers, (one) => index.articles[one]!.title).toSorted();
}

const several = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await putArticle(library, record(`n${i}`, `The tower number ${i} leans.`));
};

/** Every word that the index holds. */
const allWords = async (): Promise<string> => {
  const { packs, fresh } = await records();
  return [...packs.values(), ...fresh].map((segment) => segment!.text.words).join('\n');
};

describe('what search finds', () => {
  it('is an article as soon as it is kept, and by its new words alone once it has changed', async () => {
    await putArticle(library, record('a', 'The ferry sank.'));
    expect(await found('ferries ')).toEqual(['Story a']);
    await putArticle(library, record('a', 'The ferry was raised.'));
    expect(await found('sank ')).toEqual([]);
    expect(await found('raised ')).toEqual(['Story a']);
  });

  it('is whatever is whole, though a record beside it is damaged', async () => {
    await putArticle(library, record('a', 'The ferry sank.'));
    await library.articles.put({ key: 'damaged', lastRead: '2026-04-01' } as ArticleRecord);
    await rebuildSearch(library);
    expect(await searchMissing(library, 10)).toBe(0);
    expect(await found('ferry ')).toEqual(['Story a']);
  });

  it('follows findings, titles and the time of the last reading', async () => {
    const ferry = record('a', 'The ferry sank.');
    await putArticle(library, ferry);
    await updateArticle(library, ferry.key, { title: 'Ferry lost', lastRead: '2026-04-01T08:00:00.000Z' });
    expect((await records()).fresh[0]?.articles[0]).toMatchObject({ title: 'Ferry lost', lastRead: '2026-04-01T08:00:00.000Z' }); // prettier-ignore
    const claims = ferry.claims.map((claim) => ({ ...claim, marked: false }));
    await settleArticle(library, ferry, { claims, contradictions: [], updates: [], judged: 'done' });
    expect([...(await records()).fresh[0]!.marked]).toEqual([0]);
  });

  it('is the source by the reader’s word, and again the machine’s when that is taken back', async () => {
    const ferry = record('a', 'The ferry sank.');
    await putArticle(library, ferry);
    const correction = {
      id: 'c',
      articleKey: ferry.key,
      quote: { exact: 'The ferry sank.', prefix: '', suffix: '' },
      position: { start: 0, end: 15 },
      mended: { source: 'Bo Lind', wording: 'A boat went down.' },
      created: '2026-03-03T08:00:00.000Z',
      modified: '2026-03-03T08:00:00.000Z',
    };
    await putCorrection(library, correction);
    expect(await found('source:lind')).toEqual(['Story a']);
    expect(await found('boat ')).toEqual(['Story a']);
    expect(await found('source:holm')).toEqual([]);
    await removeCorrection(library, 'c');
    expect(await found('source:holm')).toEqual(['Story a']);
  });

  it('lies in few records, whatever has been read again meanwhile', async () => {
    await several(40);
    await packSearched(library);
    await putArticle(library, record('n3', 'The tower number three fell.'));
    await several(2);
    const { packs, fresh, articles } = await records();
    expect([packs.size, fresh.length, articles]).toEqual([1, 11, 40]);
    expect(await found('tower ')).toHaveLength(40);
    expect(await found('fell ')).toEqual(['Story n3']);
    await several(40);
    await packSearched(library);
    expect(await found('tower ')).toHaveLength(40);
    expect(await found('fell ')).toEqual([]);
    expect((await records()).fresh).toHaveLength(8);
  });

  it('is nothing of what was forgotten: no word of it stays', async () => {
    await several(33);
    await packSearched(library);
    await putArticle(library, record('secret', 'The zeppelin landed.', 'witness Oda Quist'));
    await forgetArticles(library, ['https://paper.example/secret', 'https://paper.example/n7'], true);
    expect(await found('tower ')).toHaveLength(32);
    expect(await allWords()).not.toMatch(/zeppelin|quist|^7$/m);
    await forgetArticles(library, await library.articles.toCollection().primaryKeys(), true);
    expect(await library.segments.count()).toBe(0);
  });
});

describe('an index that is not there yet', () => {
  it('is built bit by bit for a library from before, and what is read meanwhile is found at once', async () => {
    await several(5);
    await library.segments.clear();
    await library.unsearched.bulkPut((await library.articles.toCollection().primaryKeys()).map((key) => ({ key })));
    await putArticle(library, record('new', 'The tower is new.'));
    expect(await found('tower ')).toEqual(['Story new']);
    expect(await searchMissing(library, 3)).toBe(2);
    expect(await searchMissing(library, 3)).toBe(0);
    expect(await found('tower ')).toHaveLength(6);
  });

  it('is asked for when an older library is opened', async () => {
    const name = `old ${Math.random()}`;
    const old = new Dexie(name);
    old.version(6).stores({ articles: 'key, lastRead', indexed: '++number, &key, waiting', postings: '', annotations: 'id, modified, *articleKeys, *tags, ownWord', histories: 'key', corrections: 'id, articleKey', decisions: 'id, decided, *articleKeys', links: 'id, *articleKeys' }); // prettier-ignore
    await old.table('articles').add(record('kept', 'The tower stands.'));
    old.close();
    const opened = openLibrary(name);
    expect(await opened.unsearched.count()).toBe(1);
    expect(await searchMissing(opened, 10)).toBe(0);
    expect((await readSearch(opened, () => false)).packs.size).toBe(1);
    await opened.delete();
  });

  it('is made anew where it was damaged', async () => {
    await several(3);
    await library.segments.toCollection().modify((segment) => void Object.assign(segment, { days: new Int32Array() }));
    expect((await records()).fresh.some((segment) => isWhole(segment))).toBe(false);
    await rebuildSearch(library);
    expect((await records()).missing).toBe(3);
    await searchMissing(library, 10);
    const { packs, missing } = await records();
    expect(missing).toBe(0);
    expect([...packs.values()].every((pack) => isWhole(pack!))).toBe(true);
    expect(await found('tower ')).toHaveLength(3);
  });

  it('gives packs that are known by their number alone', async () => {
    await several(32);
    await packSearched(library);
    const [id] = [...(await records()).packs.keys()];
    expect((await readSearch(library, (pack) => pack === id)).packs.get(id!)).toBeNull();
  });
});
