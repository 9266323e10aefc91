import { browser } from 'wxt/browser';
import { withKind } from '../contradictions/shown.ts';
import { DEFAULT_SETTINGS, SETTINGS_KEY, settingsOf, type Settings } from './settings.ts';
import { hostsOf, OWN_SITES_KEY, SITES_OFF_KEY, type Sites } from './sites.ts';

/** What is the reader's and lies outside of the library. A pause is none of it: it was meant for that hour. */
export interface BackedUpSettings {
  readonly settings: Omit<Settings, 'pausedUntil'>;
  readonly sites: Sites;
}

export async function readForBackup(): Promise<BackedUpSettings> {
  const stored = await browser.storage.local.get([SETTINGS_KEY, SITES_OFF_KEY, OWN_SITES_KEY]);
  const { pausedUntil: _, ...settings } = settingsOf(stored[SETTINGS_KEY]);
  return { settings, sites: { off: hostsOf(stored[SITES_OFF_KEY]), always: hostsOf(stored[OWN_SITES_KEY]) } };
}

/** Longest lists that are taken from a file. */
const MOST_KINDS = 10_000;
const MOST_SITES = 10_000;
const HOST = /^[a-z0-9.:[\]-]{1,253}$/i;

/**
 * What is here with what a backup says beyond it: a setting that was never changed here takes the backup's value, lists gain
 * what they lack, and a site that is always read here is not switched off by a file, nor the other way round. Null: nothing is gained.
 */
export function withBackedUp(here: BackedUpSettings, stored: unknown): BackedUpSettings | null {
  const { settings, sites } = fieldsOf(stored);
  const theirs = settingsOf(settings);
  const now: Record<string, unknown> = { ...here.settings };
  for (const [name, value] of Object.entries(here.settings)) {
    const usual = DEFAULT_SETTINGS[name as keyof Settings];
    if (name !== 'dismissedKinds' && isSame(value, usual)) now[name] = theirs[name as keyof Settings];
  }
  now['dismissedKinds'] = theirs.dismissedKinds
    .slice(0, MOST_KINDS)
    .reduce((kinds, kind) => withKind(kinds, kind, true), here.settings.dismissedKinds);
  const { off, always } = fieldsOf(sites);
  const after = {
    settings: now as unknown as BackedUpSettings['settings'],
    sites: {
      off: withHosts(here.sites.off, off, here.sites.always),
      always: withHosts(here.sites.always, always, here.sites.off),
    },
  };
  return isSame(sorted(after), sorted(here)) ? null : after;
}

const withHosts = (here: readonly string[], stored: unknown, opposed: readonly string[]): string[] => {
  const hosts = hostsOf(stored).filter((host) => HOST.test(host) && !opposed.includes(host));
  return [...new Set([...here, ...hosts.slice(0, MOST_SITES)])];
};

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A kind that both have may have changed its place. */
const sorted = ({ settings, sites }: BackedUpSettings): unknown => ({
  ...settings,
  dismissedKinds: settings.dismissedKinds.map((kind) => JSON.stringify(kind)).sort(),
  sites,
});
