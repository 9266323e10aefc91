import { browser } from 'wxt/browser';
import type { Pong } from '../../components/messages/protocol.ts';
import { listener } from '../../components/messages/serve.ts';
import { articleOn } from '../../components/page/article-page.ts';
import { copyOfHead } from '../../components/page/head-copy.ts';
import { handedOver, type PageReader } from '../../components/page/page-reader.ts';

/** Has the script that reads and marks come, and gives it what there is to do. From then on the page listens. */
export function summonsIn(document: Document) {
  let coming: Promise<PageReader> | null = null;
  const make = async (): Promise<PageReader> => {
    if (!handedOver()) await fetchReader();
    return handedOver()!(document, articleOn);
  };
  const reader = (): Promise<PageReader> =>
    (coming ??= make().catch((error: unknown) => {
      // What failed may be tried again.
      coming = null;
      throw error;
    }));
  /** An extension that was updated under the page has no script to send any more. */
  const have = (act: (reader: PageReader) => unknown): void => void reader().then(act, () => undefined);
  // What the background says is for the reader, which comes for it; only whether there is one can be told without.
  const hear = listener(
    'page',
    (message, sender) =>
      message.name === 'ping' && coming === null
        ? Promise.resolve({ ok: true, value: { reading: false, articleKey: null, unmarked: false } satisfies Pong })
        : reader().then(
            (one) => one.answer(message, sender)!,
            // The extension was updated or removed under the page.
            () => ({ ok: false, error: 'gone' }),
          ),
    (sender) => sender.tab === undefined,
  );
  // A script that outlives an update finds no `runtime` where one was.
  browser.runtime?.onMessage.addListener(hear);
  return {
    /** The page is an article, or says so and its text is still to come. */
    read: (found: 'here' | 'awaited'): void => have((one) => (found === 'here' ? one.read(false) : one.await())),
    /** The page, which was none, has gone on to another address. */
    moveOn: (from: string): void => {
      // The head as it is now is still the list's: it must not be taken for the story's.
      const head = copyOfHead(document);
      have((one) => one.moveOn(from, head));
    },
  };
}

/** By an address that no page can guess: its host is another one with every start of Chrome, every installation in Firefox. */
export const fetchReader = (): Promise<unknown> => import(/* @vite-ignore */ browser.runtime.getURL('/reader.js'));
