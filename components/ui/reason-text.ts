import type { Reason } from '../contradictions/contradiction.ts';
import { t } from './text.ts';

/**
 * Why two claims are set side by side, as one sentence: with the two wordings, or in general where one is missing.
 * Every reason has both texts in `_locales`; a missing one is a type error here.
 */
export function reasonText({ key, values }: Reason): string {
  const [first = '', second = ''] = values;
  if (first.trim() === '' || second.trim() === '') return t(`${key}General`);
  return t(key, ...values);
}
