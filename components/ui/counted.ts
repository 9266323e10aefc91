import { formatter } from './locale.ts';
import { countText } from './numbers.ts';
import { t, type MessageKey } from './text.ts';

type BaseOf<Key> = Key extends `${infer Base}Other` ? (`${Base}One` extends MessageKey ? Base : never) : never;

/** A text with a form for each plural that a language has: `judgeDone` for `judgeDoneOne` and `judgeDoneOther`. */
export type CountedKey = BaseOf<MessageKey>;

/**
 * The text for a number of things, in the form that the language has for it: `$1` is the number, the values follow. Where a
 * language has more forms than English, its texts may have more keys (`judgeDoneFew`); what they lack is said as `Other`.
 */
export function tCount(base: CountedKey, count: number, ...values: string[]): string {
  const form = formatter('plural', (tag) => new Intl.PluralRules(tag)).select(count);
  const key = `${base}${form.charAt(0).toUpperCase()}${form.slice(1)}`;
  const filled = [countText(count), ...values];
  const text = t(key as MessageKey, ...filled);
  return text === key ? t(`${base}Other` as MessageKey, ...filled) : text;
}
