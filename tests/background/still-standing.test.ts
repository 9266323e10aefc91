import { describe, expect, it } from 'vitest';
import type { Claim } from '../../components/claims/claim.ts';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import { stillStanding } from '../../entrypoints/background/still-standing.ts';

const HOME = 'https://post.example/quay';
const SHUT = 'The quay was shut all winter, the harbour board said.';
const BUSY = 'Ships unloaded at the quay every day that winter, said pilot Ada Crane.';

const claim = (quote: string, start: number): Claim => ({
  start,
  end: start + quote.length,
  quote,
  kind: 'event',
  attribution: null,
  checkWorthiness: 0.5,
  reasons: [],
  marked: false,
});

const side = (quote: string, start: number, key = HOME): Side => ({
  article: { key, url: key, title: 'Quay', site: 'Post', published: null, read: '2026-03-02' },
  start,
  end: start + quote.length,
  quote,
  source: null,
  role: null,
  when: null,
  date: null,
  words: [{ start: 4, end: 8 }],
});

const clash = (a: Side, b: Side): Contradiction => ({
  id: 'one',
  a,
  b,
  kind: 'status',
  relation: 'sources-disagree',
  score: 0.9,
  reason: { key: 'reasonStatus', values: ['shut', 'unloaded'] },
  by: 'judge',
});

describe('what was found in a text that has changed', () => {
  const found = [clash(side(SHUT, 0), side(BUSY, 60))];

  it('stays where both statements still stand, each where it stands now', () => {
    const now = [claim('A new paragraph.', 0), claim(SHUT, 20), claim(BUSY, 90)];
    expect(stillStanding(found, HOME, now)).toEqual([clash(side(SHUT, 20), side(BUSY, 90))]);
  });

  it('goes where a statement was reworded', () => {
    expect(stillStanding(found, HOME, [claim(SHUT, 0), claim(BUSY.replace('every', 'most'), 60)])).toEqual([]);
  });

  it('needs only its own side to stand where the other is in another article', () => {
    const across = [clash(side(BUSY, 500, 'https://other.example/quay'), side(SHUT, 0))];
    expect(stillStanding(across, HOME, [claim(SHUT, 7)])).toEqual([clash(across[0]!.a, side(SHUT, 7))]);
    expect(stillStanding(across, HOME, [])).toEqual([]);
  });

  it('keeps to the nearest of several places where the same words stand', () => {
    const [one] = stillStanding(found, HOME, [claim(SHUT, 0), claim(BUSY, 900), claim(BUSY, 70)]);
    expect(one?.b.start).toBe(70);
  });
});
