import { signal } from '@preact/signals';
import type { Library } from '../../components/store/database.ts';
import type { ArticleRecord } from '../../components/store/records.ts';

/** Articles that are held at most: some screens of claims. */
const MOST = 300;

/** The articles whose words are shown now, read when they come into sight. */
export class KeptRecords {
  readonly #library: Library;
  readonly #onFailed: (error: unknown) => void;
  readonly #records = signal<ReadonlyMap<string, ArticleRecord | null>>(new Map());
  #asked = new Set<string>();

  constructor(library: Library, onFailed: (error: unknown) => void) {
    this.#library = library;
    this.#onFailed = onFailed;
  }

  /** Undefined: not read yet; null: no longer kept. */
  of(key: string): ArticleRecord | null | undefined {
    return this.#records.value.get(key);
  }

  /** These are to be shown. */
  want(keys: readonly string[]): void {
    const wanted = [...new Set(keys)].filter((key) => !this.#asked.has(key));
    if (wanted.length === 0) return;
    for (const key of wanted) this.#asked.add(key);
    void this.#read(wanted).catch(this.#onFailed);
  }

  async #read(keys: readonly string[]): Promise<void> {
    const found = await this.#library.articles.bulkGet([...keys]);
    const records = new Map(this.#records.peek());
    for (const [i, key] of keys.entries()) {
      records.delete(key);
      records.set(key, found[i] ?? null);
    }
    for (const key of records.keys()) {
      if (records.size <= MOST) break;
      records.delete(key);
      this.#asked.delete(key);
    }
    this.#records.value = records;
  }

  /** The library has changed: what is shown is to be read again. */
  stale(): void {
    this.#asked = new Set();
  }
}
