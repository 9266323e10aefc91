import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** Budgets of the built packages, in bytes: raised on purpose or not at all. */
const READER = 72_000;
/** What every page of the listed sites loads, article or not, compressed. */
const CONTENT_SCRIPT_ZIPPED = 5_120;
const BACKGROUND = 400_000;
/** What has to be there before the popup shows its first data: no database, no Markdown, no search. */
const POPUP_FIRST = 45_000;
const PACKAGE_ZIPPED = 30_000_000;

const OUTPUT = join(import.meta.dirname, '../../.output');

describe.each([
  ['Chrome', 'chrome-mv3'],
  ['Firefox', 'firefox-mv3'],
])('the package for %s', (browser, folder) => {
  const path = (file: string): string => join(OUTPUT, folder, file);
  const manifest = (): Record<string, unknown> =>
    JSON.parse(readFileSync(path('manifest.json'), 'utf8')) as Record<string, unknown>;

  it('has a small script for every page of news sites, and for those that are read a larger one', () => {
    expect(deflateRawSync(readFileSync(path('content-scripts/content.js'))).length).toBeLessThanOrEqual(
      CONTENT_SCRIPT_ZIPPED,
    );
    expect(statSync(path('reader.js')).size).toBeLessThanOrEqual(READER);
  });

  it('lets nothing be fetched into a page but what reads it, in Chrome by an address that no page can know', () => {
    expect(manifest()['web_accessible_resources']).toEqual([
      { resources: ['reader.js'], matches: ['*://*/*'], ...(browser === 'Chrome' && { use_dynamic_url: true }) },
    ]);
  });

  it('has a small background script', () => {
    const { background } = manifest() as { background: { service_worker?: string; scripts?: string[] } };
    const script = background.service_worker ?? background.scripts?.[0] ?? '';
    expect(statSync(path(script)).size).toBeLessThanOrEqual(BACKGROUND);
  });

  it('has a popup whose first data wait for a small script', () => {
    const scripts = readFileSync(path('popup.html'), 'utf8').matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g);
    const sizes = Array.from(scripts, ([, file]) => statSync(path(file!)).size);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(POPUP_FIRST);
  });

  it('fits the budget when zipped', () => {
    const files = globSync('**/*', { cwd: join(OUTPUT, folder), withFileTypes: true }).filter((each) => each.isFile());
    const zipped = files.map((file) => deflateRawSync(readFileSync(join(file.parentPath, file.name))).length);
    expect(zipped.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(PACKAGE_ZIPPED);
  });

  it('says on its button what it does in the language of the browser', () => {
    expect(manifest()['action']).toMatchObject({ default_title: '__MSG_actionTitle__' });
  });

  it('holds no script that writes HTML from strings', () => {
    const written = globSync('**/*.{js,mjs}', { cwd: join(OUTPUT, folder) }).filter((file) =>
      /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write/.test(readFileSync(path(file), 'utf8')),
    );
    expect(written).toEqual([]);
  });

  it('asks for the permissions that the README explains, and no others', () => {
    const common = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
    const wanted = browser === 'Chrome' ? [...common, 'offscreen', 'sidePanel'] : common;
    const { permissions, host_permissions, optional_host_permissions, optional_permissions } = manifest();
    expect((permissions as string[]).toSorted()).toEqual(wanted.toSorted());
    expect([host_permissions, optional_permissions]).toEqual([undefined, undefined]);
    // One site at a time, when the reader says "always".
    expect(optional_host_permissions).toEqual(['*://*/*']);
  });

  it('runs its content script on the list of news sites', () => {
    const sites = JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/data/sites/sites.json'), 'utf8')) as {
      matches: string[];
    };
    const [script, ...others] = manifest()['content_scripts'] as { matches: string[]; all_frames?: boolean }[];
    expect(others).toEqual([]);
    expect(script?.matches.toSorted()).toEqual(sites.matches.toSorted());
    expect(script?.all_frames ?? false).toBe(false);
  });

  it('carries the judge and its runtime once', () => {
    for (const file of ['data/judge/judge.onnx', 'data/judge/vocab.txt', 'data/claims/weights.json'])
      expect(existsSync(path(file)), file).toBe(true);
    expect(globSync('**/*.wasm', { cwd: join(OUTPUT, folder) })).toHaveLength(1);
  });
});
