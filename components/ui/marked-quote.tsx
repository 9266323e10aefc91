import type { ComponentChildren } from 'preact';
import type { Span } from '../language/span.ts';
import { ARTICLE_LANGUAGE } from './locale.ts';

interface MarkedQuoteProps {
  quote: string;
  /** The words to emphasise, counted from the quote's start. */
  words?: readonly Span[];
  /** As what they are emphasised. */
  as?: 'mark' | 'del' | 'ins';
}

/** A quotation in the text face, with words of it emphasised: those that carry a conflict, those that were changed. */
export function MarkedQuote({ quote, words = [], as: Tag = 'mark' }: MarkedQuoteProps) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of phrasesOf(quote, words)) {
    parts.push(quote.slice(at, start), <Tag>{quote.slice(start, end)}</Tag>);
    at = end;
  }
  return (
    <q {...ARTICLE_LANGUAGE}>
      {parts}
      {quote.slice(at)}
    </q>
  );
}

/** Words that follow one another make one phrase; what lies outside the quote is clipped. */
function phrasesOf(quote: string, words: readonly Span[]): Span[] {
  const phrases: { start: number; end: number }[] = [];
  for (const word of [...words].sort((left, right) => left.start - right.start)) {
    const [start, end] = [Math.max(word.start, 0), Math.min(word.end, quote.length)];
    const last = phrases.at(-1);
    if (start >= end) continue;
    if (last && quote.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
    else phrases.push({ start, end });
  }
  return phrases;
}
