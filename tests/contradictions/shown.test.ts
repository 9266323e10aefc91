import { describe, expect, it } from 'vitest';
import type { Contradiction, ContradictionKind, Side } from '../../components/contradictions/contradiction.ts';
import { dismissedIn, shown, withKind, type Decision } from '../../components/contradictions/shown.ts';

const side: Side = {
  article: {
    key: 'https://post.example/weir',
    url: 'https://post.example/weir',
    title: 'The weir',
    site: 'The Post',
    published: null,
    read: '2026-03-02',
  },
  start: 0,
  end: 21,
  quote: 'The weir was opened.',
  source: null,
  role: null,
  when: null,
  date: null,
  words: [],
};
const pair = (id: string, kind: ContradictionKind): Contradiction => ({
  id,
  a: side,
  b: side,
  kind,
  relation: 'own-voice',
  score: 0.9,
  reason: { key: 'reasonOther', values: [] },
  by: 'judge',
});

const all = [pair('tolls', 'number'), pair('days', 'date'), pair('crowds', 'number')];
const decided = (...given: [string, Decision][]) => new Map(given);
const ids = (found: readonly Contradiction[]): string[] => found.map(({ id }) => id);
const SITE = 'post.example';

describe('what is shown of what was found', () => {
  it('is all of it, as it was, where nothing was decided', () => {
    expect(shown(all, new Map(), [], SITE)).toEqual(all);
  });

  it('lacks a pair that was dismissed, and that pair alone', () => {
    expect(ids(shown(all, decided(['tolls', 'dismissed']), [], SITE))).toEqual(['days', 'crowds']);
  });

  it('leaves the place of a dismissed pair empty among the first three, and has a confirmed one there', () => {
    const five = [...all, pair('gates', 'date'), pair('boats', 'number')];
    const rest = (...given: Parameters<typeof shown>): string[] => ids(shown(...given).filter((one) => one.rest));
    expect(rest(five, new Map(), [], SITE)).toEqual(['gates', 'boats']);
    expect(rest(five, decided(['tolls', 'dismissed']), [], SITE)).toEqual(['gates', 'boats']);
    expect(rest(five, decided(['boats', 'confirmed']), [], SITE)).toEqual(['gates']);
    expect(rest(five, new Map(), [{ kind: 'date', site: null }], SITE)).toEqual([]);
  });

  it('says of a confirmed pair that it is', () => {
    expect(shown(all, decided(['days', 'confirmed']), [], SITE)[1]).toMatchObject({ id: 'days', confirmed: true });
  });

  it('lacks a kind where it was dismissed: on this site, or everywhere, but not on another', () => {
    expect(ids(shown(all, new Map(), [{ kind: 'number', site: SITE }], SITE))).toEqual(['days']);
    expect(ids(shown(all, new Map(), [{ kind: 'number', site: null }], SITE))).toEqual(['days']);
    expect(shown(all, new Map(), [{ kind: 'number', site: 'hill.example' }], SITE)).toEqual(all);
  });

  it('has a confirmed pair though its kind was dismissed', () => {
    const found = shown(all, decided(['crowds', 'confirmed']), [{ kind: 'number', site: null }], SITE);
    expect(ids(found)).toEqual(['days', 'crowds']);
  });

  it('and what is not shown are together all that was found', () => {
    const decisions = decided(['tolls', 'dismissed'], ['days', 'confirmed']);
    const kinds = [{ kind: 'date' as const, site: null }];
    const hidden = dismissedIn(all, decisions, kinds, SITE);
    expect(
      [...ids(shown(all, decisions, kinds, SITE)), ...ids(hidden.map((each) => each.contradiction))].sort(),
    ).toEqual(ids(all).sort());
  });
});

describe('what is not shown', () => {
  it('names the widest dismissal, since taking back a narrower one would change nothing', () => {
    const decisions = decided(['tolls', 'dismissed'], ['crowds', 'dismissed']);
    const by = (site: string | null) => dismissedIn(all, decisions, [{ kind: 'number', site }], SITE);
    expect(by(null).map((each) => each.by)).toEqual(['everywhere', 'everywhere']);
    expect(by(SITE).map((each) => each.by)).toEqual(['site', 'site']);
    expect(by('hill.example').map((each) => each.by)).toEqual(['pair', 'pair']);
  });
});

describe('the list of dismissed kinds', () => {
  const here = { kind: 'number' as const, site: SITE };
  const everywhere = { kind: 'number' as const, site: null };

  it('has each kind once a site, however often it is dismissed', () => {
    expect(withKind(withKind([everywhere], here, true), here, true)).toEqual([everywhere, here]);
  });

  it('loses what is taken back and nothing else', () => {
    expect(withKind([everywhere, here], here, false)).toEqual([everywhere]);
    expect(withKind([everywhere], here, false)).toEqual([everywhere]);
  });
});
