import type { Side } from '../contradictions/contradiction.ts';
import { shortDate } from './dates.ts';
import { t } from './text.ts';

/** When something was said: in the article's words, with the date where those leave it open ("Wednesday, 13 Sept 2023"). */
export function saidWhen(when: string | null, date: string | null): string | null {
  const day = shortDate(date);
  if (when !== null && when !== '') return day === '' || /\d/.test(when) ? when : t('sideWhenDated', when, day);
  return day === '' ? null : day;
}

/**
 * When a side was said; where the article says nothing, the day that it was published. Of an article elsewhere that day is
 * named with its title.
 */
export function sideWhen({ when, date, article }: Side, elsewhere: boolean): string | null {
  const said = saidWhen(when, date);
  if (said !== null) return said;
  const published = shortDate(article.published);
  return elsewhere || published === '' ? null : t('sidePublished', published);
}
