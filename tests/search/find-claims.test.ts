import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '../../components/claims/claim.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { forgetArticles, putArticle } from '../../components/store/write.ts';
import { findClaims } from '../../entrypoints/annotating/find-claims.ts';

const claimIn = (text: string, quote: string): Claim => ({
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  quote,
  kind: 'event',
  attribution: null,
  checkWorthiness: 0.5,
  reasons: [],
  marked: true,
});

function article(key: string, ...quotes: string[]): ArticleRecord {
  const text = quotes.join(' ');
  return {
    key,
    url: `https://${key}.example/`,
    title: `The ${key} story`,
    site: 'The Quay',
    authors: [],
    published: '2026-03-01',
    updated: null,
    language: 'en',
    text,
    read: '2026-03-02T08:00:00.000Z',
    lastRead: '2026-03-02T08:00:00.000Z',
    engine: '1',
    textHash: 'x',
    claims: quotes.map((quote) => claimIn(text, quote)),
    judged: 'done',
    contradictions: [],
    updates: [],
  };
}

describe('claims to link to', () => {
  let library: Library;
  const found = async (query: string) =>
    (await findClaims(library, query, 5)).map(({ article, claims }) => [
      article.key,
      ...claims.map(({ quote }) => quote),
    ]);

  beforeEach(async () => {
    library = openLibrary(`test-${Math.random()}`);
    await putArticle(library, article('mast', 'The mast fell.', 'The crew left on two boats.'));
    await putArticle(library, article('pier', 'The pier was closed.', 'A boat was tied up there.'));
  });
  afterEach(() => library.delete());

  it('are found in the whole library, in any form of a word', async () => {
    expect(
      (await found('boat')).map(([key, quote]) => [key, quote]).toSorted(([x = ''], [y = '']) => x.localeCompare(y)),
    ).toEqual([
      ['mast', 'The crew left on two boats.'],
      ['pier', 'A boat was tied up there.'],
    ]);
    expect(await found('boat crew')).toEqual([['mast', 'The crew left on two boats.']]);
    expect(await found('lantern')).toEqual([]);
  });

  it('are those of articles as they were read last, and none of a forgotten one', async () => {
    await putArticle(library, article('mast', 'The mast still stands.'));
    await forgetArticles(library, ['pier'], true);
    expect(await found('mast')).toEqual([['mast', 'The mast still stands.']]);
    expect(await found('boat')).toEqual([]);
  });
});
