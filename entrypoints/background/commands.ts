import { browser } from 'wxt/browser';
import { tellPage } from '../../components/messages/ask.ts';
import { t, type MessageKey } from '../../components/ui/text.ts';
import { ANNOTATE, annotateSelection } from './annotate-selection.ts';
import type { Desk } from './desk.ts';
import { sayOf } from './say.ts';
import { summaryOf } from './tab-summaries.ts';

interface Step {
  readonly by: number;
  readonly clash: boolean;
  /** What is said where there is none. */
  readonly none: MessageKey;
}

/** The commands, by their names in the manifest, that go from mark to mark. */
const STEPS: Readonly<Record<string, Step>> = {
  'next-claim': { by: 1, clash: false, none: 'sayNoClaim' },
  'previous-claim': { by: -1, clash: false, none: 'sayNoClaim' },
  'next-contradiction': { by: 1, clash: true, none: 'sayNoContradiction' },
};

interface Tab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
}

/** Firefox for Android has no commands. */
export function followCommands(desk: Desk): void {
  browser.commands?.onCommand.addListener((command: string, tab?: Tab) => {
    // Both browsers open a panel in the very tick of the keys only.
    if (command === 'open-panel') openPanel(tab?.windowId);
    else if (tab?.id !== undefined) void act(desk, command, tab.id);
  });
}

async function act(desk: Desk, command: string, tabId: number): Promise<void> {
  const say = (key: MessageKey): Promise<void> => sayOf(desk, tabId, t(key));
  const step = STEPS[command];
  try {
    if (command === ANNOTATE) await annotateSelection(desk, tabId);
    else if (step) {
      const { by, clash } = step;
      if (await tellPage(tabId, 'step', { by, clash })) return;
      const unfinished = clash && (await summaryOf(tabId))?.judged === 'waiting';
      await say(unfinished ? 'sayNoContradictionYet' : step.none);
    } else if (command === 'toggle-marks') {
      await say((await tellPage(tabId, 'toggleMarks', {})) ? 'sayMarksHidden' : 'sayMarksShown');
    }
  } catch {
    // No script of ours is there: a page that is not read, or one that no extension may read.
    await say('sayNotRead');
  }
}

interface Panels {
  sidePanel?: { open(at: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Chrome's side panel, which its polyfilled `browser` does not know of, or Firefox's sidebar. */
function openPanel(windowId: number | undefined): void {
  const { sidePanel } = (globalThis as { chrome?: Panels }).chrome ?? {};
  const { sidebarAction } = browser as unknown as Panels;
  const opened = sidePanel && windowId !== undefined ? sidePanel.open({ windowId }) : sidebarAction?.open();
  opened?.catch((error: unknown) => console.warn('Gainsay: the panel did not open.', error));
}
