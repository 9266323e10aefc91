import { linksOf, type Link } from '../../annotations/link.ts';
import type { Subject } from '../../annotations/annotation.ts';
import type { Exported } from '../../exchange/exported.ts';
import { listText } from '../lists.ts';
import { countText } from '../numbers.ts';
import { t, type MessageKey } from '../text.ts';

const NAMES: Readonly<Record<Subject, MessageKey>> = {
  contradiction: 'libraryCountContradictions',
  claim: 'libraryCountClaims',
  passage: 'exportCountPassages',
  article: 'exportCountArticles',
};

/** "contradictions: 2, claims: 5": what a file holds. */
export function exportCounts(things: readonly Exported[], links: readonly Link[]): string {
  const ending = new Set(things.flatMap(({ id }) => linksOf(links, id).map(({ link }) => link.id))).size;
  const counts = Object.entries(NAMES).map(([about, name]) => {
    return [name, things.filter((thing) => thing.about === about).length] as const;
  });
  return listText(
    [...counts, ['exportCountLinks' as MessageKey, ending] as const].flatMap(([name, count]) =>
      count > 0 ? [t(name, countText(count))] : [],
    ),
  );
}
