import {
  articleTerms,
  type ArticleTerms,
  claimsByTerm,
  sameTerms,
  withArticle,
  withoutArticles,
  type Postings,
} from '../contradictions/inverted-index.ts';
import type { Library } from './database.ts';
import { dayOf, type ArticleRecord, type IndexedArticle } from './records.ts';

/**
 * The index of claims is written in two steps, so that a page's marks don't wait for it: what an article is found by goes
 * into its own record, with the article; the postings, some two hundred records, follow after it has been judged. Each
 * step is one transaction; a script that is stopped in between finds the article `waiting`.
 */

/** What an article is found by, beside the article itself; call in a transaction over `articles` and `indexed`. */
export async function noteTerms(library: Library, record: ArticleRecord): Promise<void> {
  const found = articleTerms(record.claims);
  const day = dayOf(record);
  const before = await library.indexed.where('key').equals(record.key).first();
  if (!before) {
    await library.indexed.add({ key: record.key, day, found, posted: new Uint32Array(), waiting: 1 });
    return;
  }
  if (before.found && sameTerms(before.found, found)) await library.indexed.put({ ...before, day });
  else await library.indexed.put({ ...before, day, found, posted: postedOf(before), waiting: 1 });
}

/** The same for articles that come many at once and are not in the index; postings follow, by `indexMany`. */
export async function noteManyTerms(library: Library, records: readonly ArticleRecord[]): Promise<void> {
  const left = await library.indexed
    .where('key')
    .anyOf(records.map(({ key }) => key))
    .toArray();
  const before = new Map(left.map((row) => [row.key, row]));
  const rows = records.map((record) => {
    const row = before.get(record.key);
    const waits = { key: record.key, day: dayOf(record), found: articleTerms(record.claims), waiting: 1 } as const;
    return { ...waits, posted: row ? postedOf(row) : new Uint32Array(), ...(row && { number: row.number }) };
  });
  await library.indexed.bulkPut(rows);
}

/** Writes the postings of articles that wait for it, one left out, the newest first, at most so many. */
export async function indexWaiting(library: Library, most: number, except?: string): Promise<void> {
  const waiting = await library.indexed
    .where('waiting')
    .equals(1)
    .reverse()
    .limit(most + 1)
    .toArray();
  for (const { number } of waiting.filter(({ key }) => key !== except).slice(0, most)) {
    await library.transaction('rw', library.articles, library.indexed, library.postings, async () => {
      const row = await library.indexed.get(number);
      if (row?.waiting === 1) await post(library, [row]);
    });
  }
}

/** The same for many at once, of which nothing need be found meanwhile: each term's postings are written once for all of them. Answers how many are left. */
export async function indexMany(library: Library, most: number): Promise<number> {
  return library.transaction('rw', library.articles, library.indexed, library.postings, async () => {
    const waiting = library.indexed.where('waiting').equals(1);
    await post(library, await waiting.clone().limit(most).toArray());
    return waiting.count();
  });
}

async function post(library: Library, rows: readonly IndexedArticle[]): Promise<void> {
  const found = await foundIn(library, rows);
  const changes = new Map<number, { number: number; claims: number[] }[]>();
  for (const [at, row] of rows.entries()) {
    const holders = claimsByTerm(found[at]!);
    for (const term of new Set([...postedOf(row), ...holders.keys()])) {
      const own = { number: row.number, claims: holders.get(term) ?? [] };
      const others = changes.get(term);
      if (others) others.push(own);
      else changes.set(term, [own]);
    }
  }
  await changePostings(library, [...changes.keys()], (postings, term) =>
    changes.get(term)!.reduce((all, { number, claims }) => withArticle(all, number, claims), postings ?? NONE),
  );
  const written = rows.map((row, at): IndexedArticle => {
    const { waiting: _, ...rest } = row;
    return { ...rest, found: found[at]!, posted: null };
  });
  await library.indexed.bulkPut(written);
}

const NONE: Postings = new Uint32Array();

/** What each article is found by, made now where it was not yet. */
async function foundIn(library: Library, rows: readonly IndexedArticle[]): Promise<ArticleTerms[]> {
  const unread = rows.filter(({ found }) => found === null).map(({ key }) => key);
  const articles = new Map((await library.articles.bulkGet(unread)).map((article, at) => [unread[at]!, article]));
  return rows.map(({ key, found }) => found ?? articleTerms(articles.get(key)?.claims ?? []));
}

const postedOf = ({ posted, found }: IndexedArticle): Uint32Array => posted ?? found?.terms ?? new Uint32Array();

async function changePostings(
  library: Library,
  terms: readonly number[],
  change: (postings: Postings | undefined, term: number) => Postings,
): Promise<void> {
  const before = await library.postings.bulkGet([...terms]);
  const changed = terms.flatMap((term, i) => {
    const after = change(before[i], term);
    return after === before[i] ? [] : [{ term, after }];
  });
  const [empty, kept] = [
    changed.filter(({ after }) => after.length === 0),
    changed.filter(({ after }) => after.length > 0),
  ];
  await library.postings.bulkDelete(empty.map(({ term }) => term));
  await library.postings.bulkPut(
    kept.map(({ after }) => after),
    kept.map(({ term }) => term),
  );
}

/** Takes articles out of the index; call in a transaction over `indexed` and `postings`. */
export async function unindex(library: Library, keys: readonly string[]): Promise<void> {
  const rows = await library.indexed.where('key').anyOf(keys).toArray();
  if (rows.length === (await library.indexed.count())) {
    await Promise.all([library.indexed.clear(), library.postings.clear()]);
    return;
  }
  const numbers = new Set(rows.map(({ number }) => number));
  const terms = [...new Set(rows.flatMap((row) => [...postedOf(row)]))];
  await changePostings(library, terms, (postings) => withoutArticles(postings ?? new Uint32Array(), numbers));
  await library.indexed.bulkDelete([...numbers]);
}
