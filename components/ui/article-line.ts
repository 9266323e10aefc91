import type { Side } from '../contradictions/contradiction.ts';
import { shortDate } from './dates.ts';
import { t } from './text.ts';

/** “in “Leader invites president”, Harbour Post, 14 Sept 2023”; where the paper gives no date, when the reader read it. */
export function articleLine(side: Side): string {
  const { title, site, published, read } = side.article;
  const date = shortDate(published) || t('libraryReadOn', shortDate(read));
  return t('sideArticleDated', title, site, date);
}
