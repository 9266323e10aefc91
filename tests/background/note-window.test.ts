import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AskedNote } from '../../components/messages/asked-note.ts';

const fake = vi.hoisted(() => ({
  windows: [] as string[],
  panels: 0,
  asked: null as AskedNote | null,
  heard: null as ((asked: AskedNote | null) => void) | null,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getURL: (path: string) => `chrome-extension://gainsay${path}`,
      getContexts: async () => Array.from({ length: fake.panels }),
    },
    tabs: { get: async (id: number) => ({ id, windowId: 1 }) },
    windows: { create: async ({ url }: { url: string }) => fake.windows.push(url) },
  },
}));
vi.mock('../../components/messages/asked-note.ts', () => ({
  putAskedNote: async (asked: AskedNote | null) => {
    fake.asked = asked;
  },
  watchAskedNote: (heard: (asked: AskedNote | null) => void) => {
    fake.heard = heard;
    return () => (fake.heard = null);
  },
}));

const { openNote } = await import('../../entrypoints/background/note-window.ts');

const NOTE = { annotation: 'an id', articleKey: 'https://post.example/ferry', start: 3, end: 9 };

describe('a note that is asked for on a page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(fake, { windows: [], panels: 0, asked: null, heard: null });
  });

  it('is written in a window of its own where no panel is open', async () => {
    await openNote(7, NOTE);
    expect(fake.windows[0]).toMatch(/\/note\.html#annotation=an\+id&.*start=3&end=9$/);
    expect(fake.asked).toBeNull();
  });

  it('is written in the panel that shows the tab', async () => {
    fake.panels = 1;
    const opened = openNote(7, NOTE);
    await vi.waitFor(() => expect(fake.heard).not.toBeNull());
    expect(fake.asked).toEqual({ tabId: 7, ...NOTE });
    fake.heard!(null);
    await opened;
    expect(fake.windows).toEqual([]);
    expect(fake.heard).toBeNull();
  });

  it('is written in a window, too, where the panel is one of another window', async () => {
    fake.panels = 1;
    const opened = openNote(7, NOTE);
    await vi.advanceTimersByTimeAsync(1_000);
    await opened;
    expect(fake.windows).toHaveLength(1);
    expect(fake.asked).toBeNull();
  });
});
