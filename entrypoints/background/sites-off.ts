import { browser } from 'wxt/browser';
import { hostsOf, SITES_OFF_KEY } from '../../components/messages/sites.ts';

async function sitesOff(): Promise<string[]> {
  return hostsOf((await browser.storage.local.get(SITES_OFF_KEY))[SITES_OFF_KEY]);
}

export async function isSiteOff(host: string): Promise<boolean> {
  return (await sitesOff()).includes(host);
}

export async function switchSite(host: string, on: boolean): Promise<void> {
  const others = (await sitesOff()).filter((each) => each !== host);
  await browser.storage.local.set({ [SITES_OFF_KEY]: on ? others : [...others, host] });
}
