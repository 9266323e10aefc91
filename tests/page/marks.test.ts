import { expect, it } from 'vitest';
import type { Claim } from '../../components/claims/claim.ts';
import type { Report } from '../../components/messages/protocol.ts';
import { readArticle } from '../../components/page/read-article.ts';
import { marksOf } from '../../entrypoints/reader/marks.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

const open = async () => readArticle(await openPage(`<article>${paragraphs()}</article>`))!;

it('gives the reader’s own passages no place of their own among the marks', async () => {
  const { map } = await open();
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
    look: { ownColour: false },
  } as unknown as Report;
  const marks = marksOf(report, map);
  expect(marks.map(({ range }) => range.toString())).toEqual([SENTENCES[0], SENTENCES[2], SENTENCES[4]]);
});

it('marks a claim that the reader has judged twice only where the reader wants to see what is theirs', async () => {
  const { map } = await open();
  const quote = SENTENCES[0]!;
  const place = { start: map.text.indexOf(quote), end: map.text.indexOf(quote) + quote.length };
  const kinds = (ownColour: boolean) =>
    marksOf(
      {
        articleKey: 'a',
        claims: [{ ...place, quote, marked: true }],
        contradictions: [],
        annotations: [{ about: 'claim', quotes: [{ exact: quote, now: { ...place, text: quote } }] }],
        look: { ownColour },
      } as unknown as Report,
      map,
    ).map(({ kind }) => kind);
  expect(kinds(false)).toEqual(['claim']);
  expect(kinds(true)).toEqual(['claim', 'mine']);
});
