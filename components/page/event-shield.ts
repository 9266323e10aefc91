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
  /** What is covered: each host with its root. `calm`: a press leaves focus and selection alone. */
  readonly #covered = new Map<unknown, { root: ShadowRoot; calm: boolean }>();
  /** Who hears of the page's own clicks, before the page can stop them. */
  #clicks: ((event: MouseEvent) => unknown) | null = null;
  /** Where in a root a mouse button went down. */
  #pressed: Element | null = null;

  /** From now on the page learns nothing of what happens in `root`. */
  cover(host: Element, root: ShadowRoot, calm = false): void {
    this.#covered.set(host, { root, calm });
    this.#hear();
  }

  hearClicks(clicks: ((event: MouseEvent) => unknown) | null): void {
    this.#clicks = clicks;
    this.#hear();
  }

  #hear(): void {
    const events = earlyEvents();
    events.listen();
    events.hear = this.#clicks || this.#covered.size > 0 ? this.#onEvent : null;
  }

  /** The host is gone; others may still be there. */
  uncover(host: Element | null): void {
    this.#covered.delete(host);
    this.#hear();
  }

  readonly #onEvent = (event: Event): void => {
    const { type } = event;
    const covered = this.#covered.get(event.target);
    // What a page dispatches itself is no secret of ours, and must not press our buttons.
    if (!event.isTrusted || !(covered || this.#leavesFor(event))) {
      if (type === 'click') this.#clicks?.(event as MouseEvent);
      return;
    }
    event.stopImmediatePropagation();
    if (!covered) return;
    const { root, calm } = covered;
    if (type === 'mousedown') {
      this.#pressed = elementAt(root, event as MouseEvent);
      if (calm) event.preventDefault();
    }
    if (type !== 'click' && type !== 'keydown') return;
    const to = type === 'click' ? this.#clicked(root, event as PointerEvent) : root.activeElement;
    // A plain event: Firefox lets keyboard events of a script's own leave the root, whatever they were told.
    const copy = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
      key: (event as KeyboardEvent).key,
    });
    if (to && !to.dispatchEvent(copy)) event.preventDefault();
  };

  /** Leaving the page's element for one that is covered: at a place on it. */
  #leavesFor(event: Event): boolean {
    const { type, relatedTarget } = event as MouseEvent;
    return this.#covered.has(relatedTarget) && /^(?:mouse|pointer)(?:out|leave)$/.test(type);
  }

  /** A click by a key, or by a program that reads the page aloud, has no pointer and goes to what has the focus. */
  #clicked(root: ShadowRoot, event: PointerEvent): Element | null {
    if (!event.pointerType) return root.activeElement;
    // Pressed on one button and let go on another: a click on neither.
    let element = elementAt(root, event);
    while (element && this.#pressed && !element.contains(this.#pressed)) element = element.parentElement;
    return element;
  }
}

function elementAt(root: ShadowRoot, { clientX, clientY }: MouseEvent): Element | null {
  const found = root.elementFromPoint(clientX, clientY);
  return root.contains(found) ? found : null;
}
