import { claimsByTerm, isName, type ArticleTerms, type Postings } from '../contradictions/inverted-index.ts';
import { meetingsOf } from '../contradictions/rival-claims.ts';

/** Articles whose main names are compared. */
const MOST_MET = 64;
/** A name or word that so many of an article's claims hold is one of those that the article is about … */
const MAIN = 2;
/** … and any is, where there are no more claims than these. */
const SHORT = 8;
/** Main names that two reports of one story share; or one, with so many main terms in all. */
const NAMES = 2;
const TERMS = 5;

/**
 * The articles that tell of what this one tells of, earlier or later, the closest first, by their numbers in the index of
 * claims: they hold the names that it is about. `after`: a number above all.
 */
export function storyAround(
  { number, found }: { readonly number: number; readonly found: ArticleTerms },
  postings: ReadonlyMap<number, Postings>,
  after: number,
  most: number,
): number[] {
  const names = new Set(found.terms.filter((_, at) => isName(found.claims[at]!)));
  const holders = [...claimsByTerm(found)];
  const short = new Set(holders.flatMap(([, claims]) => claims)).size <= SHORT;
  const main = new Set(holders.filter(([, claims]) => short || new Set(claims).size >= MAIN).map(([term]) => term));
  return meetingsOf(after, found, postings, MOST_MET)
    .filter(({ article, shared }) => {
      const terms = [...shared].filter((term) => main.has(term));
      const shares = terms.filter((term) => names.has(term)).length;
      return article !== number && (shares >= NAMES || (shares > 0 && terms.length >= TERMS));
    })
    .sort((x, y) => y.matter - x.matter)
    .slice(0, most)
    .map(({ article }) => article);
}
