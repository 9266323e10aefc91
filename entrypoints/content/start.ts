import { addressOf } from '../../components/page/dom.ts';
import { listenFirst } from '../../components/page/early-events.ts';
import { wordOfAddress } from '../../components/page/page-address.ts';
import { fetchReader } from './summons.ts';
import { waitIn } from './wait.ts';

/** The background may put the script into a page that has it and could not answer yet. */
const HERE: unique symbol = Symbol.for('content');
/** False while the page is being parsed. */
const world = globalThis as { [HERE]?: boolean };

export function start(): void {
  if (world[HERE] === undefined) {
    world[HERE] = false;
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
  if (world[HERE]) return;
  world[HERE] = true;
  waitIn(document, window, isNew);
}
