import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, ensureBrowser } from './browsers.ts';
import { Mistake } from './mistake.ts';
import { until } from './until.ts';

/** As in wxt.config.ts. */
const GECKO_ID = 'gainsay@gainsay.example';
/** Firefox draws a random host for each installation; this fixes it, so that pages can be opened and data kept. */
const GECKO_HOST = '6f1d9c52-3f0b-4a5e-9b1e-0c7a5d2e8f41';

/** How long the welcome page may take to appear after installation, ms. */
const WELCOME_PATIENCE = 30_000;

const BUILDS: Record<BrowserName, string> = {
  chromium: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)),
};

interface LaunchOptions {
  readonly browser: BrowserName;
  readonly headless: boolean;
  /** Where the test server listens, on loopback. */
  readonly port: number;
  /** Hosts that lead to the test server; left out: all of them. */
  readonly hosts?: readonly string[];
  /** A profile folder that is kept; left out: a new one, deleted when the browser closes. */
  readonly profile?: string;
  /** Where downloads go, without a question; left out: as the browser likes. */
  readonly downloads?: string;
  /** The browser's own language; left out: British English where no person looks, whatever the machine speaks. */
  readonly language?: string;
}

/** A popup that has not opened by then, ms, has lost the focus while it did. */
const POPUP_PATIENCE = 20_000;

export interface Session {
  readonly browser: Browser;
  readonly name: BrowserName;
  /** Opens an address in a tab of its own and brings it to the front. */
  page(url: string): Promise<Page>;
  /** What the toolbar button shows for a page: the real popup in Chromium, the popup's page in a tab in Firefox. */
  openPopup(page: Page): Promise<Page>;
  /** One of the extension's own pages that has opened by itself, by its name ("note.html"); null while there is none. */
  findExtensionPage(path: string): Promise<Page | null>;
  /** Opens one of the extension's own pages in a tab. */
  extensionPage(path: string): Promise<Page>;
  extensionUrl(path: string): string;
  /** Ends the browser by its own door, so that what it keeps is on disk. */
  close(): Promise<void>;
}

/** Starts a browser with the built extension in it, and news hosts that lead to the test server. */
export async function launch(options: LaunchOptions): Promise<Session> {
  if (!existsSync(join(BUILDS[options.browser], 'manifest.json'))) {
    throw new Mistake(`There is no extension in ${BUILDS[options.browser]}: run "npm run build" first.`);
  }
  const executablePath = await ensureBrowser(options.browser);
  const userDataDir = options.profile ?? mkdtempSync(join(tmpdir(), 'gainsay-profile-'));
  const isNew = !existsSync(userDataDir) || readdirSync(userDataDir).length === 0;
  const start = options.browser === 'chromium' ? launchChromium : launchFirefox;
  const session = await start(options, executablePath, userDataDir);
  if (options.headless) await closeWelcome(session, isNew ? WELCOME_PATIENCE : 0);
  const close = async () => {
    await session.close();
    if (!options.profile) rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ...session, close };
}

/** The first-run page would come to the front at any moment: wait for it, and close it. */
async function closeWelcome(session: Session, patience: number): Promise<void> {
  const welcome = await until(() => session.findExtensionPage('welcome.html'), 'the welcome page', patience).catch(
    () => null,
  );
  await welcome?.close();
}

async function launchChromium(options: LaunchOptions, executablePath: string, userDataDir: string): Promise<Session> {
  const hosts = options.hosts ?? ['*'];
  const language = languageOf(options);
  const rules = hosts.map((host) => `MAP ${host} 127.0.0.1:${options.port}`).join(', ');
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    userDataDir,
    headless: options.headless,
    // A person's Ctrl-C ends the window by way of close(), which also clears the profile away.
    handleSIGINT: options.headless,
    ...(language && { env: { ...process.env, LANGUAGE: language.replace('-', '_') } }),
    pipe: true,
    enableExtensions: true,
    ...(options.downloads && { downloadBehavior: { policy: 'allow', downloadPath: options.downloads } }),
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    args: [
      `--host-resolver-rules=${rules}`,
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      // Root can't have the sandbox, and many a container hasn't one to give; a person's own window keeps it.
      ...(options.headless || process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(language ? [`--lang=${language}`] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const id = await browser.installExtension(BUILDS.chromium);
  const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
  return {
    browser,
    name: 'chromium',
    extensionUrl,
    page: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    openPopup: async (page) => {
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('The extension is not installed.');
      const findPopup = async () => (await extension.pages()).find((each) => each.url().includes('/popup.html'));
      // One that is still open is about another page.
      await (await findPopup())?.close();
      await until(async () => !(await findPopup()), 'the last popup to close');
      const press = async (): Promise<Page> => {
        await page.bringToFront();
        await page.triggerExtensionAction(extension);
        const popup = await until(findPopup, 'the popup to open', POPUP_PATIENCE);
        if (await page.evaluate(() => document.visibilityState === 'visible')) return popup;
        // The welcome page has come to the front meanwhile (an unpacked extension is installed with every start).
        await popup.close();
        throw new Error('The popup is about another page.');
      };
      // One that loses the focus while it opens is gone: the button is pressed once more.
      return press().catch(press);
    },
    findExtensionPage: async (path) => {
      const pages = await browser.pages();
      return pages.find((page) => page.url().split(/[?#]/)[0] === extensionUrl(path)) ?? null;
    },
    extensionPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(extensionUrl(path));
      return page;
    },
    close: () => browser.close(),
  };
}

const languageOf = ({ headless, language }: LaunchOptions): string | undefined =>
  language ?? (headless ? 'en-GB' : undefined);

async function launchFirefox(options: LaunchOptions, executablePath: string, userDataDir: string): Promise<Session> {
  const language = languageOf(options);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir,
    headless: options.headless,
    handleSIGINT: options.headless,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_HOST }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextOptionalPermissionPrompts': false,
      'dom.security.https_first': false,
      ...(language && { 'intl.locale.requested': language }),
      ...proxyPreferences(options),
      ...(options.downloads && downloadPreferences(options.downloads)),
    },
  });
  await browser.installExtension(BUILDS.firefox);
  const extensionUrl = (path: string) => `moz-extension://${GECKO_HOST}/${path}`;
  const extensionPage = async (path: string) => {
    const page = await browser.newPage();
    await gotoExtension(page, extensionUrl(path));
    return page;
  };
  return {
    browser,
    name: 'firefox',
    extensionUrl,
    extensionPage,
    // Firefox does not tell the address of an extension's page from outside: ask the page itself.
    findExtensionPage: async (path) => {
      for (const page of await browser.pages()) {
        const address = await page.evaluate(() => location.origin + location.pathname).catch(() => '');
        if (address === extensionUrl(path)) return page;
      }
      return null;
    },
    page: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    openPopup: async (page) => {
      const popup = await browser.newPage();
      await gotoExtension(popup, extensionUrl('popup.html'));
      await page.bringToFront();
      const tab = await until(() => popup.evaluate(activeTab), 'the tab to come to the front');
      await popup.goto('about:blank');
      await gotoExtension(popup, extensionUrl(`popup.html?tab=${tab}`));
      await popup.bringToFront();
      return popup;
    },
    close: () => browser.close(),
  };
}

/** Everything goes to the test server as to a proxy, or only the hosts that are named. */
function proxyPreferences({ port, hosts }: LaunchOptions): Record<string, string | number> {
  if (!hosts) {
    return {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '',
    };
  }
  const rule = `function FindProxyForURL(url, host) { return ${JSON.stringify(hosts)}.includes(host) ? 'PROXY 127.0.0.1:${port}' : 'DIRECT'; }`;
  return {
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(rule)}`,
  };
}

function downloadPreferences(folder: string): Record<string, string | number | boolean> {
  return {
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
  };
}

/** `goto` never resolves on an extension's page in Firefox, though the page loads: look until it is there. */
async function gotoExtension(page: Page, url: string): Promise<void> {
  page.goto(url).catch(() => undefined);
  const arrived = async () => {
    const state = await page.evaluate(() => ({ url: location.href, ready: document.readyState }));
    return state.url === url && state.ready === 'complete';
  };
  await until(arrived, `${url} to load`);
}

interface TabsApi {
  tabs: { query(filter: { active: boolean; currentWindow: boolean }): Promise<{ id?: number }[]> };
}

/** Runs in an extension's page that lies behind another tab: which one is in front? */
async function activeTab(): Promise<number | null> {
  const { browser } = globalThis as unknown as { browser: TabsApi };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return document.visibilityState === 'hidden' ? (tab?.id ?? null) : null;
}
