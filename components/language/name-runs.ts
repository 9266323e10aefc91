import {
  CALENDAR,
  COMMON_OPENERS,
  LINKS,
  ORGANISATION_WORDS,
  ROLE_WORDS,
  THING_WORDS,
  TITLE_OPENERS,
  TITLE_WORDS,
} from './name-words.ts';
import { placeOf } from './places.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Word } from './words.ts';

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

const isCapital = (word: Word | undefined): word is Word =>
  word !== undefined && word.kind === 'word' && /^\p{Lu}/u.test(word.text);
const isAcronym = (text: string): boolean => /^(?:[A-Z][A-Z0-9&]+s?|(?:[A-Z]\.){2,})$/.test(text);
const isInitial = (word: Word | undefined): boolean => word !== undefined && /^[A-Z]$/.test(word.text);

const SENTENCE_ENDS = new Set(['.', '!', '?', ':', '“', '"', '‘', '...', '…', '(', '-', '—', '–', '•', ';']);
const SPEECH = new Set(
  "said says told was is has had will would 's also warned announced denied added claimed insisted confirmed".split(
    ' ',
  ),
);

/** Whether a word begins a sentence, a quotation or a line. */
const isOpening = (words: readonly Word[], index: number): boolean => {
  const before = words[index - 1];
  return before === undefined || (before.kind === 'mark' && SENTENCE_ENDS.has(before.lower));
};

/** The index after the run of capitalised words that begins at `index`; it goes on over links and initials. */
const runEnd = (words: readonly Word[], index: number): number => {
  let end = index + 1;
  for (;;) {
    const word = words[end];
    const gap = (word?.start ?? 0) - (words[end - 1]?.end ?? 0);
    if (word === undefined || gap > 1) return end;
    if (isCapital(word) && !CALENDAR.has(word.lower)) {
      if (STOP_WORDS.has(word.lower) && !isAcronym(word.text)) return end;
      end += 1;
    } else if (word.lower === '.' && gap === 0 && isInitial(words[end - 1]) && isCapital(words[end + 1])) end += 1;
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
  if (TITLE_WORDS.has(head) && !ORGANISATION_WORDS.has(head)) return false;
  return ORGANISATION_WORDS.has(head) || THING_WORDS.has(head) || at > from + 1 || !placeOf(words[at - 1]?.text ?? '');
};

/** Whether a capitalised word that opens a sentence is a name and not just its first word. */
const isNameAtOpening = (
  words: readonly Word[],
  index: number,
  end: number,
  elsewhere: ReadonlySet<string>,
): boolean => {
  const word = words[index];
  if (word === undefined || STOP_WORDS.has(word.lower))
    return isAcronym(word?.text ?? '') && (word?.text.length ?? 0) > 1;
  if (isAcronym(word.text) || placeOf(word.text) !== null || elsewhere.has(word.text)) return true;
  if (COMMON_OPENERS.has(word.lower)) return false;
  if (end > index + 1) return !/(?:ly|ing|ed)$/.test(word.lower);
  const next = words[end];
  if (/(?:ly|ing|ed|ers|ists|ents|ants|ness|ions?|ments?)$/.test(word.lower)) return false;
  return next !== undefined && (SPEECH.has(next.lower) || next.lower === ',');
};

/** Capitalised words that stand inside a sentence somewhere in the text: at a sentence's start they are names too. */
const insideWords = (words: readonly Word[]): Set<string> => {
  const inside = new Set<string>();
  words.forEach((word, index) => {
    if (isCapital(word) && !isOpening(words, index)) inside.add(word.text);
  });
  return inside;
};

/** Cuts titles off a run's front, and a country's adjective that stands before a title: "Russian President Vladimir Putin". */
const cut = (words: readonly Word[], before: string, after: string): Run[] => {
  const runs: Run[] = [];
  let rest = words;
  let titled = ROLE_WORDS.has(before);
  const first = rest[0];
  const second = rest[1];
  if (
    first !== undefined &&
    second !== undefined &&
    TITLE_WORDS.has(second.lower) &&
    placeOf(first.text) !== null &&
    isTitle(rest, 1)
  ) {
    runs.push({ words: [first], titled: false, before, after: second.lower });
    rest = rest.slice(1);
  }
  while (rest.length > 0 && isTitle(rest, 0)) {
    rest = rest.slice(1);
    titled = true;
  }
  while (
    rest[0]?.kind === 'mark' ||
    (rest[0] !== undefined && /^\p{Ll}/u.test(rest[0].text) && LINKS.has(rest[0].lower))
  )
    rest = rest.slice(1);
  if (rest.length > 0) runs.push({ words: rest, titled, before, after });
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
        if (end === index + 1 || !isCapital(words[index + 1])) continue;
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
