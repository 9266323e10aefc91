import type { Word } from './words.ts';

/** A number as it is written, from word `from` up to word `to`. */
export interface Numeral {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Written in words ("nine"), or with a scale ("3 million"), or with a comma: certainly no year, page or label. */
  readonly plain: boolean;
  /** Letters glued to the figures: "40m", "5km"; '' otherwise. A scale among them is already in the value. */
  readonly suffix: string;
  /** What a scale behind the figures ("million", "bn") multiplied them by. */
  readonly scale: number;
  /** "dozens", "hundreds of": at least so many. */
  readonly open: boolean;
  /** "half", "two-thirds": the value is in per cent. */
  readonly share: boolean;
}

const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + 10 * index]),
);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['dozen', 12],
  ['score', 20],
]);
const OPEN = new Map([
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);
const SUFFIXES = new Map([
  ['k', 1e3],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);
const PARTS = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['tenths', 10],
]);

/** The value of one number word: "nine", "twenty-two"; null where the word is none. */
export const wordValue = (lower: string): number | null => {
  const small = SMALL.get(lower) ?? TENS.get(lower);
  if (small !== undefined) return small;
  const dash = lower.indexOf('-');
  if (dash < 0) return null;
  const tens = TENS.get(lower.slice(0, dash));
  const ones = SMALL.get(lower.slice(dash + 1));
  return tens !== undefined && ones !== undefined && ones > 0 && ones < 10 ? tens + ones : null;
};

const percentOf = (above: number, below: number): number => Math.round((above / below) * 1e4) / 100;

/** "two-thirds", "a quarter of", "half the": a share, in per cent. */
const shareAt = (words: readonly Word[], at: number): Numeral | null => {
  const lower = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  const made = (above: number, part: string, to: number): Numeral | null => {
    const below = PARTS.get(part);
    if (below === undefined || above >= below) return null;
    return {
      value: percentOf(above, below),
      from: at,
      to,
      plain: true,
      scale: 1,
      suffix: '',
      open: false,
      share: true,
    };
  };
  const dash = lower.indexOf('-');
  if (dash > 0) return made(SMALL.get(lower.slice(0, dash)) ?? 99, lower.slice(dash + 1), at + 1);
  const after = words[at + 2]?.lower ?? '';
  if (/^(?:first|second|other|this|latter|every)$/.test(words[at - 1]?.lower ?? '')) return null;
  if (lower === 'half')
    return ['of', 'the', 'its', 'their', 'his', 'her', 'all', 'our'].includes(next) ? made(1, lower, at + 1) : null;
  if ((lower === 'a' || lower === 'one') && after === 'of') return made(1, next, at + 2);
  return next.endsWith('s') && after === 'of' ? made(SMALL.get(lower) ?? 99, next, at + 2) : null;
};

const FIGURES = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([a-zµ]*)$/;

/** Figures with what scales them: "1,200", "1.2 million", "3bn"; null for ordinals, version numbers, decades and the like. */
const figuresAt = (words: readonly Word[], at: number): Numeral | null => {
  const match = FIGURES.exec(words[at]?.lower ?? '');
  if (match === null) return null;
  const [, whole = '', fraction = '', letters = ''] = match;
  if (whole.length > 1 && whole.startsWith('0')) return null;
  if (/^(?:st|nd|rd|th|s)$/.test(letters)) return null;
  let value = Number(whole.replace(/,/g, '') + fraction);
  let to = at + 1;
  const bare = value;
  let plain = whole.includes(',') || fraction !== '';
  const glued = SUFFIXES.get(letters);
  if (glued !== undefined) {
    return { value: value * glued, from: at, to, plain: true, scale: glued, suffix: '', open: false, share: false };
  }
  const scaleAt = (index: number): number | undefined =>
    letters === '' ? SCALES.get(words[index]?.lower ?? '') : undefined;
  for (let scale = scaleAt(to); scale !== undefined && scale !== 20; scale = scaleAt(to)) {
    value *= scale;
    to += 1;
    plain = true;
  }
  return {
    value: Math.round(value * 1e6) / 1e6,
    from: at,
    to,
    plain,
    scale: value / (bare || 1),
    suffix: letters,
    open: false,
    share: false,
  };
};

/** A number written in words: "nine", "a dozen", "half a million", "two hundred and five", "three and a half million". */
const wordsAt = (words: readonly Word[], at: number): Numeral | null => {
  let index = at;
  let total = 0;
  let current: number | null = null;
  const lower = words[at]?.lower ?? '';
  if (lower === 'half' && words[at + 1]?.lower === 'a' && SCALES.has(words[at + 2]?.lower ?? '')) {
    current = 0.5;
    index += 2;
  } else if ((lower === 'a' || lower === 'an') && SCALES.has(words[at + 1]?.lower ?? '')) {
    current = 1;
    index += 1;
  }
  for (; index < words.length; index += 1) {
    const word = words[index]?.lower ?? '';
    const small = wordValue(word);
    const scale = SCALES.get(word);
    if (
      small !== null &&
      (current === null ||
        (current >= 100 && small < 100) ||
        (current >= 20 && current % 10 === 0 && small < 10 && small > 0))
    )
      current = (current ?? 0) + small;
    else if (scale !== undefined && current !== null) {
      current *= scale;
      if (scale >= 1e3) {
        total += current;
        current = 0;
      }
    } else if (
      word === 'and' &&
      index > at &&
      total + (current ?? 0) >= 100 &&
      wordValue(words[index + 1]?.lower ?? '') !== null
    )
      continue;
    else if (
      word === 'and' &&
      words[index + 1]?.lower === 'a' &&
      words[index + 2]?.lower === 'half' &&
      current !== null &&
      total === 0
    ) {
      current += 0.5;
      index += 2;
    } else break;
  }
  if (current === null) return null;
  return { value: total + current, from: at, to: index, plain: true, scale: 1, suffix: '', open: false, share: false };
};

/** The number that begins at a word, if one does. */
export const numeralAt = (words: readonly Word[], at: number): Numeral | null => {
  const word = words[at];
  if (word === undefined || word.kind === 'mark') return null;
  if (word.kind === 'number') return figuresAt(words, at);
  const open = OPEN.get(word.lower);
  if (open !== undefined && (word.lower !== 'tens' || words[at + 1]?.lower === 'of')) {
    const tens = words[at + 1]?.lower === 'of' ? OPEN.get(words[at + 2]?.lower ?? '') : undefined;
    return tens === undefined
      ? { value: open, from: at, to: at + 1, plain: true, scale: 1, suffix: '', open: true, share: false }
      : {
          value: (open === 24 ? 20 : open) * tens,
          from: at,
          to: at + 3,
          plain: true,
          scale: 1,
          suffix: '',
          open: true,
          share: false,
        };
  }
  return shareAt(words, at) ?? wordsAt(words, at);
};
