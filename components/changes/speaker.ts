import { wordValue } from '../language/numerals.ts';
import { namesOf, sameName, type Name } from '../language/names.ts';
import type { Span } from '../language/span.ts';
import { isStopWord, stemOf } from '../language/stems.ts';
import { tokensOf } from './tokens.ts';

type Called = Name & { readonly words: readonly string[]; readonly isPerson: boolean };

/** Who says something, in one wording. Its words are stems, without words of grammar, numbers, titles and loose epithets. */
export interface Speaker {
  /** Named, or called something ("the mayor"), or only meant ("she", "both"). */
  readonly as: 'name' | 'description' | 'pronoun';
  readonly words: ReadonlySet<string>;
  /** With those of what is only added: "the mayor, Olga Merz". */
  readonly all: ReadonlySet<string>;
  /** What it may be found by in a text where nobody is seen to say anything: the words as they are written, owners' aside. */
  readonly written: readonly string[];
  /** Those of them that tell little. */
  readonly loose: ReadonlySet<string>;
  /** Those whose own somebody is: "Merz" in "Merz's lawyer". */
  readonly owners: ReadonlySet<string>;
  /** What the words before and after it say more about: "ministry" of "the Ministry of Health". */
  readonly head: string | null;
  readonly names: readonly Called[];
}

const PRONOUN = /^(?:he|she|it|they|who|we|i|you|his|her|their|its|my|our)$/i;

/** Whoever speaks for somebody is not told from those who do. */
const SPOKEN_FOR = /\bspokes(?:man|men|woman|women|person|people)\b(?: (?:for|of|from|at|with)\b)?/gi;

/** A speaker that is called more, or less, of this is the same. */
const EPITHETS = new Set(
  (
    'senior top high ranking leading local nearby several many some various other another unnamed anonymous unidentified own ' +
    'current fellow veteran young elderly independent new recent separate latest dozen few only force cent percent mr mrs ms dr sir ' +
    'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);

/** "The company's chief executive" is "the firm's": what has no name of its own tells little from another of its kind. */
const NAMELESS_OWNER = /\b(?:the|its|their|his|her) \p{Ll}+(?:['’]s|s['’])(?= )/gu;

const OWNER = /\p{L}+(?:['’]s|s['’])(?= )/gu;

/** Stems of those who speak for themselves, whoever's they are. */
const RELATED =
  /^(?:brother|sister|wif|wive|husband|sons?$|daughter|mother|father|parent|famil|lawyer|attorney|deput|predecessor|successor|rival|opponent|critic|friend|neighbo)/;

/** Where what is only added of a speaker begins, and where the thing is called by which it is known. */
const ASIDE = /,(?!\d)| (?:who|which|whose|that) /;
const AFTER_HEAD =
  /^(?:of|for|in|at|by|from|on|with|to|near|familiar|close|inside|within|behind|seen|made|published|released)$/;

/** What no person's name stands after. */
const IN_PLACE = /\b(?:of|in|at|from|near)(?: the)? $/;

/** The speaker that stands in a text. */
export function speakerAt(text: string, { start, end }: Span): Speaker {
  // Not every land that is called American is one state.
  const own = text.slice(start, end).replace(/\bAmerican\b/g, 'US');
  const names = namesOf(own).map((name): Called => {
    const words = tokensOf(name.text).map(({ key }) => stemOf(key));
    const isPerson = name.kind === 'person' || (name.kind === 'other' && words.length > 1);
    return { ...name, words, isPerson: isPerson && !IN_PLACE.test(own.slice(0, name.start)) };
  });
  const all = phraseOf(own, names).words;
  const { written } = phraseOf(own.replace(OWNER, ''), names);
  const known = { all, written, names, words: all, loose: new Set<string>(), owners: new Set<string>(), head: null };
  if (PRONOUN.test(own.trim()) || all.size === 0) return { ...known, as: 'pronoun' };
  const as = names.length > 0 || /\p{Lu}/u.test(own.replace(/^(?:The|An?) /, '')) ? 'name' : 'description';
  const core = own.split(ASIDE)[0]!;
  const { words, head } = phraseOf(core.replace(SPOKEN_FOR, ''), names);
  if (words.size === 0) return { ...known, as };
  const among = (pattern: RegExp): ReadonlySet<string> => phraseOf((core.match(pattern) ?? []).join(' '), names).words;
  const nameless = among(NAMELESS_OWNER);
  const loose = [...words].every((word) => nameless.has(word)) ? known.loose : nameless;
  return { ...known, as, words, head, loose, owners: among(OWNER) };
}

function phraseOf(phrase: string, names: readonly Called[]): Pick<Speaker, 'words' | 'written' | 'head'> {
  const people = new Set(names.filter(isPerson).flatMap((name) => name.words));
  const words = new Set<string>();
  const written: string[] = [];
  let head: string | null = null;
  let isBefore = true;
  const plain = phrase.replace(/['’]s\b|(?<=s)['’]/g, '');
  for (const { key, start, end } of tokensOf(plain)) {
    isBefore &&= head === null || !AFTER_HEAD.test(key);
    // "US", "WHO": words of grammar in small letters only.
    const isGrammar = isStopWord(key) && !/^\p{Lu}[\p{Lu}.]+$/u.test(plain.slice(start, end));
    if (isGrammar || EPITHETS.has(key) || !/^\p{L}/u.test(key) || wordValue(key) !== null) continue;
    const stem = stemOf(key);
    words.add(stem);
    written.push(key);
    if (isBefore && !people.has(stem)) head = stem;
  }
  return { words, written, head };
}

const isPerson = (name: Called): boolean => name.isPerson;

/**
 * Whether two wordings may well have one speaker: one is called less than the other, or otherwise. Not so where both are
 * called the same and each is told from others by something else: the health ministry and the finance ministry.
 */
export function sameSpeaker(a: Speaker, b: Speaker): boolean {
  const pairs = a.names.flatMap((x) => b.names.filter((y) => sameName(x, y)).map((y) => [x, y] as const));
  if (isWhoseOther(a, b) || isWhoseOther(b, a)) return false;
  if (pairs.some((pair) => pair.some(isPerson)) || isShortFor(a, b) || isShortFor(b, a)) return true;
  const [x, y] = [a.names.filter(isPerson), b.names.filter(isPerson)];
  if (x.length > 0 && y.length > 0) return false;
  const shared = [...a.words].filter((word) => b.words.has(word));
  const left = (one: Speaker, side: 0 | 1): string[] => {
    const known = new Set([...shared, ...pairs.flatMap((pair) => pair[side].words), ...one.loose]);
    for (const { words } of side === 0 ? x : y) for (const word of words) known.add(word);
    return [...one.words].filter((word) => !known.has(word));
  };
  // Two that are of one country are not one for that.
  if (shared.length === 0 && !pairs.some((pair) => pair.some(({ kind }) => kind !== 'place'))) return false;
  const [gone, come] = [left(a, 0), left(b, 1)];
  if (gone.length === 0 || come.length === 0) return true;
  if (a.head !== null && a.head === b.head) return false;
  const isNamed = (one: Speaker, words: readonly string[]): boolean =>
    one.names.some((name) => name.words.some((word) => words.includes(word)));
  return pairs.length > 0 || !isNamed(a, gone) || !isNamed(b, come);
}

/** Merz's lawyer is not Merz; Merz's office may be. */
const isWhoseOther = (one: Speaker, other: Speaker): boolean =>
  RELATED.test(other.head ?? '') && other.owners.has(one.head ?? familyNames(one)[0] ?? [...one.words][0]!);

/** Whether a speaker is called by words of another, or by a family name alone, which need not be known for a name. */
const isShortFor = (one: Speaker, other: Speaker): boolean =>
  [...one.words].every((word) => other.all.has(word)) ||
  (!other.names.some(isPerson) && familyNames(one).some((word) => other.all.has(word)));

const familyNames = ({ names }: Pick<Speaker, 'names'>): string[] =>
  names.filter(isPerson).map((name) => name.words.at(-1)!);
