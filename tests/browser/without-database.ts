import type { Page } from 'puppeteer-core';
import type { Session } from './launch.ts';
import { until } from './until.ts';

/** The title that a tab's popup shows though the database that it has asked for never answers. */
export async function titleWithoutDatabase(session: Session, tab: number): Promise<string> {
  const opener = await session.extensionPage('note.html');
  await opener.evaluate(openWithoutDatabase, session.extensionUrl(`popup.html?tab=${tab}`));
  const title = await until(() => titleIn(opener), 'the popup’s title, without a database');
  await opener.evaluate(() => window.popup?.close());
  await opener.close();
  return title;
}

const titleIn = (opener: Page): Promise<string | null | undefined> =>
  opener.evaluate(() => (window.hasAsked ? window.popup?.document.querySelector('.this-page h1')?.textContent : null));

/** Runs in a page of the extension: opens another, and takes its database away before its first script runs. */
function openWithoutDatabase(url: string): void {
  const opened = window.open(url);
  if (!opened) throw new Error('The popup’s page could not be opened.');
  window.popup = opened;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    // The empty document that a window has at first is none of the popup's.
    if (opened.document.URL !== url || !opened.document.documentElement) return port2.postMessage(null);
    const { IDBFactory } = opened as Window & typeof globalThis;
    IDBFactory.prototype.open = () => {
      window.hasAsked = true;
      return new EventTarget() as IDBOpenDBRequest;
    };
  });
  port1.start();
  port2.postMessage(null);
}

declare global {
  interface Window {
    hasAsked?: boolean;
  }
}
