import { browser } from 'wxt/browser';
import { hostsOf, SITES_OFF_KEY } from '../../components/messages/sites.ts';
import { changeSites } from './stored-sites.ts';

async function sitesOff(): Promise<string[]> {
  return hostsOf((await browser.storage.local.get(SITES_OFF_KEY))[SITES_OFF_KEY]);
}

export async function isSiteOff(host: string): Promise<boolean> {
  return (await sitesOff()).includes(host);
}

export async function switchSite(host: string, on: boolean): Promise<void> {
  await changeSites(SITES_OFF_KEY, (before) => {
    const others = before.filter((each) => each !== host);
    return on ? others : [...others, host];
  });
}
