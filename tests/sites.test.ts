import countries from 'world-countries';
import { describe, expect, it } from 'vitest';
import { bySite, formatSites, matchOf, readSites } from './browser/site-matches.ts';
import { readFileSync } from 'node:fs';

const list = readSites();
const continents = new Map(countries.map((country) => [country.cca2, country.region]));

describe('the list of news sites', () => {
  it('is long enough to be of use anywhere', () => {
    expect(list.sites.length).toBeGreaterThanOrEqual(250);
  });

  it('names every host once', () => {
    expect(new Set(list.sites.map((site) => site.host)).size).toBe(list.sites.length);
  });

  it('names no host below another, which would be matched twice', () => {
    const hosts = new Set(list.sites.map((site) => site.host));
    const parents = (host: string) => host.split('.').map((_, index, labels) => labels.slice(index + 1).join('.'));
    expect(list.sites.filter(({ host }) => parents(host).some((parent) => hosts.has(parent)))).toEqual([]);
  });

  it('holds plain host names, without www', () => {
    const odd = list.sites.filter(({ host }) => !/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host));
    expect(odd).toEqual([]);
  });

  it('is sorted by country, then host', () => {
    expect(list.sites).toEqual(list.sites.toSorted(bySite));
  });

  it('matches exactly its hosts, in their order', () => {
    expect(list.matches).toEqual(list.sites.map((site) => matchOf(site.host)));
  });

  it('lies on disk as its script writes it', () => {
    const file = new URL('../assets/data/sites/sites.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(formatSites(list));
  });

  it('knows papers on every inhabited continent', () => {
    const covered = new Map<string, number>();
    for (const { country } of list.sites) {
      const continent = continents.get(country);
      expect(continent, country).toBeDefined();
      covered.set(continent!, (covered.get(continent!) ?? 0) + 1);
    }
    for (const continent of ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']) {
      expect(covered.get(continent), continent).toBeGreaterThanOrEqual(20);
    }
  });
});
