import type { Page } from 'puppeteer-core';
import type { MadeReading } from '../bench/made-reading.ts';

/** Articles of one step: some megabytes of JSON. */
const STEP = 250;

/** Puts made articles and annotations into the library behind the extension's back, as one from before there was a search. */
export async function fillLibrary(page: Page, { articles, annotations }: MadeReading): Promise<void> {
  for (let at = 0; at < articles.length; at += STEP) {
    const some = articles.slice(at, at + STEP);
    await page.evaluate(putAll, { articles: some, unsearched: some.map(({ key }) => ({ key })) });
  }
  await page.evaluate(putAll, { annotations });
}

/** Runs in a page of the extension's origin, whose library exists. */
function putAll(rows: Record<string, readonly unknown[]>): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gainsay');
    opening.addEventListener('error', () => reject(new Error('no library')));
    opening.addEventListener('success', () => {
      const library = opening.result;
      const stores = Object.keys(rows);
      const writing = library.transaction(stores, 'readwrite');
      for (const store of stores) for (const row of rows[store]!) writing.objectStore(store).put(row);
      writing.addEventListener('abort', () => reject(new Error('the library can’t be filled')));
      writing.addEventListener('complete', () => {
        library.close();
        resolve();
      });
    });
  });
}
