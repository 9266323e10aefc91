import { describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));

const { DEFAULT_SETTINGS } = await import('../../components/messages/settings.ts');
const { withBackedUp } = await import('../../components/messages/backed-up-settings.ts');

const { pausedUntil: _, ...usual } = DEFAULT_SETTINGS;
const fresh = { settings: usual, sites: { off: [], always: [] } };
const kept = {
  settings: { ...usual, density: 'few', theme: 'dark', dismissedKinds: [{ kind: 'number', site: null }] },
  sites: { off: ['hill.example'], always: ['moor.example'] },
} as const;

describe('settings from a backup', () => {
  it('are all taken where none was changed here', () => {
    expect(withBackedUp(fresh, kept)).toEqual(kept);
  });

  it('change none that the reader has changed here, and take nothing from a list', () => {
    const here = {
      settings: { ...usual, theme: 'light', dismissedKinds: [{ kind: 'date', site: 'a.example' }] },
      sites: { off: ['moor.example'], always: ['lake.example'] },
    } as const;
    expect(withBackedUp(here, kept)).toEqual({
      settings: { ...usual, density: 'few', theme: 'light', dismissedKinds: [...here.settings.dismissedKinds, ...kept.settings.dismissedKinds] }, // prettier-ignore
      sites: { off: ['moor.example', 'hill.example'], always: ['lake.example'] },
    });
  });

  it('say so where nothing is gained, or nothing sound is in them', () => {
    expect(withBackedUp(kept, kept)).toBeNull();
    expect(withBackedUp(kept, fresh)).toBeNull();
    for (const stored of [null, 7, 'x', [], { settings: 7, sites: { off: 'all', always: [3, '*', 'a/b'] } }])
      expect(withBackedUp(fresh, stored)).toBeNull();
  });

  it('never begin a pause', () => {
    expect(withBackedUp(fresh, { settings: { pausedUntil: 9e15 }, sites: {} })).toBeNull();
  });
});
