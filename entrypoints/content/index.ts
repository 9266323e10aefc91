import '../../components/page/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { EventShield } from '../../components/page/event-shield.ts';
import { wordOfAddress } from '../../components/page/page-address.ts';
import { fetchReader, Lookout } from './lookout.ts';

/**
 * What runs in every page of the listed sites: on one that is no article a check of under a millisecond, and as
 * little script around it as can be. It sends nothing and only listens, in case the reader asks for the page. What reads
 * and marks comes where it is needed.
 */
export default defineContentScript({
  // The build writes the list of news sites here (`assets/data/sites`): bundled, it would cost every page 15 kB.
  matches: ['https://news.invalid/*'],
  // Before the page's own scripts, for the shield alone: all else waits until the document is there.
  runAt: 'document_start',
  main(context) {
    const { signal } = context;
    const shield = new EventShield(window, signal);
    // Firefox takes some 50 ms to bring a script, Chrome hardly 10: where the address promises an article, it sets out now.
    if (import.meta.env.FIREFOX && document.visibilityState === 'visible' && promisesArticle())
      void fetchReader().catch(() => undefined);
    whenParsed(document, signal, () => {
      const lookout = new Lookout(document, shield, signal, () => context.isValid);
      whenFirstVisible(document, signal, () => lookout.begin());
    });
  },
});

/** Its last part reads like a headline. */
const promisesArticle = (): boolean => wordOfAddress(new URL(location.href)) >= 1.5;

/** How long a busy page may keep us waiting once it is parsed, in milliseconds. */
const LONGEST_WAIT = 500;

/** At once where the document is there already: who puts the script into such a page speaks to it straight after. */
function whenParsed(document: Document, signal: AbortSignal, act: () => void): void {
  if (document.readyState !== 'loading') return act();
  const whenIdle = (): void => void requestIdleCallback(() => signal.aborted || act(), { timeout: LONGEST_WAIT });
  document.addEventListener('DOMContentLoaded', whenIdle, { signal });
}

/** A restored session of twenty tabs, or a prerendered page, is read when the reader first looks at it. */
function whenFirstVisible(document: Document, signal: AbortSignal, act: () => void): void {
  const look = (): void => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', look);
    act();
  };
  document.addEventListener('visibilitychange', look, { signal });
  look();
}
