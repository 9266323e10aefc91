import type { Side } from '../contradictions/contradiction.ts';
import { shortDate } from './dates.ts';
import { t } from './text.ts';

/** “in “Leader invites president”, Harbour Post, 14 Sept 2023”. */
export function articleLine(side: Side): string {
  const { title, site, published } = side.article;
  const date = shortDate(published);
  return date === '' ? t('sideArticle', title, site) : t('sideArticleDated', title, site, date);
}
