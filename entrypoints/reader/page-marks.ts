import type { Side } from '../../components/contradictions/contradiction.ts';
import { askFromPage } from '../../components/messages/ask.ts';
import type { PageLook, SelectedPassage } from '../../components/messages/protocol.ts';
import type { EventShield } from '../../components/page/event-shield.ts';
import { markAt, pointerOf, type Pointer } from '../../components/page/hit-test.ts';
import { Painter, type Mark } from '../../components/page/paint.ts';
import { noteScroll, scrollToRange } from '../../components/page/scroll.ts';
import { passageAddress } from '../../components/ui/passage-address.ts';
import { CardHost } from './card-host.ts';
import { SelectionOffer } from './selection-offer.ts';
import type { Selected, Story } from './story.ts';

/** How long a passage that was gone to stands out, in milliseconds. */
const FLASH_MS = 1_600;
/** How often it is looked whether the marks are still there, in milliseconds: nothing tells of a page that clears them. */
const LOOK_MS = 1_500;

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
  /** Where it was last, until the next frame; null: with a button down. */
  #pointer: Pointer | null | undefined;
  #hovered: Mark | null = null;
  /** The reader wants to read without marks for now. */
  #hidden = false;
  /** Where the last step led. */
  #at = -1;
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
      () => (isAlive() ? this.#selection() : null),
      () => this.#look,
      annotate,
      () => this.#card.box,
    );
    const quietly = { signal, capture: true, passive: true };
    shield.hearClicks((event) => this.#click(event));
    document.addEventListener('mousemove', (event) => this.#move(event), quietly);
    for (const seen of ['scroll', 'visibilitychange']) {
      document.addEventListener(seen, () => this.#ensure(), quietly);
    }
    const looks = setInterval(() => {
      if (document.visibilityState !== 'hidden') this.#ensure();
    }, LOOK_MS);
    signal.addEventListener('abort', () => {
      clearInterval(looks);
      shield.hearClicks(null);
    });
  }

  /** The page goes on taking the marks away. */
  get lost(): boolean {
    this.#ensure();
    return this.#painter.lost;
  }

  /** Has the marks where they belong; false: they are gone with the extension, and may be another's by now. */
  #ensure(): boolean {
    const alive = this.#isAlive();
    if (alive) this.#painter.ensure();
    return alive;
  }

  get #look(): PageLook | undefined {
    return this.#stories[0]?.report?.look;
  }

  paint(stories: readonly Story[]): void {
    // There is no way back into an article that has gone from the page.
    const stays = stories.some(({ article }) => this.#stories.some((before) => before.article.url === article.url));
    if (!stays) this.#back = null;
    this.#stories = stories;
    this.#marks = this.#hidden ? [] : stories.flatMap(({ marks }) => marks);
    this.#hovered = null;
    this.#painter.paint(this.#marks, this.#look);
    this.#card.update(stories.flatMap(({ seen }) => seen ?? []));
  }

  clear(): void {
    this.#stories = this.#marks = [];
    this.#hovered = this.#back = null;
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
    const story = this.#storyWith(key);
    if (story) await this.#turnTo(story);
  }

  goTo(story: Story, start: number, end: number): boolean {
    const range = story.rangeOf(start, end);
    if (range) this.#bring(range, undefined, story.shownAs(range));
    return range !== null;
  }

  #bring(range: Range, calm?: boolean, shown: readonly Range[] = [range]): void {
    this.#back ??= noteScroll(this.#document, range);
    scrollToRange(range, calm);
    const flashes = shown.map((each) => ({ range: each, kind: 'flash' as const }));
    this.#painter.paint([...this.#marks, ...flashes], this.#look);
    setTimeout(() => this.#painter.paint(this.#marks, this.#look), FLASH_MS);
  }

  /**
   * Goes to the next claim, or the one before, and opens its card, which takes the focus: a click by keyboard. Counted from
   * where the last step led, while that is in sight, else from the window's top; after the last one comes the first.
   */
  async step(by: number, clash: boolean): Promise<boolean> {
    if (this.#hidden) this.toggle();
    const marks = this.#marks;
    const topOf = (mark?: Mark): number => mark?.range.getBoundingClientRect().top ?? -1;
    const top = topOf(marks[this.#at]);
    const stays = top >= 0 && top < innerHeight;
    let at = stays ? this.#at : marks.findLastIndex((mark) => topOf(mark) < 0) + (by < 0 ? 1 : 0);
    for (const _ of marks) {
      at = (at + by + marks.length) % marks.length;
      const mark = marks[at]!;
      if ((!clash || mark.kind === 'clash') && (await this.#open(mark, true))) {
        this.#at = at;
        return true;
      }
    }
    return false;
  }

  /** Says whether the marks are hidden now. */
  toggle(): boolean {
    this.#hidden = !this.#hidden;
    this.paint(this.#stories);
    return this.#hidden;
  }

  goBack(): void {
    this.#back?.();
    this.#back = null;
  }

  /** Once a frame at most: a mouse may report a thousand motions a second. */
  #move(event: MouseEvent): void {
    if (this.#marks.length === 0) return;
    if (this.#pointer === undefined) requestAnimationFrame(() => this.#hover());
    this.#pointer = event.buttons === 0 ? pointerOf(event) : null;
  }

  #hover(): void {
    const mark = this.#pointer ? markAt(this.#pointer, this.#marks) : null;
    this.#pointer = undefined;
    this.#ensure();
    if (mark === this.#hovered) return;
    this.#hovered = mark;
    this.#painter.hover(mark && mark.range);
  }

  #storyOf(mark: Mark): Story | undefined {
    return this.#stories.find(({ marks }) => marks.includes(mark));
  }

  async #click(event: MouseEvent): Promise<void> {
    if (this.#marks.length === 0 || event.button !== 0 || !event.isTrusted) return;
    if (!this.#ensure()) return;
    // A link in a marked sentence stays a link, and a selection is not a click.
    const pointer = pointerOf(event);
    const onLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement && node.href !== '');
    if (onLink || this.#document.getSelection()?.isCollapsed === false) return;
    const mark = markAt(pointer, this.#marks);
    if (mark && (await this.#open(mark))) return;
    this.#card.close();
    if (mark) await this.#openOwn(mark);
  }

  /** Opens the card of the claim that is marked so, brought into view where it may be out of it; says whether it is one. */
  async #open(mark: Mark, bring?: boolean): Promise<boolean> {
    const story = this.#storyOf(mark);
    if (!story?.claimOf(mark)) return false;
    await this.#turnTo(story);
    if (bring) this.#bring(mark.range, true);
    const claim = story.claimOf(mark);
    this.#offer.close();
    const { seen } = story;
    if (!seen || !claim) return true;
    const find = ({ start, end }: Pick<Side, 'start' | 'end'>): Range | null =>
      this.#storyWith(seen.articleKey)?.rangeOf(start, end) ?? null;
    this.#card.open(seen, claim, find, (side) => this.#goToSide(story, side));
    return true;
  }

  /** What the reader has annotated, and is no claim, has no card: the annotation itself is opened. */
  async #openOwn(mark: Mark): Promise<void> {
    const story = this.#storyOf(mark);
    const id = mark.annotation;
    if (!story?.report || id === undefined) return;
    await this.#turnTo(story);
    await askFromPage('openAnnotation', { articleKey: story.report.articleKey, id }).catch(() => null);
  }

  /** An article that was read again since is another story. */
  #storyWith(key: string | undefined): Story | undefined {
    return this.#stories.find(({ report }) => report?.articleKey === key);
  }

  #goToSide(story: Story, { article, quote, start, end }: Side): void {
    if (article.key === story.report?.articleKey) this.goTo(story, start, end);
    else window.open(passageAddress(article.url, quote), '_blank', 'noopener,noreferrer');
  }
}
