import type { FactCheck } from '../claims/fact-check.ts';
import { attributeOf, queryAll, queryWithin, textContentOf } from './dom.ts';
import { isOfType, type Json } from './structured-data.ts';
import { normaliseText } from '../language/normalise-text.ts';

/** Longest claim and rating that are kept, in UTF-16 units, and how many of a page. */
const LONGEST = 1000;
const MOST = 20;

/** The fact checks in a page's JSON-LD (`things`) and microdata, in schema.org's ClaimReview. */
export function factChecksOn(document: Document, things: readonly Json[]): FactCheck[] {
  const checks = [...things.filter(isClaimReview).map(fromJson), ...fromMicrodata(document)];
  if (checks.length === 0) return checks;
  const byClaim = new Map(checks.filter(({ claim }) => claim !== '').map((check) => [check.claim, check]));
  return [...byClaim.values()].slice(0, MOST);
}

const isClaimReview = (thing: Json): boolean => isOfType(thing, /\bClaimReview$/);

const words = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? normaliseText(`${value}`).slice(0, LONGEST) : '';

function fromJson(review: Json): FactCheck {
  const [rating] = [review['reviewRating']].flat();
  const [item] = [review['itemReviewed']].flat();
  const { alternateName, ratingValue } = (rating ?? {}) as Json;
  const { name, text } = (item ?? {}) as Json;
  return {
    claim: words(review['claimReviewed']) || words(text) || words(name),
    rating: words(alternateName) || words((rating as Json | undefined)?.['name']) || words(ratingValue),
  };
}

function fromMicrodata(document: Document): FactCheck[] {
  return [...queryAll(document, '[itemtype$="schema.org/ClaimReview"]')].map((review) => {
    const property = (name: string): string => {
      const [element] = queryWithin(review, `[itemprop="${name}"]`);
      return element === undefined ? '' : words(attributeOf(element, 'content') ?? textContentOf(element));
    };
    return { claim: property('claimReviewed'), rating: property('alternateName') || property('ratingValue') };
  });
}
