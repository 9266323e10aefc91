import { corrected } from '../corrections/corrected.ts';
import { joinSegments, segmentOf, type Segment } from '../search/segment.ts';
import type { Library } from './database.ts';
import { correctionsOf } from './read.ts';
import type { ArticleRecord, SearchSegment } from './records.ts';

/** Own segments that lie about before they are joined, and articles of a pack at most. */
const MOST_FRESH = 32;
const MOST_PACKED = 256;
/** Words of a pack that takes no more. */
const FULL_WORDS = 150_000;

/** What must be in the transaction that changes an article. */
export const searchTables = ({ articles, corrections, segments, unsearched }: Library) =>
  [articles, corrections, segments, unsearched] as const;

/** Has an article found by what is known of it now; call in a transaction over `searchTables`. */
export async function noteSearched(library: Library, key: string): Promise<void> {
  const record = await library.articles.get(key);
  if (!record) return;
  await library.segments.put({ ...(await made(library, record)), id: key, keys: [key] });
  await library.unsearched.delete(key);
}

async function made(library: Library, record: ArticleRecord): Promise<Segment> {
  const { claims } = corrected(record, await correctionsOf(library, [record.key]));
  return segmentOf({ ...record, claims });
}

/** Joins articles' own segments to packs, if there are many. Takes some 50 ms then; can be stopped at any moment. */
export async function packSearched(library: Library): Promise<void> {
  if ((await library.segments.where('id').aboveOrEqual('').count()) < MOST_FRESH) return;
  await library.transaction('rw', library.segments, async () => {
    const fresh = await library.segments.where('id').aboveOrEqual('').limit(MOST_FRESH).toArray();
    const keys = fresh.flatMap((segment) => segment.keys);
    await takeOut(library, keys);
    await addToPacks(library, fresh);
  });
}

/** Puts articles into the index that are not there yet, at most so many; answers how many are still to come. */
export async function searchMissing(library: Library, most: number): Promise<number> {
  return library.transaction('rw', searchTables(library), async () => {
    const keys = await library.unsearched.limit(most).primaryKeys();
    const records = (await library.articles.bulkGet(keys)).flatMap((record) => record ?? []);
    const parts: Segment[] = [];
    for (const record of records) {
      // A damaged one is found by nothing, and keeps no other from being found.
      const part = await made(library, record).catch(() => null);
      if (part) parts.push(part);
    }
    await takeOut(library, keys);
    if (parts.length > 0) await addToPacks(library, parts);
    await library.unsearched.bulkDelete(keys);
    return library.unsearched.count();
  });
}

/** Throws the index away and has it made anew, bit by bit: it is damaged, or of another make. */
export async function rebuildSearch(library: Library): Promise<void> {
  await library.transaction('rw', searchTables(library), async () => {
    await library.segments.clear();
    const keys = await library.articles.toCollection().primaryKeys();
    await library.unsearched.bulkPut(keys.map((key) => ({ key })));
  });
}

/** Takes articles out of the index, every word of them; call in a transaction over `segments` and `unsearched`. */
export async function unsearch(library: Library, keys: readonly string[]): Promise<void> {
  await library.unsearched.bulkDelete([...keys]);
  await takeOut(library, keys);
}

async function takeOut(library: Library, keys: readonly string[]): Promise<void> {
  const { segments } = library;
  const ids = new Set(await segments.where('keys').anyOf(keys).primaryKeys());
  const packs = (await segments.bulkGet([...ids].filter((id) => typeof id === 'number'))).flatMap((pack) => pack ?? []);
  const without = new Set(keys);
  for (const pack of packs) {
    const left = joinSegments([pack], without);
    if (left.articles.length > 0) await segments.add(await packOf(library, left));
  }
  await segments.bulkDelete([...ids]);
}

async function addToPacks(library: Library, parts: readonly Segment[]): Promise<void> {
  const last = await library.segments.where('id').below('').last();
  const roomy = last && last.keys.length < MOST_PACKED && last.text.tokens.length < FULL_WORDS ? last : null;
  const joined = joinSegments(roomy ? [roomy, ...parts] : parts);
  await library.segments.add(await packOf(library, joined));
  if (roomy) await library.segments.delete(roomy.id);
}

/** A number that no pack has had: views know packs by theirs. */
async function packOf(library: Library, segment: Segment): Promise<SearchSegment> {
  const last = await library.segments.where('id').below('').reverse().primaryKeys();
  const id = Math.max(Date.now(), Number(last[0] ?? 0) + 1);
  return { ...segment, id, keys: segment.articles.map(({ key }) => key) };
}

/** The index as a view reads it: packs that it does not know yet, all own segments, and whether anything is amiss. */
export interface SearchRecords {
  readonly packs: ReadonlyMap<number, SearchSegment | null>;
  readonly fresh: readonly SearchSegment[];
  /** Articles that are still to be put in. */
  readonly missing: number;
  readonly articles: number;
}

/** Packs that are known already come as null. */
export async function readSearch(library: Library, known: (pack: number) => boolean): Promise<SearchRecords> {
  const { articles, segments, unsearched } = library;
  return library.transaction('r', articles, segments, unsearched, async () => {
    const ids = (await segments.where('id').below('').primaryKeys()) as number[];
    const news = await segments.bulkGet(ids.filter((id) => !known(id)));
    const byId = new Map(news.flatMap((pack) => (pack ? [[pack.id, pack] as const] : [])));
    return {
      packs: new Map(ids.map((id) => [id, byId.get(id) ?? null])),
      fresh: await segments.where('id').aboveOrEqual('').toArray(),
      missing: await unsearched.count(),
      articles: await articles.count(),
    };
  });
}
