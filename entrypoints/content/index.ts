import '../../components/page/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from './start.ts';

/**
 * What runs in every page of the listed sites: on one that is no article a check of under a millisecond, and as
 * little script around it as can be. It sends nothing, and listens when the reader asks for the page. What reads and marks
 * comes where it is needed.
 */
export default defineContentScript({
  // The build writes the list of news sites here (`assets/data/sites`): bundled, it would cost every page 15 kB.
  matches: ['https://news.invalid/*'],
  // Before the page's own scripts, for the events on the card alone: all else waits until the document is there.
  runAt: 'document_start',
  main: start,
});
