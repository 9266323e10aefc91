import { CALENDAR } from './name-words.ts';
import { isCapital } from './joined-names.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Word } from './words.ts';

/** Given names that are small words, too. */
const SMALL = new Set(['will', 'per']);

/** Whether a small word is somebody's given name: "Will Hale said", and not "Will Hale resign?", nor "will Hale". */
export function isGivenName(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!isCapital(word) || !SMALL.has(word.lower)) return false;
  if (!isCapital(next) || STOP_WORDS.has(next.lower) || CALENDAR.has(next.lower)) return false;
  return words.slice(at).find(({ lower }) => /^[.!?;]$/.test(lower))?.lower !== '?';
}
