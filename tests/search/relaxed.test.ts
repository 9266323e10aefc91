import { describe, expect, it } from 'vitest';
import { relaxedQueries } from '../../components/search/relaxed.ts';

describe('a query that finds nothing', () => {
  it.each([
    ['tower', []],
    ['  ', []],
    ['tower bridge', ['bridge', 'tower']],
    ['"no plan" harbour', ['no plan harbour', 'harbour', '"no plan"']],
    ['tower -visit', ['tower']],
    ['tower site:post has:note', ['tower has:note', 'tower site:post', 'tower']],
    ['site:post', []],
    ['a b c d e f', []],
    ['site:post '.repeat(50_000), []],
  ])('%.40s asks for less', (text, queries) => {
    expect(relaxedQueries(text)).toEqual(queries);
  });
});
