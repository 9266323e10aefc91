import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseQuery } from '../../components/search/query.ts';
import { find } from '../../components/search/find.ts';
import { AskedSegment, LibraryIndex } from '../../components/search/library-index.ts';
import { backUp } from '../../components/store/backup/back-up.ts';
import { BACKUP_TABLES } from '../../components/store/backup/format.ts';
import { putBack, readLines } from '../../components/store/backup/put-back.ts';
import { batchesIn, planOf } from '../../components/store/backup/read-backup.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { indexMany } from '../../components/store/index-claims.ts';
import { withKeys } from '../../components/store/links.ts';
import { rivalsOf } from '../../components/store/rivals.ts';
import { readSearch, searchMissing } from '../../components/store/search-index.ts';
import { forgetArticles, putArticle } from '../../components/store/write.ts';
import {
  article,
  clash,
  clashing,
  denied,
  ferry,
  fill,
  going,
  linesOf,
  made,
  mended,
  mine,
  note,
  other,
  OWN,
  plan,
  restore,
  rowsOf,
  SETTINGS,
  tie,
} from './backed-up.ts';

let library: Library;
let file: Blob;
const opened: Library[] = [];
const empty = (): Library => {
  const made = openLibrary(`test-${Math.random()}`);
  opened.push(made);
  return made;
};

beforeEach(async () => {
  library = empty();
  await fill(library);
  ({ file } = await made(library));
});
afterEach(() => Promise.all(opened.splice(0).map((each) => each.delete())));

describe('a backup', () => {
  it('says in its first line what it is, and holds every record once', async () => {
    const lines = await linesOf(file);
    expect(JSON.parse(lines[0]!)).toEqual({
      format: 'gainsay-backup',
      version: 1,
      database: 7,
      made: '2026-03-07T08:00:00.000Z',
      origin: OWN,
      counts: { annotations: 2, corrections: 1, decisions: 1, links: 1, articles: 2, histories: 1 },
    });
    expect(lines).toHaveLength(1 + 1 + 8);
  });

  it('brings all back into an empty library', async () => {
    const target = empty();
    const planned = await plan(target, file);
    expect(planned).toMatchObject({ damaged: 0, missing: 0, settings: SETTINGS });
    const done = await restore(target, file);
    expect(done.tally).toEqual(planned.tally);
    expect(done.tally.annotations).toEqual({ new: 2, newer: 0, older: 0, same: 0 });
    expect(await rowsOf(target)).toEqual(await rowsOf(library));
  });

  it('has what it brought back found by search, and held against what it was held against before', async () => {
    const target = empty();
    await restore(target, file);
    expect(await indexMany(target, 1)).toBe(1);
    expect(await indexMany(target, 9)).toBe(0);
    await searchMissing(target, 9);
    const { packs } = await readSearch(target, () => false);
    const index = new LibraryIndex([...packs.values()].map((segment) => new AskedSegment(segment!)));
    expect(find(index, parseQuery('harbour master')).claims.numbers).toHaveLength(1);
    expect((await rivalsOf(target, denied.key)).map((rival) => rival.article.key)).toEqual([ferry.key]);
    expect(await rivalsOf(target, ferry.key)).toEqual([]);
  });

  it('changes nothing where all is here already', async () => {
    const all = async () => [await rowsOf(library), await library.indexed.toArray(), await library.segments.toArray()];
    const before = await all();
    const planned = await plan(library, file);
    for (const table of BACKUP_TABLES) expect(planned.tally[table]).toMatchObject({ new: 0, newer: 0, older: 0 });
    await restore(library, file);
    expect(await all()).toEqual(before);
    expect(await library.unsearched.count()).toBe(0);
  });

  it('leaves out what is damaged where it lies, and says how much that is', async () => {
    await library.table('annotations').put({ id: 'torn', articleKeys: [], modified: 'x' });
    const { damaged, counts } = await made(library);
    expect([damaged, counts.annotations]).toEqual([1, 2]);
  });

  it('stops where the reader stops it', async () => {
    const stopped = { onProgress: () => {}, signal: AbortSignal.abort() };
    const about = { made: '2026-03-07T08:00:00.000Z', origin: OWN, settings: SETTINGS };
    await expect(backUp(library, about, stopped)).rejects.toThrow();
    await expect(planOf(library, file, OWN, stopped)).rejects.toThrow();
  });
});

describe('what is here as well', () => {
  const LATER = '2026-04-01T09:00:00.000Z';

  it('stays where the reader changed it later, and gives way where earlier', async () => {
    await library.annotations.put(withKeys({ ...mine, note: 'Changed here since.', modified: LATER }));
    await library.annotations.put(withKeys({ ...other, note: 'Older.', modified: '2026-01-01T09:00:00.000Z' }));
    expect((await plan(library, file)).tally.annotations).toEqual({ new: 0, newer: 1, older: 1, same: 0 });
    await restore(library, file);
    expect((await library.annotations.get('mine'))?.note).toBe('Changed here since.');
    expect((await library.annotations.get('other'))?.note).toBe('Hm.');
  });

  it('gives way where it was only begun, however late', async () => {
    const begun = { verdict: null, ownWord: '', note: '', tags: [], evidence: [], modified: LATER };
    await library.annotations.put(withKeys({ ...mine, ...begun }));
    await restore(library, file);
    expect((await library.annotations.get('mine'))?.note).toBe(mine.note);
  });

  it('gives way where it is damaged', async () => {
    await library.table('annotations').put({ ...withKeys(mine), tags: 'ferries', modified: LATER });
    expect((await restore(library, file)).tally.annotations.newer).toBe(1);
    expect((await library.annotations.get('mine'))?.tags).toEqual(['ferries']);
  });

  it('keeps one correction a claim and one decision a pair, those made last', async () => {
    const target = empty();
    await putArticle(target, ferry);
    const early = mended('here', ferry, { mended: { source: 'Clerk' }, modified: '2026-01-01T09:00:00.000Z' });
    await target.corrections.put(early);
    const decided = (await library.decisions.get(clash.id))!;
    await target.decisions.put({ ...decided, decision: 'dismissed', decided: LATER });
    await restore(target, file);
    expect(await target.corrections.toArray()).toMatchObject([{ id: 'here', mended: { source: 'Harbour master' } }]);
    expect(await target.decisions.get(clash.id)).toMatchObject({ decision: 'dismissed' });
  });

  it('knows a link by what it says', async () => {
    await library.links.delete('tie');
    const same = tie('another', mine, other);
    await library.links.put({ ...same, articleKeys: [ferry.key, denied.key] });
    expect((await restore(library, file)).tally.links).toEqual({ new: 0, newer: 0, older: 0, same: 1 });
    expect(await library.links.count()).toBe(1);
  });

  it('is an article that stays as it is, and gains what it was known to contradict', async () => {
    const target = empty();
    await putArticle(target, { ...denied, title: 'Read anew', read: LATER, lastRead: LATER });
    await restore(target, file);
    expect(await target.articles.get(denied.key)).toEqual({
      ...clashing,
      title: 'Read anew',
      lastRead: LATER,
    });
    const changed = article('denied', 'The ferry is sold, the harbour office said.', '2026-04-01');
    await putArticle(target, changed);
    await restore(target, file);
    expect(await target.articles.get(denied.key)).toMatchObject({ text: changed.text, contradictions: [] });
  });
});

it('the made-up story lies in this browser’s extension, wherever it lay before', async () => {
  const key = `${OWN}/story.html`;
  const story = { ...article('story', 'A tale.', '2026-03-02'), key, url: key };
  const target = empty();
  await putArticle(target, story);
  await target.annotations.put(withKeys(note('tale', story)));
  const { file: moved } = await made(target);
  const there = empty();
  for await (const lines of batchesIn(moved, going()))
    await putBack(there, readLines(lines, OWN, 'moz-extension://d-e'));
  expect(await there.articles.toCollection().primaryKeys()).toEqual(['moz-extension://d-e/story.html']);
  expect((await there.annotations.get('tale'))?.articleKeys).toEqual(['moz-extension://d-e/story.html']);
  expect(await forgetArticles(there, ['moz-extension://d-e/story.html'], true)).toHaveLength(1);
});
