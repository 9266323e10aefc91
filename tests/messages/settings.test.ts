import { describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));

const { DEFAULT_SETTINGS, isPaused, settingsOf } = await import('../../components/messages/settings.ts');
const { viewRequestChecks } = await import('../../components/messages/schemas.ts');

describe('the settings', () => {
  it.each([['nothing'], [null], [undefined], [7], [[]]])('are the usual ones where %j is stored', (stored) => {
    expect(settingsOf(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('are what was stored', () => {
    const stored = {
      density: 'few',
      kindsOff: ['opinion'],
      theme: 'dark',
      markStyle: 'underline',
      ownColour: true,
      selectionOffer: false,
      pausedUntil: Number.MAX_SAFE_INTEGER,
      dismissedKinds: [
        { kind: 'number', site: null },
        { kind: 'date', site: 'post.example' },
      ],
    };
    expect(settingsOf(stored)).toEqual(stored);
    expect(viewRequestChecks.changeSettings({ change: stored })).toEqual({ request: { change: stored } });
  });

  it('lose no sound value to a damaged one beside it', () => {
    const stored = {
      density: 'plenty',
      kindsOff: ['opinion', 'rumour', 3],
      theme: 'dark',
      pausedUntil: 'tomorrow',
      dismissedKinds: [{ kind: 'number', site: null }, { kind: 'mood', site: null }, { kind: 'date', site: 4 }, null],
    };
    expect(settingsOf(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      kindsOff: ['opinion'],
      theme: 'dark',
      dismissedKinds: [{ kind: 'number', site: null }],
    });
  });

  it.each([
    ['a density that there is none of', { density: 'plenty' }],
    ['a pause of no length', { pausedUntil: 'later' }],
    ['a kind of no contradiction', { dismissedKinds: [{ kind: 'mood', site: null }] }],
  ])('are not changed to %s', (_, change) => {
    expect(viewRequestChecks.changeSettings({ change })).toBeNull();
  });

  it('say when a pause is over', () => {
    const at = (pausedUntil: number | null) => ({ ...DEFAULT_SETTINGS, pausedUntil });
    expect(isPaused(at(1_000), 999)).toBe(true);
    expect(isPaused(at(1_000), 1_000)).toBe(false);
    expect(isPaused(at(null), 1)).toBe(false);
    expect(isPaused(at(Number.MAX_SAFE_INTEGER))).toBe(true);
  });
});
