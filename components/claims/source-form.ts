import { isGivenName } from '../language/given-names.ts';
import { wordsOf } from '../language/words.ts';
import { ADVERBS, ARTICLES, AUXILIARIES, CLAUSE_STARTERS, LEADING, PREPOSITIONS, RELATIVES, SUBJECT_PRONOUNS, TIME_WORDS, WEEKDAYS } from './function-words.ts'; // prettier-ignore

const isLooseEnd = (word: string): boolean =>
  PREPOSITIONS.has(word) ||
  ARTICLES.has(word) ||
  CLAUSE_STARTERS.has(word) ||
  ADVERBS.has(word) ||
  LEADING.has(word) ||
  RELATIVES.has(word) ||
  word === 'and' ||
  word === 'or' ||
  word === 'but';

/** "naturally he", "reportedly the minister": the adverb is no part of who speaks. */
const isLooseStart = (word: string, next: string): boolean =>
  LEADING.has(word) || (/^\p{Ll}{3,}ly$/u.test(word) && (SUBJECT_PRONOUNS.has(next) || ARTICLES.has(next)));

/** Whether a word alone shows that the phrase around it is a clause and names nobody. */
const isFinite = (word: string): boolean => AUXILIARIES.has(word) && !/^['’]s$/.test(word);

/** "hands her a majority", "gave them time"; not "her aides", "some of them". */
const isObject = (words: readonly string[], at: number): boolean =>
  words[at] === 'her' ? ARTICLES.has(words[at + 1] ?? '') : at > 0 && !PREPOSITIONS.has(words[at - 1] ?? '');

/** A phrase whose verb the search for a subject took along; a relative clause may hold one. */
function holdsVerb(words: readonly string[]): boolean {
  const relative = words.findIndex((word) => RELATIVES.has(word));
  const own = relative > 0 ? words.slice(0, relative) : words;
  if (own.some(isFinite)) return true;
  const [first = '', second = ''] = own;
  return (
    (/^\p{Ll}{2,}ed$/u.test(first) && (PREPOSITIONS.has(second) || ARTICLES.has(second))) ||
    PREPOSITIONS.has(first) ||
    first === 'ahead' ||
    /^['’]s$/.test(first) ||
    own.some((word, i) => /^(?:him|them|us|me|her)$/.test(word) && isObject(own, i)) ||
    first === 'having' ||
    first === 'being' ||
    (first === 'one' && second.endsWith('ing'))
  );
}

const SAID_ON = /\s(?:on |late |early )*(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
/** "the chairman earlier in the day". */
const EARLIER = /\s(?:earlier|later) (?:in|on|that|this|the|last)\b.*$/i;
/** "She, too," and "according to him, the firm …": nothing describes a pronoun. */
const AFTER_PRONOUN = /^(he|she|it|they|him|her|them),.*$/is;

/** A live blog's "09.30 The harbour master". */
const CLOCK = /^\d{1,2}[.:]\d\d\s+/;

/** A source phrase without function words at its edges; null where it names nobody: a verb stands in it, or only a time. */
export function sourceForm(phrase: string): string | null {
  const words = phrase
    .trim()
    .replace(CLOCK, '')
    .replace(AFTER_PRONOUN, '$1')
    .replace(SAID_ON, '')
    .replace(EARLIER, '')
    .split(/\s+/);
  const lower = (i: number): string => (words[i] ?? '').toLowerCase().replace(/[^\p{L}'’-]+$/u, '');
  let [from, to] = [0, words.length];
  while (to - from > 1 && isLooseStart(lower(from), lower(from + 1))) from++;
  while (to - from > 1 && isLooseEnd(lower(to - 1)) && !/^\p{Lu}/u.test(words[to - 1] ?? '')) to--;
  const kept = words.slice(from, to);
  const [head = ''] = kept.join(' ').split(',');
  const plain = head.split(' ').map((word) => word.toLowerCase().replace(/’/g, "'"));
  const isName = (i: number): boolean => /^\p{Lu}/u.test(kept[i] ?? '') && (i > 0 || isGivenName(wordsOf(head), 0));
  if (holdsVerb(plain.map((word, i) => (isName(i) ? '' : word)))) return null;
  if (plain.every((word) => TIME_WORDS.has(word) || WEEKDAYS.has(word) || ARTICLES.has(word))) return null;
  return kept
    .join(' ')
    .replace(/['’]s$|(?<=s)['’]$/, '')
    .replace(/[\s,;:—–-]+$/, '');
}
