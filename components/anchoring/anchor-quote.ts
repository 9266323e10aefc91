import { exactLikelihood, LEAST_LIKELY } from './anchor-likelihood.ts';
import type { Anchored, QuoteTarget } from './anchored.ts';
import { likeliestChange } from './changed-quote.ts';
import { contextAt, exactPlace } from './exact-quote.ts';
import { plainTypography } from './plain-typography.ts';
import { normaliseText } from '../language/normalise-text.ts';
import { WantedQuote } from './wanted-quote.ts';
import { wordIndexOf, type Text, type WordIndex } from './word-index.ts';

/** The same words in company as good as this are looked for no further. */
const GOOD_COMPANY = 0.5;

/** Finds a kept quote in the article as it is now. The state says which rung of the ladder held. */
export function anchorQuote(article: Text, target: QuoteTarget): Anchored {
  const { start, end, exact } = target;
  if (
    exact !== '' &&
    end - start === exact.length &&
    article.text.startsWith(exact, start) &&
    inPlace(article.text, target)
  ) {
    return { state: 'exact', start, end, confidence: 1 };
  }
  const normal = normalised(exact);
  if (normal === '') return { state: 'missing', confidence: 1 };
  const index = wordIndexOf(article);
  const wanted = new WantedQuote(normal === exact ? target : { ...target, exact: normal }, index);
  return likeliest(wanted, index);
}

/** A long quote at its old place is that quote; a short one must have some of its old neighbours, too. */
function inPlace(text: string, target: QuoteTarget): boolean {
  return target.exact.length >= 32 || contextAt(text, target.start, target.end, target) > 0.2;
}

/** Whitespace as the article's text has it, in quotes that were kept by other tools, too. */
function normalised(exact: string): string {
  if (!/[^\S ]|[\u00ad\u200b\u2060\ufeff]| {2}|^ | $/.test(exact)) return exact;
  const paragraphs = exact.split('\n').map(normaliseText);
  return paragraphs.filter((text) => text !== '').join('\n\n');
}

/**
 * The second rung: the same words, elsewhere. The third: much the same words. The same words in strange company may be
 * another passage, so both are asked then.
 */
function likeliest(wanted: WantedQuote, index: WordIndex): Anchored {
  const { exact } = wanted.target;
  const place = exactPlace(wanted, index);
  const same = place && { start: place.start, end: place.start + exact.length };
  const likelihood = place === null ? 0 : exactLikelihood(place, exact.length);
  const changed =
    place === null || place.context < GOOD_COMPANY ? likeliestChange(wanted, index, same, likelihood) : null;
  const confidence = changed?.confidence ?? likelihood;
  const found = changed === null ? same : changed.span;
  if (found === null || confidence < LEAST_LIKELY) return { state: 'missing', confidence: 1 - confidence };
  const { start, end } = found;
  const isMoved = changed === null || (changed.share === 1 && sameWords(index.text.slice(start, end), exact));
  return { state: isMoved ? 'moved' : 'changed', start, end, confidence };
}

const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (text: string): string => plainTypography(text).replace(/ +/g, ' ');
