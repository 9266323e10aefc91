import { exactLikelihood, LEAST_LIKELY } from './anchor-likelihood.ts';
import type { Anchored, QuoteTarget } from './anchored.ts';
import { likeliestChange } from './changed-quote.ts';
import { contextAt, exactPlace } from './exact-quote.ts';
import { followedQuote, GOOD_COMPANY } from './followed-quote.ts';
import { plainTypography } from './plain-typography.ts';
import { normaliseText } from '../language/normalise-text.ts';
import { WantedQuote } from './wanted-quote.ts';
import { wordIndexOf, WordIndex, type Text } from './word-index.ts';

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
  const kept = normal === exact ? target : { ...target, exact: normal };
  const followed = followedQuote(article, kept);
  const found = followed?.state === 'about' ? likeliestAround(article.text, kept, followed.start) : followed;
  if (found !== null) return found;
  const index = wordIndexOf(article);
  return likeliest(new WantedQuote(kept, index), index);
}

/** Words are told apart in so much of a text around a place. */
const AROUND = 400;
/** An answer as likely as this is found there; any other is looked for in all of the text. */
const CERTAIN = 0.97;

function likeliestAround(text: string, target: QuoteTarget, place: number): Anchored | null {
  const { start, end, exact } = target;
  const from = Math.max(0, place - exact.length - AROUND);
  const index = new WordIndex(text.slice(from, place + exact.length + AROUND));
  const found = likeliest(new WantedQuote({ ...target, start: start - from, end: end - from }, index), index);
  if (found.state === 'missing' || found.confidence < CERTAIN) return null;
  const [now, then] = [found.start + from, found.end + from];
  return now <= place && place < then ? { ...found, start: now, end: then } : null;
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
