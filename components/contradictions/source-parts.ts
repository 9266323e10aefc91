import type { Attribution } from '../claims/claim.ts';
import { placeOf } from '../language/places.ts';

/** A source taken apart: "the agency's deputy director" is a deputy director, and the agency's. */
export interface SourceParts {
  /** In lower case, without articles. */
  readonly words: readonly string[];
  /** Who they are, without whose: "deputy director", "spokesman". */
  readonly head: readonly string[];
  /** Whose: "agency", "Kremlin", "his"; null for a name, or where nobody owns the head. */
  readonly of: readonly string[] | null;
}

/** What an attribution says of who speaks: by the source itself, and by the office beside a name. */
export const sourcePartsOf = ({ source, role }: Attribution): SourceParts[] =>
  [source, role].filter((phrase) => phrase !== null && phrase !== '').map((phrase) => partsOf(phrase!));

function partsOf(phrase: string): SourceParts {
  const words = wordsIn(phrase);
  const owned = /^(.*?\p{L})(?:['’]s|(?<=s)['’])\s+(.+)$/u.exec(phrase);
  if (owned?.[1] && owned[2]) return { words, head: wordsIn(owned[2]), of: wordsIn(owned[1]) };
  const own = /^(?:its|his|her|their)\b/i.exec(phrase);
  if (own) return { words, head: wordsIn(phrase.slice(own[0].length)), of: [own[0].toLowerCase()] };
  // A name may hold an "of" itself: "Bank of Canada".
  const tail = /^((?:(?:the|an?)\s+)?\p{Ll}[\p{L}\s-]*?|\p{Lu}\p{Ll}+) (?:of|for|at|in|from|to|by|with) (.+)$/iu.exec(
    phrase,
  );
  if (tail?.[1] && tail[2] && isCommon(tail[1])) return { words, head: wordsIn(tail[1]), of: wordsIn(tail[2]) };
  // "The Jamaican authority" is Jamaica's.
  const [first = '', ...rest] = words;
  if (rest.length > 0 && placeOf(first) !== null) return { words, head: rest, of: [first] };
  const last = words.at(-1) ?? '';
  const at = words.length > 1 && (SPEAKS_FOR.test(last) || LEADS.test(last)) ? modifiersEnd(words) : 0;
  if (at > 0) return { words, head: words.slice(at), of: words.slice(0, at) };
  return { words, head: words, of: null };
}

/** "Kremlin press secretary": whose it is stands before the words of the office. */
function modifiersEnd(words: readonly string[]): number {
  let at = words.length - 1;
  while (at > 0 && RANK.test(words[at - 1] ?? '')) at--;
  return at;
}

const isCommon = (head: string): boolean => !/\p{Lu}.*\p{Lu}/u.test(head) && !/^(?:bank|ministry|house)$/i.test(head);

const wordsIn = (phrase: string): string[] =>
  phrase
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !/^(?:the|an?)$/.test(word));

const RANK = /^(?:chief|deputy|vice|senior|press|prime|former|acting|executive|managing|general)$/;

/** Who speaks for a person or a body whatever they think themselves. */
export const SPEAKS_FOR =
  /^(?:spokes(?:man|woman|person|people)|secretary|office|officials?|aides?|lawyers?|attorney|staff|campaign|statement|website|government|management|delegate|representative)$/;

/** Who speaks for a body that they lead; of a person nobody is the director. */
export const LEADS =
  /^(?:director|chief|chairman|chairwoman|chair|head|president|governor|secretary|chief-executive|executive|commander|rector|leader|minister|mayor)$/;
