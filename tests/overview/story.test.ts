import { describe, expect, it } from 'vitest';
import {
  articleTerms,
  claimsByTerm,
  withArticle,
  type Postings,
} from '../../components/contradictions/inverted-index.ts';
import { storyAround } from '../../components/overview/story.ts';
import { articleWith } from '../search/made.ts';

const ARTICLES: readonly (readonly string[])[] = [
  ['The Larkin tunnel flooded on Monday.', 'Mayor Ines Calder closed the Larkin tunnel.', 'Calder blamed the pumps.'],
  ['Calder says that the Larkin tunnel opens on Friday.', 'The pumps of the Larkin tunnel are repaired, Calder said.'],
  ['A ferry was painted in Ostrava.', 'Ostrava has two ferries.'],
  ['The Larkin tunnel was dug in 1931.', 'Its pumps hold, Calder said.'],
];

const found = ARTICLES.map((quotes, at) => {
  const { claims } = articleWith(
    `${at}`,
    quotes.map((quote) => ({ quote })),
  );
  return articleTerms(claims);
});

const postings = new Map<number, Postings>();
for (const [at, terms] of found.entries())
  for (const [term, claims] of claimsByTerm(terms)) postings.set(term, withArticle(postings.get(term), at + 1, claims));

const story = (at: number, most = 9): number[] =>
  storyAround({ number: at + 1, found: found[at]! }, postings, ARTICLES.length + 1, most).map((number) => number - 1);

describe('the story around an article', () => {
  it('is told by earlier and later articles that hold the names it is about', () => {
    expect(story(0).toSorted((x, y) => x - y)).toEqual([1, 3]);
    expect(story(1)).toContain(0);
  });

  it('has nobody else in it where nobody shares those names', () => {
    expect(story(2)).toEqual([]);
  });

  it('is no longer than asked for', () => {
    expect(story(0, 1)).toHaveLength(1);
  });
});
