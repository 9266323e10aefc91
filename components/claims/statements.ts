import { wordsOf } from '../language/words.ts';
import { classesOf, WORD_CLASS } from './check-words.ts';
import { cueVerb } from './speech-verbs.ts';

const VERB = WORD_CLASS.past | WORD_CLASS.present | WORD_CLASS.modal | WORD_CLASS.future;
/** Lines of a page rather than sentences of its story: by-lines, captions' credits, calls to do something. */
const FURNITURE =
  /^(?:By (?:\p{Lu}[\p{L}.'’-]+(?:,? (?:and )?|$)){1,8}$|(?:Updated|Published|Posted|Last modified|Last updated)\b.{0,60}$|(?:Photo(?:graph)?|Image|Picture|Video|Credit|Source)s?(?: by| credit|:)|(?:Read|See|Watch|Listen)(?: more| also| next|:)|(?:Subscribe|Sign up|Sign in|Log in|Click|Follow us|Share this|Advertisement|Copyright|©)|All rights reserved|(?:Additional )?[Rr]eporting by\b|(?:Editing|Writing) by\b|Related(?::| stor))/u;

/** In characters: no sentence is longer, and the rules on it stay cheap. */
const LONGEST = 4000;

/** Whether a sentence states something that could be true or false: no question, no furniture, no fragment. */
export function isStatement(sentence: string): boolean {
  const text = sentence.trim();
  if (text.length > LONGEST) return false;
  if (/\?["”’')\]]*$/.test(text) || FURNITURE.test(text)) return false;
  const words = wordsOf(text).filter((word) => word.kind !== 'mark');
  if (words.length < 3 || words.length > 400) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < text.length * 0.4) return false;
  const ends = /[.!…]["”’')\]]*$/.test(text);
  const hasVerb = words.some(
    ({ lower, text: raw }, i) =>
      (classesOf(lower) & VERB) !== 0 ||
      (i > 0 && lower.endsWith('ed')) ||
      (i > 0 && raw === lower && cueVerb(lower) !== undefined && !lower.endsWith('ing')),
  );
  if (!ends) return hasVerb && words.length >= 6;
  return hasVerb || words.length >= 6;
}
