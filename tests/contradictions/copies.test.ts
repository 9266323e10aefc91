import { describe, expect, it } from 'vitest';
import type { Statement } from '../../components/contradictions/contradiction.ts';
import { candidatesOf } from '../../components/contradictions/gate.ts';
import { statement } from './statements.ts';

const from = (article: string, ...quotes: string[]): Statement[] => {
  let start = 0;
  return quotes.map((quote) => {
    const made = statement(quote, { article });
    const moved = { ...made, claim: { ...made.claim, start, end: start + quote.length } };
    start += quote.length + 2;
    return moved;
  });
};

const across = (page: readonly Statement[], rivals: readonly Statement[]): string[][] =>
  candidatesOf(page, rivals)
    .filter(({ a, b }) => a.article.key !== b.article.key)
    .map(({ a, b }) => [a.claim.quote, b.claim.quote]);

const STORY = [
  'Pilots of Aerofjord walked out in Bergen at dawn, grounding 212 flights, the airline announced.',
  '"We were promised shorter rosters and got longer ones," said Liv Torset, who chairs the pilots’ union.',
  'Aerofjord put up stranded travellers in hotels around the harbour and hired buses to Voss.',
  'The walkout is the third since Aerofjord merged with its rival Nordsky two winters ago.',
];

describe('a story that two papers print', () => {
  it('is not set against itself', () => {
    expect(across(from('page', ...STORY), from('past', ...STORY))).toEqual([]);
  });

  it('is not set against itself when it was cut, and its quotation marks and a few words were changed', () => {
    const edited = [
      'Pilots of Aerofjord walked out in Bergen at dawn, grounding 212 flights, the carrier announced.',
      "“We were promised shorter rosters and got longer ones,” said Liv Torset, who chairs the pilots' union.",
      'Aerofjord put up stranded passengers in hotels around the harbour and hired buses to Voss.',
    ];
    expect(across(from('page', ...edited), from('past', ...STORY))).toEqual([]);
    expect(across(from('page', ...STORY), from('past', ...edited))).toEqual([]);
  });

  it('is set against a sentence of its own in one of them', () => {
    const added = 'No Aerofjord pilot walked out in Bergen, a spokesman for the airport told this paper.';
    const pairs = across(from('page', ...STORY, added), from('past', ...STORY));
    expect(pairs).toEqual([]);
    const turned = STORY.map((quote) => quote.replace('grounding 212', 'grounding 121'));
    expect(across(from('page', ...turned), from('past', ...STORY))).toContainEqual([STORY[0], turned[0]]);
  });

  it('counts once where several earlier papers print it', () => {
    const page = from('page', 'No Aerofjord pilot walked out in Bergen, a spokesman for the airport told this paper.');
    const pairs = across(
      page,
      ['one', 'two', 'three'].flatMap((paper) => from(paper, ...STORY)),
    );
    expect(pairs.filter(([a]) => a === STORY[0])).toHaveLength(1);
  });
});

describe('a sentence that an earlier article shares with the page', () => {
  const quoted = 'Liv Torset, who chairs the pilots’ union, said that every pilot of Aerofjord would walk out.';

  it('does not keep the rest of that article from being set against it', () => {
    const past = from('past', quoted, 'Only a handful of Aerofjord’s pilots would walk out, the airline said.');
    const page = from('page', quoted, 'Buses took travellers to Voss.', 'Snow fell.', 'Hotels were full.');
    expect(across(page, past)).toContainEqual([past[1]!.claim.quote, quoted]);
  });

  it('is no copy where another speaks, denies it, or counts otherwise', () => {
    const page = from('page', 'Aerofjord grounded 212 flights in Bergen because of the walkout at dawn.');
    for (const other of [
      'Aerofjord grounded 121 flights in Bergen because of the walkout at dawn.',
      'Aerofjord never grounded 212 flights in Bergen because of the walkout at dawn.',
      'Nordsky grounded 212 flights in Bergen because of the walkout at dawn.',
    ])
      expect(across(page, from('past', other))).toHaveLength(1);
  });
});
