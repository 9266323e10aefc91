/**
 * What it costs to find a new article's rivals among 100,000 stored claims, and whether they are found:
 * `node tests/bench/retrieval.ts`. The library is made up (`made-library.ts`) and kept in memory by fake-indexeddb, whose
 * reads cost other times than a browser's; the work without reads is the same everywhere. Times are the thread's own, so
 * that what else the machine does counts little.
 */
import 'fake-indexeddb/auto';
import {
  articleTerms,
  claimsByTerm,
  withArticle,
  type Postings,
} from '../../components/contradictions/inverted-index.ts';
import { meetingsOf, rivalsAmong } from '../../components/contradictions/rival-claims.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { indexWaiting } from '../../components/store/index-claims.ts';
import { dayOf, type IndexedArticle } from '../../components/store/records.ts';
import { rivalsOf } from '../../components/store/rivals.ts';
import { forgetArticles, putArticle } from '../../components/store/write.ts';
import { median, tableOf, type Measured } from './figure.ts';
import { madeLibrary, type MadeLibrary, type Probe } from './made-library.ts';

const ARTICLES = 5_000;
const PROBES = 200;
const MET = 64;

interface Index {
  readonly rows: readonly IndexedArticle[];
  readonly postings: ReadonlyMap<number, Postings>;
}

function indexOf({ articles }: MadeLibrary): Index {
  const postings = new Map<number, Postings>();
  const rows = articles.map((article, i): IndexedArticle => {
    const number = i + 1;
    const found = articleTerms(article.claims);
    for (const [term, claims] of claimsByTerm(found))
      postings.set(term, withArticle(postings.get(term), number, claims));
    return { number, key: article.key, day: dayOf(article), found, posted: null };
  });
  return { rows, postings };
}

function ownMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const timed = async (work: () => unknown): Promise<number> => {
  const began = ownMs();
  await work();
  return ownMs() - began;
};

function workOf(probe: Probe, { rows, postings }: Index): void {
  const day = dayOf(probe.article);
  const meetings = meetingsOf(rows.length + 1, articleTerms(probe.article.claims), postings, MET);
  rivalsAmong(meetings, (article) => Math.abs(rows[article - 1]!.day - day));
}

async function filled({ articles }: MadeLibrary, { rows, postings }: Index): Promise<Library> {
  const library = openLibrary('bench');
  await library.articles.bulkAdd(articles);
  await library.indexed.bulkAdd(rows);
  await library.postings.bulkAdd([...postings.values()], [...postings.keys()]);
  return library;
}

/** Each probe is kept, looked for, indexed and forgotten again: the costs of each, and how often its rival is missed. */
async function inStore(library: Library, probes: readonly Probe[]): Promise<Record<string, number[]>> {
  const costs: Record<string, number[]> = { keep: [], find: [], post: [], forget: [], missed: [], read: [] };
  for (const { article, key, claim } of probes) {
    costs['keep']!.push(await timed(() => putArticle(library, article)));
    let rivals: Awaited<ReturnType<typeof rivalsOf>> = [];
    costs['find']!.push(await timed(async () => (rivals = await rivalsOf(library, article.key))));
    const earlier = rivals.find((rival) => rival.article.key === key);
    costs['missed']!.push(earlier?.claims.includes(earlier.article.claims[claim]!) ? 0 : 1);
    costs['read']!.push(rivals.reduce((sum, { claims }) => sum + claims.length, 0));
    costs['post']!.push(await timed(() => indexWaiting(library, 1)));
    costs['forget']!.push(await timed(() => forgetArticles(library, [article.key], true)));
  }
  return costs;
}

const bytesOf = ({ rows, postings }: Index): number =>
  [...postings.values()].reduce((sum, { byteLength }) => sum + byteLength + 8, 0) +
  rows.reduce((sum, { found }) => sum + found!.terms.byteLength + found!.claims.byteLength, 0);

export async function retrieval(): Promise<Measured[]> {
  const made = madeLibrary(ARTICLES, PROBES);
  const index = indexOf(made);
  const cold = await timed(() => workOf(made.probes[0]!, index));
  const work: number[] = [];
  for (const probe of made.probes) work.push(await timed(() => workOf(probe, index)));
  const library = await filled(made, index);
  const { keep, find, post, forget, missed, read } = await inStore(library, made.probes);
  library.close();
  const where = 'Node';
  const how = `${ARTICLES} articles of 20 claims`;
  const ms = (what: string, values: readonly number[], target?: number, note = how): Measured => ({
    what,
    where,
    unit: 'ms',
    value: median(values),
    note,
    ...(target === undefined ? {} : { target }),
  });
  const last = work.sort((x, y) => x - y)[Math.floor(work.length * 0.95)]!;
  return [
    ms('rivals of an article, work alone', work, 10),
    ms('the same, 95th of 100', [last]),
    ms('the same, first call', [cold]),
    ms('rivals of an article, with reads', find!, undefined, 'fake-indexeddb'),
    ms('the same, first call', find!.slice(0, 1), undefined, 'fake-indexeddb'),
    ms('keeping an article', keep!, undefined, 'fake-indexeddb'),
    ms('writing its postings', post!, undefined, 'fake-indexeddb'),
    ms('forgetting it', forget!, undefined, 'fake-indexeddb'),
    {
      what: 'contradicted claims not found',
      where,
      unit: '%',
      value: (100 * missed!.reduce((x, y) => x + y)) / PROBES,
      note: 'half of the words are others',
    },
    { what: 'claims set against an article’s', where, unit: 'claims', value: median(read!) },
    { what: 'index on disk, an article', where, unit: 'kB', value: bytesOf(index) / ARTICLES / 1000, note: how },
    { what: 'terms', where, unit: 'records', value: index.postings.size },
  ];
}

if (import.meta.main) {
  const figures = await retrieval();
  process.stdout.write(`${tableOf(figures)}\n${JSON.stringify(figures)}\n`);
}
