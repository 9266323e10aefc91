import type { SelectedPassage } from '../../components/messages/protocol.ts';
import { moveTo, overlap, seenOf, set, unzoomed, within, type Box } from '../../components/page/card-place.ts';
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
    this.#shield.cover(host, root, true);
    this.#host = host;
    this.#place(host, range);
  }

  /** By the end of the selection, within the window and beside the card, should it be open. */
  #place(host: HTMLElement, range: Range): void {
    set(host, {
      all: 'initial',
      position: 'fixed',
      left: '0',
      top: '0',
      'z-index': '2147483647',
      'user-select': 'none',
      zoom: unzoomed(this.#document),
    });
    this.#document.documentElement.append(host);
    const { width, height } = host.getBoundingClientRect();
    const { right, bottom } = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
    const seen = seenOf(this.#document);
    const card = this.#avoid();
    const lefts = [right - width / 2, ...(card ? [card.x - width - GAP, card.x + card.width + GAP] : [])];
    const y = within(bottom + this.#gap, height, seen.y, seen.height);
    const spots = lefts.map((left) => ({ x: within(left, width, seen.x, seen.width), y, width, height }));
    const { x } = spots.find((spot) => card === null || overlap(spot, card) === 0) ?? spots[0]!;
    moveTo(host, x, y);
  }
}
