import { isGivenName } from '../language/given-names.ts';
import { wordsOf, type Word } from '../language/words.ts';

/** A stretch of tokens by index: `from` is the first, `to` the one after the last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Direct speech in a sentence, its marks included. */
export interface QuoteRun extends Run {
  /** The opening mark stands in an earlier sentence. */
  readonly openBefore: boolean;
  /** The closing mark stands in a later sentence. */
  readonly openAfter: boolean;
}

/** One sentence, its tokens and its quotations. Offsets count from the start of `text`. */
export interface Frame {
  readonly text: string;
  readonly tokens: readonly Word[];
  readonly quotes: readonly QuoteRun[];
  /** For each token, whether it is inside a quotation. */
  readonly quoted: readonly boolean[];
}

type MarkSide = 'open' | 'close' | null;

function isDoubledApostrophe(tokens: readonly Word[], i: number): boolean {
  const [a, b] = [tokens[i], tokens[i + 1]];
  return !!a && !!b && /^['’‘`]$/.test(a.text) && /^['’‘`]$/.test(b.text) && a.end === b.start;
}

/** Which way a quotation mark faces; null where the token is none. */
function sideOf(text: string, token: Word, single: boolean): MarkSide {
  if (token.kind !== 'mark') return null;
  if (token.text === '“' || token.text === '«') return 'open';
  if (token.text === '”' || token.text === '»') return 'close';
  const before = text[token.start - 1] ?? ' ';
  const after = text[token.end] ?? ' ';
  if (token.text === '"') return /[\s([—–-]/.test(before) && !/\s/.test(after) ? 'open' : 'close';
  if (token.text === '‘' && !/\p{L}/u.test(before) && /\p{L}/u.test(after)) return 'open';
  if (token.text === '’' && single && !/\p{L}/u.test(after)) return 'close';
  return null;
}

function quotesOf(text: string, tokens: readonly Word[]): QuoteRun[] {
  const quotes: QuoteRun[] = [];
  let open = -1;
  let single = false;
  for (let i = 0; i < tokens.length; i++) {
    const doubled = isDoubledApostrophe(tokens, i);
    const token = tokens[i]!;
    const side: MarkSide = doubled
      ? /[\s(]/.test(text[token.start - 1] ?? ' ')
        ? 'open'
        : 'close'
      : sideOf(text, token, single);
    const last = doubled ? i + 1 : i;
    if (side === 'open' && open < 0) {
      open = i;
      single = token.text === '‘' && !doubled;
    } else if (side === 'close') {
      if (open >= 0) quotes.push({ from: open, to: last + 1, openBefore: false, openAfter: false });
      else if (!quotes.length) quotes.push({ from: 0, to: last + 1, openBefore: true, openAfter: false });
      open = -1;
      single = false;
    }
    i = last;
  }
  if (open >= 0 && !single) quotes.push({ from: open, to: tokens.length, openBefore: false, openAfter: true });
  return quotes;
}

/** Somebody called Will or Per is none of the small words. */
const withNames = (words: readonly Word[]): readonly Word[] =>
  words.map((word, at) => (isGivenName(words, at) ? { ...word, lower: word.text } : word));

export function frameOf(text: string): Frame {
  const tokens = withNames(wordsOf(text));
  const quotes = quotesOf(text, tokens);
  const quoted = tokens.map(() => false);
  for (const { from, to } of quotes) quoted.fill(true, from, to);
  return { text, tokens, quotes, quoted };
}

export const isCapital = (token: Word | undefined): boolean =>
  !!token && token.kind === 'word' && /^\p{Lu}/u.test(token.text);

/** Whether a token can be part of a name, as a capital or a figure. */
export const isNameAt = (frame: Frame, at: number): boolean =>
  isCapital(frame.tokens[at]) || frame.tokens[at]?.kind === 'number';

export const lowerAt = (frame: Frame, i: number): string => frame.tokens[i]?.lower ?? '';
