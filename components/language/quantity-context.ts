import type { Numeral } from './numerals.ts';
import { isStopWord } from './stems.ts';
import type { Word } from './words.ts';

/** How firmly a number is given. */
export type Bound = 'exact' | 'about' | 'at-least' | 'at-most';

const ABOUT = new Set([
  'about',
  'around',
  'roughly',
  'approximately',
  'some',
  'almost',
  'nearly',
  'estimated',
  'circa',
  'close to',
  'or so',
  'approx',
  'virtually',
  'just under',
  'just over',
  'a further estimated',
]);
const AT_LEAST = new Set([
  'more than',
  'at least',
  'over',
  'above',
  'upwards of',
  'fewer than no',
  'no fewer than',
  'no less than',
  'not less than',
  'exceeding',
  'minimum of',
  'greater than',
  'in excess of',
  'topped',
  'well over',
  'or more',
  'or above',
  'or over',
  'plus',
  '+',
]);
const AT_MOST = new Set([
  'up to',
  'at most',
  'no more than',
  'not more than',
  'fewer than',
  'less than',
  'under',
  'below',
  'as many as',
  'as much as',
  'maximum of',
  'or fewer',
  'or less',
  'or under',
]);

const bySet = (phrase: string): Bound | null => {
  if (AT_LEAST.has(phrase)) return 'at-least';
  if (AT_MOST.has(phrase)) return 'at-most';
  return ABOUT.has(phrase) ? 'about' : null;
};

/** The hedge around a number: longest words before it first, then "or more" and the like after it. */
export const boundOf = (words: readonly Word[], from: number, to: number): Bound => {
  const before = [words[from - 3], words[from - 2], words[from - 1]].map((word) => word?.lower ?? '');
  for (let length = 3; length > 0; length -= 1) {
    const bound = bySet(
      before
        .slice(3 - length)
        .join(' ')
        .trim(),
    );
    if (bound !== null) return bound;
  }
  const next = words[to]?.lower ?? '';
  return bySet(`${next} ${words[to + 1]?.lower ?? ''}`) ?? (next === '+' || next === 'plus' ? 'at-least' : 'exact');
};

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/;
const LABELS =
  /^(?:no\.?|nos\.?|number|article|section|chapter|page|pages|flight|route|highway|interstate|channel|version|windows|apollo|phase|level|type|class|group|grade|tier|stage|room|gate|line|unit|episode|day|week|round|paragraph|resolution|figure|psalm|world|war|area|district|precinct|zone|lot|boeing|airbus|iphone|formula|fifa|g|covid|ch|vol|at)$/;
const BEFORE_YEARS =
  /^(?:in|since|by|from|until|till|during|of|before|after|early|late|mid|the|circa|between|to|and|around|for|through|than)$/;

const isMonth = (word: Word | undefined): boolean =>
  word !== undefined && /^[A-Z]/.test(word.text) && MONTHS.test(word.lower);
const glued = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start;
const isPlural = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.kind === 'word' &&
  (/[a-rt-z]s$/.test(word.lower) || /^(?:people|men|women|children|per|police)$/.test(word.lower)) &&
  !isStopWord(word.lower);

/** A bare figure that may be a year: four digits from 1500 to 2100, no comma. */
const isYear = (words: readonly Word[], numeral: Numeral): boolean => {
  if (numeral.plain || numeral.suffix !== '' || numeral.value < 1500 || numeral.value > 2100) return false;
  return !isPlural(words[numeral.to]) || BEFORE_YEARS.test(words[numeral.from - 1]?.lower ?? '');
};

/** A time of day: "5 pm", "5:30", "6 o'clock". */
const isTime = (words: readonly Word[], numeral: Numeral): boolean => {
  const next = words[numeral.to]?.lower ?? '';
  if (/^(?:a\.?m\.?|p\.?m\.?|o'clock|gmt|noon|midnight)$/.test(next) || /^[ap]m$/.test(numeral.suffix)) return true;
  const after =
    next === ':' && glued(words[numeral.to - 1], words[numeral.to]) && words[numeral.to + 1]?.kind === 'number';
  return (
    after ||
    (words[numeral.from - 1]?.lower === ':' &&
      glued(words[numeral.from - 1], words[numeral.from]) &&
      words[numeral.from - 2]?.kind === 'number')
  );
};

/** "3-1", "555-0199", "24/7": figures joined by marks that aren't a range of something counted. */
const isJoined = (words: readonly Word[], numeral: Numeral, upper: Numeral | null): boolean => {
  const last = upper ?? numeral;
  const after = words[last.to];
  const before = words[numeral.from - 1];
  const joinedAfter =
    after !== undefined &&
    /^[-/]$/.test(after.lower) &&
    glued(words[last.to - 1], after) &&
    glued(after, words[last.to + 1]) &&
    words[last.to + 1]?.kind === 'number';
  const joinedBefore =
    before !== undefined &&
    /^[-/:#]$/.test(before.lower) &&
    glued(before, words[numeral.from]) &&
    (before.lower === '#' || words[numeral.from - 2]?.kind === 'number');
  if (joinedAfter || joinedBefore) return true;
  if (upper !== null && words[numeral.to]?.lower === 'to' && upper.value <= numeral.value) return true;
  if (upper === null || !/^[-–—]$/.test(words[numeral.to]?.lower ?? '')) return false;
  if (isYear(words, numeral)) return true;
  const counted = after !== undefined && (after.lower === '%' || isPlural(after) || isPlural(words[last.to + 1]));
  return upper.value <= numeral.value || (!counted && upper.suffix === '' && !upper.plain);
};

/** "one" counts only before a noun: not in "one of the", "no one", "the one that", "one another". */
const isPronoun = (words: readonly Word[], numeral: Numeral): boolean => {
  const word = words[numeral.from];
  if (word?.lower !== 'one' || numeral.to > numeral.from + 1 || numeral.share) return false;
  const next = words[numeral.to];
  const before = words[numeral.from - 1]?.lower ?? '';
  return (
    next === undefined ||
    next.kind !== 'word' ||
    isStopWord(next.lower) ||
    /^(?:the|no|any|every|some|each|this|that|another|which|day)$/.test(before) ||
    next.lower === 'day'
  );
};

/** "Ada Quill, 63, said", "aged 52": someone's age. */
export const isAge = (words: readonly Word[], numeral: Numeral): boolean => {
  if (numeral.value < 1 || numeral.value > 115 || numeral.to > numeral.from + 1) return false;
  const before = words[numeral.from - 1]?.lower;
  if (before === 'aged') return true;
  const named = /^\p{Lu}/u.test(words[numeral.from - 2]?.text ?? '') && !isMonth(words[numeral.from - 2]);
  return (
    before === ',' && named && (words[numeral.to] === undefined || /^[,.;)]$/.test(words[numeral.to]?.lower ?? ''))
  );
};

/** "14.07", where a time of day is written with a stop: behind "at", or before a report's first word. */
const isStoppedTime = (words: readonly Word[], numeral: Numeral): boolean => {
  if (!/^(?:[01]?\d|2[0-4])\.[0-5]\d$/.test(words[numeral.from]?.text ?? '') || numeral.to > numeral.from + 1)
    return false;
  const next = words[numeral.to];
  const opens = numeral.from === 0 && /^[\p{Lu}“"]/u.test(next?.text ?? '');
  return (
    opens ||
    (words[numeral.from - 1]?.lower === 'at' &&
      (next === undefined || next.kind === 'mark' || isStopWord(next.lower)) &&
      next?.lower !== '%')
  );
};

/** Whether a number counts nothing: a date's day, a year, a time, a score, a label's number, "one" as a pronoun. */
export const isLabel = (words: readonly Word[], numeral: Numeral, upper: Numeral | null): boolean => {
  const before = words[numeral.from - 1];
  const next = words[(upper ?? numeral).to];
  if (isPronoun(words, numeral) || isJoined(words, numeral, upper) || isStoppedTime(words, numeral)) return true;
  if (numeral.plain) return false;
  const day =
    numeral.value <= 31 &&
    (isMonth(before) || isMonth(next) || (next?.lower === 'of' && isMonth(words[numeral.to + 1])));
  if (day || isYear(words, numeral) || isTime(words, numeral)) return true;
  if (before?.lower === '.' && words[numeral.from - 2]?.text === 'No') return true;
  if (before === undefined || (glued(before, words[numeral.from]) && before.lower === '.')) return false;
  if (before.lower === 'at' || before.lower === 'day' || before.lower === 'week')
    return before.lower !== 'at' && /^[A-Z]/.test(before.text) && !isPlural(next);
  return LABELS.test(before.lower) && !isPlural(next) && next?.lower !== '%';
};
