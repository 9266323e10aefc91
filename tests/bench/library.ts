/**
 * What it costs to search 100,000 claims, beside MiniSearch on the same library: `node tests/bench/library.ts`. The library
 * is made up (`made-reading.ts`) and kept in memory by fake-indexeddb, whose reads and writes cost other times than a
 * browser's. Times of queries are the thread's own, so that what else the machine does counts little.
 */
import 'fake-indexeddb/auto';
import MiniSearch from 'minisearch';
import { find } from '../../components/search/find.ts';
import { AskedSegment, LibraryIndex } from '../../components/search/library-index.ts';
import { inOrder } from '../../components/search/order.ts';
import { parseQuery } from '../../components/search/query.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { noteSearched, readSearch, searchMissing, searchTables } from '../../components/store/search-index.ts';
import { putArticle } from '../../components/store/write.ts';
import { median, tableOf, type Measured } from './figure.ts';
import { dice } from './made-library.ts';
import { madeReading, type MadeReading } from './made-reading.ts';

const ARTICLES = 5_000;
const QUERIES = 200;
const AT_ONCE = 64;

function ownMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const timed = async (work: () => unknown): Promise<number> => {
  const began = ownMs();
  await work();
  return ownMs() - began;
};

const held = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};

/** What a reader types: one word, its beginning, two or three words of one claim. */
function queriesFrom({ articles }: MadeReading): string[] {
  const roll = dice(3);
  return Array.from({ length: QUERIES }, (_, number) => {
    const { claims } = articles[Math.floor(roll() * articles.length)]!;
    const words = claims[Math.floor(roll() * claims.length)]!.quote.replace(/[.\d]/g, '').split(/\s+/);
    const some = Array.from({ length: 1 + (number % 3) }, () => words[Math.floor(roll() * words.length)]!);
    return number % 2 === 0 ? `${some.join(' ')} ` : some.join(' ').slice(0, -2);
  });
}

/** Ours: read from the store, then asked. */
async function ours(library: Library, queries: readonly string[]) {
  const before = held();
  let index = new LibraryIndex([]);
  const load = await timed(async () => {
    const { packs, fresh } = await readSearch(library, () => false);
    index = new LibraryIndex([...packs.values(), ...fresh].map((segment) => new AskedSegment(segment!)));
  });
  const ask = (text: string): number => inOrder(index, 'claims', find(index, parseQuery(text)).claims, 'best').length;
  const first = await timed(() => ask(queries[0]!));
  const times: number[] = [];
  const counts: number[] = [];
  for (const query of queries) times.push(await timed(() => counts.push(ask(query))));
  return { load, first, times, counts, memory: held() - before };
}

/** The same claims in MiniSearch, with what it takes for the same: all words, the last one perhaps only begun. */
async function theirs({ articles }: MadeReading, queries: readonly string[]) {
  const before = held();
  let mini = new MiniSearch({ fields: ['quote', 'source'], storeFields: [] });
  const options = { fields: ['quote', 'source'], storeFields: [] };
  const build = await timed(() => {
    let id = 0;
    mini.addAll(
      articles.flatMap(({ claims }) =>
        claims.map(({ quote, attribution }) => ({ id: id++, quote, source: attribution?.source ?? '' })),
      ),
    );
  });
  const kept = JSON.stringify(mini);
  const load = await timed(() => (mini = MiniSearch.loadJSON(kept, options)));
  const ask = (text: string): number => {
    const last = text.trimEnd().split(' ').length - 1;
    const prefix = (_: string, at: number): boolean => !text.endsWith(' ') && at === last;
    return mini.search(text, { combineWith: 'AND', prefix }).length;
  };
  const first = await timed(() => ask(queries[0]!));
  const times: number[] = [];
  const counts: number[] = [];
  for (const query of queries) times.push(await timed(() => counts.push(ask(query))));
  return { build, load, first, times, counts, bytes: kept.length, memory: held() - before - kept.length / 2 ** 20 };
}

const last = (times: readonly number[]): number => times.toSorted((x, y) => x - y)[Math.floor(times.length * 0.95)]!;

/** What the search adds to the keeping of an article. */
async function keeping(library: Library, { articles }: MadeReading): Promise<{ all: number[]; search: number[] }> {
  const [all, search]: [number[], number[]] = [[], []];
  for (const article of articles.slice(0, 100)) {
    all.push(await timed(() => putArticle(library, article)));
    const note = () => library.transaction('rw', searchTables(library), () => noteSearched(library, article.key));
    search.push(await timed(note));
  }
  return { all, search };
}

async function bytesKept(library: Library): Promise<number> {
  let bytes = 0;
  await library.segments.each(({ text, kinds, hashes, said, days }) => {
    const arrays = [text.byStem, text.tokens, text.ends, kinds, kinds, kinds, hashes, said, days];
    bytes += text.words.length + text.stems.length + arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  });
  return bytes;
}

export async function librarySearch(): Promise<Measured[]> {
  const made = madeReading(ARTICLES);
  const queries = queriesFrom(made);
  const library = openLibrary('bench of search');
  await library.articles.bulkAdd(made.articles);
  await library.unsearched.bulkAdd(made.articles.map(({ key }) => ({ key })));
  const build = await timed(async () => {
    while ((await searchMissing(library, AT_ONCE)) > 0);
  });
  const bytes = await bytesKept(library);
  const own = await ours(library, queries);
  const other = await theirs(made, queries);
  const { all, search } = await keeping(library, made);
  library.close();
  const differing = own.counts.filter((count, at) => count < other.counts[at]!).length;
  const row = (what: string, value: number, unit = 'ms', note = '', target?: number): Measured => ({
    what,
    where: 'Node',
    value,
    unit,
    note,
    ...(target !== undefined && { target }),
  });
  const how = `${QUERIES} queries, 100,000 claims`;
  return [
    row('search, median', median(own.times), 'ms', how, 20),
    row('the same, 95th of 100', last(own.times), 'ms', how, 100),
    row('MiniSearch, median', median(other.times), 'ms', how),
    row('MiniSearch, 95th of 100', last(other.times), 'ms', how),
    row('index read, ready to be asked', own.load, 'ms', 'fake-indexeddb'),
    row('first query after that', own.first),
    row('MiniSearch, index read from JSON', other.load),
    row('MiniSearch, first query', other.first),
    row('index built from the library', build / 1000, 's', 'bit by bit'),
    row('MiniSearch, index built', other.build / 1000, 's'),
    row('index kept', bytes / 2 ** 20, 'MB'),
    row('MiniSearch, JSON kept', other.bytes / 2 ** 20, 'MB'),
    row('index in memory', own.memory, 'MB'),
    row('MiniSearch, in memory', other.memory, 'MB'),
    row('queries for which MiniSearch finds more', (100 * differing) / QUERIES, '%', '', 0),
    row('keeping an article', median(all), 'ms', 'fake-indexeddb'),
    row('search’s part of it', median(search), 'ms', 'fake-indexeddb'),
  ];
}

if (import.meta.main) process.stdout.write(`${tableOf(await librarySearch())}\n`);
