import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { siteOf } from '../../claims/article-key.ts';
import type { Contradiction } from '../../contradictions/contradiction.ts';
import {
  dismissedIn,
  shown,
  type Decision,
  type Decisions,
  type Dismissed,
  type DismissedKind,
} from '../../contradictions/shown.ts';
import type { ErrorCode } from '../../messages/protocol.ts';
import type { Settings } from '../../messages/settings.ts';
import { failureOf } from '../failure-of.ts';
import type { PageArticle } from '../this-page/page-article.ts';

type Stop = () => void;

/** Where decisions are kept; the entrypoint wires library and background. */
export interface DecidingSources {
  watchDecisions(key: string, onDecisions: (made: Decisions) => void, onFailed: (error: unknown) => void): Stop;
  watchSettings(onSettings: (settings: Settings) => void): Stop;
  decide(articleKey: string, id: string, decision: Decision | null): Promise<unknown>;
  dismissKind(kind: DismissedKind & { dismissed: boolean }): Promise<unknown>;
  codeOf(error: unknown): ErrorCode;
}

/** What was dismissed last in this view, for the moment in which it can be undone at once. */
export interface LastDismissed extends Dismissed {
  /** What had been decided of the pair before. */
  readonly before: Decision | null;
}

/** What the reader makes of the contradictions of one article: confirms, dismisses, takes back. */
export class Deciding {
  readonly #sources: DecidingSources;
  /** Undefined: the library has not answered yet. */
  readonly #decisions = signal<Decisions | undefined>(undefined);
  readonly #kinds = signal<readonly DismissedKind[] | undefined>(undefined);
  readonly #last = signal<LastDismissed | null>(null);
  readonly #returned = signal<string | null>(null);
  readonly #failed = signal<ErrorCode | null>(null);
  #key: string | null = null;
  #stop: Stop = () => {};

  readonly last: ReadonlySignal<LastDismissed | null> = computed(() => this.#last.value);
  /** The contradiction that was brought back last, by its id: there the reader goes on. */
  readonly returned: ReadonlySignal<string | null> = computed(() => this.#returned.value);
  /** Why a decision could not be kept; null when all is well. */
  readonly failed: ReadonlySignal<ErrorCode | null> = computed(() => this.#failed.value);
  /** Until then nothing must be shown that may have been dismissed. */
  readonly ready: ReadonlySignal<boolean> = computed(() => Boolean(this.#decisions.value && this.#kinds.value));

  constructor(sources: DecidingSources) {
    this.#sources = sources;
  }

  /** Turns to an article; null: to none. */
  follow(key: string | null): void {
    if (key === this.#key) return;
    this.#stop();
    this.#stop = () => {};
    this.#key = key;
    this.#decisions.value = undefined;
    this.#last.value = this.#returned.value = null;
    this.#failed.value = null;
    if (key === null) return;
    const onFailed = (error: unknown): void => {
      // Better shown than withheld for good.
      this.#decisions.value ??= new Map();
      this.#failed.value = this.#sources.codeOf(error);
    };
    const stops = [
      this.#sources.watchDecisions(key, (made) => (this.#decisions.value = made), onFailed),
      this.#sources.watchSettings(({ dismissedKinds }) => (this.#kinds.value = dismissedKinds)),
    ];
    this.#stop = () => stops.forEach((stop) => stop());
  }

  /** An article with those of its contradictions that are shown, and apart those that were dismissed. */
  seen(article: PageArticle): PageArticle {
    const [decisions, kinds] = [this.#decisions.value ?? new Map(), this.#kinds.value ?? []];
    const site = siteOfArticle(article);
    const contradictions = shown(article.contradictions, decisions, kinds, site);
    const dismissed = dismissedIn(article.contradictions, decisions, kinds, site);
    return { ...article, contradictions, contradictionCount: contradictions.length, dismissed };
  }

  confirm(one: Contradiction, confirmed: boolean): Promise<boolean> {
    this.#last.value = null;
    return this.#decide(one.id, confirmed ? 'confirmed' : null);
  }

  async dismiss(contradiction: Contradiction, by: Dismissed['by'], site: string): Promise<void> {
    const before = this.#decisions.peek()?.get(contradiction.id) ?? null;
    const done =
      by === 'pair'
        ? await this.#decide(contradiction.id, 'dismissed')
        : // A pair that was confirmed would stay where its kind goes.
          (before === null || (await this.#decide(contradiction.id, null))) &&
          (await this.#setKind(contradiction, by, site, true));
    if (!done) return;
    this.#last.value = { contradiction, by, before };
    this.#returned.value = null;
  }

  /** Takes the last dismissal back: all is as it was before. */
  async undo(site: string): Promise<void> {
    const last = this.#last.peek();
    if (!last) return;
    const { contradiction, by, before } = last;
    // Before it is there again, so that it can take the focus when it comes.
    this.#returned.value = contradiction.id;
    const done =
      (by === 'pair' || (await this.#setKind(contradiction, by, site, false))) &&
      ((by !== 'pair' && before === null) || (await this.#decide(contradiction.id, before)));
    if (done) this.#last.value = null;
  }

  /** Shows again what one dismissal hides. */
  async bringBack({ contradiction, by }: Dismissed, site: string): Promise<void> {
    this.#returned.value = contradiction.id;
    if (by === 'pair') await this.#decide(contradiction.id, null);
    else await this.#setKind(contradiction, by, site, false);
    this.#last.value = null;
  }

  async #decide(id: string, decision: Decision | null): Promise<boolean> {
    const key = this.#key;
    return key !== null && this.#try(() => this.#sources.decide(key, id, decision));
  }

  #setKind({ kind }: Contradiction, by: Dismissed['by'], site: string, dismissed: boolean): Promise<boolean> {
    return this.#try(() => this.#sources.dismissKind({ kind, site: by === 'everywhere' ? null : site, dismissed }));
  }

  async #try(act: () => Promise<unknown>): Promise<boolean> {
    this.#failed.value = await failureOf(act, this.#sources);
    return this.#failed.value === null;
  }
}

/** The host by which a kind is dismissed on an article's site. */
export const siteOfArticle = ({ home, key }: PageArticle): string => {
  const url = home?.url ?? key;
  return URL.canParse(url) ? siteOf(url) : url;
};
