/** What the measuring script puts into a page beside ours. */
import { Readability } from '@mozilla/readability';

/** The text that Readability takes for the article. It changes the document, so that it gets a copy, as its manual says. */
export const readAsReadability = (): string =>
  new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? '';
