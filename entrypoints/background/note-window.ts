import { browser } from 'wxt/browser';
import type { ClaimPlace } from '../../components/messages/protocol.ts';

/** Size of the note's window in CSS pixels: the quote, the verdicts and eight lines of note without scrolling. */
const WIDTH = 440;
const HEIGHT = 620;

/** Opens the small window for a note: a page could read what is typed into it if it were on the page. */
export async function openNote(about: ClaimPlace & { annotation: string }): Promise<void> {
  const place = new URLSearchParams({
    annotation: about.annotation,
    articleKey: about.articleKey,
    start: String(about.start),
    end: String(about.end),
  });
  const url = browser.runtime.getURL('/note.html') + `#${place}`;
  try {
    await browser.windows.create({ url, type: 'popup', width: WIDTH, height: HEIGHT });
  } catch {
    // No windows on this platform (Firefox for Android): a tab does as well.
    await browser.tabs.create({ url });
  }
}
