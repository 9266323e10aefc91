import { articleOn } from '../../components/page/article-page.ts';
import { addressOf } from '../../components/page/dom.ts';
import { noArticle, REFUSED } from '../../components/page/no-article.ts';
import { wordOfAddress } from '../../components/page/page-address.ts';
import { summonsIn } from './summons.ts';

/** How long a busy page may keep us waiting once it is parsed, in milliseconds. */
const LONGEST_WAIT = 500;

/** When a page that was none is looked at once more: scripts that fetch an article from elsewhere take their time. */
const LATER = 3000;

/**
 * What waits in every page of the listed sites until there is something to do: an article, an address that a
 * single-page site goes on to, a wish of the reader's. `isNew`: the page has only just been parsed. Gives what makes it
 * listen for such a wish: in Chrome a page's first touch of `runtime` costs half a millisecond.
 */
export function waitIn(document: Document, view: Window, isNew: boolean): () => unknown {
  let summons: ReturnType<typeof summonsIn> | null = null;
  const summoned = (): ReturnType<typeof summonsIn> => (summons ??= summonsIn(document));

  const isSeen = (): boolean => document.visibilityState === 'visible';
  let later: ReturnType<typeof setTimeout> | undefined;
  /** Where a page stands that is none as long as it stays there; null: nobody waits for it to move on. */
  let from: string | null = null;
  const look = (): void => {
    // A restored session of twenty tabs, or a prerendered page, is read when the reader first looks at it.
    if (!isSeen()) return view.addEventListener('visibilitychange', look, { once: true });
    const found = noArticle(document) ? null : articleOn(document);
    from = found ? null : addressOf(document);
    if (found) summoned().read(found);
    else later ??= setTimeout(look, LATER);
  };
  view.navigation.addEventListener('currententrychange', () => {
    const left = from;
    if (left === null || left === addressOf(document)) return;
    from = null;
    clearTimeout(later);
    // What has moved unseen is looked at as it is by then.
    if (isSeen()) summoned().moveOn(left);
    else look();
  });
  // A side panel asks about the tab that has come into view, and has no right to put anything there. In Firefox it listens.
  if (!import.meta.env.FIREFOX) view.addEventListener('visibilitychange', () => isSeen() && summoned());
  if (!isNew) look();
  // Elsewhere scripts may put an article's text there as soon as the page is parsed.
  else if (wordOfAddress(addressOf(document)) === REFUSED && noArticle(document, REFUSED)) from = addressOf(document);
  else requestIdleCallback(look, { timeout: LONGEST_WAIT });
  return summoned;
}
