import { stubOf, type ArticleStub } from '../claims/article.ts';
import type { Attribution } from '../claims/claim.ts';
import type { Quote, Target } from './annotation.ts';

/** The article that a quote stands in: as much as is needed to place it. */
export type HomeArticle = ArticleStub & { readonly text: string };

/** UTF-16 units kept before and after a quote, to tell it from others like it; 32 is what other annotation tools keep. */
const CONTEXT = 32;

/** A stretch of an article as what an annotation hangs on. `attribution`: who says it; null for the article's own voice. */
export const targetAt = (
  article: HomeArticle,
  start: number,
  end: number,
  attribution: Pick<Attribution, 'source' | 'role'> | null,
): Target => ({
  article: stubOf(article),
  quote: quoteAt(article.text, start, end),
  position: { start, end },
  source: attribution?.source ?? null,
  role: attribution?.role ?? null,
});

/** A quote with what stands before and after it, cut so that no surrogate pair is split. */
export function quoteAt(text: string, start: number, end: number): Quote {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  if (from > 0 && isLowSurrogate(text.charCodeAt(from))) from++;
  if (to < text.length && isLowSurrogate(text.charCodeAt(to))) to--;
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The same words with the same neighbours. */
export const isSameQuote = (a: Quote, b: Quote): boolean =>
  a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
