import { describe, expect, it } from 'vitest';
import { namedSource } from '../../components/claims/source-names.ts';
import { groupSources } from '../../components/search/sources.ts';

/** The names of each source that phrases stand for, those with several names alone. */
function joined(phrases: readonly string[]): string[] {
  const sources = phrases.map((phrase) => {
    const { source: name, role, keys } = namedSource(phrase);
    return { name, role, keys };
  });
  const { groups } = groupSources(sources, new Uint32Array(sources.length).fill(1));
  return groups.map(({ names }) => names.toSorted().join(' = '));
}

describe('the names of a source', () => {
  it('are joined: a last name alone with the one person of that last name', () => {
    expect(joined(['Kremlin spokesman Dmitry Peskov', 'Peskov', 'Mr Peskov', 'Dmitry Peskov'])).toEqual([
      'Dmitry Peskov = Peskov',
    ]);
  });

  it('are kept apart where two people have one last name', () => {
    expect(joined(['Ada Holm', 'Bea Holm', 'Holm'])).toEqual(['Ada Holm', 'Bea Holm', 'Holm']);
  });

  it('are joined: a body with its initials and its spokesman', () => {
    expect(joined(['the World Health Organization', 'World Health Organization', 'WHO'])).toEqual([
      'WHO = World Health Organization',
    ]);
  });

  it('are not joined by what a phrase only mentions', () => {
    expect(joined(['Talvera', "Talvera's cabin crews"])).toHaveLength(2);
    expect(joined(['Ada Holm', "Holm's lawyer"])).toHaveLength(2);
  });

  it('are named by the fullest of those that are used, with the role told most', () => {
    const sources = [
      { name: 'Peskov', role: null, keys: ['person:peskov'] },
      { name: 'Dmitry Peskov', role: 'Kremlin spokesman', keys: ['person:peskov'] },
      { name: 'officials', role: null, keys: [] },
    ];
    const { groups } = groupSources(sources, Uint32Array.of(9, 2, 1));
    expect(groups[0]).toMatchObject({ name: 'Dmitry Peskov', role: 'Kremlin spokesman', claims: 11, anyone: false });
    expect(groups[1]).toMatchObject({ name: 'officials', anyone: true });
  });
});
