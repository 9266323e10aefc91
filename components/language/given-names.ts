import { CALENDAR } from './name-words.ts';
import { STOP_WORDS } from './stop-words.ts';
import { isCapital, type Word } from './words.ts';

/** Given names that are small words, too. */
const SMALL = new Set(['will', 'per']);
/** In words and marks: how far behind it a question's mark is looked for. */
const REACH = 60;

/** Whether a small word is somebody's given name: "Will Hale said", and not "Will Hale resign?", nor "will Hale". */
export function isGivenName(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!isCapital(word) || !SMALL.has(word.lower)) return false;
  if (!isCapital(next) || STOP_WORDS.has(next.lower) || CALENDAR.has(next.lower)) return false;
  return words.slice(at, at + REACH).find(({ lower }) => /^[.!?;]$/.test(lower))?.lower !== '?';
}
