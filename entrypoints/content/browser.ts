import type { Browser } from 'wxt/browser';

/**
 * The build puts this in the place of `wxt/browser`, which touches `runtime` when it is loaded. In Chrome the page may have
 * an element called `browser`; what is called `chrome` is the browser's.
 */
export const browser = (
  import.meta.env.FIREFOX ? (globalThis as { browser?: unknown }).browser : (globalThis as { chrome?: unknown }).chrome
) as typeof Browser;
