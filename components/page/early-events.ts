/** Events that tell where the pointer is on the card, what is pressed there, or what is selected or dragged from it. */
const TOLD =
  'pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel mousedown mouseup' +
  ' mousemove mouseover mouseout mouseenter mouseleave keydown keyup keypress focusin focusout dragstart dragend dragenter' +
  ' dragover dragleave click auxclick dblclick contextmenu focus blur selectstart copy drag drop gotpointercapture' +
  ' lostpointercapture touchstart touchmove touchend touchcancel';

interface EarlyEvents {
  /** Who hears of them: no one as long as nothing of ours is open on the page. */
  hear: ((event: Event) => void) | null;
  /** `document.open()` takes all listeners from the window; where they still are, nothing is added. */
  listen(): void;
}

/** The small script listens, the larger one hears: both run in one world, which the page can't look into. */
const PLACE: unique symbol = Symbol.for('early events');
const world = globalThis as { [PLACE]?: EarlyEvents };

/**
 * The first listener on the window comes first, so this is called before the page's scripts run. `pointerrawupdate` is
 * left alone: whoever listens for it makes the browser report every motion singly, on every page.
 */
export function listenFirst(view: Window): void {
  const listener = (event: Event): void => events.hear?.(event);
  const events: EarlyEvents = {
    hear: null,
    listen: () => {
      // No finger waits for this script before the page scrolls.
      const touches = { capture: true, passive: true };
      for (const type of TOLD.split(' ')) view.addEventListener(type, listener, type[0] !== 't' || touches);
    },
  };
  events.listen();
  world[PLACE] = events;
}

/** The small script is in every page that is read. */
export const earlyEvents = (): EarlyEvents => world[PLACE]!;
