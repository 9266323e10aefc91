import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Annotation } from '../../annotations/annotation.ts';
import { siteOf } from '../../claims/article-key.ts';
import type { ErrorCode, JudgingProgress, TabState, TabSummary } from '../../messages/protocol.ts';
import type { Settings } from '../../messages/settings.ts';
import type { ArticleRecord } from '../../store/records.ts';
import { articleOf, articleOfSummary, type PageArticle } from './page-article.ts';
import { Correcting, type CorrectingSources } from '../claims/correcting.ts';
import { Deciding, type DecidingSources } from '../contradictions/deciding.ts';
import { failureOf } from '../failure-of.ts';
import { TabSite, type SiteSources } from './tab-site.ts';

type Stop = () => void;

/** Where a tab's findings come from; the entrypoint wires storage, library and background. */
export interface PageSources extends SiteSources, DecidingSources, CorrectingSources {
  /** Calls at once with what lies in `storage.session` for the tab, and again when it changes. */
  watchSummary(tabId: number, onSummary: (summary: TabSummary | null) => void): Stop;
  tabState(tabId: number, read: boolean): Promise<TabState>;
  /** `anyLanguage`: even a page that is not in English. */
  readTab(tabId: number, anyLanguage: boolean): Promise<TabState>;
  watchArticle(
    key: string,
    onArticle: (article: ArticleRecord | null) => void,
    onFailed: (error: unknown) => void,
  ): Stop;
  watchAnnotations(
    key: string,
    onAnnotations: (annotations: readonly Annotation[]) => void,
    onFailed: (error: unknown) => void,
  ): Stop;
  /** Calls at once with how far the article under way is judged, and again when that changes. */
  watchProgress(onProgress: (progress: JudgingProgress | null) => void): Stop;
  judgeAgain(articleKey: string): Promise<unknown>;
  showAll(tabId: number, all: boolean): Promise<unknown>;
  switchSite(site: string, on: boolean): Promise<unknown>;
  notAlways(url: string): Promise<unknown>;
  changeSettings(change: Partial<Settings>): Promise<unknown>;
  codeOf(error: unknown): ErrorCode;
}

/**
 * What is known of the page in one tab, as signals: first its summary, which costs no database, then the library's
 * record, kept up to date.
 */
export class PageModel {
  readonly #sources: PageSources;
  readonly #state = signal<TabState | null>(null);
  readonly #summary = signal<TabSummary | null>(null);
  /** Undefined: the library has not answered yet; null: it does not have the article. */
  readonly #record = signal<ArticleRecord | null | undefined>(undefined);
  readonly #progress = signal<JudgingProgress | null>(null);
  /** The articles of which the reader wants to see all contradictions, for as long as the view is open. */
  readonly #all = signal<ReadonlySet<string>>(new Set());
  readonly #annotations = signal<readonly Annotation[]>([]);
  readonly #failed = signal<ErrorCode | null>(null);
  #tabId: number | null = null;
  /** The tab was turned to with a click that has its page read. */
  #clicked = false;
  #articleKey: string | null = null;
  #stopTab: Stop = () => {};
  #stopArticle: Stop = () => {};

  readonly state: ReadonlySignal<TabState | null> = computed(() => {
    const state = this.#state.value;
    // The page still shows it, but the reader has forgotten it.
    const gone = state?.state === 'checked' && this.#record.value === null;
    return gone ? { state: 'failed', error: 'gone' } : state;
  });
  /** Why the site could not be switched, or the judge not be asked again; null when all is well. */
  readonly failed: ReadonlySignal<ErrorCode | null> = computed(() => this.#failed.value);
  readonly annotations: ReadonlySignal<readonly Annotation[]> = computed(() =>
    this.correcting.annotationsSeen(this.#annotations.value),
  );
  readonly article: ReadonlySignal<PageArticle | null> = computed(() => {
    const record = this.#record.value;
    if (record && this.deciding.ready.value && this.correcting.ready.value) {
      return this.deciding.seen(this.correcting.seen(articleOf(record)));
    }
    const summary = this.#summary.value;
    return summary?.articleKey ? articleOfSummary(summary, summary.articleKey) : null;
  });
  /** How far the judging of this article is; null while another is judged, or none. */
  readonly progress: ReadonlySignal<JudgingProgress | null> = computed(() => {
    const progress = this.#progress.value;
    return progress && progress.articleKey === this.article.value?.key ? progress : null;
  });
  /** All contradictions are shown, not only the first few. */
  readonly all: ReadonlySignal<boolean> = computed(() => this.#all.value.has(this.article.value?.key ?? ''));
  /** The host by which the site is switched; null where none is known. */
  readonly site: ReadonlySignal<string | null> = computed(() => {
    const state = this.#state.value;
    if (state?.state === 'site-off') return state.site;
    if (state?.state === 'marks-gone') return siteOf(state.url);
    const url = this.#record.value?.url;
    // The made-up story is on no site: its host is the extension's own number.
    return url !== undefined && /^(?:http|file)/.test(url) && URL.canParse(url) ? siteOf(url) : null;
  });

  readonly tabSite: TabSite;
  readonly deciding: Deciding;
  readonly correcting: Correcting;

  constructor(sources: PageSources) {
    this.#sources = sources;
    this.tabSite = new TabSite(sources);
    this.deciding = new Deciding(sources);
    this.correcting = new Correcting(sources);
  }

  get tabId(): number | null {
    return this.#tabId;
  }

  /** Turns to a tab. With `read`, a page that was not looked at yet is read. */
  async open(tabId: number, read: boolean): Promise<void> {
    this.close();
    this.#tabId = tabId;
    const stops = [
      this.#sources.watchSummary(tabId, (summary) => this.#takeSummary(summary)),
      this.#sources.watchProgress((progress) => (this.#progress.value = progress)),
    ];
    this.#stopTab = () => stops.forEach((stop) => stop());
    this.tabSite.open(tabId);
    this.#clicked = read;
    await this.#ask(tabId, () => this.#sources.tabState(tabId, read));
  }

  /** There is no tab: none is in front, or it was closed meanwhile. */
  openNone(): void {
    this.close();
    this.#state.value = { state: 'browser-page', kind: 'browser' };
  }

  /** The tab shows another page, or the same under another address: what is known stays until its answer says otherwise. */
  async askAgain(): Promise<void> {
    const tabId = this.#tabId;
    if (tabId !== null) await this.#ask(tabId, () => this.#sources.tabState(tabId, false));
  }

  /** Switches the site off or on. Its summary tells that it is off; switched on, it is read. */
  async switchSite(on: boolean): Promise<void> {
    const site = this.site.peek();
    if (site === null) return;
    if ((await this.#try(() => this.#sources.switchSite(site, on))) && on) await this.read();
  }

  /** No page is to be read until then (ms since 1970). */
  async pause(until: number): Promise<void> {
    if (await this.#try(() => this.#sources.changeSettings({ pausedUntil: until }))) await this.askAgain();
  }

  /** Pages are read again, this one at once. */
  async resume(): Promise<void> {
    const tabId = this.#tabId;
    if (!(await this.#try(() => this.#sources.changeSettings({ pausedUntil: null }))) || tabId === null) return;
    await this.#ask(tabId, () => this.#sources.tabState(tabId, true));
  }

  /** "Not always on this site". */
  async notAlways(): Promise<void> {
    const url = this.tabSite.access.peek()?.url;
    if (url !== undefined) await this.#try(() => this.#sources.notAlways(url));
  }

  /** The judge could not run: "Try again". */
  async judgeAgain(): Promise<void> {
    const key = this.#articleKey;
    if (key !== null) await this.#try(() => this.#sources.judgeAgain(key));
  }

  /** Shows all contradictions, here and on the page, or again the first few only. */
  async showAll(all: boolean): Promise<void> {
    const key = this.#articleKey;
    if (key === null) return;
    const others = [...this.#all.peek()].filter((each) => each !== key);
    this.#all.value = new Set(all ? [...others, key] : others);
    await this.#markAll(all);
  }

  /** "Read it anyway", "Try again". */
  async read(): Promise<void> {
    const tabId = this.#tabId;
    if (tabId === null) return;
    const anyLanguage = this.#state.peek()?.state === 'not-english';
    this.#state.value = { state: 'reading' };
    await this.#ask(tabId, () => this.#sources.readTab(tabId, anyLanguage));
  }

  close(): void {
    this.#stopTab();
    this.#stopTab = () => {};
    this.tabSite.close();
    this.#tabId = null;
    this.#state.value = null;
    this.#summary.value = null;
    this.#progress.value = null;
    this.#failed.value = null;
    this.#follow(null);
  }

  async #try(act: () => Promise<unknown>): Promise<boolean> {
    this.#failed.value = await failureOf(act, this.#sources);
    return this.#failed.value === null;
  }

  async #ask(tabId: number, ask: () => Promise<TabState>): Promise<void> {
    const before = this.#summary.peek();
    let state: TabState;
    try {
      state = await ask();
    } catch (error) {
      state = { state: 'failed', error: this.#sources.codeOf(error) };
    }
    // The reader may have turned to another tab, or the page's own answer may have come first.
    if (this.#tabId !== tabId) return;
    this.#clicked = false;
    const answered = this.#state.peek() !== null && this.#summary.peek() !== before;
    if (state.state === 'reading' && answered) return;
    this.#take(state);
  }

  #takeSummary(summary: TabSummary | null): void {
    this.#summary.value = summary;
    // With a click such a page is being read again.
    if (this.#clicked && summary?.state.state === 'marks-gone') this.tabSite.follow(null, summary.state);
    else if (summary) this.#take(summary.state);
    // Perhaps the page was loaded anew, and knows nothing of it.
    if (this.all.peek()) void this.#markAll(true);
  }

  /** A page that is gone needs no marks. */
  async #markAll(all: boolean): Promise<void> {
    if (this.#tabId !== null) await this.#sources.showAll(this.#tabId, all).catch(() => null);
  }

  #take(state: TabState): void {
    const before = this.#state.peek();
    // Only the page itself knows that its marks are gone; what is known of its article changes nothing in that.
    const same = before?.state === 'checked' && state.state === 'checked' && before.articleKey === state.articleKey;
    this.#state.value = same ? { ...before, ...state } : state;
    this.tabSite.follow(before, state);
    this.#follow(state.state === 'checked' ? state.articleKey : null);
  }

  #follow(key: string | null): void {
    if (key === this.#articleKey) return;
    this.#stopArticle();
    this.#articleKey = key;
    this.#record.value = undefined;
    this.#annotations.value = [];
    this.deciding.follow(key);
    this.correcting.follow(key);
    this.#stopArticle = () => {};
    if (key === null) return;
    const onFailed = (error: unknown): void => {
      // A query that has failed says no more: "Try again" must begin new ones.
      this.#follow(null);
      this.#state.value = { state: 'failed', error: this.#sources.codeOf(error) };
    };
    const stops = [
      this.#sources.watchArticle(key, (article) => (this.#record.value = article), onFailed),
      this.#sources.watchAnnotations(key, (annotations) => (this.#annotations.value = annotations), onFailed),
    ];
    this.#stopArticle = () => stops.forEach((stop) => stop());
  }
}
