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
  const place = { start, end, text: quote };
  const mine = { exact: quote, now: [{ ...place, sentences: [place] }] };
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
  const passage = { ...place, text: quote };
  const kinds = (ownColour: boolean) =>
    marksOf(
      {
        articleKey: 'a',
        claims: [{ ...place, quote, marked: true }],
        contradictions: [],
        annotations: [{ about: 'claim', quotes: [{ exact: quote, now: [{ ...passage, sentences: [passage] }] }] }],
        look: { ownColour },
      } as unknown as Report,
      map,
    ).map(({ kind }) => kind);
  expect(kinds(false)).toEqual(['claim']);
  expect(kinds(true)).toEqual(['claim', 'mine']);
});

it('marks of the reader’s own words the whole sentences, and the words alone where the reader wants them told apart', async () => {
  const { map } = await open();
  const placeOf = (text: string) => ({
    start: map.text.indexOf(text),
    end: map.text.indexOf(text) + text.length,
    text,
  });
  const [claimed, first, second] = SENTENCES.map(placeOf);
  const words = (from: number, to: number, ...sentences: (typeof first)[]) => {
    const text = map.text.slice(from, to);
    return { id: text, about: 'passage', quotes: [{ exact: text, now: [{ start: from, end: to, text, sentences }] }] };
  };
  const annotations = [
    words(first!.start + 4, first!.start + 20, first),
    words(first!.end - 12, second!.start + 9, first, second),
    words(claimed!.start + 4, claimed!.start + 20, claimed),
  ];
  const marked = (ownColour: boolean): string[] => {
    const claims = [{ ...claimed, quote: claimed!.text, marked: true }];
    const report = { articleKey: 'a', claims, contradictions: [], annotations, look: { ownColour } };
    return marksOf(report as unknown as Report, map).map(({ range }) => range.toString());
  };
  expect(marked(false)).toEqual([claimed!.text, first!.text, second!.text]);
  expect(marked(true).map((text) => text.length)).toEqual([claimed!.text.length, 16, 16, expect.any(Number)]);
});
