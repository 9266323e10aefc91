import { describe, expect, it } from 'vitest';
import { termsOf } from '../../components/contradictions/claim-terms.ts';
import {
  articleOf,
  articleTerms,
  claimOf,
  claimsByTerm,
  countBefore,
  postingOf,
  withArticle,
} from '../../components/contradictions/inverted-index.ts';
import { statement } from './statements.ts';

const claims = (...quotes: string[]) => quotes.map((quote) => statement(quote).claim);
const termsIn = (quote: string): string[] => [...termsOf(statement(quote).claim).keys()];

describe('what a claim is found by', () => {
  it('is its names, its telling words and its figures, and no word that is in every report', () => {
    expect(termsIn('The minister said on Monday that people want more time.')).toEqual([]);
    const terms = termsOf(statement('Liv Torset counted 212 stranded travellers in Bergen.').claim);
    expect([...terms].filter(([, name]) => name).map(([term]) => term)).toEqual(
      expect.arrayContaining(['torset', 'bergen']),
    );
    expect([...terms.keys()]).toContain('#212');
  });

  it('is shared by two names for one country', () => {
    const both = termsIn('Moscow denied it.').filter((term) => termsIn('Russia denied it.').includes(term));
    expect(both).toContain('country:ru');
  });

  it('is kept once a claim, with the claims that hold it', () => {
    const terms = articleTerms(claims('Torset, Torset and Torset left.', 'Nothing.', 'Torset came back.'));
    expect([...claimsByTerm(terms).values()]).toContainEqual([0, 2]);
  });
});

describe('a term’s postings', () => {
  it('name an article and a claim', () => {
    const posting = postingOf(4_000_000, 1_023);
    expect([articleOf(posting), claimOf(posting)]).toEqual([4_000_000, 1_023]);
    expect(Uint32Array.of(posting)[0]).toBe(posting);
  });

  it('stay in order as articles are added, read again, and taken out', () => {
    let postings = withArticle(undefined, 7, [0, 3]);
    postings = withArticle(postings, 2, [5]);
    postings = withArticle(postings, 7, [1]);
    expect([...postings]).toEqual([postingOf(2, 5), postingOf(7, 1)]);
    expect([...withArticle(postings, 2, [])]).toEqual([postingOf(7, 1)]);
    expect(countBefore(postings, 7)).toBe(1);
  });

  it('are the same array where nothing changes', () => {
    const postings = withArticle(undefined, 7, [0, 3]);
    expect(withArticle(postings, 7, [0, 3])).toBe(postings);
    expect(withArticle(postings, 8, [])).toBe(postings);
  });

  it('are the newest 512 of a term that more claims hold', () => {
    let postings = withArticle(undefined, 1, [0]);
    for (let article = 2; article <= 600; article++) postings = withArticle(postings, article, [0]);
    expect([postings.length, articleOf(postings[0]!), articleOf(postings.at(-1)!)]).toEqual([512, 89, 600]);
  });
});
