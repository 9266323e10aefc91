import type { Page } from 'puppeteer-core';
import type { Session } from './launch.ts';
import { until } from './until.ts';

/** What a reader tells the browser itself about sites: no test can press a browser's own question. */

interface Api {
  permissions: {
    contains(wanted: { origins: string[] }): Promise<boolean>;
    request(wanted: { origins: string[] }): Promise<boolean>;
    remove(unwanted: { origins: string[] }): Promise<boolean>;
  };
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
}

/** Asks a page of the extension's own. */
async function inLibrary<T>(session: Session, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await session.extensionPage('library.html');
  try {
    return await act(page);
  } finally {
    await page.close();
  }
}

/** Which sites the extension's script is registered for, beyond those of the manifest. */
export const registered = (session: Session): Promise<string[]> =>
  inLibrary(session, (page) =>
    page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const scripts = await (browser ?? chrome).scripting.getRegisteredContentScripts();
      return scripts.flatMap(({ matches }) => matches ?? []);
    }),
  );

export const allowed = (session: Session, origins: string[]): Promise<boolean> =>
  inLibrary(session, (page) =>
    page.evaluate((wanted) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (browser ?? chrome).permissions.contains({ origins: wanted });
    }, origins),
  );

/** Firefox, told to ask nothing: a click in a page of the extension's own is all that it wants. */
export const allowFromLibrary = (session: Session, origins: string[]): Promise<void> =>
  inLibrary(session, async (page) => {
    await page.evaluate((wanted) => {
      const { browser } = globalThis as unknown as { browser: Api };
      document.addEventListener('click', () => void browser.permissions.request({ origins: wanted }), { once: true });
    }, origins);
    await page.bringToFront();
    await page.mouse.click(10, 300);
    await until(() => allowed(session, origins), 'the browser to allow the site');
  });

/** Chromium's own settings page: what is allowed there beforehand is granted without a question when it is asked for. */
export const allowBeforehand = (session: Session, origins: string[]): Promise<void> =>
  inSettings(session, 'addHostPermission', origins);

/** The reader takes sites back in the browser's own settings. */
export const takeBack = (session: Session, origins: string[]): Promise<void> =>
  session.name === 'chromium'
    ? inSettings(session, 'removeHostPermission', origins)
    : inLibrary(session, async (page) => {
        await page.evaluate(async (unwanted) => {
          const { browser } = globalThis as unknown as { browser: Api };
          await browser.permissions.remove({ origins: unwanted });
        }, origins);
      });

type Change = 'addHostPermission' | 'removeHostPermission';

async function inSettings(session: Session, change: Change, origins: string[]): Promise<void> {
  const page = await session.browser.newPage();
  // This page never says that it has loaded.
  page.goto('chrome://extensions').catch(() => undefined);
  const id = new URL(session.extensionUrl('')).host;
  await until(
    () => page.evaluate(changeHosts, change, id, origins, ANSWERED),
    'the browser’s settings for extensions',
    2 * ANSWERED * origins.length,
  );
  await page.close();
}

/** After so long without an answer a change counts as made, ms: usually it comes at once, but it may never come. */
const ANSWERED = 10_000;

/** Runs in the browser's settings; one host after the other. False where they are still loading. */
async function changeHosts(name: Change, extension: string, hosts: string[], patience: number): Promise<boolean> {
  type Settings = Record<Change, (extension: string, host: string) => Promise<void>>;
  const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate?: Settings } }).chrome;
  if (!developerPrivate) return false;
  for (const host of hosts) {
    // What was refused is seen by the extension.
    const answered = developerPrivate[name](extension, host).catch(() => undefined);
    await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, patience))]);
  }
  return true;
}
