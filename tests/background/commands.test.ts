import { beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import { speakFrom } from '../../components/ui/text.ts';
import type { Desk } from '../../entrypoints/background/desk.ts';

type OnCommand = (command: string, tab?: { id?: number; windowId?: number }) => void;

const fake = vi.hoisted(() => ({
  press: (() => {}) as OnCommand,
  opened: [] as unknown[],
  tellPage: vi.fn<(tabId: number, name: string, request: unknown) => Promise<unknown>>(),
  said: [] as string[],
  judged: 'done',
}));
vi.mock('wxt/browser', () => ({
  browser: {
    commands: { onCommand: { addListener: (listener: OnCommand) => (fake.press = listener) } },
    sidebarAction: { open: () => Promise.resolve(fake.opened.push('sidebar')) },
  },
}));
vi.mock('../../components/messages/ask.ts', () => ({ tellPage: fake.tellPage }));
vi.mock('../../entrypoints/background/say.ts', () => ({
  sayOf: (_desk: unknown, _tabId: number, sentence: string) => Promise.resolve(fake.said.push(sentence)),
}));
vi.mock('../../entrypoints/background/tab-summaries.ts', () => ({
  summaryOf: () => Promise.resolve({ judged: fake.judged }),
  tabsShowing: () => Promise.resolve([7]),
}));

const { followCommands } = await import('../../entrypoints/background/commands.ts');

const press = (command: string): void => fake.press(command, { id: 7, windowId: 2 });
const said = (): Promise<string> =>
  vi.waitFor(() => {
    expect(fake.said).toHaveLength(1);
    return fake.said[0]!;
  });

describe('a command', () => {
  beforeEach(() => {
    speakFrom(messages);
    fake.tellPage.mockReset();
    fake.said = [];
    fake.opened = [];
    fake.judged = 'done';
    followCommands({} as Desk);
  });

  it.each([
    ['next-claim', { by: 1, clash: false }],
    ['previous-claim', { by: -1, clash: false }],
    ['next-contradiction', { by: 1, clash: true }],
  ])('that goes on in the page asks the page: %s', async (command, step) => {
    fake.tellPage.mockResolvedValue(true);
    press(command);
    await vi.waitFor(() => expect(fake.tellPage).toHaveBeenCalledWith(7, 'step', step));
    expect(fake.said).toEqual([]);
  });

  it('says so where there is nothing to go to', async () => {
    fake.tellPage.mockResolvedValue(false);
    press('next-contradiction');
    expect(await said()).toBe('No contradiction on this page.');
    fake.said = [];
    press('previous-claim');
    expect(await said()).toBe('No claim is marked on this page.');
  });

  it('does not say that there is none while the claims are still being compared', async () => {
    fake.judged = 'waiting';
    fake.tellPage.mockResolvedValue(false);
    press('next-contradiction');
    expect(await said()).toContain('still being compared');
  });

  it('says whether the marks are hidden now', async () => {
    fake.tellPage.mockResolvedValue(true);
    press('toggle-marks');
    expect(await said()).toContain('hidden');
  });

  it.each(['next-claim', 'toggle-marks', 'annotate-selection'])(
    'says of a page that is not read that it is not: %s',
    async (command) => {
      fake.tellPage.mockRejectedValue(new Error('Receiving end does not exist'));
      press(command);
      expect(await said()).toContain('has not been read');
    },
  );

  it('to annotate says so where nothing is selected', async () => {
    fake.tellPage.mockResolvedValue(null);
    press('annotate-selection');
    expect(await said()).toBe(
      'Nothing of the article’s text is selected. For its headline, write on the whole article.',
    );
  });

  it('opens the panel in the very tick of the keys: the sidebar, or Chrome’s own', () => {
    press('open-panel');
    expect(fake.opened).toEqual(['sidebar']);
    const open = vi.fn(() => Promise.resolve());
    vi.stubGlobal('chrome', { sidePanel: { open } });
    press('open-panel');
    expect(open).toHaveBeenCalledWith({ windowId: 2 });
    vi.unstubAllGlobals();
  });
});
