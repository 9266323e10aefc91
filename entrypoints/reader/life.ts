import { browser } from 'wxt/browser';

/** How long the script that reads a page lives: until the extension is updated under it, or another one takes its place. */
export interface Life {
  readonly signal: AbortSignal;
  isValid(): boolean;
}

export function newLife(): Life {
  const end = new AbortController();
  // What an update leaves behind in a page hears of it in no other way: the next one to read the page ends it.
  const begun = `${browser.runtime.id}:begun`;
  document.dispatchEvent(new Event(begun));
  document.addEventListener(begun, () => end.abort(), { signal: end.signal });
  return {
    signal: end.signal,
    isValid: () => {
      if (browser.runtime?.id === undefined) end.abort();
      return !end.signal.aborted;
    },
  };
}
