import { browser } from 'wxt/browser';
import { putAskedNote, watchAskedNote, type AskedNote } from '../../components/messages/asked-note.ts';
import type { ClaimPlace } from '../../components/messages/protocol.ts';

/** Size of the note's window in CSS pixels: the quote, the verdicts and eight lines of note without scrolling. */
const WIDTH = 440;
const HEIGHT = 620;

/** How long a panel has to take a note, in milliseconds: one of another window never does. */
const TAKING_MS = 400;

interface Panels {
  sidebarAction?: { isOpen(at: { windowId: number }): Promise<boolean> };
}

/** Whether a panel may be open beside a tab: Chrome tells of panels, and not in which window they are. */
async function mayHavePanel(windowId: number): Promise<boolean> {
  const { sidebarAction } = browser as unknown as Panels;
  if (sidebarAction) return sidebarAction.isOpen({ windowId });
  return (await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
}

/** Offers a note to the panels; the one that shows the tab takes it. */
async function takenByPanel(asked: AskedNote): Promise<boolean> {
  await putAskedNote(asked);
  return new Promise((resolve) => {
    const end = (taken: boolean): void => {
      clearTimeout(timer);
      stop();
      resolve(taken);
    };
    const timer = setTimeout(() => {
      end(false);
      void putAskedNote(null);
    }, TAKING_MS);
    const stop = watchAskedNote((left) => left === null && end(true));
  });
}

/**
 * Has a note written that was asked for on a tab's page: in the panel where it is open, else in a small window. A page could
 * read what is typed into it if it were on the page.
 */
export async function openNote(tabId: number, about: ClaimPlace & { annotation: string }): Promise<void> {
  const { annotation, articleKey, start, end } = about;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const panel = tab !== null && (await mayHavePanel(tab.windowId).catch(() => false));
  if (panel && (await takenByPanel({ tabId, annotation, articleKey, start, end }))) return;
  const place = new URLSearchParams({
    annotation,
    articleKey,
    start: String(start),
    end: String(end),
  });
  const url = browser.runtime.getURL('/note.html') + `#${place}`;
  try {
    await browser.windows.create({ url, type: 'popup', width: WIDTH, height: HEIGHT });
  } catch {
    // No windows on this platform (Firefox for Android): a tab does as well.
    await browser.tabs.create({ url });
  }
}
