import type { Library } from '../database.ts';
import { addReckoned, NOTHING, type Reckoned } from './fates.ts';
import { headIn, sumOf, type BackupFault, type BackupHead } from './format.ts';
import { linesIn, unreadable } from './lines.ts';
import { readLines, reckon } from './put-back.ts';
import { othersTurn } from '../others-turn.ts';

/** Lines that are taken at once: some hundred kB of text, or so many. */
const MOST_UNITS = 400_000;
const MOST_LINES = 5_000;
/** The first line is short. */
const HEAD_BYTES = 4_096;

/** What a backup holds, and what would become of it here. */
export interface Plan extends Reckoned {
  readonly head: BackupHead;
  /** What lies outside of the library, as the file has it; undefined: it says nothing of that. */
  readonly settings: unknown;
  /** Records that the first line names and the file has not: it was cut short. */
  readonly missing: number;
}

/** How far it is, from 0 to 1, and whether it may go on. */
export interface Going {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** What a file is, by its first line. */
export async function headOf(file: Blob, library: Library): Promise<BackupHead | BackupFault> {
  if (file.size === 0) return 'empty';
  const text = await file.slice(0, HEAD_BYTES).text().catch(unreadable);
  const end = text.indexOf('\n');
  return headIn(end < 0 ? null : text.slice(0, end), library.verno);
}

/** All lines but the first, many at a time. */
export async function* batchesIn(file: Blob, { onProgress, signal }: Going): AsyncGenerator<(string | null)[]> {
  let [batch, units, first]: [(string | null)[], number, boolean] = [[], 0, true];
  for await (const line of linesIn(file, (bytes) => onProgress(bytes / file.size))) {
    signal.throwIfAborted();
    if (!first) batch.push(line);
    first = false;
    units += line?.length ?? 0;
    if (units < MOST_UNITS && batch.length < MOST_LINES) continue;
    yield batch;
    [batch, units] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Looks a backup through and says what restoring it would do. Nothing is written. */
export async function planOf(library: Library, file: Blob, own: string, going: Going): Promise<Plan | BackupFault> {
  const head = await headOf(file, library);
  if (typeof head === 'string') return head;
  let [reckoned, lines, settings]: [Reckoned, number, unknown] = [NOTHING, 0, undefined];
  for await (const batch of batchesIn(file, going)) {
    const read = readLines(batch, head.origin, own);
    reckoned = addReckoned(reckoned, await reckon(library, read));
    lines += batch.length - (read.settings === undefined ? 0 : 1);
    settings ??= read.settings;
    await othersTurn();
  }
  return { head, ...reckoned, settings, missing: Math.max(0, sumOf(head.counts) - lines) };
}
