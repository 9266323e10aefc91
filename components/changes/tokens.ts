import { wordValue } from '../language/numerals.ts';
import type { Span } from '../language/span.ts';

/** A word, figure or sign that carries meaning, at its place, and what it is compared by. */
export interface Token extends Span {
  readonly key: string;
}

/**
 * Numbers in words, dotted acronyms, figures with what is glued to them, words with inner apostrophes, signs that change a figure. Other marks
 * are typography; so is a hyphen, because "state-owned" and "state owned" are one.
 */
const TOKEN =
  /(?:[Tt]wen|[Tt]hir|[Ff]or|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ty-(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine)(?![\p{L}\p{M}\p{N}])|(?:\p{L}\.){2,}|\d+(?:[.,:]\d+)*[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*|[%$£€¥°]|(?<![\p{L}\p{N}.,)])[-−](?=[$£€¥]?\d)/gu;

/** Never seen: soft hyphens, zero-width spaces and joiners, byte order marks. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

const keyOfToken = (token: string): string => {
  const first = token.charCodeAt(0);
  if (first >= 48 && first <= 57) return token.replace(/,(?=\d{3})/g, '').toLowerCase();
  const lower = token.toLowerCase().replace(/['’ʼ.]|[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
  if (lower === 'percent') return '%';
  // Whether a number is spelt out is style; "one" is seldom meant as a number.
  const number = lower === 'one' ? null : wordValue(lower);
  if (number !== null) return String(number);
  return lower === '−' ? '-' : lower.normalize('NFC');
};

export function tokensOf(text: string): Token[] {
  // A hyphen that nobody sees must not part a word; its place is kept by a letter's mark, which is taken out of the key again.
  const seen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(text) ? text.replace(UNSEEN, '\u0300') : text;
  return Array.from(seen.matchAll(TOKEN), ({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
    key: keyOfToken(seen === text ? token : token.replaceAll('\u0300', '')),
  }));
}

/** Two stretches have one key if they differ in typography alone: quotation marks, dashes, commas, spaces, capitals. */
export const keyOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ key }) => key)
    .join(' ')
    .replaceAll('per cent', '%');

export const keyOfText = (text: string): string => keyOf(tokensOf(text));
