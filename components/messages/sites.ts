import { browser } from 'wxt/browser';

/** In `storage.local`: hosts that the reader has switched off, and hosts that were added ("always on this site"). */
export const SITES_OFF_KEY = 'sitesOff';
export const OWN_SITES_KEY = 'ownSites';

/** A list of hosts as it is stored; what is damaged in it is left out. */
export const hostsOf = (stored: unknown): string[] =>
  Array.isArray(stored) ? stored.filter((host): host is string => typeof host === 'string') : [];

/** What the reader has settled for single sites. */
export interface Sites {
  readonly off: readonly string[];
  readonly always: readonly string[];
}

/** Gives the sites now and whenever one changes; the answer stops it. */
export function watchSites(onSites: (sites: Sites) => void): () => void {
  const tell = async (): Promise<void> => {
    const stored = await browser.storage.local.get([SITES_OFF_KEY, OWN_SITES_KEY]);
    onSites({ off: hostsOf(stored[SITES_OFF_KEY]), always: hostsOf(stored[OWN_SITES_KEY]) });
  };
  const onChanged = (changes: Record<string, unknown>): void => {
    if (SITES_OFF_KEY in changes || OWN_SITES_KEY in changes) void tell();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  void tell();
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
