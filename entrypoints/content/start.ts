import { EAR } from '../../components/messages/ear.ts';
import { addressOf } from '../../components/page/dom.ts';
import { listenFirst } from '../../components/page/early-events.ts';
import { wordOfAddress } from '../../components/page/page-address.ts';
import { fetchReader } from './summons.ts';
import { waitIn } from './wait.ts';

/**
 * The background may put the script into a page that has it and could not answer yet, or lends it no ear. Null while the
 * page is being parsed, then what makes it listen.
 */
const HERE: unique symbol = Symbol.for(EAR);
const world = globalThis as { [HERE]?: (() => unknown) | null };

export function start(): void {
  if (world[HERE] === undefined) {
    world[HERE] = null;
    listenFirst(window);
    // Firefox takes some 50 ms to bring a script, Chrome hardly 10: where the address promises an article, it sets out now.
    if (import.meta.env.FIREFOX && document.visibilityState === 'visible' && wordOfAddress(addressOf(document)) >= 1.5)
      void fetchReader().catch(() => undefined);
  }
  // Who puts the script into a page that is there already speaks to it straight after.
  if (document.readyState !== 'loading') return wait(false);
  // The page's own scripts can stop such an event on its way, but not before it has come to the window. With
  // `document.open()` they can take the listener away: the script that is put there when the reader asks waits instead.
  addEventListener('DOMContentLoaded', () => wait(true), { capture: true, once: true });
}

function wait(isNew: boolean): void {
  const listen = (world[HERE] ??= waitIn(document, window, isNew));
  if (!isNew || import.meta.env.FIREFOX) listen();
}
