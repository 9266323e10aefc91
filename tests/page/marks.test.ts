import { expect, it } from 'vitest';
import type { Claim } from '../../components/claims/claim.ts';
import type { Report } from '../../components/messages/protocol.ts';
import { readArticle } from '../../components/page/read-article.ts';
import { marksOf } from '../../entrypoints/content/marks.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

it('gives the reader’s own passages no place of their own among the marks', async () => {
  const { map } = readArticle(await openPage(`<article>${paragraphs()}</article>`))!;
  const claim = (quote: string): Claim => {
    const start = map.text.indexOf(quote);
    return { start, end: start + quote.length, quote, marked: true } as Claim;
  };
  const { start, end, quote } = claim(SENTENCES[2]!);
  const mine = { exact: quote, now: { start, end, text: quote } };
  const report = {
    articleKey: 'a',
    claims: [claim(SENTENCES[4]!), claim(SENTENCES[0]!)],
    contradictions: [],
    annotations: [{ about: 'passage', quotes: [mine] }],
  } as unknown as Report;
  const marks = marksOf(report, map);
  expect(marks.map(({ range }) => range.toString())).toEqual([SENTENCES[0], SENTENCES[2], SENTENCES[4]]);
});
