/** Puts the site list in order and derives its match patterns: `node tests/browser/site-matches.ts`, after a site was added. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Site {
  readonly host: string;
  readonly name: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
}

interface SiteList {
  readonly version: number;
  readonly sites: readonly Site[];
  readonly matches: readonly string[];
}

const LIST = new URL('../../assets/data/sites/sites.json', import.meta.url);

export const readSites = (): SiteList => JSON.parse(readFileSync(LIST, 'utf8')) as SiteList;

/** Every page of a host and of the hosts below it, over http or https. */
export const matchOf = (host: string): string => `*://*.${host}/*`;

/** By country, then by host, in code-unit order: the same on every machine. */
export function bySite(a: Site, b: Site): number {
  if (a.country !== b.country) return a.country < b.country ? -1 : 1;
  return a.host < b.host ? -1 : a.host > b.host ? 1 : 0;
}

/** The list as it lies on disk, one site a line, so that a change to one site is a change to one line. */
export function formatSites({ version, sites }: SiteList): string {
  const ordered = sites.toSorted(bySite);
  const lines = (values: readonly unknown[]) => values.map((value) => `    ${JSON.stringify(value)}`).join(',\n');
  const matches = ordered.map((site) => matchOf(site.host));
  return `{\n  "version": ${version},\n  "sites": [\n${lines(ordered)}\n  ],\n  "matches": [\n${lines(matches)}\n  ]\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(LIST, formatSites(readSites()));
