import { clockTime } from '../dates.ts';
import { t } from '../text.ts';

/** Until when no page is read. */
export function pausedSentence(until: number): string {
  const time = clockTime(until);
  return time === null ? t('pausedForGood') : t('pausedUntil', time);
}
