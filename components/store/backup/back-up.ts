import type { Library } from '../database.ts';
import {
  BACKUP_TABLES,
  headLine,
  NO_COUNTS,
  recordLine,
  SETTINGS_LINE,
  type BackupHead,
  type BackupTable,
  type Counts,
} from './format.ts';
import type { Going } from './read-backup.ts';
import { readRecord } from './read-record.ts';

/** Rows that are read at once: an article may have a megabyte. */
const MOST_ROWS: Readonly<Record<BackupTable, number>> = {
  annotations: 200,
  corrections: 200,
  decisions: 200,
  links: 200,
  articles: 20,
  histories: 20,
};
/** Text that is handed to the browser as one part of the file. */
const PART_UNITS = 1_000_000;

export interface MadeBackup {
  readonly file: Blob;
  readonly counts: Counts;
  /** Records that are damaged where they lie, and so could not be put back: they are left out. */
  readonly damaged: number;
}

/**
 * Everything that is kept, as a file. It is read bit by bit and handed to the browser in parts, so that neither the page
 * stands still nor the whole text lies in this script's memory. What is changed meanwhile is in it as it was, or as it is.
 */
export async function backUp(
  library: Library,
  about: Pick<BackupHead, 'made' | 'origin'> & { settings: unknown },
  { onProgress, signal }: Going,
): Promise<MadeBackup> {
  const keys = await keysByTable(library);
  const total = BACKUP_TABLES.reduce((sum, table) => sum + keys[table].length, 0);
  const counts: Record<BackupTable, number> = { ...NO_COUNTS };
  let [text, done, damaged] = [recordLine(SETTINGS_LINE, about.settings), 0, 0];
  const parts: Blob[] = [];
  for (const table of BACKUP_TABLES) {
    for (let at = 0; at < keys[table].length; at += MOST_ROWS[table]) {
      signal.throwIfAborted();
      const some = keys[table].slice(at, at + MOST_ROWS[table]);
      for (const row of await library.table(table).bulkGet(some)) {
        // Forgotten meanwhile.
        if (row === undefined) continue;
        const record = readRecord(table, row);
        if (record) text += recordLine(table, record);
        counts[table] += record ? 1 : 0;
        damaged += record ? 0 : 1;
      }
      if (text.length > PART_UNITS) {
        parts.push(new Blob([text]));
        text = '';
      }
      onProgress((done += some.length) / total);
    }
  }
  // Only now it is known what the first line is to say.
  const head = headLine({ database: library.verno, made: about.made, origin: about.origin, counts });
  return { file: new Blob([head, ...parts, text], { type: 'application/x-ndjson' }), counts, damaged };
}

async function keysByTable(library: Library): Promise<Record<BackupTable, readonly string[]>> {
  const keysOf = (table: BackupTable): Promise<string[]> =>
    library.table(table).toCollection().primaryKeys() as Promise<string[]>;
  const [annotations, corrections, decisions, links, histories] = await Promise.all(
    (['annotations', 'corrections', 'decisions', 'links', 'histories'] as const).map(keysOf),
  );
  return {
    annotations: annotations!,
    corrections: corrections!,
    decisions: decisions!,
    links: links!,
    histories: histories!,
    articles: await articleKeys(library),
  };
}

/** In the order in which the articles were read first: put back in it, the later ones are again those that are held against the earlier. */
async function articleKeys({ articles, indexed }: Library): Promise<string[]> {
  const [keys, known, numbers] = await Promise.all([
    articles.toCollection().primaryKeys(),
    indexed.orderBy('key').keys() as Promise<string[]>,
    indexed.orderBy('key').primaryKeys(),
  ]);
  const numberOf = new Map(known.map((key, at) => [key, numbers[at]!]));
  return keys.sort((one, other) => (numberOf.get(one) ?? Infinity) - (numberOf.get(other) ?? Infinity));
}
