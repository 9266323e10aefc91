import type { Side } from '../contradictions/contradiction.ts';
import { shortDate, weekdayDate } from './dates.ts';
import { speaksEnglish } from './locale.ts';
import { t } from './text.ts';

/**
 * When something was said: in the article's words, with the date where those leave it open ("Wednesday, 13 Sept 2023"). In
 * another language than theirs a weekday is said in that one, and other words are quoted beside the date.
 */
export function saidWhen(when: string | null, date: string | null): string | null {
  const day = shortDate(date);
  if (!when) return day || null;
  if (!day || (speaksEnglish() && /\d/.test(when))) return t('sideWhenSaid', when);
  return !speaksEnglish() && /^(on )?\w+day$/i.test(when) ? weekdayDate(date) : t('sideWhenDated', when, day);
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
