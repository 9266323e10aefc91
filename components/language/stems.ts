import { IRREGULAR, WHOLE } from './irregular.ts';
import { STOP_WORDS } from './stop-words.ts';
import { wordsOf } from './words.ts';

const VOWEL = /[aeiouy]/;

/** "-sion" and "-tion" nouns whose verb ends otherwise: decision → decid, admission → admit, reduction → reduc. */
const ION_VERBS: readonly (readonly [RegExp, string])[] = [
  [/([aeiou])ssion$/, '$1t'],
  [/([aiou])sion$/, '$1d'],
  [/nsion$/, 'nd'],
  [/([^r])uction$/, '$1uc'],
  [/ription$/, 'rib'],
  [/umption$/, 'um'],
  [/olution$/, 'olv'],
  [/quisition$/, 'quir'],
];

const without = (word: string, length: number, least: number): string | null => {
  const stem = word.slice(0, -length);
  return stem.length >= least && VOWEL.test(stem) ? stem : null;
};

const singular = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ch|sh|x|zz|ss|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};

const inflected = (word: string): string => {
  if (word.endsWith('eed')) return word.length > 4 ? word.slice(0, -1) : word;
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (word.endsWith('ed')) return without(word, 2, 2) ?? word;
  if (word.endsWith('ying') && word.length === 5) return `${word[0] ?? ''}ie`;
  if (word.endsWith('ing')) return without(word, 3, 2) ?? word;
  if (word.endsWith('ily')) return word.length > 5 ? `${word.slice(0, -3)}y` : word;
  if (word.endsWith('ly')) return without(word, 2, 3) ?? word;
  return word;
};

const noun = (word: string): string => {
  for (const [pattern, end] of ION_VERBS) if (word.length > 7 && pattern.test(word)) return word.replace(pattern, end);
  if (/(?:a|i)tion$/.test(word)) return without(word, 5, 4) ?? without(word, 3, 4) ?? word;
  if (word.endsWith('ion')) return without(word, 3, 4) ?? word;
  if (word.endsWith('ment')) return without(word, 4, 4) ?? word;
  if (word.endsWith('ness')) return without(word, 4, 3) ?? word;
  if (/(?:a|e)nce$/.test(word)) return without(word, 4, 4) ?? word;
  return word;
};

const finished = (word: string): string => {
  let stem = word;
  if (stem.length > 4 && stem.endsWith('ate')) stem = without(stem, 3, 4) ?? stem;
  else if (stem.length > 5 && stem.endsWith('at')) stem = without(stem, 2, 4) ?? stem;
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem.length > 3 && /([bdfglmnprstz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
};

/** The stem that a word's forms share: visit, visited and visiting; invite and invitation; said and say. Takes lower case. */
export const stemOf = (lower: string): string => {
  const word = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  const whole = WHOLE.get(word);
  if (whole !== undefined) return whole;
  const base = IRREGULAR.get(word);
  if (base !== undefined) return finished(base);
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const one = singular(word);
  const verb = WHOLE.get(one) ?? IRREGULAR.get(one);
  if (verb !== undefined) return WHOLE.has(one) ? verb : finished(verb);
  return finished(noun(inflected(one)));
};

/** Words that say nothing of what a sentence is about. */
export const isStopWord = (lower: string): boolean => STOP_WORDS.has(lower);

/** The stems of a text's words that carry its content, figures included. */
export const contentStemsOf = (text: string): Set<string> => {
  const stems = new Set<string>();
  for (const word of wordsOf(text)) {
    if (word.kind === 'mark' || isStopWord(word.lower)) continue;
    stems.add(word.kind === 'number' ? word.lower.replace(/,/g, '') : stemOf(word.lower.replace(/-/g, '')));
  }
  return stems;
};
