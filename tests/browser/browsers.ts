import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Browser, Cache, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { Mistake } from './mistake.ts';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** The oldest versions that Gainsay runs in, as its manifest says. */
const OLDEST: Record<BrowserName, number> = { chromium: 140, firefox: 153 };

/** Browsers that were fetched for this project alone; git ignores the folder. */
const CACHE = fileURLToPath(new URL('../../.cache/browsers', import.meta.url));

const PLACES: Record<
  BrowserName,
  { variable: string; commands: string[]; paths: string[]; fetched: Browser; package: string }
> = {
  chromium: {
    variable: 'GAINSAY_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    fetched: Browser.CHROME,
    package: 'chromium',
  },
  firefox: {
    variable: 'GAINSAY_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    fetched: Browser.FIREFOX,
    package: 'firefox-esr',
  },
};

/** Where a browser lies: the environment's word first, then the system, then what was fetched for this project. */
export function findBrowser(name: BrowserName): string | null {
  const place = PLACES[name];
  const told = process.env[place.variable];
  if (told) {
    if (!existsSync(told)) throw new Mistake(`${place.variable} names ${told}, and there is no such file.`);
    return told;
  }
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  const onPath = place.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const found = [...onPath, ...place.paths].find((path) => existsSync(path));
  if (found) return found;
  const fetched = new Cache(CACHE).getInstalledBrowsers().filter((entry) => entry.browser === place.fetched);
  return fetched.at(-1)?.executablePath ?? null;
}

/** The major version a browser gives for itself; null where it gives none (Windows). */
export function majorVersion(path: string): number | null {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  const version = /(\d+)\.\d/.exec(stdout ?? '')?.[1];
  return version ? Number(version) : null;
}

/** Finds a browser that is new enough, or installs one, or says in one sentence what is missing. Talks on standard error only. */
export async function ensureBrowser(name: BrowserName): Promise<string> {
  const present = findBrowser(name);
  if (present && isNewEnough(name, present)) return present;
  if (present && process.env[PLACES[name].variable]) throw new Mistake(tooOld(name, present));
  console.error(present ? tooOld(name, present) : `No ${name} found; installing it.`);
  const packaged = isDebianRoot() ? installPackage(name) : null;
  if (packaged && isNewEnough(name, packaged)) return packaged;
  const fetched = await fetchBrowser(name);
  if (fetched && isNewEnough(name, fetched)) return fetched;
  const { package: packageName, variable } = PLACES[name];
  throw new Mistake(
    `Please install ${name} ${OLDEST[name]} or newer (Debian: apt-get install ${packageName}), or set ${variable} to one.`,
  );
}

function isNewEnough(name: BrowserName, path: string): boolean {
  const version = majorVersion(path);
  return version === null ? process.platform === 'win32' : version >= OLDEST[name];
}

function tooOld(name: BrowserName, path: string): string {
  return `${path} is version ${majorVersion(path) ?? 'unknown'}; Gainsay needs ${name} ${OLDEST[name]} or newer.`;
}

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** From the distribution, with its libraries and fonts; null where it can't be had. */
function installPackage(name: BrowserName): string | null {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-q'], { env, stdio: ['ignore', 2, 2] });
    execFileSync('apt-get', ['install', '-y', '-q', PLACES[name].package], { env, stdio: ['ignore', 2, 2] });
  } catch {
    return null;
  }
  return findBrowser(name);
}

/** From the vendor, into this project's own cache; null where it can't be had. */
async function fetchBrowser(name: BrowserName): Promise<string | null> {
  const platform = detectBrowserPlatform();
  if (!platform) return null;
  const browser = PLACES[name].fetched;
  try {
    const buildId = await resolveBuildId(browser, platform, 'stable');
    const { executablePath } = await install({ browser, buildId, platform, cacheDir: CACHE });
    return executablePath;
  } catch (error) {
    console.error(`Fetching ${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}
