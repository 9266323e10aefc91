import type { Reason } from '../contradictions/contradiction.ts';
import { t } from './text.ts';

/**
 * Why two claims are set side by side, as one sentence: with the two wordings and who says each, or in general where a
 * wording is missing. Every reason has both texts in `_locales`; a missing one is a type error here. `nameless`: where
 * the words stand that nobody is named for, if not in an article.
 */
export function reasonText({ key, values, voices = ['', ''] }: Reason, nameless = t('reasonOwnWords')): string {
  const [first = '', second = ''] = values;
  if (!first.trim() || !second.trim()) return t(`${key}General`);
  return t(key, first, second, ...voicesText(voices, nameless));
}

/** "according to KCNA", "in the article’s own words"; where nobody is named, "in one statement" and "in the other". */
function voicesText([one, other]: readonly [string, string], nameless: string): [string, string] {
  if (!one && !other) return [t('reasonOneStatement'), t('reasonOtherStatement')];
  return [voiceText(one, nameless), voiceText(other, nameless)];
}

/** "The" before a description belongs to the sentence, so each language says it, or leaves it out. */
function voiceText(voice: string, nameless: string): string {
  if (!voice) return nameless;
  const named = voice.replace(/^the (?=\p{Ll})/iu, '');
  return t(named === voice ? 'reasonVoice' : 'reasonVoiceThe', named);
}
