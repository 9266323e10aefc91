import { describe, expect, it } from 'vitest';
import type { Claim, ClaimKind } from '../../components/claims/claim.ts';
import { markedAsWanted, wantedClaims } from '../../components/claims/density.ts';

const claim = (start: number, checkWorthiness: number, marked: boolean, kind: ClaimKind = 'event'): Claim => ({
  start,
  end: start + 5,
  quote: 'words',
  kind,
  attribution: null,
  checkWorthiness,
  reasons: [],
  marked,
});

const claims = [
  claim(0, 0.5, true),
  claim(10, 0.9, true, 'statistic'),
  claim(20, 0.2, false),
  claim(30, 0.6, true),
  claim(40, 0.1, false, 'opinion'),
];
const starts = (found: Iterable<Claim>): number[] => [...found].map(({ start }) => start).sort((a, b) => a - b);

describe('the claims that a reader wants', () => {
  it('are those worth checking, or the better half of them, or all', () => {
    expect(starts(wantedClaims(claims, { density: 'normal', kindsOff: [] }))).toEqual([0, 10, 30]);
    expect(starts(wantedClaims(claims, { density: 'few', kindsOff: [] }))).toEqual([10, 30]);
    expect(starts(wantedClaims(claims, { density: 'many', kindsOff: [] }))).toEqual([0, 10, 20, 30, 40]);
  });

  it('are none of the kinds that are off', () => {
    expect(starts(wantedClaims(claims, { density: 'many', kindsOff: ['opinion', 'statistic'] }))).toEqual([0, 20, 30]);
    expect(starts(wantedClaims(claims, { density: 'few', kindsOff: ['statistic'] }))).toEqual([30]);
  });

  it('keep one where there is one', () => {
    expect(starts(wantedClaims([claim(0, 0.5, true)], { density: 'few', kindsOff: [] }))).toEqual([0]);
    expect(starts(wantedClaims([], { density: 'few', kindsOff: [] }))).toEqual([]);
  });

  it('are marked, in the order of the text', () => {
    const now = markedAsWanted(claims, { density: 'few', kindsOff: [] });
    expect(now.map(({ marked }) => marked)).toEqual([false, true, false, true, false]);
    expect(now[1]).toBe(claims[1]);
  });
});
