import { browser } from 'wxt/browser';

/** Hosts that the reader has switched off. A setting, so it lies beside the other settings in `storage.local`. */
const KEY = 'sitesOff';

async function sitesOff(): Promise<string[]> {
  const found = await browser.storage.local.get(KEY);
  const hosts = found[KEY];
  return Array.isArray(hosts) ? hosts.filter((host): host is string => typeof host === 'string') : [];
}

export async function isSiteOff(host: string): Promise<boolean> {
  return (await sitesOff()).includes(host);
}

export async function switchSite(host: string, on: boolean): Promise<void> {
  const others = (await sitesOff()).filter((each) => each !== host);
  await browser.storage.local.set({ [KEY]: on ? others : [...others, host] });
}
