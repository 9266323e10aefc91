import { anchorQuote } from './anchor-quote.ts';
import type { QuoteTarget } from './anchored.ts';
import type { Span } from '../language/span.ts';
import type { Text } from './word-index.ts';

/** UTF-16 units of its own other paragraphs that a paragraph has for neighbours: as much as is kept from around a quote. */
const CONTEXT = 32;

/**
 * Where a kept quote stands now, none: nowhere. It is one piece, unless it went over several paragraphs that no longer
 * stand side by side: then it is these, without what was put between them.
 */
export function anchorPieces(article: Text, target: QuoteTarget): readonly Span[] {
  const whole = anchorQuote(article, target);
  if (whole.state === 'exact' || whole.state === 'moved' || !target.exact.includes('\n')) return spansOf(whole);
  const pieces = paragraphsOf(target).flatMap((paragraph) => spansOf(anchorQuote(article, paragraph)));
  return pieces.length > 0 ? pieces.toSorted((a, b) => a.start - b.start) : spansOf(whole);
}

const spansOf = (found: ReturnType<typeof anchorQuote>): Span[] =>
  found.state === 'missing' ? [] : [{ start: found.start, end: found.end }];

function paragraphsOf({ exact, prefix, suffix, start }: QuoteTarget): QuoteTarget[] {
  return Array.from(exact.matchAll(/[^\n]+/g), ({ 0: words, index }) => {
    const end = index + words.length;
    return {
      exact: words,
      prefix: (prefix + exact.slice(0, index)).slice(-CONTEXT),
      suffix: (exact.slice(end) + suffix).slice(0, CONTEXT),
      start: start + index,
      end: start + end,
    };
  });
}
