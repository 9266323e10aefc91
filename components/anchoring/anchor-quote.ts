import { changedLikelihood, exactLikelihood, LEAST_LIKELY, whenClosed } from './anchor-likelihood.ts';
import type { Anchored, QuoteTarget } from './anchored.ts';
import { changedPlaces } from './changed-quote.ts';
import { contextAt, exactPlace } from './exact-quote.ts';
import { plainTypography } from './plain-typography.ts';
import { normaliseText } from '../language/normalise-text.ts';
import { WantedQuote } from './wanted-quote.ts';
import { wordIndexOf, type Text, type WordIndex } from './word-index.ts';

type Found = Exclude<Anchored, { state: 'missing' }>;

/** The same words in company as good as this are looked for no further. */
const GOOD_COMPANY = 0.5;
/** Neighbours of which less was there before are strangers. */
const STRANGE = 0.3;
/** With a place as likely as this no other is looked at. */
const CERTAIN = 0.97;

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
  const wanted = new WantedQuote({ ...target, exact: normal }, index);
  return likeliest(exactly(wanted, index), wanted, index);
}

/** A long quote at its old place is that quote; a short one must have some of its old neighbours, too. */
function inPlace(text: string, target: QuoteTarget): boolean {
  return target.exact.length >= 32 || contextAt(text, target.start, target.end, target) > 0.2;
}

/** Whitespace as the article's text has it, in quotes that were kept by other tools, too. */
function normalised(exact: string): string {
  if (!/[^\S ]|[\u00ad\u200b\u2060\ufeff]| {2}|^ | $/.test(exact)) return exact;
  const paragraphs = exact.split(/\s*\n\s*/).map(normaliseText);
  return paragraphs.filter((text) => text !== '').join('\n\n');
}

/** The second rung: the same words, elsewhere. */
function exactly(wanted: WantedQuote, index: WordIndex): (Found & { context: number }) | null {
  const place = exactPlace(wanted, index);
  if (place === null) return null;
  const { length } = wanted.target.exact;
  const confidence = exactLikelihood(place, length);
  return { state: 'moved', start: place.start, end: place.start + length, confidence, context: place.context };
}

/** The third rung: much the same words. The same words in strange company may be another passage, so these are asked too. */
function likeliest(same: (Found & { context: number }) | null, wanted: WantedQuote, index: WordIndex): Anchored {
  let best = same?.confidence ?? 0;
  let found: Found | null = same;
  if (same === null || same.context < GOOD_COMPANY) {
    for (const place of changedPlaces(wanted, index)) {
      const likelihood = changedLikelihood(place, wanted.to - wanted.from, wanted.target.exact.length);
      const strangers = likelihood > LEAST_LIKELY && place.before < STRANGE && place.after < STRANGE;
      const confidence = strangers && wanted.isClosed(index) ? whenClosed(likelihood) : likelihood;
      if (confidence <= best || (place.start === same?.start && place.end === same.end)) continue;
      best = confidence;
      const state = place.share === 1 && sameWords(index.text.slice(place.start, place.end), wanted.target.exact);
      found = { state: state ? 'moved' : 'changed', start: place.start, end: place.end, confidence };
      if (best > CERTAIN) break;
    }
  }
  if (found === null || best < LEAST_LIKELY) return { state: 'missing', confidence: 1 - best };
  return { state: found.state, start: found.start, end: found.end, confidence: best };
}

const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (text: string): string => plainTypography(text).replace(/ +/g, ' ');
