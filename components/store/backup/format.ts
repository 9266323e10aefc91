import * as v from 'valibot';

/**
 * A backup is text, one JSON value a line, so that both ways it is gone through line by line and never lies in memory as a
 * whole. The first line says what it is; each other one is a record of a table, what the reader wrote before what was
 * only read. What is derived (what claims and words are found by) is left out, and made anew.
 */
export const BACKUP_FORMAT = 'gainsay-backup';
/** Raised when an older Gainsay could not read the file. */
const BACKUP_VERSION = 1;

/** In the order in which they are written, which is that in which they are put back: a file cut short has lost what matters least. */
export const BACKUP_TABLES = ['annotations', 'corrections', 'decisions', 'links', 'articles', 'histories'] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];
/** What lies outside of the library: one record for all of it. */
export const SETTINGS_LINE = 'settings';

/** So many of each. */
export type Counts = Readonly<Record<BackupTable, number>>;

export const NO_COUNTS: Counts = { annotations: 0, corrections: 0, decisions: 0, links: 0, articles: 0, histories: 0 };

export const sumOf = (counts: Counts): number => BACKUP_TABLES.reduce((sum, table) => sum + counts[table], 0);

export interface BackupHead {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  /** Of the library's shape. */
  readonly database: number;
  /** ISO 8601. */
  readonly made: string;
  /** Of the extension's own pages, where the made-up story lies: another one in every browser. */
  readonly origin: string;
  readonly counts: Counts;
}

export const headLine = (head: Omit<BackupHead, 'format' | 'version'>): string =>
  backupLine({ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...head });

export const recordLine = (table: BackupTable | typeof SETTINGS_LINE, record: unknown): string =>
  backupLine({ table, record });

/** A character that stands for bytes which were none is written as an escape, so that where it is found as such the file is damaged. */
const backupLine = (value: object): string => `${JSON.stringify(value).replaceAll('\ufffd', '\\ufffd')}\n`;

/** Why a file can't be restored from at all. */
export type BackupFault = 'empty' | 'foreign' | 'newer' | 'unreadable';

const ORIGIN = /^(?:chrome|moz)-extension:\/\/[\w-]+$/;
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const countFields = Object.fromEntries(BACKUP_TABLES.map((table) => [table, v.optional(count, 0)]));
const named = v.object({ format: v.literal(BACKUP_FORMAT), version: count, database: count });
const head = v.object({
  ...named.entries,
  made: v.pipe(v.string(), v.isoTimestamp()),
  origin: v.pipe(v.string(), v.regex(ORIGIN)),
  counts: v.object(countFields as Record<BackupTable, v.OptionalSchema<typeof count, 0>>),
});

/** The first line of a file, or why it is none of a backup that can be read here. */
export function headIn(line: string | null, database: number): BackupHead | BackupFault {
  const value = line === null ? undefined : jsonIn(line);
  const known = v.safeParse(named, value);
  if (!known.success) return 'foreign';
  if (known.output.version > BACKUP_VERSION || known.output.database > database) return 'newer';
  const parsed = v.safeParse(head, value);
  return parsed.success ? parsed.output : 'foreign';
}

const recordAt = v.object({ table: v.picklist([...BACKUP_TABLES, SETTINGS_LINE]), record: v.unknown() });

/** Any other line: of which table it is, and its record, which nobody has looked at yet; null: it is damaged. */
export function recordIn(line: string): v.InferOutput<typeof recordAt> | null {
  const parsed = v.safeParse(recordAt, line.includes('\ufffd') ? undefined : jsonIn(line));
  return parsed.success ? parsed.output : null;
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A line as it is to be read in this browser: what it says of the extension's own pages is true of those here. */
export const asOwn = (line: string, from: string, own: string): string =>
  from === own ? line : line.replaceAll(`"${from}/`, `"${own}/`);
