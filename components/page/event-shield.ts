/** Events that tell where the pointer is on the card, what is pressed there, or what is selected or dragged from it. */
const TOLD = {
  pointer: 'down up move over out enter leave cancel',
  mouse: 'down up move over out enter leave',
  touch: 'start move end cancel',
  key: 'down up press',
  focus: 'in out',
  drag: 'start end enter over leave',
  '': 'click auxclick dblclick contextmenu focus blur selectstart copy drag drop gotpointercapture lostpointercapture',
};

/**
 * Keeps what happens on the card from the page. A closed shadow root hides the element, not the event: the page sees
 * clicks with their place and keys by name, and could work out a verdict. The first listener on the window comes
 * first, so this one is set before the page's scripts run; in a page that was running already, scripts that listen
 * on the window came before it and do see such events. `pointerrawupdate` is left alone: whoever listens for it makes
 * the browser report every motion singly, on every page.
 *
 * Stopped events keep what the browser does of its own (moving the focus, pressing a button by a key, selecting).
 * The card's own listeners get clicks and keydowns, all that they need, as events that never leave its root.
 */
export class EventShield {
  readonly #view: Window;
  readonly #signal: AbortSignal;
  #host: Element | null = null;
  #root: ShadowRoot | null = null;
  /** A press moves neither the focus nor the selection. */
  #calm = false;
  /** Where in the root a mouse button went down. */
  #pressed: Element | null = null;

  constructor(view: Window, signal: AbortSignal) {
    this.#view = view;
    this.#signal = signal;
    this.#listen();
  }

  /** From now on the page learns nothing of what happens in `root`. `calm`: a press leaves focus and selection alone. */
  cover(host: Element, root: ShadowRoot, calm = false): void {
    this.#host = host;
    this.#root = root;
    this.#calm = calm;
    // `document.open()` takes all listeners from the window; where they still are, nothing is added.
    this.#listen();
  }

  uncover(): void {
    this.#host = this.#root = this.#pressed = null;
  }

  #listen(): void {
    for (const [kind, ends] of Object.entries(TOLD)) {
      // Passive: no finger waits for this script before the page scrolls.
      const options = { capture: true, passive: kind === 'touch', signal: this.#signal };
      for (const end of ends.split(' ')) this.#view.addEventListener(kind + end, this.#onEvent, options);
    }
  }

  readonly #onEvent = (event: Event): void => {
    if (this.#host === null) return;
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
