import type { Side } from '../../components/contradictions/contradiction.ts';
import { askFromPage } from '../../components/messages/ask.ts';
import type { PageLook, SelectedPassage } from '../../components/messages/protocol.ts';
import type { EventShield } from '../../components/page/event-shield.ts';
import { markAt } from '../../components/page/hit-test.ts';
import { Painter, type Mark } from '../../components/page/paint.ts';
import { noteScroll, scrollToRange } from '../../components/page/scroll.ts';
import { passageAddress } from '../../components/ui/passage-address.ts';
import { CardHost } from './card-host.ts';
import { SelectionOffer } from './selection-offer.ts';
import type { Selected, Story } from './story.ts';

/** How long a passage that was gone to stands out, in milliseconds. */
const FLASH_MS = 1_600;

/** The marks on the page, and what the reader does with them: points, clicks, selects. */
export class PageMarks {
  readonly #document: Document;
  readonly #painter: Painter;
  readonly #card: CardHost;
  readonly #offer: SelectionOffer;
  readonly #turnTo: (story: Story) => Promise<void>;
  readonly #isAlive: () => boolean;
  #stories: readonly Story[] = [];
  #marks: readonly Mark[] = [];
  #pointer: MouseEvent | null = null;
  #hovered: Mark | null = null;
  /** Scrolls back to where the reader was before going to passages. */
  #back: (() => void) | null = null;

  /** `turnTo`: the reader has to do with this article of the page. */
  constructor(
    document: Document,
    shield: EventShield,
    signal: AbortSignal,
    isAlive: () => boolean,
    turnTo: (story: Story) => Promise<void>,
  ) {
    this.#document = document;
    this.#isAlive = isAlive;
    this.#turnTo = turnTo;
    this.#painter = new Painter(document);
    this.#card = new CardHost(document, shield, signal);
    const annotate = (passage: SelectedPassage): void => void this.#annotate(passage);
    this.#offer = new SelectionOffer(
      document,
      shield,
      signal,
      () => (this.#look?.selectionOffer ? this.#selection() : null),
      annotate,
    );
    const quietly = { signal, capture: true, passive: true };
    document.addEventListener('click', (event) => void this.#click(event), { signal, capture: true });
    document.addEventListener('mousemove', (event) => this.#move(event), quietly);
    document.addEventListener('scroll', () => this.#painter.ensure(), quietly);
  }

  /** The page goes on taking the marks away. */
  get lost(): boolean {
    this.#painter.ensure();
    return this.#painter.lost;
  }

  get #look(): PageLook | undefined {
    return this.#stories[0]?.report?.look;
  }

  paint(stories: readonly Story[]): void {
    this.#stories = stories;
    this.#marks = stories.flatMap(({ marks }) => marks);
    this.#hovered = null;
    this.#painter.paint(this.#marks, this.#look);
    this.#card.update(stories.flatMap(({ seen }) => seen ?? []));
  }

  clear(): void {
    this.#stories = this.#marks = [];
    this.#hovered = null;
    this.#painter.clear();
    this.#card.close();
    this.#offer.close();
  }

  /** What the reader has selected, of whichever article: the tab stands for that one then. */
  async selected(): Promise<SelectedPassage | null> {
    const passage = this.#selection()?.passage ?? null;
    await this.#turnToKey(passage?.articleKey);
    return passage;
  }

  #selection(): Selected | null {
    for (const story of this.#stories) {
      const selected = story.selected(this.#document);
      if (selected) return selected;
    }
    return null;
  }

  /** A failed message means an extension that was updated under the page. */
  async #annotate(passage: SelectedPassage): Promise<void> {
    this.#card.close();
    await this.#turnToKey(passage.articleKey);
    await askFromPage('annotatePassage', passage).catch(() => null);
  }

  async #turnToKey(key: string | undefined): Promise<void> {
    const story = this.#stories.find(({ report }) => report?.articleKey === key);
    if (story) await this.#turnTo(story);
  }

  goTo(story: Story, start: number, end: number): boolean {
    const range = story.rangeOf(start, end);
    if (!range) return false;
    this.#back ??= noteScroll(this.#document, range);
    scrollToRange(range);
    this.#painter.paint([...this.#marks, { range, kind: 'flash' }], this.#look);
    setTimeout(() => this.#painter.paint(this.#marks, this.#look), FLASH_MS);
    return true;
  }

  goBack(): void {
    this.#back?.();
    this.#back = null;
  }

  /** Once a frame at most: a mouse may report a thousand motions a second. */
  #move(event: MouseEvent): void {
    if (this.#marks.length === 0) return;
    if (!this.#pointer) requestAnimationFrame(() => this.#hover());
    this.#pointer = event;
  }

  #hover(): void {
    const event = this.#pointer!;
    this.#pointer = null;
    this.#painter.ensure();
    const mark = event.buttons === 0 ? this.#markUnder(event) : null;
    if (mark === this.#hovered) return;
    this.#hovered = mark;
    this.#painter.hover(mark && this.#storyOf(mark)?.claimOf(mark) ? mark.range : null);
  }

  #markUnder({ clientX, clientY }: MouseEvent): Mark | null {
    return markAt(this.#document, clientX, clientY, this.#marks);
  }

  #storyOf(mark: Mark): Story | undefined {
    return this.#stories.find(({ marks }) => marks.includes(mark));
  }

  async #click(event: MouseEvent): Promise<void> {
    if (this.#marks.length === 0 || event.defaultPrevented || event.button !== 0 || !event.isTrusted) return;
    if (!this.#isAlive()) return;
    // A link in a marked sentence stays a link, and a selection is not a click.
    const onLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement && node.href !== '');
    if (onLink || this.#document.getSelection()?.isCollapsed === false) return;
    this.#painter.ensure();
    const mark = this.#markUnder(event);
    const story = mark && this.#storyOf(mark);
    if (!mark || !story?.claimOf(mark)) return this.#card.close();
    await this.#turnTo(story);
    const claim = story.claimOf(mark);
    this.#offer.close();
    if (story.seen && claim) this.#card.open(story.seen, claim, mark.range, (side) => this.#goToSide(story, side));
  }

  #goToSide(story: Story, { article, quote, start, end }: Side): void {
    if (article.key === story.report?.articleKey) this.goTo(story, start, end);
    else window.open(passageAddress(article.url, quote), '_blank', 'noopener,noreferrer');
  }
}
