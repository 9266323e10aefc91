import { earlyEvents } from './early-events.ts';

/**
 * Keeps what happens on the card from the page. A closed shadow root hides the element, not the event: the page sees
 * clicks with their place and keys by name, and could work out a verdict. What listens first on the window is there
 * before the page's scripts run; in a page that was running already, scripts that listen on the window came before it
 * and do see such events.
 *
 * Stopped events keep what the browser does of its own (moving the focus, pressing a button by a key, selecting).
 * The card's own listeners get clicks and keydowns, all that they need, as events that never leave its root.
 */
export class EventShield {
  #host: Element | null = null;
  #root: ShadowRoot | null = null;
  /** A press moves neither the focus nor the selection. */
  #calm = false;
  /** Where in the root a mouse button went down. */
  #pressed: Element | null = null;

  /** From now on the page learns nothing of what happens in `root`. `calm`: a press leaves focus and selection alone. */
  cover(host: Element, root: ShadowRoot, calm = false): void {
    this.#host = host;
    this.#root = root;
    this.#calm = calm;
    const events = earlyEvents();
    events.listen();
    events.hear = this.#onEvent;
  }

  uncover(): void {
    earlyEvents().hear = null;
    this.#host = this.#root = this.#pressed = null;
  }

  readonly #onEvent = (event: Event): void => {
    // What a page dispatches itself is no secret of ours, and must not press our buttons.
    if (!event.isTrusted || !(event.target === this.#host || this.#entersCard(event))) return;
    event.stopImmediatePropagation();
    if (event.target !== this.#host) return;
    const { type } = event;
    if (type === 'mousedown') {
      this.#pressed = this.#elementAt(event as MouseEvent);
      if (this.#calm) event.preventDefault();
    }
    if (type !== 'click' && type !== 'keydown') return;
    const to = type === 'click' ? this.#clicked(event as PointerEvent) : this.#focused();
    // A plain event: Firefox lets keyboard events of a script's own leave the root, whatever they were told.
    const copy = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
      key: (event as KeyboardEvent).key,
    });
    if (to && !to.dispatchEvent(copy)) event.preventDefault();
  };

  /** Leaving the page's element for the card: at a place on the card. */
  #entersCard(event: Event): boolean {
    return (event as MouseEvent).relatedTarget === this.#host && /^(?:mouse|pointer)(?:out|leave)$/.test(event.type);
  }

  #focused(): Element | null {
    return this.#root?.activeElement ?? null;
  }

  #elementAt({ clientX, clientY }: MouseEvent): Element | null {
    const found = this.#root?.elementFromPoint(clientX, clientY) ?? null;
    return this.#root?.contains(found) ? found : null;
  }

  /** A click by a key, or by a program that reads the page aloud, has no pointer and goes to what has the focus. */
  #clicked(event: PointerEvent): Element | null {
    if (!event.pointerType) return this.#focused();
    // Pressed on one button and let go on another: a click on neither.
    let element = this.#elementAt(event);
    while (element && this.#pressed && !element.contains(this.#pressed)) element = element.parentElement;
    return element;
  }
}
