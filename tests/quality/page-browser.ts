import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type CDPSession, type HTTPRequest, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { ensureBrowser } from '../browser/browsers.ts';

/** Opens pages as they are given, and calls what `page-script.ts` exports in them. */
export interface PageBrowser {
  /** `url`: what the page takes for its own address. Null: the page broke, or took too long. */
  ask<T>(page: { html: string; url: string }, call: string): Promise<T | null>;
  close(): Promise<void>;
}

/** Milliseconds for opening a page, and for what is asked of it; much, for the machine may be busy. */
const PATIENCE = 60_000;

/** The address of a page that has none of the web's. */
const NOWHERE = 'https://page.invalid/';

/** Scripts don't run and nothing is fetched; styles in the page count, for they hide text. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  // What gets past the interception of requests finds no host.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Starts a browser at first need. Each of `tabs` pages at a time has a tab, which is opened anew after a mishap. */
export function openPageBrowser(tabs: number): PageBrowser {
  let starting: Promise<{ browser: Browser; script: string }> | null = null;
  const free: Tab[] = [];
  const waiting: ((tab: Tab | null) => void)[] = [];
  let opened = 0;

  const start = async (): Promise<{ browser: Browser; script: string }> => {
    const [executablePath, script] = await Promise.all([ensureBrowser('chromium'), bundle()]);
    const viewport = { width: 1280, height: 900 };
    const options = { headless: true, pipe: true, executablePath, args: ARGUMENTS, defaultViewport: viewport };
    return { browser: await puppeteer.launch(options), script };
  };
  const take = async (): Promise<Tab> => {
    const ready = free.pop() ?? (opened < tabs ? null : await new Promise<Tab | null>((give) => waiting.push(give)));
    if (ready) return ready;
    opened++;
    const { browser, script } = await (starting ??= start());
    return Tab.open(browser, script);
  };
  const giveBack = (tab: Tab | null): void => {
    const next = waiting.shift();
    if (!tab) opened--;
    if (next) next(tab);
    else if (tab) free.push(tab);
  };
  return {
    async ask(page, call) {
      let tab: Tab | null = null;
      try {
        tab = await take();
        return await tab.ask(page, call);
      } catch (error) {
        process.stderr.write(
          `a page broke: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`,
        );
        void tab?.close();
        tab = null;
        if (!(await starting)?.browser.connected) starting = null;
        return null;
      } finally {
        giveBack(tab);
      }
    },
    async close() {
      await (await starting)?.browser.close();
    },
  };
}

class Tab {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #script: string;
  /** The page that the next request for its address gets; null: it has it. */
  #waiting: { html: string; url: string } | null = null;

  private constructor(page: Page, session: CDPSession, script: string) {
    this.#page = page;
    this.#session = session;
    this.#script = script;
  }

  static async open(browser: Browser, script: string): Promise<Tab> {
    const page = await browser.newPage();
    const tab = new Tab(page, await page.createCDPSession(), script);
    await page.setRequestInterception(true);
    page.on('request', (request) => void tab.#answer(request).catch(() => null));
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => null));
    return tab;
  }

  /** The page itself, once; to other places that it would go to there is nothing, so that it stays; the rest is refused. */
  async #answer(request: HTTPRequest): Promise<void> {
    if (!request.isNavigationRequest() || request.frame() !== this.#page.mainFrame()) return request.abort();
    const page = this.#waiting;
    if (page === null || page.url !== request.url()) return request.respond({ status: 204 });
    this.#waiting = null;
    return request.respond({
      status: 200,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': POLICY },
      body: page.html,
    });
  }

  async ask<T>({ html, url }: { html: string; url: string }, call: string): Promise<T> {
    const address = addressFor(url);
    this.#waiting = { html, url: address };
    await this.#page.goto(address, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
    const { frameTree } = await this.#session.send('Page.getFrameTree');
    // A world of its own, as a content script has.
    const world = await this.#session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      contextId: world.executionContextId,
      expression: `(() => { ${this.#script}; return JSON.stringify(pageScript.${call}); })()`,
      returnByValue: true,
      timeout: PATIENCE,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return JSON.parse(String(result.value)) as T;
  }

  close(): Promise<void> {
    return this.#page.close().catch(() => undefined);
  }
}

/** The same address twice would be a reload, and one with only another fragment no load at all: both keep their path. */
function addressFor(url: string): string {
  if (!URL.canParse(url)) return NOWHERE;
  const { protocol, href } = new URL(url);
  return /^https?:$/.test(protocol) ? href.replace(/#.*$/s, '') : NOWHERE;
}

/** The page component as one script, as the content script has it. */
async function bundle(): Promise<string> {
  const built = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'esnext',
      minify: false,
      lib: { entry: fileURLToPath(new URL('page-script.ts', import.meta.url)), formats: ['iife'], name: 'pageScript' },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('the page component was not built');
  return output.output[0].code;
}
