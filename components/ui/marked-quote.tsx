import type { ComponentChildren } from 'preact';
import type { Span } from '../language/span.ts';

interface MarkedQuoteProps {
  quote: string;
  /** The words to emphasise, counted from the quote's start; overlapping or stray spans are clipped. */
  words?: readonly Span[];
}

/** A quotation in the text face, with the words that carry a conflict emphasised. */
export function MarkedQuote({ quote, words = [] }: MarkedQuoteProps) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const word of [...words].sort((left, right) => left.start - right.start)) {
    const start = Math.max(word.start, at);
    const end = Math.min(word.end, quote.length);
    if (start >= end) continue;
    if (start > at) parts.push(quote.slice(at, start));
    parts.push(<mark>{quote.slice(start, end)}</mark>);
    at = end;
  }
  if (at < quote.length) parts.push(quote.slice(at));
  return <q>{parts}</q>;
}
