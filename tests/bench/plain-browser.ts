import puppeteer, { type Browser } from 'puppeteer-core';
import { ensureBrowser, type BrowserName } from '../browser/browsers.ts';

/** A browser without the extension, and without the network. */
export async function plainBrowser(name: BrowserName): Promise<Browser> {
  const executablePath = await ensureBrowser(name);
  const defaultViewport = { width: 1280, height: 900 };
  if (name === 'firefox') {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      defaultViewport,
      // A clock as fine as can be had.
      extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false },
    });
  }
  return puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    defaultViewport,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
}
