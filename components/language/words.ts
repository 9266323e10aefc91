import type { Span } from './span.ts';

/** A word, a number ("1,200", "3.5", "40m", "14th") or a mark, at its place. `lower` has straight apostrophes. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
}

/** Abbreviations whose stop belongs to them, so that "Mr." is one word. */
const STOPPED =
  /^(?:mr|mrs|ms|dr|prof|gen|sen|rep|gov|lt|col|capt|sgt|maj|cpl|rev|hon|pres|adm|cmdr|messrs|mme|st|mt|ft|jr|sr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|inc|ltd|corp|vs|etc)$/;

/**
 * One token after another: dotted acronyms, numbers with what is glued to them, words with inner hyphens, apostrophes
 * and ampersands, an ellipsis or a double dash, any other mark. No alternative can be matched in two ways, so the time is linear.
 */
const TOKEN =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*(?:\p{L}[\p{L}\p{M}]*)?(?:-\p{L}[\p{L}\p{M}\p{N}]*)*|\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’&‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\.{2,}|--+|['’](?:s|S|re|ve|ll|d|m)(?![\p{L}\p{N}])|[^\s\p{L}\p{N}]|\p{N}+/gu;

const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

const straight = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'").replace(/‑/g, '-');

const kindOf = (token: string): Word['kind'] => {
  const first = token.charCodeAt(0);
  if (first >= 48 && first <= 57) return token.includes('-') ? 'word' : 'number';
  return /[\p{L}\p{N}]/u.test(token) ? 'word' : 'mark';
};

const word = (text: string, start: number, end: number, kind: Word['kind']): Word => {
  const own = text.slice(start, end);
  return { start, end, text: own, lower: straight(own), kind };
};

/** The words and marks of a text, or of a span of it; offsets count from the text's start. */
export const wordsOf = (text: string, span?: Span): Word[] => {
  const from = span?.start ?? 0;
  const stretch = span === undefined ? text : text.slice(span.start, span.end);
  const words: Word[] = [];
  let taken = 0;
  for (const match of stretch.matchAll(TOKEN)) {
    if (match.index < taken) continue;
    const token = match[0];
    const start = from + match.index;
    let end = start + token.length;
    const kind = kindOf(token);
    if (kind === 'word' && text[end] === '.' && token.length <= 6 && STOPPED.test(token.toLowerCase())) end += 1;
    taken = end - from;
    const clipped = kind === 'word' && token.length > 2 && (token.includes("'") || token.includes('’'));
    const clitic = clipped ? CLITIC.exec(token) : null;
    if (clitic === null || clitic.index === 0) words.push(word(text, start, end, kind));
    else words.push(word(text, start, start + clitic.index, kind), word(text, start + clitic.index, end, kind));
  }
  return words;
};

/** Whether there is a word, with a capital letter. */
export const isCapital = (word: Word | undefined): word is Word =>
  word !== undefined && word.kind === 'word' && /^\p{Lu}/u.test(word.text);
