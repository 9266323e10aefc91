import { IRREGULAR } from './irregular.ts';
import { numeralAt, wordValue } from './numerals.ts';
import type { Numeral } from './numerals.ts';
import { boundOf, isAge, isLabel } from './quantity-context.ts';
import type { Bound } from './quantity-context.ts';
import type { Span } from './span.ts';
import { isStopWord, stemOf } from './stems.ts';
import { TIME_UNITS, currencyBefore, unitAt, unitOf } from './units.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** How much or how many, at its place: the figure with its unit, without the hedge before it and the noun behind it. */
export interface Quantity extends Span {
  /** The number, scaled ("3 million" is 3000000); a range's lower end; shares in per cent. */
  readonly value: number;
  /** A range's upper end. */
  readonly upper: number | null;
  readonly bound: Bound;
  /** "usd", "%", "km", "year", "°c" …; null for a plain count. */
  readonly unit: string | null;
  /** The stem of what is counted ("people"); null where nothing is named. */
  readonly of: string | null;
}

const PLURAL = /(?:[^su]s|people|men|women|children|police|feet|personnel|staff|cattle|lives|media|data)$/;
const PASSED_OVER = new Set([
  'of',
  'the',
  'its',
  'their',
  'his',
  'her',
  'all',
  'those',
  'these',
  'more',
  'other',
  'others',
  'such',
  'our',
  'new',
]);
const NOT_COUNTED = new Set([
  'last',
  'next',
  'first',
  'second',
  'early',
  'late',
  'today',
  'yesterday',
  'tomorrow',
  'alike',
  'ahead',
  'apart',
  'away',
  'ago',
  'later',
  'earlier',
]);
const COUNTED_STATES = new Set(['dead', 'injured', 'wounded', 'missing', 'killed', 'hurt', 'arrested', 'detained']);

/** A participle, an adverb or an irregular verb's form rather than a noun. */
const isVerb = (word: Word): boolean => /(?:ed|ing|ly)$/.test(word.lower) || IRREGULAR.has(word.lower);

/** The stem of the noun counted: the first plural soon after the number, else the word right behind it. */
const countedAt = (words: readonly Word[], at: number, one: boolean): string | null => {
  let index = at;
  while (PASSED_OVER.has(words[index]?.lower ?? '')) index += 1;
  const first = words[index];
  if (first === undefined || first.kind !== 'word' || isStopWord(first.lower)) return null;
  if (COUNTED_STATES.has(first.lower)) return stemOf(first.lower);
  if (NOT_COUNTED.has(first.lower) || wordValue(first.lower) !== null) return null;
  if (one) return stemOf(first.lower);
  let head = first;
  for (let next = index; next < index + 5; next += 1) {
    const word = words[next];
    if (word === undefined || word.kind !== 'word' || isStopWord(word.lower)) break;
    if (PLURAL.test(word.lower) && !PLURAL.test(words[next + 1]?.lower ?? '')) return stemOf(word.lower);
    if (index > at && next < index + 2 && !isVerb(word)) head = word;
  }
  return isVerb(head) ? null : stemOf(head.lower);
};

/** "40-year-old", "six-day", "200-mile": a number joined to its unit by a hyphen. */
const joinedAt = (word: Word): { value: number; unit: string | null; of: string | null } | null => {
  const match = /^(\d[\d,]*(?:\.\d+)?|[a-z]+)-([a-z]+)(-olds?)?$/.exec(word.lower);
  if (match === null) return null;
  const [, number = '', noun = '', old] = match;
  const value = /^\d/.test(number) ? Number(number.replace(/,/g, '')) : wordValue(number);
  const unit = unitOf(noun);
  if (
    value === null ||
    !Number.isFinite(value) ||
    (unit === null && !/^(?:member|storey|story|seat|man|person|bed|page|mile|party)$/.test(noun))
  )
    return null;
  return { value, unit, of: old === undefined ? (unit === null ? stemOf(noun) : null) : 'old' };
};

/** "no one", "nobody", "none of the miners": a count of nought. */
const noughtAt = (words: readonly Word[], at: number): { to: number; of: string | null } | null => {
  const lower = words[at]?.lower;
  if (lower === 'nobody') return { to: at + 1, of: 'people' };
  if (lower === 'no' && (words[at + 1]?.lower === 'one' || words[at + 1]?.lower === 'people'))
    return { to: at + 2, of: 'people' };
  if (lower === 'none')
    return { to: at + 1, of: words[at + 1]?.lower === 'of' ? countedAt(words, at + 2, false) : null };
  return null;
};

/** The upper end of a range that begins with this number: "10–12", "10 to 12", "between 5 and 7". */
const upperOf = (words: readonly Word[], numeral: Numeral): Numeral | null => {
  const link = words[numeral.to];
  const before = words[numeral.from - 1]?.lower;
  const mark = words[numeral.from - 2]?.lower;
  const spoken =
    (link?.lower === 'to' && before !== 'from' && mark !== 'from') ||
    (link?.lower === 'and' && (before === 'between' || mark === 'between'));
  const drawn = link !== undefined && /^[-–—]$/.test(link.lower) && link.start === words[numeral.to - 1]?.end;
  if (!spoken && !drawn) return null;
  const at = words[numeral.to + 1]?.kind === 'mark' ? numeral.to + 2 : numeral.to + 1;
  const upper = numeralAt(words, at);
  return upper === null || upper.share || upper.open ? null : upper;
};

/** The unit that a number borrows from its partner: "from 10 to 12 per cent". */
const farUnit = (words: readonly Word[], at: number): string | null => {
  const partner = numeralAt(words, at);
  return partner === null ? null : (unitAt(words, partner.to)?.unit ?? null);
};

interface Found {
  readonly quantity: Quantity;
  readonly to: number;
}

const SKIPPED = 'skipped';

/** The quantity that a number begins, or how far a number that counts nothing reaches. */
const quantityAt = (
  words: readonly Word[],
  numeral: Numeral,
): Found | { readonly to: number; readonly quantity: typeof SKIPPED } => {
  const upper = upperOf(words, numeral);
  const currency = currencyBefore(words, numeral.from);
  const last = upper ?? numeral;
  if (currency === null && isLabel(words, numeral, upper)) return { quantity: SKIPPED, to: last.to };
  let { value } = numeral;
  let to = last.to;
  const suffix = last.suffix;
  let unit = currency?.unit ?? (last.share ? '%' : null);
  const millions = suffix === 'm' && (currency !== null || /^[a-z]+s$|^people$/.test(words[to]?.lower ?? ''));
  const scale = millions ? 1e6 : 1;
  if (unit === null && suffix !== '' && !millions) unit = unitOf(suffix);
  if (unit === null && suffix === '') {
    const found = unitAt(words, to);
    if (found !== null) ({ unit, to } = found);
  }
  if (unit === null && suffix === '' && words[numeral.from - 1]?.lower === 'from' && words[to]?.lower === 'to')
    unit = farUnit(words, to + 1);
  let top = upper === null ? null : upper.value * scale;
  value *= scale;
  // "5 to 7 million": the scale stands behind the upper end only.
  if (top !== null && upper !== null && upper.scale > 1 && numeral.scale === 1 && value < top / upper.scale)
    value *= upper.scale;
  if (top !== null && top < value) top = null;
  const start = words[numeral.from - (currency?.words ?? 0)]?.start ?? 0;
  if (words[to]?.lower === 'ago') return { quantity: SKIPPED, to };
  const aged =
    (unit === 'year' && words[to]?.lower === 'old') || (unit === null && top === null && isAge(words, numeral));
  if (aged) unit = 'year';
  const counted =
    unit === null || ((unit === '%' || !TIME_UNITS.has(unit)) && words[to]?.lower === 'of')
      ? countedAt(words, to, value === 1 && top === null)
      : null;
  const quantity: Quantity = {
    start,
    end: words[to - 1]?.end ?? start,
    value,
    upper: top,
    bound: numeral.open ? 'at-least' : boundOf(words, numeral.from - (currency?.words ?? 0), to),
    unit,
    of: aged ? 'old' : counted,
  };
  return { quantity, to };
};

/** How much and how many a text says, in order. Ordinals, years, dates, times of day, scores and labels are no quantities. */
export const quantitiesOf = (text: string): Quantity[] => {
  const words = wordsOf(text);
  const found: Quantity[] = [];
  let index = 0;
  while (index < words.length) {
    const word = words[index];
    if (word === undefined) break;
    const nought = noughtAt(words, index);
    const joined = nought === null && word.lower.includes('-') ? joinedAt(word) : null;
    const numeral = nought === null && joined === null ? numeralAt(words, index) : null;
    if (nought !== null) {
      const end = words[nought.to - 1]?.end ?? word.end;
      found.push({ start: word.start, end, value: 0, upper: null, bound: 'exact', unit: null, of: nought.of });
      index = nought.to;
    } else if (joined !== null) {
      found.push({ start: word.start, end: word.end, upper: null, bound: boundOf(words, index, index + 1), ...joined });
      index += 1;
    } else if (numeral !== null) {
      const { quantity, to } = quantityAt(words, numeral);
      if (quantity !== SKIPPED) found.push(quantity);
      index = Math.max(to, index + 1);
    } else index += 1;
  }
  return found;
};
