import '../../components/page/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isArticlePage } from '../../components/page/article-page.ts';
import { PageSession } from './page-session.ts';

/**
 * What runs in the page: read → ask → anchor → paint → card. On a page that is no article it does one check of at most
 * a millisecond and sends nothing; it only listens, in case the reader asks for the page.
 */
export default defineContentScript({
  // The build writes the list of news sites here (`assets/data/sites`): bundled, it would cost every page 15 kB.
  matches: ['https://news.invalid/*'],
  runAt: 'document_idle',
  main(context) {
    const session = new PageSession(document, context.signal, () => context.isValid);
    session.listen();
    whenFirstVisible(document, context.signal, () => {
      if (isArticlePage(document)) void session.read(false);
    });
  },
});

/** A restored session of twenty tabs, or a prerendered page, is read when the reader first looks at it. */
function whenFirstVisible(document: Document, signal: AbortSignal, act: () => void): void {
  if (document.visibilityState === 'visible') return act();
  const once = new AbortController();
  signal.addEventListener('abort', () => once.abort());
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState !== 'visible') return;
      once.abort();
      act();
    },
    { signal: once.signal },
  );
}
