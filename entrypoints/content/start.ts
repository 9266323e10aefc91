import { addressOf } from '../../components/page/dom.ts';
import { listenFirst } from '../../components/page/early-events.ts';
import { wordOfAddress } from '../../components/page/page-address.ts';
import { fetchReader } from './summons.ts';
import { waitIn } from './wait.ts';

/** The background may put the script into a page that has it and could not answer yet. */
const HERE: unique symbol = Symbol.for('content');
const world = globalThis as { [HERE]?: true };

export function start(): void {
  if (world[HERE]) return;
  world[HERE] = true;
  listenFirst(window);
  // Firefox takes some 50 ms to bring a script, Chrome hardly 10: where the address promises an article, it sets out now.
  if (import.meta.env.FIREFOX && document.visibilityState === 'visible' && wordOfAddress(addressOf(document)) >= 1.5)
    void fetchReader().catch(() => undefined);
  // Who puts the script into a page that is there already speaks to it straight after.
  if (document.readyState !== 'loading') return waitIn(document, window, false);
  // The page's own scripts can stop such an event on its way, but not before it has come to the window.
  addEventListener('DOMContentLoaded', () => waitIn(document, window, true), { capture: true, once: true });
}
