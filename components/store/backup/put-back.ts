import type { Library } from '../database.ts';
import { noteManyTerms } from '../index-claims.ts';
import { putLink } from '../links.ts';
import type { ArticleRecord } from '../records.ts';
import { addReckoned, NO_TALLY, NOTHING, type Fate, type Reckoned, type Tally } from './fates.ts';
import { asOwn, BACKUP_TABLES, recordIn, SETTINGS_LINE, type BackupTable } from './format.ts';
import { meet, type Met } from './meet.ts';
import { readRecord, type BackupRows } from './read-record.ts';

/** Sound records by table, from some lines of a backup. */
export interface ReadLines {
  readonly rows: { readonly [T in BackupTable]: readonly BackupRows[T][] };
  readonly damaged: number;
  /** What lies outside of the library, as the file has it; undefined: these lines don't say. */
  readonly settings: unknown;
}

/** Null stands for a line that can't be one. `from`, `own`: where the extension's pages lay, and lie. */
export function readLines(lines: readonly (string | null)[], from: string, own: string): ReadLines {
  const rows: { [T in BackupTable]: BackupRows[T][] } = {
    annotations: [],
    corrections: [],
    decisions: [],
    links: [],
    articles: [],
    histories: [],
  };
  let [damaged, settings]: [number, unknown] = [0, undefined];
  for (const line of lines) {
    const found = line === null ? null : recordIn(asOwn(line, from, own));
    if (found?.table === SETTINGS_LINE) settings = found.record;
    else {
      const row = found && readRecord(found.table, found.record);
      if (row) (rows[found.table] as unknown[]).push(row);
      else damaged += 1;
    }
  }
  return { rows, damaged, settings };
}

/** What would become of records, without a word being written. */
export const reckon = (library: Library, lines: ReadLines): Promise<Reckoned> =>
  overTables(lines, async (table, rows) => counted(table, await meet(table, library, rows)));

async function overTables(
  { rows, damaged }: ReadLines,
  each: (table: BackupTable, rows: never[]) => Promise<Tally>,
): Promise<Reckoned> {
  let sum: Reckoned = { ...NOTHING, damaged };
  for (const table of BACKUP_TABLES)
    if (rows[table].length > 0)
      sum = addReckoned(sum, { tally: await each(table, rows[table] as never[]), damaged: 0 });
  return sum;
}

function counted(table: BackupTable, met: readonly Met<unknown>[]): Tally {
  const count = (fate: Fate): number => met.filter((one) => one.fate === fate).length;
  return {
    ...NO_TALLY,
    [table]: { new: count('new'), newer: count('newer'), older: count('older'), same: count('same') },
  };
}

/**
 * Puts records back, in one transaction; what is here is never lost. The same records again change nothing, so that what was
 * cut off is simply begun anew. Called by the background only.
 */
export function putBack(library: Library, lines: ReadLines): Promise<Reckoned> {
  const { articles, annotations, corrections, decisions, links, histories, indexed, unsearched } = library;
  const touched = [articles, annotations, corrections, decisions, links, histories, indexed, unsearched];
  return library.transaction('rw', touched, async () =>
    overTables(lines, async (table, rows) => {
      const met = await meet(table, library, rows);
      await PUT[table](library, met.flatMap(({ put }) => put ?? []) as never);
      return counted(table, met);
    }),
  );
}

const PUT: { readonly [T in BackupTable]: (library: Library, rows: BackupRows[T][]) => Promise<unknown> } = {
  annotations: ({ annotations }, rows) => annotations.bulkPut(rows),
  async corrections(library, rows) {
    await library.corrections.bulkPut(rows);
    await findAnew(
      library,
      await library.articles
        .where('key')
        .anyOf(rows.map(({ articleKey }) => articleKey))
        .primaryKeys(),
    );
  },
  decisions: ({ decisions }, rows) => decisions.bulkPut(rows),
  async links(library, rows) {
    for (const { articleKeys: _, ...link } of rows) await putLink(library, link);
  },
  async articles(library, rows) {
    const known = new Set(
      await library.articles
        .where('key')
        .anyOf(rows.map(({ key }) => key))
        .primaryKeys(),
    );
    await library.articles.bulkPut(rows);
    await noteManyTerms(
      library,
      rows.filter(({ key }) => !known.has(key)),
    );
    await findAnew(
      library,
      rows.map(({ key }) => key),
    );
  },
  async histories(library, rows) {
    const known = new Set(
      await library.articles
        .where('key')
        .anyOf(rows.map(({ key }) => key))
        .primaryKeys(),
    );
    // One of an article that is not here could never be forgotten.
    await library.histories.bulkPut(rows.filter(({ key }) => known.has(key)));
  },
};

/** What articles are searched by is made of them as they are now, bit by bit. */
const findAnew = ({ unsearched }: Library, keys: readonly ArticleRecord['key'][]): Promise<unknown> =>
  unsearched.bulkPut(keys.map((key) => ({ key })));
