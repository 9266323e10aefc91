import { browser } from 'wxt/browser';
import { hostsOf, type OWN_SITES_KEY, type SITES_OFF_KEY } from '../../components/messages/sites.ts';

let writing: Promise<unknown> = Promise.resolve();

/** Changes a list of sites. One after the other: of two changes at once neither may be lost. */
export function changeSites(
  key: typeof OWN_SITES_KEY | typeof SITES_OFF_KEY,
  change: (before: string[]) => string[],
): Promise<void> {
  const write = async (): Promise<void> =>
    browser.storage.local.set({ [key]: change(hostsOf((await browser.storage.local.get(key))[key])) });
  const written = writing.then(write, write);
  writing = written;
  return written;
}
