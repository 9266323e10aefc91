import { existsSync, globSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rowsIn, wantedOf, type Row } from './labelled.ts';
import { sampleOf } from './sample.ts';

/** A labelled file as it is measured: the product's task, and the rows or a sample of them. */
export interface Set {
  /** `TASK-FILE`, with `:N` where a sample was taken. */
  readonly name: string;
  readonly file: string;
  readonly task: string;
  readonly count: number;
}

interface Wish {
  /** Files or folders, each with `:N` for a sample of N rows of every file; a path, or one below a folder of sets. */
  readonly given: readonly string[];
  /** A folder of other sets; measured whole where nothing is given. */
  readonly folder: string | undefined;
}

/** Our own development material: what is never learnt from. */
const OWN = fileURLToPath(new URL('data', import.meta.url));

export function setsWanted({ given, folder }: Wish): Set[] {
  const own = globSync(join(OWN, '*_dev.jsonl')).sort();
  const wanted = given.length > 0 ? given : [...own, ...(folder ? [folder] : [])];
  return wanted.flatMap((one) => {
    const { path, count } = wantedOf(one);
    return filesIn(placeOf(path, folder)).flatMap((file) => setOf(file, count) ?? []);
  });
}

function placeOf(path: string, folder: string | undefined): string {
  const places = [path, ...(folder ? [join(folder, path), join(folder, `${path}.jsonl`)] : [])];
  const place = places.find((each) => existsSync(each));
  if (place === undefined) throw new Error(`there is no ${path}`);
  return place;
}

const filesIn = (place: string): string[] =>
  statSync(place).isDirectory() ? globSync(join(place, '**/*.jsonl')).sort() : [place];

function setOf(file: string, count: number): Set | null {
  const [first] = rowsIn(file);
  const task = first && taskOf(first);
  if (!task) return null;
  const sample = Number.isFinite(count) ? `-${count}` : '';
  return { name: `${task}-${basename(file, '.jsonl')}${sample}`, file, task, count };
}

export const rowsOf = ({ file, count }: Set): Row[] => sampleOf(rowsIn(file), count);

/** Told from a row's fields; null for material that has another measure (who says what). */
export function taskOf(row: Row): string | null {
  if ('premise' in row) return 'pairs';
  if ('saved' in row) return 'across';
  if ('statement' in row) return 'statements';
  if ('text' in row) return 'documents';
  return 'sentence' in row && 'label' in row && !('attributions' in row) ? 'claims' : null;
}
