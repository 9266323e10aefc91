import type { SelectedPassage } from '../../components/messages/protocol.ts';
import { overlap, set, within, type Box } from '../../components/page/card-place.ts';
import type { EventShield } from '../../components/page/event-shield.ts';
import { t } from '../../components/ui/text.ts';
import type { Selected } from './story.ts';

/** How long a selection must stand before it is more than a passing one, in milliseconds. */
const SETTLED = 400;
/** Words that make a passage: fewer are looked up or copied. */
const FEWEST_WORDS = 3;
/** Below the selection, in CSS pixels; on a touch screen below its handles. */
const GAP = 6;
const TOUCH_GAP = 34;
/** Room kept for the button at the window's edges, in CSS pixels. */
const WIDTH = 190;
const HEIGHT = 40;

const BUTTON = `all:unset;cursor:pointer;padding:5px 12px;border:1px solid;border-radius:99px;color-scheme:light dark;
font:13px/1.4 system-ui,sans-serif;color:light-dark(#1f5f99,#8cc0ee);background:light-dark(#fff,#201f1c);box-shadow:0 2px 8px #0003`;

/**
 * Offers to annotate what the reader has selected: one small button in a closed shadow root, there only while it is
 * offered. It takes no focus and no key: the keyboard's way is the command and the context menu.
 */
export class SelectionOffer {
  readonly #document: Document;
  readonly #shield: EventShield;
  readonly #find: () => Selected | null;
  readonly #annotate: (passage: SelectedPassage) => void;
  readonly #avoid: () => Box | null;
  #host: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pressed = false;
  #gap = GAP;

  constructor(
    document: Document,
    shield: EventShield,
    signal: AbortSignal,
    find: () => Selected | null,
    annotate: (passage: SelectedPassage) => void,
    avoid: () => Box | null,
  ) {
    this.#document = document;
    this.#shield = shield;
    this.#find = find;
    this.#annotate = annotate;
    this.#avoid = avoid;
    const on = (types: string, act: (event: Event) => void): void => {
      for (const type of types.split(' '))
        document.addEventListener(type, act, { signal, capture: true, passive: true });
    };
    on('selectionchange', () => this.#wait());
    on('scroll keydown', () => this.close());
    on('pointerdown', (event) => {
      this.#pressed = true;
      this.#gap = (event as PointerEvent).pointerType === 'touch' ? TOUCH_GAP : GAP;
    });
    on('pointerup pointercancel', () => {
      this.#pressed = false;
      if (this.#timer) this.#wait();
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#host) return;
    this.#host.remove();
    this.#shield.uncover(this.#host);
    this.#host = null;
  }

  #wait(): void {
    this.close();
    this.#timer = setTimeout(() => this.#offer(), SETTLED);
  }

  #offer(): void {
    // A finger's press that selects ends without a release of the pointer, a mouse's does not.
    if (this.#pressed && this.#gap === GAP) return;
    this.#timer = undefined;
    const selected = this.#find();
    if (selected && !selected.whole && selected.passage.exact.split(/\s+/).length >= FEWEST_WORDS) this.#show(selected);
  }

  #show({ passage, range }: Selected): void {
    const host = this.#document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const button = this.#document.createElement('button');
    button.tabIndex = -1;
    button.textContent = t('menuAnnotate');
    button.style.cssText = BUTTON;
    button.addEventListener('click', () => {
      this.close();
      this.#annotate(passage);
    });
    root.append(button);
    this.#place(host, range);
    this.#shield.cover(host, root, true);
    this.#document.documentElement.append(host);
    this.#host = host;
  }

  /** By the end of the selection, within the window and beside the card, should it be open. */
  #place(host: HTMLElement, range: Range): void {
    const view = this.#document.defaultView!;
    const { right, bottom } = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
    const card = this.#avoid();
    const lefts = [right - WIDTH / 2, ...(card ? [card.x - WIDTH - GAP, card.x + card.width + GAP] : [])];
    const y = within(bottom + this.#gap, HEIGHT, view.innerHeight);
    const spots = lefts.map((left) => ({ x: within(left, WIDTH, view.innerWidth), y, width: WIDTH, height: HEIGHT }));
    const { x } = spots.find((spot) => card === null || overlap(spot, card) === 0) ?? spots[0]!;
    set(host, {
      all: 'initial',
      position: 'fixed',
      left: `${x}px`,
      top: `${y}px`,
      'z-index': '2147483647',
      'user-select': 'none',
    });
  }
}
