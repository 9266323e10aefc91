import { browser } from 'wxt/browser';
import type { Answer, Pong } from '../../components/messages/protocol.ts';
import { listen } from '../../components/messages/serve.ts';
import { articleOn } from '../../components/page/article-page.ts';
import type { EventShield } from '../../components/page/event-shield.ts';
import { copyOfHead } from '../../components/page/head-copy.ts';
import { handedOver, type MakeReader, type PageReader } from '../../components/page/page-reader.ts';
import { onNewAddress } from '../../components/page/watch.ts';

/** What a page answers that nothing was read on. */
const NOTHING: Pong = { reading: false, articleKey: null, unmarked: false };

/** The script that reads can't be had: the extension was updated or removed under the page. */
const GONE: Answer<never> = { ok: false, error: 'gone' };

/**
 * What waits in every page of the listed sites until there is something to do: an article, an address that a
 * single-page site goes on to, a wish of the reader's. Only then comes the script that reads and marks, and answers.
 */
export class Lookout {
  readonly #page: Parameters<MakeReader>;
  readonly #document: Document;
  readonly #signal: AbortSignal;
  #coming: Promise<PageReader> | null = null;

  /** `isAlive`: false, and `signal` aborted, once the extension was updated under the page. */
  constructor(document: Document, shield: EventShield, signal: AbortSignal, isAlive: () => boolean) {
    this.#page = [document, shield, signal, isAlive];
    this.#document = document;
    this.#signal = signal;
    // What the background says is for the reader, which comes for it; only whether there is one can be told without.
    const stop = listen(
      'page',
      (message, sender) =>
        message.name === 'ping' && this.#coming === null
          ? Promise.resolve({ ok: true, value: NOTHING })
          : this.#reader().then(
              (reader) => reader.answer(message, sender)!,
              () => GONE,
            ),
      (sender) => sender.tab === undefined,
    );
    signal.addEventListener('abort', stop);
  }

  /** Looks what the page is. */
  begin(): void {
    const found = articleOn(this.#document);
    if (found) return this.#have((reader) => (found === 'here' ? reader.read(false) : reader.await()));
    let moved = false;
    const onMove = (from: string): void => {
      if (moved) return;
      moved = true;
      // The head as it is now is still the list's: it must not be taken for the story's.
      const head = copyOfHead(this.#document);
      this.#have((reader) => reader.moveOn(from, head));
    };
    onNewAddress(this.#document, onMove, this.#signal);
  }

  /** An extension that was updated under the page has no script to send any more. */
  #have(act: (reader: PageReader) => unknown): void {
    void this.#reader().then(act, () => undefined);
  }

  #reader(): Promise<PageReader> {
    return (this.#coming ??= makeReader()
      .then((make) => make(...this.#page))
      .catch((error: unknown) => {
        // What failed may be tried again.
        this.#coming = null;
        throw error;
      }));
  }
}

/** By an address that no page can guess: its host is another one with every start of Chrome, every installation in Firefox. */
export const fetchReader = (): Promise<unknown> => import(/* @vite-ignore */ browser.runtime.getURL('/reader.js'));

async function makeReader(): Promise<MakeReader> {
  if (!handedOver()) await fetchReader();
  return handedOver()!;
}
