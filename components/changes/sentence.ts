import { sentencesOf } from '../language/sentences.ts';
import type { Span } from '../language/span.ts';
import { keyOf, tokensOf, type Token } from './tokens.ts';

/** A sentence of one version; its tokens count from its own start. */
export interface Sentence extends Span {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly key: string;
}

export function sentenceAt(text: string, { start, end }: Span): Sentence {
  const quote = text.slice(start, end);
  const tokens = tokensOf(quote);
  return { start, end, text: quote, tokens, key: keyOf(tokens) };
}

/** A paragraph, or whatever else stands on a line of its own. */
export interface Line extends Span {
  readonly text: string;
}

export function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(/[^\n\r\u2028\u2029]+/g), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    text: line,
  }));
}

export const sentencesIn = (text: string, line: Line): Sentence[] =>
  sentencesOf(line.text).map((span) =>
    sentenceAt(text, { start: line.start + span.start, end: line.start + span.end }),
  );
