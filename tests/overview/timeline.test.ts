import { describe, expect, it } from 'vitest';
import { timelineOf, type Timeline } from '../../components/overview/timeline.ts';
import { isoOfDay } from '../../components/search/days.ts';
import { MadeLibrary } from './library-of.ts';

const lines = ({ days }: Timeline): string[] =>
  days.map(({ day, told, folded }) => {
    const who = told.map(({ source, site, guest }) => `${guest ? '~' : ''}${source ?? site}`).join(', ');
    return `${isoOfDay(day)}: ${who}${folded.length > 0 ? ` +${folded.length}` : ''}`;
  });

const bridge = (): MadeLibrary =>
  new MadeLibrary()
    .article('late', [{ quote: 'The bridge stays shut until June.', by: 'Ada Holm', date: '2026-04-09' }])
    .article('early', [
      { quote: 'The bridge opens in May.', by: 'Ada Holm', date: '2026-04-02' },
      { quote: 'Painting has begun.', by: 'Ada Holm', date: '2026-04-05' },
    ])
    .article('other', [{ quote: 'The bridge will never open.', by: 'Bo Lind', date: '2026-04-07' }])
    .against('turn', ['early', 0], ['late', 0])
    .against('never', ['early', 0], ['other', 0]);

const holms = [0, 1, 2];

describe('a timeline', () => {
  it('tells in order of the time said, day by day, with what others set against it', () => {
    const index = bridge().index();
    expect(lines(timelineOf(index, holms))).toEqual([
      '2026-04-02: Ada Holm',
      '2026-04-05: Ada Holm',
      '2026-04-07: ~Bo Lind',
      '2026-04-09: Ada Holm',
    ]);
    expect(lines(timelineOf(index, holms, { latestFirst: true })).at(0)).toBe('2026-04-09: Ada Holm');
  });

  it('joins what contradicts, the earlier first, numbered in that order', () => {
    const { joined } = timelineOf(bridge().index(), holms);
    expect(joined.map(({ id, mark, from, to, keptWith }) => [id, mark, from.key, to.key, keptWith])).toEqual([
      ['never', 1, 'early', 'other', 'other'],
      ['turn', 2, 'early', 'late', 'late'],
    ]);
  });

  it('leaves out what the reader dismissed, and who said it', () => {
    const index = bridge().index({ never: 'dismissed' });
    const timeline = timelineOf(index, holms);
    expect(timeline.joined.map(({ id }) => id)).toEqual(['turn']);
    expect(lines(timeline)).not.toContain('2026-04-07: ~Bo Lind');
  });

  it('keeps the other side in its own words’ place where its article is forgotten', () => {
    const index = bridge().without('early').index();
    expect(lines(timelineOf(index, [0]))).toEqual(['2026-04-02: ~Ada Holm', '2026-04-09: Ada Holm']);
  });

  it('folds what nothing stands against where much was said', () => {
    const said = Array.from({ length: 30 }, (_, at) => ({ quote: `Gate ${at} is new.`, by: 'Ada Holm' }));
    const library = new MadeLibrary().article('all', said).article('one', [{ quote: 'Gate 3 is old.', by: 'Bo Lind' }]);
    library.against('gate', ['all', 3], ['one', 0]);
    const index = library.index();
    const claims = Array.from({ length: index.claimCount }, (_, claim) => claim);
    expect(lines(timelineOf(index, claims))).toEqual(['2026-03-01: Ada Holm, Bo Lind +29']);
  });

  it('joins a later report with the one that it brings up to date', () => {
    const index = bridge().index();
    const [a, b] = [index.contradictions[0]!.a, index.contradictions[0]!.b];
    const update = { id: 'grown', a, b, keptWith: 'late' };
    const { joined } = timelineOf(index, [], { updates: [update] });
    expect(joined.map(({ id, update }) => [id, update])).toEqual([['grown', true]]);
  });
});
