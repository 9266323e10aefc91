import type { Attribution } from '../claims/claim.ts';

/**
 * Do two attributions name the same source? Two named people are the same only when they are the same person, however
 * close their offices. A shared organisation is enough ("Kremlin spokesman Dmitry Peskov" speaks for the Kremlin); a
 * shared country is not: its ministries disagree, unless one side is the country itself. "The ministry" is the ministry
 * that was named before it.
 */
export function sameSource(a: Attribution, b: Attribution): boolean {
  const [peopleA, peopleB] = [peopleOf(a), peopleOf(b)];
  if (peopleA.length > 0 && peopleB.length > 0) return meet(peopleA, peopleB);
  if (namedBy(peopleA, b) || namedBy(peopleB, a)) return true;
  if (meet(bodiesOf(a), bodiesOf(b)) || officeOf(a, b) || officeOf(b, a)) return true;
  const [wordsA, wordsB] = [plainWords(a.source), plainWords(b.source)];
  if (!meet(countriesOf(a), countriesOf(b)))
    return (a.sourceKeys.length === 0 || b.sourceKeys.length === 0) && endAlike(wordsA, wordsB);
  return (isCountry(a) && speaksOfficially(b)) || (isCountry(b) && speaksOfficially(a)) || endAlike(wordsA, wordsB);
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key));

/** A lone word that may be anything has a key of every sort ("person:kremlin", "organisation:kremlin"): that is nobody's name. */
const peopleOf = ({ sourceKeys }: Attribution): string[] =>
  sourceKeys.filter(
    (key) => key.startsWith('person:') && !sourceKeys.includes(key.replace('person:', 'organisation:')),
  );

/** A surname alone, after the full name, may come without a key. */
const namedBy = (people: readonly string[], { source }: Attribution): boolean =>
  people.some((key) => source.toLowerCase().endsWith(key.slice('person:'.length)) && /^\p{Lu}/u.test(source));

/** "The sheriff", after "Sheriff Clay Mabry". */
const officeOf = (named: Attribution, bareOffice: Attribution): boolean =>
  named.role !== null &&
  bareOffice.sourceKeys.length === 0 &&
  endAlike(plainWords(named.role.toLowerCase()), plainWords(bareOffice.source));

const bodiesOf = ({ sourceKeys }: Attribution): string[] =>
  sourceKeys.filter((key) => /^(?:organisation|other):/.test(key));
const countriesOf = ({ sourceKeys }: Attribution): string[] => sourceKeys.filter((key) => key.startsWith('country:'));

/** "Moscow", "the Kremlin", "Russia": a name and no office beside it. */
const isCountry = ({ source, role }: Attribution): boolean =>
  role === null && /^(?:[Tt]he )?(?:\p{Lu}\S*\s?){1,3}$/u.test(source) && !OFFICIAL.test(source);

const speaksOfficially = (attribution: Attribution): boolean =>
  isCountry(attribution) || OFFICIAL.test(`${attribution.role ?? ''} ${attribution.source}`);

const OFFICIAL =
  /\b(?:government|spokes(?:man|woman|person)|ministry|minister|president|premier|foreign office|state department|embassy|ambassador|cabinet)\b/i;

/** Of two wordings, names left out, the shorter ends the longer: "the ministry", "the defence ministry". */
function endAlike(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || (short.length === 1 && ANYONE.test(short[0] ?? ''))) return false;
  return short.every((word, i) => word === long[long.length - short.length + i]);
}

/** Heads that any number of people share. */
const ANYONE =
  /^(?:officials?|sources?|people|witness(?:es)?|residents?|experts?|analysts?|critics|lawyers?|reports?|others|he|she|it|they|who)$/;

/** The words of an office, without names: "Jamaica's aviation authority" → "aviation authority"; a lone "Police" keeps its head. */
function plainWords(source: string): string[] {
  const words = source
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:the|an?|its?|his|her|their|same)$/i.test(word));
  const [only] = words;
  if (words.length === 1 && only) return [only.toLowerCase()];
  return words.filter((word) => !/^\p{Lu}/u.test(word));
}
