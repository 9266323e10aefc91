import type { PageLook, SelectedPassage } from '../../components/messages/protocol.ts';
import { moveTo, overlap, seenOf, within, type Box } from '../../components/page/card-place.ts';
import { holds } from '../../components/page/dom.ts';
import type { EventShield } from '../../components/page/event-shield.ts';
import { layUpon, type PageHost } from '../../components/page/page-host.ts';
import { dress } from '../../components/ui/card/card.tsx';
import { t } from '../../components/ui/text.ts';
import type { Selected } from './story.ts';

/** How long a selection must stand before it is more than a passing one, in milliseconds. */
const SETTLED = 400;
/** Words that make a passage: fewer are looked up or copied. */
const FEWEST_WORDS = 3;
/** Below the selection, in CSS pixels; on a touch screen below its handles. */
const GAP = 6;
const TOUCH_GAP = 34;

/**
 * Offers to annotate what the reader has selected: one small button in a closed shadow root, there only while it is
 * offered. It takes no focus and no key: the keyboard's way is the command and the context menu.
 */
export class SelectionOffer {
  readonly #document: Document;
  readonly #shield: EventShield;
  readonly #find: () => Selected | null;
  readonly #look: () => PageLook | undefined;
  readonly #annotate: (passage: SelectedPassage) => void;
  readonly #avoid: () => Box | null;
  #laid: PageHost | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pressed = false;
  #gap = GAP;

  constructor(
    document: Document,
    shield: EventShield,
    signal: AbortSignal,
    find: () => Selected | null,
    look: () => PageLook | undefined,
    annotate: (passage: SelectedPassage) => void,
    avoid: () => Box | null,
  ) {
    this.#document = document;
    this.#shield = shield;
    this.#find = find;
    this.#look = look;
    this.#annotate = annotate;
    this.#avoid = avoid;
    const on = (types: string, act: (event: Event) => void): void => {
      for (const type of types.split(' '))
        document.addEventListener(type, act, { signal, capture: true, passive: true });
    };
    // It is offered anew where it stands when a scroll has come to rest; what scrolls beside it is no matter.
    on('selectionchange scroll', ({ target }) => {
      const node = document.getSelection()?.anchorNode;
      if (!node || holds(target as Node, node)) this.#wait();
    });
    on('keydown', () => this.close());
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
    this.#laid?.remove();
    this.#laid = null;
  }

  #wait(): void {
    this.close();
    this.#timer = setTimeout(() => this.#offer(), SETTLED);
  }

  #offer(): void {
    // A finger's press that selects ends without a release of the pointer, a mouse's does not.
    if (this.#pressed && this.#gap === GAP) return;
    this.#timer = undefined;
    const look = this.#look();
    const selected = look?.selectionOffer ? this.#find() : null;
    if (!selected || selected.whole || selected.passage.exact.split(/\s+/).length < FEWEST_WORDS) return;
    const isSeen = overlap(selected.range.getBoundingClientRect(), seenOf(this.#document)) > 0;
    if (isSeen) this.#show(selected, look!.colourScheme);
  }

  #show({ passage, range }: Selected, scheme: string): void {
    this.#laid = layUpon(range, scheme, this.#shield, this.#document, true);
    const { root, host } = this.#laid;
    dress(root);
    const button = this.#document.createElement('button');
    button.tabIndex = -1;
    button.textContent = t('menuAnnotate');
    button.className = 'offer';
    button.addEventListener('click', () => {
      this.close();
      this.#annotate(passage);
    });
    root.append(button);
    this.#place(host, range);
  }

  /** By the end of the selection, within the window and beside the card, should it be open. */
  #place(host: HTMLElement, range: Range): void {
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
