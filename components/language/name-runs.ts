import {
  CALENDAR,
  COMMON_OPENERS,
  KNOWN_ORGANISATIONS,
  KNOWN_PLACES,
  LINKS,
  OFFICE_MATTERS,
  OFFICE_WORDS,
  ORGANISATION_WORDS,
  ROLE_WORDS,
  THING_WORDS,
  TITLE_OPENERS,
  TITLE_WORDS,
} from './name-words.ts';
import { isGivenName } from './given-names.ts';
import { isJoined, joinsName, wholeNameAt } from './joined-names.ts';
import { placeOf } from './places.ts';
import { STOP_WORDS } from './stop-words.ts';
import { isCapital, type Word } from './words.ts';

/** Capitalised words that make one name, and what stands before them. */
export interface Run {
  readonly words: readonly Word[];
  /** A title ("Mr", "President") or a role ("spokesman") stands right before it. */
  readonly titled: boolean;
  /** The lower-case word before it, or ''. */
  readonly before: string;
  /** The word after it, lower case, or ''. */
  readonly after: string;
}

const isAcronym = (text: string): boolean => /^(?:[A-Z][A-Z0-9&]+s?|(?:[A-Z]\.){2,})$/.test(text);
const isInitial = (word: Word | undefined): boolean => word !== undefined && /^[A-Z]$/.test(word.text);

/** Heads of countries' full names: "Islamic Republic of Iran". */
const REALMS = new Set([
  'republic',
  'states',
  'kingdom',
  'isle',
  'sultanate',
  'emirate',
  'commonwealth',
  'strait',
  'gulf',
  'bay',
  'city',
  'province',
  'sea',
]);

const SENTENCE_ENDS = new Set(['.', '!', '?', ':', '“', '"', '‘', '...', '…', '(', '-', '—', '–', '•', ';']);
const SPEECH = new Set(
  "said says told was is has had will would 's also warned announced denied added claimed insisted confirmed".split(
    ' ',
  ),
);

/** A name has no more words than this; it bounds the work on hostile text. */
const LONGEST = 14;

/** Whether a word begins a sentence, a quotation or a line. */
const isOpening = (words: readonly Word[], index: number): boolean => {
  const before = words[index - 1];
  return before === undefined || (before.kind === 'mark' && SENTENCE_ENDS.has(before.lower));
};

/** "May" right behind a capitalised word and before no figure: "Theresa May". */
const isFamilyName = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === 'May' && words[at + 1]?.kind !== 'number';

/** The index after the run of capitalised words that begins at `index`; it goes on over links and initials. */
const runEnd = (words: readonly Word[], index: number): number => {
  let end = index + (wholeNameAt(words, index) || 1);
  for (;;) {
    const word = words[end];
    const gap = (word?.start ?? 0) - (words[end - 1]?.end ?? 0);
    if (word === undefined || gap > 1 || end - index >= LONGEST) return end;
    if (isCapital(word) && (!CALENDAR.has(word.lower) || isFamilyName(words, end))) {
      const own = isAcronym(word.text) || word.text === 'May' || (isInitial(word) && words[end + 1]?.lower === '.');
      if (STOP_WORDS.has(word.lower) && !own) return end;
      end += 1;
    } else if (joinsName(words, index, end)) end += 2;
    else if (word.lower === '.' && gap === 0 && isInitial(words[end - 1]) && isCapital(words[end + 1])) end += 1;
    else if (word.kind === 'word' && LINKS.has(word.lower)) {
      const skip = words[end + 1]?.lower === 'the' || words[end + 1]?.lower === 'der' ? 2 : 1;
      const next = words[end + skip];
      if (!isCapital(next) || CALENDAR.has(next.lower) || !linksOn(words, index, end, next)) return end;
      end += skip + 1;
    } else return end;
  }
};

/** "of" and "for" link only what an organisation or a thing is named with; people's particles link always. */
const linksOn = (words: readonly Word[], from: number, at: number, next: Word): boolean => {
  const link = words[at]?.lower;
  if (link !== 'of' && link !== 'for') return !STOP_WORDS.has(next.lower);
  const head = words[at - 1]?.lower ?? '';
  if (link === 'for') return ORGANISATION_WORDS.has(head) || head === 'centers' || head === 'centres';
  if (TITLE_WORDS.has(head) && !ORGANISATION_WORDS.has(head)) return OFFICE_MATTERS.has(next.lower);
  if (at === from + 1) return placeOf(words[from]?.text ?? '') === null;
  return words
    .slice(from, at)
    .some((word) => ORGANISATION_WORDS.has(word.lower) || THING_WORDS.has(word.lower) || REALMS.has(word.lower));
};

const isKnown = (words: readonly Word[], index: number, end: number): boolean =>
  [textFrom(words, index, index + 1), textFrom(words, index, end)].some((name) => {
    const lower = name.toLowerCase();
    return (
      placeOf(name) !== null ||
      KNOWN_PLACES.has(lower) ||
      (KNOWN_ORGANISATIONS.has(lower) && !COMMON_OPENERS.has(lower))
    );
  });

/** Whether a capitalised word that opens a sentence is a name and not just its first word. */
const isNameAtOpening = (
  words: readonly Word[],
  index: number,
  end: number,
  elsewhere: ReadonlySet<string>,
): boolean => {
  const word = words[index];
  if (word === undefined) return false;
  if (isGivenName(words, index)) return true;
  if (STOP_WORDS.has(word.lower)) return isAcronym(word.text) && word.text.length > 1;
  if (isAcronym(word.text) || elsewhere.has(word.text) || isKnown(words, index, end)) return true;
  if (isJoined(words, index, end)) return true;
  if (COMMON_OPENERS.has(word.lower)) return false;
  if (end > index + 1) return !/(?:ly|ing|ed)$/.test(word.lower);
  const next = words[end];
  if (/(?:ly|ing|ed|ers|ists|ents|ants|ness|ions?|ments?)$/.test(word.lower)) return false;
  return (
    next !== undefined &&
    (SPEECH.has(next.lower) || next.lower === ',' || (next.lower === 'and' && isCapital(words[end + 1])))
  );
};

/** Capitalised words that stand inside a sentence somewhere in the text: at a sentence's start they are names too. */
const insideWords = (words: readonly Word[]): Set<string> => {
  const inside = new Set<string>();
  words.forEach((word, index) => {
    if (isCapital(word) && !isOpening(words, index)) inside.add(word.text);
  });
  return inside;
};

/** Where a title stands inside a run, behind what its bearer heads; 0 where none does. */
const officeIn = (words: readonly Word[]): number => {
  if (isTitle(words, 0)) return 0;
  for (let index = 1; index < words.length; index += 1) {
    const lower = words[index]?.lower ?? '';
    if (!TITLE_WORDS.has(lower) || !isTitle(words, index)) continue;
    const place = placeOf(textFrom(words, 0, index)) !== null;
    if (place || lower === 'minister' || (index < words.length - 1 && OFFICE_WORDS.has(lower))) return index;
  }
  return 0;
};

/** What of the words before "Minister" names a country or party; a portfolio ("Public Works") is no name. */
const realmOf = (words: readonly Word[]): readonly Word[] => {
  for (let length = words.length; length > 0; length -= 1)
    if (placeOf(textFrom(words, 0, length)) !== null) return words.slice(0, length);
  return words.length === 1 && isAcronym(words[0]?.text ?? '') ? words : [];
};

/** How many words at a run's front are the place that its bearer is mayor or head of: "Mayor of London Sadiq Khan". */
const homeOf = (words: readonly Word[]): number => {
  if (words.some((word) => ORGANISATION_WORDS.has(word.lower) || THING_WORDS.has(word.lower))) return 0;
  for (let length = words.length - 2; length > 0; length -= 1)
    if (placeOf(textFrom(words, 0, length)) !== null) return length;
  return 0;
};

const textFrom = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ');

/** The words after the titles at a run's front, with the matters of an office: "Secretary of State Antony Blinken". */
const afterTitles = (words: readonly Word[]): readonly Word[] => {
  let index = 0;
  if (words[1]?.lower === "'s") return words;
  if (words.length > 2 && ROLE_WORDS.has(words[0]?.lower ?? '') && !ORGANISATION_WORDS.has(words[1]?.lower ?? ''))
    index = 1;
  while (index < words.length && isTitle(words, index)) index += 1;
  const link = words[index]?.lower;
  if (index > 0 && link === 'of') while (OFFICE_MATTERS.has(words[index]?.lower ?? '')) index += 1;
  while (
    index > 0 &&
    words[index] !== undefined &&
    /^[^\p{Lu}]/u.test(words[index]?.text ?? '') &&
    !LINKS.has(words[index]?.lower ?? '')
  )
    index += 1;
  return words.slice(index);
};

/** Cuts titles off a run's front, and what stands before a title: "Russian President Vladimir Putin" is two names. */
const cut = (words: readonly Word[], before: string, after: string): Run[] => {
  const runs: Run[] = [];
  const office = officeIn(words) || (before === 'of' ? homeOf(words) : 0);
  const head = words[office]?.lower === 'minister' ? realmOf(words.slice(0, office)) : words.slice(0, office);
  if (head.length > 0) runs.push({ words: head, titled: false, before, after: words[office]?.lower ?? '' });
  const rest = afterTitles(words.slice(office));
  const titled = rest.length < words.length - office || (office === 0 && ROLE_WORDS.has(before));
  const named = rest[0]?.lower === 'of' || rest[0]?.lower === 'for' ? rest.slice(1) : rest;
  if (named.length > 0) runs.push({ words: named, titled: titled && named === rest, before, after });
  return runs;
};

const isTitle = (words: readonly Word[], index: number): boolean => {
  const lower = words[index]?.lower ?? '';
  if (!TITLE_WORDS.has(lower)) return false;
  const next = words[index + 1]?.lower;
  if (next !== undefined && ORGANISATION_WORDS.has(next)) return false;
  return (
    !TITLE_OPENERS.has(lower) ||
    next === undefined ||
    TITLE_WORDS.has(next) ||
    !['foreign', 'home', 'defence', 'defense', 'finance', 'interior', 'crown', 'chief'].includes(lower)
  );
};

/** The runs of capitalised words that are names. */
export const runsOf = (words: readonly Word[]): Run[] => {
  const elsewhere = insideWords(words);
  const runs: Run[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!isCapital(word) || CALENDAR.has(word.lower) || (word.text === 'I' && !isInitial(words[index + 1]))) continue;
    let start = index;
    let end = runEnd(words, index);
    if (isOpening(words, index) || STOP_WORDS.has(word.lower)) {
      if (!isNameAtOpening(words, index, end, elsewhere)) {
        const second = words[index + 1];
        if (end === index + 1 || !isCapital(second) || CALENDAR.has(second.lower)) continue;
        start = index + 1;
        end = runEnd(words, start);
      }
    }
    const before = words[start - 1]?.lower ?? '';
    runs.push(...cut(words.slice(start, end), before, words[end]?.lower ?? ''));
    index = end - 1;
  }
  return runs;
};
