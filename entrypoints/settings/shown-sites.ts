import { browser } from 'wxt/browser';
import { isCovered } from '../../components/messages/site-patterns.ts';
import { watchSites, type Sites } from '../../components/messages/sites.ts';
import type { ShownSites } from '../../components/ui/settings/settings-model.ts';

/** The reader's sites, and of those that are always read whether the browser still allows it. */
export function watchShownSites(onSites: (sites: ShownSites) => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  let sites: Sites = { off: [], always: [] };
  const tell = async (): Promise<void> => {
    const { origins = [] } = await browser.permissions.getAll();
    const granted = (site: string): boolean =>
      ['https', 'http'].some((each) => isCovered(`${each}://${site}/`, origins));
    onSites({ off: sites.off, always: sites.always.map((site) => ({ site, granted: granted(site) })) });
  };
  const again = (): void => void tell();
  onAdded.addListener(again);
  onRemoved.addListener(again);
  const stop = watchSites((now) => {
    sites = now;
    again();
  });
  return () => {
    stop();
    onAdded.removeListener(again);
    onRemoved.removeListener(again);
  };
}
