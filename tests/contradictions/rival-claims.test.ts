import { describe, expect, it } from 'vitest';
import {
  articleTerms,
  claimsByTerm,
  withArticle,
  type Postings,
} from '../../components/contradictions/inverted-index.ts';
import { meetingsOf, rivalsAmong, type RivalClaims } from '../../components/contradictions/rival-claims.ts';
import { statement } from './statements.ts';

/** Stored articles, each a list of claims, in the order of reading; then what is found for one more. */
function found(
  stored: readonly (readonly string[])[],
  page: readonly string[],
  daysApart: (article: number) => number = () => 0,
): RivalClaims[] {
  const postings = new Map<number, Postings>();
  const terms = (quotes: readonly string[]) => articleTerms(quotes.map((quote) => statement(quote).claim));
  for (const [i, quotes] of stored.entries())
    for (const [term, claims] of claimsByTerm(terms(quotes)))
      postings.set(term, withArticle(postings.get(term), i + 1, claims));
  return rivalsAmong(meetingsOf(stored.length + 1, terms(page), postings, 64), daysApart);
}

const REACTOR = 'The reactor at Holmsund will restart in May, its owner said.';
const NO_REACTOR = 'Holmsund’s reactor is not to restart before autumn.';
const THINGS = 'lamps pears ropes violins saddles kettles clocks barrels canoes ovens'.split(' ');
const other = (i: number): string[] => [
  `Merchant ${i} sold ${THINGS[i % THINGS.length]} and ${THINGS[(i * 3 + 1) % THINGS.length]} near the quay.`,
  `The ${THINGS[(i * 7 + 2) % THINGS.length]} were bought by a collector of antiques.`,
];
const others = (count: number): string[][] => Array.from({ length: count }, (_, i) => other(i));

describe('claims of earlier articles that may bear on a new one', () => {
  it('are those that share something rare, whatever else their article says', () => {
    const stored = [...others(40), ['The council met.', REACTOR, 'Rain fell all day.'], ...others(40)];
    expect(found(stored, ['Ice cream sold well.', NO_REACTOR])).toEqual([{ article: 41, claims: [1] }]);
  });

  it('are not found by words that most articles hold', () => {
    const stored = others(200).map((quotes) => [...quotes, 'The ferry crossed the strait in fog.']);
    expect(found(stored, ['A ferry was late in the strait.'])).toEqual([]);
  });

  it('are found by a figure in words or in digits together with a rare word', () => {
    const stored = [...others(40), ['Forty-one vaults were flooded.']];
    expect(found(stored, ['The vaults that were flooded were 41.'])).toEqual([{ article: 41, claims: [0] }]);
  });

  it('are none of the article’s own, and none that was read later', () => {
    const postings = new Map<number, Postings>();
    const own = articleTerms([statement(REACTOR).claim]);
    for (const number of [5, 6])
      for (const [term, claims] of claimsByTerm(own))
        postings.set(term, withArticle(postings.get(term), number, claims));
    expect(meetingsOf(5, own, postings, 10)).toEqual([]);
    expect(meetingsOf(6, own, postings, 10).map(({ article }) => article)).toEqual([5]);
  });

  it('come from articles near in time before those of long ago', () => {
    const stored = Array.from({ length: 30 }, (_, i) => [
      `Holmsund and Varberg quarrelled over the reactor again, day ${i}.`,
    ]);
    const near = found(stored, ['Holmsund and Varberg settled their quarrel over the reactor.'], (article) =>
      article <= 20 ? 900 : 1,
    ).map(({ article }) => article);
    expect(near.slice(0, 10).every((article) => article > 20)).toBe(true);
  });

  it('come from an article of long ago when it shares a rare name', () => {
    const stored = [[REACTOR], ...others(300)];
    expect(found(stored, [NO_REACTOR], (article) => (article === 1 ? 4_000 : 1))).toEqual([
      { article: 1, claims: [0] },
    ]);
  });

  it('come from the one paper that tells it otherwise, though twenty print one story', () => {
    const story = [
      'Pilots of Aerofjord walked out in Bergen on Monday.',
      'Aerofjord cancelled 212 flights and apologised to stranded travellers.',
      'The union of pilots demands shorter rosters, its chairwoman Liv Torset said.',
    ];
    const differing = ['Liv Torset, the chairwoman, told Aerofjord that no pilot had walked out.'];
    const stored = [differing, ...Array.from({ length: 20 }, () => story), ...others(30)];
    expect(found(stored, story).map(({ article }) => article)).toContain(1);
  });

  it('are few, of however many that would do', () => {
    const stored = Array.from({ length: 40 }, () => Array.from({ length: 10 }, () => REACTOR));
    const claims = found([...stored, ...others(200)], [NO_REACTOR]);
    expect(claims.length).toBeLessThanOrEqual(16);
    expect(claims.flatMap((each) => each.claims).length).toBeLessThanOrEqual(150);
  });

  it('are none for an article without words', () => {
    expect(found([[''], ['…']], ['', '((('])).toEqual([]);
  });
});
