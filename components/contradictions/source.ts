import type { Attribution } from '../claims/claim.ts';
import { LEADS, sourcePartsOf, SPEAKS_FOR, type SourceParts } from './source-parts.ts';

/**
 * Do two attributions name the same source? Two named people are the same only when they are the same person, however
 * close their offices. Who speaks for a body or a person (a spokesman, an office, a body's director) is the same as the
 * one they speak for; a body's other people are not ("Talvera", "Talvera's cabin crews"). A shared country is not enough:
 * its ministries disagree, unless one side is the country itself. "The ministry" is the ministry that was named before it,
 * and in one article "the airline" is the firm that it names.
 */
export function sameSource(a: Attribution, b: Attribution, inOneArticle = false): boolean {
  const [partsA, partsB] = [sourcePartsOf(a), sourcePartsOf(b)];
  const [first, second] = [partsA[0], partsB[0]];
  if (!first || !second || isOther(first) || isOther(second)) return false;
  if (first.words[0] === 'same' || second.words[0] === 'same') return true;
  if (isSame(first.words, second.words)) return !isAnyone(first.words);
  const [peopleA, peopleB] = [peopleOf(a), peopleOf(b)];
  if (peopleA.length > 0 && peopleB.length > 0) return meet(peopleA, peopleB);
  if (namedBy(peopleA, b) || namedBy(peopleB, a) || shortFor(a, b) || shortFor(b, a)) return true;
  if (partsA.some((one) => partsB.some((other) => standsFor(one, other, b) || standsFor(other, one, a)))) return true;
  if (meet(bodiesOf(a, first), bodiesOf(b, second)) || officeOf(a, second) || officeOf(b, first)) return true;
  if (inOneArticle && (isFirm(first, b, second) || isFirm(second, a, first))) return true;
  const sameCountry = meet(countriesOf(a), countriesOf(b));
  return sameOffice(first, second, sameCountry) || (sameCountry && oneIsCountry(a, b));
}

const isOther = ({ words: [word = ''] }: SourceParts): boolean =>
  /^(?:another|others?|second|rival|new|different|fellow)$/.test(word);

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key));

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ');

const mayStand = ({ head }: SourceParts): boolean =>
  SPEAKS_FOR.test(head.at(-1) ?? '') || LEADS.test(head.at(-1) ?? '');

/** Does the first speak for the second: its spokesman, its office, its director? */
function standsFor(one: SourceParts, other: SourceParts, by: Attribution): boolean {
  if (one.of === null || !mayStand(one)) return false;
  if (isPronoun(one.of)) return one.of[0] === 'its' && other.of === null && bodiesOf(by, other).length > 0;
  return endAlike(one.of, other.of === null ? other.words : other.head) || isSame(one.of, other.words);
}

/** "Jakarta's governor", "the governor of Jakarta"; "the ministry", "the defence ministry"; not the ministry of another. */
function sameOffice(a: SourceParts, b: SourceParts, sameCountry: boolean): boolean {
  if (Math.min(a.words.length, b.words.length) > 1 && endAlike(a.words, b.words)) return true;
  if (a.of === null && b.of === null) return endAlike(a.words, b.words);
  if (a.of === null) return b.of !== null && sameOffice(b, a, sameCountry);
  if (b.of === null)
    return endAlike(a.head, b.words) && (b.words.length <= a.head.length || isPronoun(a.of) || meet(a.of, b.words));
  if (isPronoun(a.of) !== isPronoun(b.of)) return isSame(a.head.slice(-1), b.head.slice(-1));
  return endAlike(a.head, b.head) && (sameCountry || meet(a.of, b.of));
}

const isPronoun = ([word = '']: readonly string[]): boolean => /^(?:its|his|her|their)$/.test(word);

/** A lone word that may be anything has a key of every sort ("person:kremlin", "organisation:kremlin"): that is nobody's name. */
const peopleOf = ({ source, sourceKeys }: Attribution): string[] =>
  sourceKeys.filter(
    (key) =>
      key.startsWith('person:') &&
      !sourceKeys.includes(key.replace('person:', 'organisation:')) &&
      !/['’]s?\s/.test(source),
  );

/** A surname alone, after the full name, may come without a key. */
const namedBy = (people: readonly string[], { source }: Attribution): boolean =>
  people.some((key) => source.toLowerCase().endsWith(key.slice('person:'.length)) && /^\p{Lu}/u.test(source));

/** "Hartmann", for "Hartmann Coffee" or "the MP Ida Hartmann": a lone word that may be any name, at either end of a longer one. */
const shortFor = (lone: Attribution, whole: Attribution): boolean =>
  /^\p{Lu}[\p{L}-]+$/u.test(lone.source) &&
  lone.sourceKeys.includes(`organisation:${lone.source.toLowerCase()}`) &&
  /\s/.test(whole.source) &&
  new RegExp(`^${lone.source}\\s\\p{Lu}|\\p{Lu}\\S*\\s${lone.source}$`, 'u').test(whole.source);

/** "The sheriff", after "Sheriff Clay Mabry". */
const officeOf = (named: Attribution, bareOffice: SourceParts): boolean =>
  named.role !== null &&
  bareOffice.of === null &&
  sourcePartsOf(named)
    .slice(1)
    .some((role) => endAlike(role.words, bareOffice.words));

/** The bodies that a source is, or speaks for; not one whose partner, crew or town it is. */
const bodiesOf = ({ sourceKeys }: Attribution, source: SourceParts): string[] =>
  source.of === null || mayStand(source) ? sourceKeys.filter((key) => /^(?:organisation|other):/.test(key)) : [];

/** "The airline", beside a firm's name or another such word ("the carrier"). */
function isFirm(bare: SourceParts, by: Attribution, other: SourceParts): boolean {
  if (bare.of !== null || other.of !== null || !FIRM.test(bare.words.at(-1) ?? '')) return false;
  if (FIRM.test(other.words.at(-1) ?? '')) return bare.words.length === 1 && other.words.length === 1;
  return bodiesOf(by, other).length > 0 && /^\p{Lu}/u.test(by.source) && !PUBLIC.test(by.source);
}

const FIRM =
  /^(?:company|firm|airline|carrier|carmaker|chipmaker|planemaker|maker|manufacturer|retailer|supplier|lender|bank|operator|insurer|chain|utility|lessor|producer|broadcaster|network)$/;
const PUBLIC =
  /ministry|department|government|office|party|court|council|commission|agency|police|army|university|committee|union|force|senate|congress|parliament|association/i;

const countriesOf = ({ sourceKeys }: Attribution): string[] => sourceKeys.filter((key) => key.startsWith('country:'));

const oneIsCountry = (a: Attribution, b: Attribution): boolean =>
  (isCountry(a) && speaksOfficially(b)) || (isCountry(b) && speaksOfficially(a));

/** "Moscow", "the Kremlin", "Russia": a name and no office beside it. */
const isCountry = ({ source, role }: Attribution): boolean =>
  role === null && /^(?:[Tt]he )?(?:\p{Lu}\S*\s?){1,3}$/u.test(source) && !OFFICIAL.test(source);

const speaksOfficially = (attribution: Attribution): boolean =>
  isCountry(attribution) || sourcePartsOf(attribution).some(({ head }) => OFFICIAL.test(head.join(' ')));

const OFFICIAL =
  /\b(?:government|spokes(?:man|woman|person)|ministry|minister|president|premier|foreign office|state department|embassy|ambassador|cabinet)\b/i;

/** Of two wordings the shorter ends the longer: "the ministry", "the defence ministry". */
function endAlike(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || isAnyone(short)) return false;
  return short.every((word, i) => word === long[long.length - short.length + i]);
}

/** Heads that any number of people share. */
const isAnyone = (words: readonly string[]): boolean => words.length === 1 && ANYONE.test(words[0] ?? '');
const ANYONE =
  /^(?:officials?|sources?|people|witness(?:es)?|residents?|experts?|analysts?|critics|lawyers?|reports?|others|he|she|it|they|who)$/;
