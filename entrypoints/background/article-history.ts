import type { Version } from '../../components/changes/change.ts';
import { historyAfter, historySeen, type History } from '../../components/changes/history.ts';
import type { Library } from '../../components/store/database.ts';
import { annotationsOf, historyOf } from '../../components/store/read.ts';
import type { ArticleRecord, Reading } from '../../components/store/records.ts';
import { changeHistory } from '../../components/store/write.ts';

/** What an article's history is after it was read with other words than before; null where there is nothing to keep. */
export async function historyWith(
  library: Library,
  before: ArticleRecord,
  now: ArticleRecord,
  visit: number,
): Promise<History | null> {
  const [history, annotations] = await Promise.all([
    historyOf(library, before.key),
    annotationsOf(library, before.key),
  ]);
  return historyAfter(history ?? null, {
    key: before.key,
    before: versionOf(before),
    beforeSince: before.reading?.since ?? before.lastRead,
    now: versionOf(now),
    visit: visitAfter(before.reading, visit),
    annotations,
  });
}

const versionOf = ({ title, site, text, lastRead, published, updated, reading }: ArticleRecord): Version => ({
  title,
  site,
  text,
  read: lastRead,
  published,
  updated,
  reader: reading?.reader ?? null,
});

function visitAfter(before: Reading | undefined, visit: number): 'new' | 'same' | 'older' {
  if (!before || visit > before.visit) return 'new';
  return visit === before.visit ? 'same' : 'older';
}

/** The reader has seen what was changed. */
export async function putAwayChanges(library: Library, articleKey: string): Promise<void> {
  await changeHistory(library, articleKey, (history) => historySeen(history, new Date().toISOString()));
}
