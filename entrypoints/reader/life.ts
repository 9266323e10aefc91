import { browser } from 'wxt/browser';

/** How long the script that reads a page lives: until the extension is updated under it. */
export interface Life {
  readonly signal: AbortSignal;
  isValid(): boolean;
}

/**
 * An update tells its old script nothing, and what the next one could say in the page, the page could say, too: so it is
 * asked, whenever there is something to do, whether the browser still knows the extension.
 */
export function newLife(): Life {
  const end = new AbortController();
  return {
    signal: end.signal,
    isValid: () => {
      if (browser.runtime?.id === undefined) end.abort();
      return !end.signal.aborted;
    },
  };
}
