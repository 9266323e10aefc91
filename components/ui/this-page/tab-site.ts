import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { TabAccess, TabState } from '../../messages/protocol.ts';

export interface SiteSources {
  tabAccess(tabId: number): Promise<TabAccess | null>;
  /** Calls whenever the browser is told to allow more sites, or fewer. */
  watchPermissions(onChange: () => void): () => void;
}

/** How the site in a tab is read: by itself, or only when the reader asks. */
export class TabSite {
  readonly #sources: SiteSources;
  readonly #access = signal<TabAccess | null>(null);
  readonly #again = signal(false);
  #tabId: number | null = null;
  #stop: () => void = () => {};

  /** Null: not known, or the tab shows nothing that could be read. */
  readonly access: ReadonlySignal<TabAccess | null> = computed(() => this.#access.value);
  /** The page had lost its marks, and was read again. */
  readonly again: ReadonlySignal<boolean> = computed(() => this.#again.value);

  constructor(sources: SiteSources) {
    this.#sources = sources;
  }

  open(tabId: number): void {
    this.close();
    this.#tabId = tabId;
    this.#stop = this.#sources.watchPermissions(() => void this.#ask());
  }

  close(): void {
    this.#stop();
    this.#stop = () => {};
    this.#tabId = null;
    this.#access.value = null;
    this.#again.value = false;
  }

  /** The tab's page has come into another state. */
  follow(before: TabState | null, now: TabState): void {
    if (now.state === 'marks-gone') this.#again.value = true;
    else if (isAnother(before, now)) this.#again.value = false;
    if (before?.state !== now.state || isAnother(before, now)) void this.#ask();
  }

  async #ask(): Promise<void> {
    const tabId = this.#tabId;
    if (tabId === null) return;
    const access = await this.#sources.tabAccess(tabId).catch(() => null);
    // The reader may have turned to another tab meanwhile.
    if (tabId === this.#tabId) this.#access.value = access;
  }
}

/** Whether what is shown now is no longer the page that was shown or lost before. */
function isAnother(before: TabState | null, now: TabState): boolean {
  if (now.state === 'reading') return false;
  return now.state !== 'checked' || (before?.state === 'checked' && before.articleKey !== now.articleKey);
}
