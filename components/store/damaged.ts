import type { Library } from './database.ts';
import { isSoundAnnotation, isSoundCorrection, isSoundDecision, isSoundLink } from './sound.ts';

/** How many of the reader's rows are set aside because they are damaged. Reads them all: asked for once, when the library is shown. */
export async function damagedRows({ annotations, corrections, decisions, links }: Library): Promise<number> {
  const counts = await Promise.all([
    annotations.filter((row) => !isSoundAnnotation(row)).count(),
    corrections.filter((row) => !isSoundCorrection(row)).count(),
    decisions.filter((row) => !isSoundDecision(row)).count(),
    links.filter((row) => !isSoundLink(row)).count(),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}
