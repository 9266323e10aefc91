import type { Page } from 'puppeteer-core';
import type { Session } from './launch.ts';
import { until } from './until.ts';

/** How long a popup may take to show anything at all, ms: far more than it does. */
const PATIENCE = 20_000;

/** The tab that is in front of the popup's window, as the popup knows it. */
export const tabOf = (popup: Page): Promise<number> =>
  popup.evaluate(async () => {
    interface Api {
      tabs: { query(filter: object): Promise<{ id?: number }[]> };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const named = Number(new URLSearchParams(location.search).get('tab'));
    return named || ((await (browser ?? chrome).tabs.query({ active: true, currentWindow: true }))[0]?.id ?? -1);
  });

/**
 * Opens a tab's popup a few times from a page of the extension's own, and tells how long it took each time from the start
 * of its script until the article's title stood in its document, in ms. Measured from outside: from the first element
 * that the script makes or looks for.
 */
export async function popupSpeed(session: Session, tab: number, times: number): Promise<number[]> {
  const opener = await session.extensionPage('note.html');
  const measured: number[] = [];
  for (let i = 0; i < times; i += 1) {
    await opener.evaluate(openTimed, session.extensionUrl(`popup.html?tab=${tab}`));
    measured.push(await until(() => opener.evaluate(() => window.timed ?? null), 'the popup’s data', PATIENCE));
    await opener.evaluate(() => window.popup?.close());
  }
  await opener.close();
  return measured;
}

/** Runs in a page of the extension. */
function openTimed(url: string): void {
  window.timed = null;
  const opened = window.open(url);
  if (!opened) throw new Error('The popup’s page could not be opened.');
  window.popup = opened;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    // The empty document that a window has at first is none of the popup's.
    if (opened.document.URL !== url || !opened.document.documentElement) return port2.postMessage(null);
    time(opened as Window & typeof globalThis);
  });
  port1.start();
  port2.postMessage(null);

  function time(popup: Window & typeof globalThis): void {
    let start: number | null = null;
    const { Document, Node } = popup;
    const { createElement, getElementById } = Document.prototype;
    const { insertBefore } = Node.prototype;
    const begin = (): void => void (start ??= performance.now());
    Document.prototype.createElement = function (this: Document, ...given: [string]) {
      begin();
      return createElement.apply(this, given);
    };
    Document.prototype.getElementById = function (this: Document, ...given: [string]) {
      begin();
      return getElementById.apply(this, given);
    };
    Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
      const inserted = insertBefore.call(this, node, before) as T;
      if (window.timed === null && start !== null && popup.document.querySelector('.this-page h1')) {
        window.timed = performance.now() - start;
      }
      return inserted;
    };
  }
}

declare global {
  interface Window {
    timed?: number | null;
    popup?: Window;
  }
}
