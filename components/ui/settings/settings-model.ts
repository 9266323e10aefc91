import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { DismissedKind } from '../../contradictions/shown.ts';
import type { ErrorCode } from '../../messages/protocol.ts';
import type { Settings } from '../../messages/settings.ts';
import type { DecisionRecord } from '../../store/records.ts';
import type { Forgotten, ForgetScope } from '../../store/forget-scope.ts';
import { failureOf } from '../failure-of.ts';

type Stop = () => void;

/** A site that is read always, and whether the browser still allows it. */
interface AlwaysSite {
  readonly site: string;
  readonly granted: boolean;
}

export interface ShownSites {
  readonly off: readonly string[];
  readonly always: readonly AlwaysSite[];
}

/** What the library holds. */
export interface Kept {
  readonly articles: number;
  readonly annotated: number;
  readonly annotations: number;
  /** Null: the browser does not say. */
  readonly bytes: number | null;
}

/** A keyboard shortcut as the browser has it; empty where none is set. */
export interface Shortcut {
  readonly name: string;
  readonly keys: string;
}

/** A site with articles in the library. */
export interface KeptSite {
  readonly site: string;
  readonly articles: number;
}

/** Where settings and library are; the entrypoint wires background and browser. */
export interface SettingsSources {
  watchSettings(onSettings: (settings: Settings) => void): Stop;
  watchSites(onSites: (sites: ShownSites) => void): Stop;
  watchDismissed(onDismissed: (pairs: readonly DecisionRecord[]) => void, onFailed: (error: unknown) => void): Stop;
  watchKept(onKept: (kept: Kept) => void, onFailed: (error: unknown) => void): Stop;
  shortcuts(): Promise<readonly Shortcut[]>;
  changeSettings(change: Partial<Settings>): Promise<unknown>;
  switchOn(site: string): Promise<unknown>;
  notAlways(site: string): Promise<unknown>;
  bringBack(pair: DecisionRecord): Promise<unknown>;
  showKind(kind: DismissedKind): Promise<unknown>;
  keptSites(): Promise<readonly KeptSite[]>;
  countIn(scope: ForgetScope): Promise<{ articles: number; annotated: number }>;
  forget(what: ForgetScope, annotated: boolean): Promise<Forgotten>;
  codeOf(error: unknown): ErrorCode;
}

/** What the settings page shows, as signals, and what can be done there. */
export class SettingsModel {
  readonly #sources: SettingsSources;
  readonly #settings = signal<Settings | null>(null);
  readonly #sites = signal<ShownSites>({ off: [], always: [] });
  readonly #dismissed = signal<readonly DecisionRecord[]>([]);
  readonly #kept = signal<Kept | null>(null);
  readonly #shortcuts = signal<readonly Shortcut[]>([]);
  readonly #failed = signal<ErrorCode | null>(null);

  /** Null: not read yet. */
  readonly settings: ReadonlySignal<Settings | null> = computed(() => this.#settings.value);
  readonly sites: ReadonlySignal<ShownSites> = computed(() => this.#sites.value);
  /** The pairs dismissed last. */
  readonly dismissed: ReadonlySignal<readonly DecisionRecord[]> = computed(() => this.#dismissed.value);
  readonly kept: ReadonlySignal<Kept | null> = computed(() => this.#kept.value);
  readonly shortcuts: ReadonlySignal<readonly Shortcut[]> = computed(() => this.#shortcuts.value);
  /** Why something could not be read or changed; null when all is well. */
  readonly failed: ReadonlySignal<ErrorCode | null> = computed(() => this.#failed.value);

  constructor(sources: SettingsSources) {
    this.#sources = sources;
  }

  /** Reads everything, and follows it; the answer stops that. */
  start(): Stop {
    const sources = this.#sources;
    const onFailed = (error: unknown): void => void (this.#failed.value = sources.codeOf(error));
    void this.readShortcuts();
    const stops = [
      sources.watchSettings((settings) => (this.#settings.value = settings)),
      sources.watchSites((sites) => (this.#sites.value = sites)),
      sources.watchDismissed((pairs) => (this.#dismissed.value = pairs), onFailed),
      sources.watchKept((kept) => (this.#kept.value = kept), onFailed),
    ];
    return () => stops.forEach((stop) => stop());
  }

  /** The browser tells nobody when it changes them: they are read again when the reader comes back. */
  async readShortcuts(): Promise<void> {
    this.#shortcuts.value = await this.#sources.shortcuts();
  }

  change(change: Partial<Settings>): Promise<boolean> {
    return this.#try(() => this.#sources.changeSettings(change));
  }

  switchOn(site: string): Promise<boolean> {
    return this.#try(() => this.#sources.switchOn(site));
  }

  notAlways(site: string): Promise<boolean> {
    return this.#try(() => this.#sources.notAlways(site));
  }

  bringBack(pair: DecisionRecord): Promise<boolean> {
    return this.#try(() => this.#sources.bringBack(pair));
  }

  showKind(kind: DismissedKind): Promise<boolean> {
    return this.#try(() => this.#sources.showKind(kind));
  }

  async keptSites(): Promise<readonly KeptSite[]> {
    let sites: readonly KeptSite[] = [];
    await this.#try(async () => (sites = await this.#sources.keptSites()));
    return sites;
  }

  /** What forgetting would take, and what would stay; null where that can't be said. */
  async countIn(scope: ForgetScope): Promise<{ articles: number; annotated: number } | null> {
    let count: { articles: number; annotated: number } | null = null;
    await this.#try(async () => (count = await this.#sources.countIn(scope)));
    return count;
  }

  async forget(what: ForgetScope, annotated: boolean): Promise<Forgotten | null> {
    let forgotten: Forgotten | null = null;
    await this.#try(async () => (forgotten = await this.#sources.forget(what, annotated)));
    return forgotten;
  }

  async #try(act: () => Promise<unknown>): Promise<boolean> {
    this.#failed.value = await failureOf(act, this.#sources);
    return this.#failed.value === null;
  }
}
