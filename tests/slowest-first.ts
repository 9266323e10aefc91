import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take far longer than others, the longest first. */
const SLOWEST = ['access', 'living-pages', 'samples', 'extension', 'own-sites', 'killed', 'correcting', 'page-tasks'];

/**
 * Begins with the files that take longest, so that at the end no worker waits for another. Vitest's own order comes from
 * the last run, or else from the files' sizes, which say little of how long a browser takes.
 */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => groupOf(a) - groupOf(b) || rankOf(a) - rankOf(b));
  }
}

const groupOf = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;

function rankOf({ moduleId }: TestSpecification): number {
  const rank = SLOWEST.indexOf(basename(moduleId).split('.')[0]!);
  return rank < 0 ? SLOWEST.length : rank;
}
