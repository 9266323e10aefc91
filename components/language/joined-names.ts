import { ORGANISATION_WORDS } from './name-words.ts';
import { placeOf } from './places.ts';
import { isCapital, type Word } from './words.ts';

/** Names that run over words which otherwise end one, in small letters. */
const WHOLE = [
  'doctors without borders',
  'reporters without borders',
  'engineers without borders',
  'save the children',
  'médecins sans frontières',
  'reporters sans frontières',
].map((name) => name.split(' '));

/** How many words at a place are such a name; 0 where none stands there. */
export const wholeNameAt = (words: readonly Word[], at: number): number =>
  WHOLE.find(
    (name) => name.every((lower, i) => words[at + i]?.lower === lower) && isCapital(words[at + name.length - 1]),
  )?.length ?? 0;

const OWNERS = new Set(['people', 'women', 'men', 'children']);
/** "St. Mary's Hospital", "All Saints' Church": what is named after someone is not theirs. */
const NAMED_AFTER = new Set(['st', 'st.', 'saint', 'all', 'king', 'queen']);
/** How far behind a plural's apostrophe the word may stand that names an organisation. */
const REACH = 3;

/**
 * Whether the possessive at `at` joins what stands before it to the same name: "Dockers' Union", "Women's Aid", but not
 * "Russia's Ministry". `from`: where the name begins.
 */
export function joinsName(words: readonly Word[], from: number, at: number): boolean {
  const [owner, sign, next] = [words[at - 1], words[at], words[at + 1]];
  if (owner === undefined || sign === undefined || !isCapital(next) || sign.start !== owner.end) return false;
  const isNamedAfter = NAMED_AFTER.has(words[from]?.lower ?? '') && at - from > 1;
  if (sign.lower === "'s")
    return (
      OWNERS.has(owner.lower) || isNamedAfter || (NAMED_AFTER.has(owner.lower) && namesOrganisation(words, at + 1))
    );
  if (!/^['’]$/.test(sign.lower) || !owner.lower.endsWith('s') || next.start === sign.end) return false;
  return isNamedAfter || (placeOf(nameOf(words, from, at)) === null && namesOrganisation(words, at + 1));
}

/** Whether words that make a name are held together by one of these. */
export const isJoined = (words: readonly Word[], from: number, to: number): boolean =>
  wholeNameAt(words, from) > 0 || words.slice(from + 1, to).some((_, i) => joinsName(words, from, from + 1 + i));

function namesOrganisation(words: readonly Word[], at: number): boolean {
  for (let i = at; i < at + REACH && isCapital(words[i]); i++) if (ORGANISATION_WORDS.has(words[i]!.lower)) return true;
  return false;
}

const nameOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
