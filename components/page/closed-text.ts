import { attributeOf, boxOf, localNameOf, queryAll, shadowRootOf, textContentOf, viewOf } from './dom.ts';

/** Elements looked at, the share of the window that counts as large, and the least height in CSS pixels. */
const MOST = 10_000;
const LARGE = 0.3;
const TALL = 300;
/** Units of text that an element may show beside what it hides. */
const LITTLE = 100;

/**
 * Whether a page seems to keep its text where no extension may look: an element of the page's own making that is large
 * on the screen, though it has no text and no shadow tree that is open. Asked only where no text was found.
 */
export function hidesItsText(document: Document): boolean {
  const view = viewOf(document);
  if (view === null) return false;
  const enough = view.innerWidth * view.innerHeight * LARGE;
  let seen = 0;
  for (const element of queryAll(document, 'body *')) {
    if (++seen > MOST) break;
    if (!localNameOf(element).includes('-') || shadowRootOf(element) !== null) continue;
    if (attributeOf(element, 'hidden') !== null || (textContentOf(element)?.trim().length ?? 0) > LITTLE) continue;
    const { width, height } = boxOf(element);
    if (height >= TALL && width * height >= enough) return true;
  }
  return false;
}
