import { describe, expect, it } from 'vitest';
import type { Claim, ClaimKind } from '../../components/claims/claim.ts';
import { filterCounts, filteredClaims, isFiltered, NO_FILTER } from '../../components/claims/claim-filter.ts';

const claim = (start: number, kind: ClaimKind, source: string | null): Claim => ({
  start,
  end: start + 5,
  quote: 'words',
  kind,
  attribution: source === null ? null : ({ source } as Claim['attribution']),
  checkWorthiness: 0.5,
  reasons: [],
  marked: true,
});

const claims = [
  claim(0, 'event', 'the mayor'),
  claim(10, 'denial', 'the harbour office'),
  claim(20, 'event', null),
  claim(30, 'statistic', 'the harbour office'),
  claim(40, 'event', 'the harbour office'),
];
const facts = {
  isContradicted: ({ start }: Claim) => start === 0 || start === 10,
  isMine: ({ start }: Claim) => start === 10 || start === 40,
};
const starts = (filter: Partial<typeof NO_FILTER>): number[] =>
  filteredClaims(claims, { ...NO_FILTER, ...filter }, facts).map(({ start }) => start);

describe('the filter of claims', () => {
  it('lets all through where nothing is chosen', () => {
    expect(starts({})).toEqual([0, 10, 20, 30, 40]);
    expect(isFiltered(NO_FILTER)).toBe(false);
  });

  it('keeps what every choice allows, in reading order', () => {
    expect(starts({ kind: 'event' })).toEqual([0, 20, 40]);
    expect(starts({ source: 'the harbour office' })).toEqual([10, 30, 40]);
    expect(starts({ source: '' })).toEqual([20]);
    expect(starts({ kind: 'event', source: 'the harbour office' })).toEqual([40]);
    expect(starts({ contradicted: true, mine: true })).toEqual([10]);
    expect(starts({ kind: 'event', contradicted: true, mine: true })).toEqual([]);
    expect(isFiltered({ ...NO_FILTER, source: '' })).toBe(true);
  });

  it('counts what each choice would show beside the others', () => {
    expect(filterCounts(claims, NO_FILTER, facts)).toEqual({
      kinds: [
        ['statistic', 1],
        ['event', 3],
        ['denial', 1],
      ],
      sources: [
        ['the harbour office', 3],
        ['the mayor', 1],
        ['', 1],
      ],
      contradicted: 2,
      mine: 2,
    });
    const counts = filterCounts(claims, { ...NO_FILTER, kind: 'event', source: 'the mayor' }, facts);
    expect(counts.kinds).toEqual([['event', 1]]);
    expect(counts.sources).toEqual([
      ['the mayor', 1],
      ['', 1],
      ['the harbour office', 1],
    ]);
    expect(counts).toMatchObject({ contradicted: 1, mine: 0 });
  });

  it('keeps what is chosen in sight, though the other choices leave nothing of it', () => {
    const counts = filterCounts(
      claims,
      { kind: 'denial', source: 'the mayor', contradicted: false, mine: true },
      facts,
    );
    expect(counts.kinds).toEqual([['denial', 0]]);
    expect(counts.sources).toEqual([
      ['the harbour office', 1],
      ['the mayor', 0],
    ]);
  });
});
