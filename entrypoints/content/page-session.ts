import type { Claim } from '../../components/claims/claim.ts';
import { MOST_FLAGS } from '../../components/contradictions/threshold.ts';
import { askFromPage } from '../../components/messages/ask.ts';
import { GainsayError } from '../../components/messages/errors.ts';
import { pageChecks } from '../../components/messages/page-checks.ts';
import type { BackgroundToPage, Report, SelectedPassage } from '../../components/messages/protocol.ts';
import { serve, type Handlers } from '../../components/messages/serve.ts';
import { isArticlePage } from '../../components/page/article-page.ts';
import type { EventShield } from '../../components/page/event-shield.ts';
import { markAt } from '../../components/page/hit-test.ts';
import { Painter, type Mark } from '../../components/page/paint.ts';
import { articleAddress } from '../../components/page/article-metadata.ts';
import { readArticle, type PageArticle } from '../../components/page/read-article.ts';
import { scrollToRange } from '../../components/page/scroll.ts';
import { selectedQuote } from '../../components/page/selection.ts';
import { watchArticle } from '../../components/page/watch.ts';
import { passageAddress } from '../../components/ui/passage-address.ts';
import { CardHost } from './card-host.ts';
import { claimOfMark, marksOf } from './marks.ts';

/** How long a passage that was gone to stands out, in milliseconds. */
const FLASH_MS = 1_600;

/** One page from its first reading to its end: what was read, what is known of it, what is painted. */
export class PageSession {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #isAlive: () => boolean;
  readonly #painter: Painter;
  readonly #card: CardHost;
  #page: PageArticle | null = null;
  #report: Report | null = null;
  #marks: readonly Mark[] = [];
  /** The reader has asked for all contradictions, not only the first few. */
  #all = false;
  #asked = false;
  #reading = false;
  #watching = false;
  /** The page has changed since it was read, at a moment when it could not be read again. */
  #stale = false;
  /** What the page shows now is not for us: no article, forgotten by the reader, or reached after a click elsewhere. */
  #left = false;
  /** Where the background wanted nothing of the page (its site is switched off, it is not in English). */
  #unwantedAt: string | null = null;

  /** `isAlive`: false, and `signal` aborted, once the extension was updated under the page. */
  constructor(document: Document, shield: EventShield, signal: AbortSignal, isAlive: () => boolean) {
    this.#document = document;
    this.#isAlive = isAlive;
    this.#signal = signal;
    this.#painter = new Painter(document);
    this.#card = new CardHost(document, shield, signal);
    // After an update the old script can answer nothing any more: its marks must not stay and promise a card.
    signal.addEventListener('abort', () => this.#end());
  }

  listen(): void {
    const handlers: Handlers<BackgroundToPage> = {
      report: (report) => {
        if (report.articleKey === this.#report?.articleKey) this.#show(report);
        return null;
      },
      readPage: ({ asked }) => {
        const page = readArticle(this.#document);
        if (!page) return { state: 'no-text' };
        void this.read(asked, page);
        return { state: 'reading' };
      },
      showAll: ({ all }) => {
        this.#all = all;
        if (this.#report) this.#show(this.#report);
        return null;
      },
      goToPassage: ({ start, end }) => ({ found: this.#goTo(start, end) }),
      selectedPassage: () => this.#selected(),
      leave: () => {
        // Only a click may have it read again.
        this.#asked = this.#left = true;
        this.#forget();
        return null;
      },
      ping: () => ({ reading: this.#reading, articleKey: this.#report?.articleKey ?? null }),
    };
    const stop = serve('page', pageChecks, handlers, (sender) => sender.tab === undefined);
    this.#signal.addEventListener('abort', stop);
    const signal = this.#signal;
    this.#document.addEventListener('click', (event) => this.#click(event), { signal, capture: true });
    this.#document.addEventListener('visibilitychange', () => this.#stale && void this.#readAgain(), { signal });
    // Back in history the page returns as it was, but the tab stands for another article by now.
    this.#document.defaultView?.addEventListener(
      'pageshow',
      (event) => event.persisted && this.#report && void this.read(false),
      { signal },
    );
  }

  /** Reads the page and has it checked. `asked`: the reader clicked, so it is read whatever it is. */
  async read(asked: boolean, page = readArticle(this.#document)): Promise<void> {
    this.#asked ||= asked;
    if (!page) return;
    if (this.#reading) {
      this.#stale = true;
      return;
    }
    this.#reading = true;
    this.#left = false;
    this.#page = page;
    // Before the answer comes: what the page changes meanwhile must not be missed.
    this.#watch();
    try {
      await this.#check(page);
    } catch (error) {
      if (!(error instanceof GainsayError)) throw error;
      // The background has noted what went wrong for the popup; the page stays as it is.
    } finally {
      this.#reading = false;
    }
    if (this.#stale) await this.#readAgain();
  }

  async #check(page: PageArticle): Promise<void> {
    const answer = await askFromPage('checkArticle', { article: page.article, asked: this.#asked });
    this.#unwantedAt = answer.state === 'checked' ? null : page.article.url;
    if (answer.state === 'checked' && !this.#left) this.#show(answer.report);
    else this.#forget();
  }

  #show(report: Report): void {
    if (!this.#page) return;
    // Asked for on one article, not on the next.
    if (this.#report && report.articleKey !== this.#report.articleKey) this.#all = false;
    this.#report = report;
    const seen = this.#seen(report);
    this.#marks = marksOf(seen, this.#page.map);
    this.#painter.paint(this.#marks);
    this.#card.update(seen);
  }

  /** A report with those of its contradictions that are shown now. */
  #seen(report: Report): Report {
    return this.#all ? report : { ...report, contradictions: report.contradictions.slice(0, MOST_FLAGS) };
  }

  #forget(): void {
    this.#report = null;
    this.#all = false;
    this.#marks = [];
    this.#painter.clear();
    this.#card.close();
  }

  #end(): void {
    this.#forget();
    this.#page = null;
  }

  /** Pages go on living: late paragraphs, single-page navigation, texts that a framework replaces. */
  #watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    watchArticle(this.#document, () => void this.#readAgain(), this.#signal);
  }

  async #readAgain(): Promise<void> {
    if (!this.#isAlive() || !this.#page) return;
    // What was not wanted is not wanted with one more paragraph.
    if (this.#unwantedAt === articleAddress(this.#document)) return;
    // A page in the background waits until it is looked at: a live ticker would keep the judge busy all day.
    this.#stale = this.#reading || this.#document.visibilityState === 'hidden';
    if (this.#stale) return;
    const page = readArticle(this.#document);
    const { text, url } = this.#page.article;
    const same = page?.article.text === text && page.article.url === url;
    if (!page) return this.#leave();
    const elsewhere = this.#left || (page.article.text !== text && page.article.url !== url);
    // A click asks for one page: what a single-page site shows after it is the reader's own affair.
    this.#left = elsewhere && (this.#asked || !isArticlePage(this.#document));
    if (this.#left) return this.#leave();
    this.#page = page;
    // The same words in new nodes: the marks only have to be painted there.
    if (same && this.#report) this.#show(this.#report);
    else await this.read(false, page);
  }

  #leave(): void {
    if (!this.#report) return;
    this.#forget();
    void askFromPage('leaveArticle', {}).catch(() => null);
  }

  #click(event: MouseEvent): void {
    if (!this.#report || event.defaultPrevented || event.button !== 0 || !event.isTrusted || !this.#isAlive()) return;
    // A link in a marked sentence stays a link, and a selection is not a click.
    const onLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement && node.href !== '');
    if (onLink || this.#document.getSelection()?.isCollapsed === false) return;
    this.#painter.ensure();
    const mark = markAt(this.#document, event.clientX, event.clientY, this.#marks);
    const claim = mark ? claimOfMark(this.#report, mark) : undefined;
    if (claim && mark) this.#openCard(claim, mark.range);
    else this.#card.close();
  }

  #openCard(claim: Claim, range: Range): void {
    if (!this.#report) return;
    const { articleKey } = this.#report;
    this.#card.open(this.#seen(this.#report), claim, range, ({ article, quote, start, end }) => {
      if (article.key === articleKey) this.#goTo(start, end);
      else window.open(passageAddress(article.url, quote), '_blank', 'noopener,noreferrer');
    });
  }

  #goTo(start: number, end: number): boolean {
    const range = this.#page?.map.rangeOf(start, end);
    if (!range) return false;
    scrollToRange(range);
    const flash: Mark = { range, kind: 'flash' };
    this.#painter.paint([...this.#marks, flash]);
    setTimeout(() => this.#painter.paint(this.#marks), FLASH_MS);
    return true;
  }

  #selected(): SelectedPassage | null {
    const quote = this.#page && this.#report ? selectedQuote(this.#document, this.#page.map) : null;
    return quote && this.#report ? { articleKey: this.#report.articleKey, ...quote } : null;
  }
}
