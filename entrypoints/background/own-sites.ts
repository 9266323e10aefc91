import { browser } from 'wxt/browser';
import { siteOf } from '../../components/claims/article-key.ts';
import type { SiteAccess } from '../../components/messages/protocol.ts';
import { hostOf, isCovered } from '../../components/messages/site-patterns.ts';
import { hostsOf, OWN_SITES_KEY } from '../../components/messages/sites.ts';
import { switchSite } from './sites-off.ts';
import { changeSites } from './stored-sites.ts';

/**
 * Sites that the reader has added: "always on this site". The browser's permissions say where that holds, and one
 * registered content script follows them, so there is nothing of ours that could say otherwise.
 */
const SCRIPT = 'own-sites';

/** The hosts that were added: they are kept, so that a permission which the browser has taken back is missed. */
async function wantedSites(): Promise<string[]> {
  return hostsOf((await browser.storage.local.get(OWN_SITES_KEY))[OWN_SITES_KEY]);
}

/** The built-in list, as the manifest has it. */
const listedPatterns = (): string[] =>
  (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);

/** Every pattern that the browser lets us read by ourselves, those of the built-in list included. */
const grantedPatterns = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];

export async function accessTo(url: string): Promise<SiteAccess> {
  // The made-up story carries the script that reads it.
  if (url.startsWith(browser.runtime.getURL('/'))) return 'listed';
  const [granted, wanted] = await Promise.all([grantedPatterns(), wantedSites()]);
  const listed = listedPatterns();
  // What covers more than this one site can't be given back for it: the site is switched off like one of the list.
  const many = granted.filter((pattern) => hostOf(pattern) === null);
  if (isCovered(url, many)) return 'listed';
  if (isCovered(url, granted)) return isCovered(url, listed) ? 'listed' : 'own';
  return isCovered(url, listed) || wanted.includes(siteOf(url)) ? 'taken' : 'asked';
}

let registering: Promise<void> = Promise.resolve();

/**
 * Has the content script run wherever the reader allows it beyond the list, and nowhere else. Called whenever the
 * permissions change, and at every start, since an update of the extension drops what was registered.
 */
export function registerOwnSites(): Promise<void> {
  // One after the other: two permissions that change together must not both find nothing registered.
  registering = registering.then(register, register);
  return registering;
}

async function register(): Promise<void> {
  const listed = listedPatterns();
  const known = new Set(listed);
  const matches = (await grantedPatterns()).filter((pattern) => !known.has(pattern) && /^(\*|https?):/.test(pattern));
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = {
    id: SCRIPT,
    matches,
    // Where the manifest's own script runs, a second one would only take its place.
    excludeMatches: listed,
    js: ['/content-scripts/content.js'],
    css: ['/content-scripts/content.css'],
    runAt: 'document_start' as const,
  };
  await (registered
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]));
}

/** The browser lets us read more sites: the reader has added them, so they are switched on, too. */
export async function addSites(patterns: readonly string[]): Promise<void> {
  const known = new Set(listedPatterns());
  const hosts = patterns.filter((pattern) => !known.has(pattern)).map(hostOf);
  const sites = new Set(hosts.filter((host) => host !== null).map((host) => siteOf(`https://${host}`)));
  for (const site of sites) await switchSite(site, true);
  await changeSites(OWN_SITES_KEY, (before) => [...new Set([...before, ...sites])]);
  await registerOwnSites();
}

/** "Not always": the site is no longer wanted, and the permission for it goes back. */
export async function dropSite(url: string): Promise<void> {
  const site = siteOf(url);
  await changeSites(OWN_SITES_KEY, (before) => before.filter((each) => each !== site));
  const known = new Set(listedPatterns());
  const origins = (await grantedPatterns()).filter((pattern) => {
    const host = known.has(pattern) ? null : hostOf(pattern);
    return host !== null && siteOf(`https://${host}`) === site;
  });
  if (origins.length > 0) await browser.permissions.remove({ origins });
}
