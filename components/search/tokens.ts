import { stemOf } from '../language/stems.ts';

/** A word of a text as search knows it: in lower case, without accents, apostrophes and the commas of a figure. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** Dotted acronyms, figures with their separators, words with what follows an apostrophe. Hyphens part words. No alternative can match in two ways. */
const TOKEN =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)+(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?/gu;

const ASCII = /^[\x20-\x7e]*$/;

/** How a word is written in the index: two spellings that a reader takes for one are one. */
function written(token: string): string {
  const lower = token.toLowerCase();
  const plain = ASCII.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'");
  return plain.replace(/'s$/, '').replace(/['.,](?=\D|$)|,/g, '');
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = written(match[0]);
    if (word !== '') tokens.push({ start: match.index, end: match.index + match[0].length, word });
  }
  return tokens;
}

export function wordsIn(text: string): string[] {
  const words: string[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const word = written(token);
    if (word !== '') words.push(word);
  }
  return words;
}

/** What a word's forms have in common; the word itself where the language part knows no other form. */
export const stemOfWord = (word: string): string => stemOf(word);
