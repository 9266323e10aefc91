import { isCutOff, isSameStory } from '../../components/claims/same-story.ts';
import { askFromPage } from '../../components/messages/ask.ts';
import { GainsayError, ownCodeOf } from '../../components/messages/errors.ts';
import { pageChecks } from '../../components/messages/page-checks.ts';
import type { BackgroundToPage, Report } from '../../components/messages/protocol.ts';
import { answering, type Handlers } from '../../components/messages/serve.ts';
import { articleAddress, metadataOf } from '../../components/page/article-metadata.ts';
import { hidesItsText } from '../../components/page/closed-text.ts';
import { queryOne, queryWithin, textContentOf, titleOf } from '../../components/page/dom.ts';
import type { EventShield } from '../../components/page/event-shield.ts';
import type { ArticleOn, PageReader } from '../../components/page/page-reader.ts';
import { readArticle } from '../../components/page/read-article.ts';
import { HeadMemory } from '../../components/page/stale-head.ts';
import { storiesOn, storyInView } from '../../components/page/stories.ts';
import { watchArticle } from '../../components/page/watch.ts';
import { PageMarks } from './page-marks.ts';
import { Story } from './story.ts';

/** One page from its first reading to its end: what was read, and what is known of it. */
export class PageSession implements PageReader {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #isAlive: () => boolean;
  readonly #articleOn: ArticleOn;
  readonly #marks: PageMarks;
  readonly #head = new HeadMemory();
  /** The article that the tab stands for. */
  #story: Story | null = null;
  /** Those that were read before and still stand on the page, as where the next article comes up below the last. */
  #others: readonly Story[] = [];
  #asked = false;
  /** When the reader came to this article, ms: what is read of it before and after belongs to one visit. */
  #visit = performance.timeOrigin;
  #reading = false;
  #watching = false;
  /** The page has changed since it was read, at a moment when it could not be read again. */
  #stale = false;
  /** What the page shows now is not for us: no article, forgotten by the reader, or reached after a click elsewhere. */
  #left = false;
  /** Where the background wanted nothing of the page (its site is switched off, it is not in English). */
  #unwantedAt: string | null = null;

  /** `isAlive`: false, and `signal` aborted, once the extension was updated under the page. */
  constructor(
    document: Document,
    shield: EventShield,
    signal: AbortSignal,
    isAlive: () => boolean,
    articleOn: ArticleOn,
  ) {
    this.#document = document;
    this.#isAlive = isAlive;
    this.#articleOn = articleOn;
    this.#signal = signal;
    this.#marks = new PageMarks(document, shield, signal, isAlive, (story) => this.#turnTo(story));
    // After an update the old script can answer nothing any more: its marks must not stay and promise a card.
    signal.addEventListener('abort', () => this.#forget());
    document.addEventListener('visibilitychange', () => this.#stale && void this.#readAgain(), { signal });
    // Back in history the page returns as it was, but the tab stands for another article by now.
    document.defaultView?.addEventListener(
      'pageshow',
      (event) => event.persisted && this.#story?.report && void this.read(false, this.#story),
      { signal },
    );
  }

  readonly handlers: Handlers<BackgroundToPage> = {
    report: (report) => {
      const story = this.#stories().find((each) => each.report?.articleKey === report.articleKey);
      if (story) this.#showIn(story, report);
      return null;
    },
    readPage: ({ asked }) => {
      const story = this.#find();
      void this.read(asked, story);
      return { state: story ? 'reading' : hidesItsText(this.#document) ? 'closed' : 'no-text' };
    },
    showAll: ({ all }) => {
      this.#story?.showAll(all);
      this.#paint();
      return null;
    },
    goToPassage: ({ start, end }) => ({ found: this.#story !== null && this.#marks.goTo(this.#story, start, end) }),
    goBack: () => {
      this.#marks.goBack();
      return null;
    },
    step: ({ by, clash }) => this.#marks.step(by, clash),
    toggleMarks: () => this.#marks.toggle(),
    selectedPassage: () => this.#marks.selected(),
    leave: () => {
      // Only a click may have it read again.
      this.#asked = this.#left = true;
      this.#forget();
      return null;
    },
    ping: () => ({
      reading: this.#reading,
      articleKey: this.#story?.report?.articleKey ?? null,
      unmarked: this.#marks.lost,
      cut: this.#story?.isCut ?? false,
      closed: this.#story === null && hidesItsText(this.#document),
    }),
  };

  readonly answer = answering(pageChecks, this.handlers, ownCodeOf);

  await(): void {
    // Its text may have come while this script did.
    this.#watch(true);
  }

  moveOn(from: string, head: Document): void {
    if (!this.#watching) this.#head.own({ ...metadataOf(head, from), text: '' }, null);
    this.#watch(true);
  }

  /** Reads the page and has it checked. `asked`: the reader clicked, so it is read whatever it is. */
  async read(asked: boolean, story = this.#find()): Promise<void> {
    this.#asked ||= asked;
    // Before the answer comes: what the page changes meanwhile must not be missed. Its text itself may come late.
    this.#watch();
    if (!story) return;
    if (this.#reading) {
      this.#stale = true;
      return;
    }
    this.#reading = true;
    this.#left = false;
    this.#take(story);
    try {
      await this.#check(story);
    } catch (error) {
      if (!(error instanceof GainsayError)) throw error;
      // The background has noted what went wrong for the popup; the page stays as it is.
    } finally {
      this.#reading = false;
    }
    if (this.#stale) await this.#readAgain();
  }

  async #check(story: Story): Promise<void> {
    const answer = await askFromPage('checkArticle', {
      article: story.article,
      asked: this.#asked,
      visit: this.#visit,
    });
    this.#unwantedAt = answer.state === 'checked' ? null : story.article.url;
    if (answer.state !== 'checked' || this.#left) return this.#forget();
    story.article.text = answer.text ?? story.article.text;
    this.#showIn(story, answer.report);
  }

  /** Makes it the article that the tab stands for. */
  #take(story: Story): void {
    const before = this.#story;
    this.#story = story;
    if (!before || before === story) return;
    const { url } = story.article;
    if (before.article.url === url) story.inherit(before);
    else this.#visit = Date.now();
    this.#others = [before, ...this.#others].filter((each) => each.article.url !== url && each.isThere());
  }

  /** The reader has to do with another article of the page: the tab stands for that one now. */
  async #turnTo(story: Story): Promise<void> {
    if (story !== this.#story) await this.read(false, story);
  }

  #stories(): Story[] {
    return this.#story ? [this.#story, ...this.#others] : [];
  }

  /** What stands on the page, in one of its articles where there are several. */
  #find(within = storyInView(this.#document, storiesOn(this.#document))): Story | null {
    const page = readArticle(this.#document, within);
    if (!page) return null;
    const heading = (within && queryWithin(within, 'h1,h2')[0]) ?? queryOne(this.#document, 'h1');
    const words = (heading && textContentOf(heading)) || titleOf(this.#document);
    const own = this.#head.own(page.article, words);
    const isHeadOld = own.canonical !== page.article.canonical || own.published !== page.article.published;
    return new Story({ ...page, article: own }, isHeadOld);
  }

  #showIn(story: Story, report: Report): void {
    story.show(report);
    this.#paint();
  }

  #paint(): void {
    this.#marks.paint(this.#stories());
  }

  #forget(): void {
    for (const story of this.#stories()) story.forget();
    this.#others = [];
    this.#marks.clear();
  }

  /** Pages go on living: late paragraphs, single-page navigation, texts that a framework replaces. */
  #watch(changed = false): void {
    if (this.#watching) return;
    this.#watching = true;
    watchArticle(this.#document, () => void this.#readAgain(), this.#signal, changed);
  }

  async #readAgain(): Promise<void> {
    if (!this.#isAlive()) return;
    const address = articleAddress(this.#document);
    // What was not wanted is not wanted with one more paragraph.
    if (this.#unwantedAt === address) return;
    // A page in the background waits until it is looked at: a live ticker would keep the judge busy all day.
    this.#stale = this.#reading || this.#document.visibilityState === 'hidden';
    if (this.#stale) return;
    const before = this.#story;
    if (before) return this.#compare(before, address);
    if (this.#asked || this.#isArticle()) await this.read(false);
  }

  /** Looks what has become of the article that the tab stands for. */
  async #compare(before: Story, address: string): Promise<void> {
    const moved = address !== before.article.url;
    const known = this.#others.find((each) => each.article.url === address && each.isThere());
    if (moved && known) return this.#turnTo(known);
    const now = this.#find(this.#placeOf(before, moved));
    // Text that has vanished has been read nevertheless; at another address there is something else.
    if (!now) return moved ? this.#leave() : undefined;
    const { text } = before.article;
    const same = isSameStory(now.article.text, text);
    const next = !same && moved;
    // A click asks for one page: what a single-page site shows after it is the reader's own affair.
    if (this.#left || next) {
      this.#left = this.#asked || !this.#isArticle(now.isHeadOld ? 0 : undefined);
      if (this.#left) return this.#leave();
    }
    // The same words in new nodes, or fewer of them: the marks only have to be painted there.
    const old = (now.article.text === text && !before.isCut) || isCutOff(now.article.text, text);
    if (same && old && before.report) {
      before.map = now.map;
      before.mark();
      this.#paint();
      return;
    }
    // An address alone makes no other article.
    const article = same && moved ? { ...before.article, text: now.article.text } : now.article;
    await this.read(false, new Story({ article, map: now.map }));
  }

  /** Where the article stands among several, or the next one where the page has moved on. Null: the whole page. */
  #placeOf(before: Story, moved: boolean): Element | null {
    const places = storiesOn(this.#document);
    const own = places.find((place) => before.isThere(place));
    if (own && !moved) return own;
    const fresh = places.filter((place) => !this.#stories().some((story) => story.isThere(place)));
    return storyInView(this.#document, fresh) ?? own ?? null;
  }

  /** `said`: how much the page's own words count, where they are not what they say now. */
  #isArticle(said?: number): boolean {
    return this.#articleOn(this.#document, articleAddress(this.#document), said) === 'here';
  }

  #leave(): void {
    if (!this.#story?.report) return;
    this.#forget();
    this.#visit = Date.now();
    void askFromPage('leaveArticle', {}).catch(() => null);
  }
}
