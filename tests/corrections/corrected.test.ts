import { describe, expect, it } from 'vitest';
import { quoteAt } from '../../components/annotations/target.ts';
import type { Attribution, Claim } from '../../components/claims/claim.ts';
import { corrected } from '../../components/corrections/corrected.ts';
import type { Correction, Mended } from '../../components/corrections/correction.ts';

const REPORTED = 'The mill will close in June, it said.';
const DENIED = 'The owners have no plan to close the mill, according to a letter to the staff.';
const LATER = 'It will be the last mill on that stretch of the river, where eleven once stood.';
const TEXT = [REPORTED, DENIED, LATER].join('\n\n');

const it_: Attribution = {
  source: 'it',
  role: 'regional paper',
  sourceKeys: ['organisation:it'],
  sourceSpans: [{ start: 29, end: 31 }],
  cueSpans: [],
  contentSpans: [],
  when: 'Tuesday',
  date: '2025-05-06',
  probable: true,
};

const claimIn = (text: string, quote: string, attribution: Attribution | null = null, from = 0): Claim => {
  const start = text.indexOf(quote, from);
  return {
    start,
    end: start + quote.length,
    quote,
    kind: 'event',
    attribution,
    checkWorthiness: 0.5,
    reasons: [],
    marked: true,
  };
};

const articleOf = (text: string, ...claims: Claim[]) => ({ text, claims });
const article = articleOf(TEXT, claimIn(TEXT, REPORTED, it_), claimIn(TEXT, DENIED), claimIn(TEXT, LATER));

const mend = (quote: string, mended: Mended, modified = '2025-05-07T08:00:00Z', text = TEXT): Correction => {
  const start = text.indexOf(quote);
  const end = start + quote.length;
  const position = { start, end };
  return {
    id: `${quote} ${modified}`,
    articleKey: 'mill',
    quote: quoteAt(text, start, end),
    position,
    mended,
    created: modified,
    modified,
  };
};

describe('an article’s claims with the reader’s corrections', () => {
  it('are the machine’s own where nothing was mended', () => {
    expect(corrected(article, []).claims).toBe(article.claims);
  });

  it('name the source that the reader names, and say no more of it what was read of another', () => {
    const { claims } = corrected(article, [mend(REPORTED, { source: 'Mill Valley Courier' })]);
    expect(claims[0]).toMatchObject({ mended: true, asRead: article.claims[0] });
    expect(claims[0]?.attribution).toMatchObject({
      source: 'Mill Valley Courier',
      role: null,
      sourceKeys: [],
      sourceSpans: [],
      when: 'Tuesday',
      date: '2025-05-06',
      probable: false,
    });
    expect(claims[1]).toBe(article.claims[1]);
  });

  it('keep what the reader did not touch', () => {
    const [claim] = corrected(article, [mend(REPORTED, { when: null, date: '2025-05-05' })]).claims;
    expect(claim?.attribution).toMatchObject({
      source: 'it',
      role: 'regional paper',
      when: null,
      date: '2025-05-05',
      probable: true,
    });
  });

  it('give a source to what the article said in its own voice, and take one away', () => {
    const [first, second] = corrected(article, [
      mend(REPORTED, { source: null, when: 'Monday' }),
      mend(DENIED, { source: 'the owners', role: 'of the mill', when: 'in March' }),
    ]).claims;
    expect(first?.attribution).toBeNull();
    expect(second?.attribution).toMatchObject({
      source: 'the owners',
      role: 'of the mill',
      when: 'in March',
      date: null,
    });
  });

  it('count the later of two corrections of one claim', () => {
    const early = mend(REPORTED, { source: 'early' }, '2025-05-07T08:00:00Z');
    const late = mend(REPORTED, { source: 'late' }, '2025-05-07T09:00:00Z');
    expect(corrected(article, [late, early]).claims[0]?.attribution?.source).toBe('late');
  });

  it('find a sentence that has moved in a new reading', () => {
    const text = ['Rain is on its way to the valley, and the river is high.', DENIED, REPORTED, LATER].join('\n\n');
    const again = articleOf(text, claimIn(text, DENIED), claimIn(text, REPORTED, it_), claimIn(text, LATER));
    const { claims, unplaced } = corrected(again, [mend(REPORTED, { source: 'Mill Valley Courier' })]);
    expect(claims.map(({ mended }) => mended)).toEqual([undefined, true, undefined]);
    expect(claims[1]?.changedSince).toBeUndefined();
    expect(unplaced).toEqual([]);
  });

  it('tell the one of two equal sentences that was meant', () => {
    const text = [REPORTED, DENIED, REPORTED, LATER].join('\n\n');
    const twice = articleOf(
      text,
      claimIn(text, REPORTED, it_),
      claimIn(text, DENIED),
      claimIn(text, REPORTED, it_, 10),
    );
    const second = twice.claims[2]!;
    const meant: Correction = {
      ...mend(REPORTED, { source: 'the second' }),
      quote: quoteAt(text, second.start, second.end),
      position: { start: second.start, end: second.end },
    };
    expect(corrected(twice, [meant]).claims.map(({ mended }) => mended)).toEqual([undefined, undefined, true]);
    const moved = `Earlier today.\n\n${text}`;
    const at = (from: number) => claimIn(moved, REPORTED, it_, from);
    const again = articleOf(moved, at(0), claimIn(moved, DENIED), at(40));
    expect(corrected(again, [meant]).claims.map(({ mended }) => mended)).toEqual([undefined, undefined, true]);
  });

  it('say so where the publisher has changed the sentence since', () => {
    const now = 'The owners have no plan to close the old mill, according to a letter to the staff.';
    const text = TEXT.replace(DENIED, now);
    const again = articleOf(text, claimIn(text, REPORTED), claimIn(text, now), claimIn(text, LATER));
    const { claims } = corrected(again, [mend(DENIED, { source: 'the owners' })]);
    expect(claims[1]).toMatchObject({ changedSince: true, attribution: { source: 'the owners' } });
  });

  it('lose no correction whose sentence is gone', () => {
    const again = articleOf(LATER, claimIn(LATER, LATER));
    const mended = mend(DENIED, { source: 'the owners' });
    expect(corrected(again, [mended])).toEqual({ claims: again.claims, unplaced: [mended] });
  });
});
