import { signal } from '@preact/signals';
import { askBackground } from '../../components/messages/ask.ts';
import { AskedSegment } from '../../components/search/library-index.ts';
import { isWhole } from '../../components/search/segment.ts';
import type { Library } from '../../components/store/database.ts';
import { readSearch, type SearchRecords } from '../../components/store/search-index.ts';
import { watch } from '../../components/store/watch.ts';

/** How far an index is that is still being built. */
interface Building {
  readonly missing: number;
  readonly articles: number;
}

/** Keeps what search stands on as it lies in the library; has it built where it is missing, and made anew where it is damaged. */
export class SearchLoader {
  readonly #library: Library;
  readonly #onFailed: (error: unknown) => void;
  readonly #packs = new Map<number, AskedSegment>();
  /** Null: not read yet. */
  readonly segments = signal<readonly AskedSegment[] | null>(null);
  /** Null: every article is found. */
  readonly building = signal<Building | null>(null);
  #preparing = false;
  #mended = false;

  constructor(library: Library, onFailed: (error: unknown) => void) {
    this.#library = library;
    this.#onFailed = onFailed;
  }

  start(): () => void {
    return watch(
      () => readSearch(this.#library, (pack) => this.#packs.has(pack)),
      (records) => this.#take(records),
      this.#onFailed,
    );
  }

  #take({ packs, fresh, missing, articles }: SearchRecords): void {
    for (const id of this.#packs.keys()) if (!packs.has(id)) this.#packs.delete(id);
    for (const [id, pack] of packs) if (pack && isWhole(pack)) this.#packs.set(id, new AskedSegment(pack));
    const own = fresh.filter((segment) => isWhole(segment));
    const whole = [...packs.keys()].every((id) => this.#packs.has(id)) && own.length === fresh.length;
    const segments = [...[...packs.keys()].flatMap((id) => this.#packs.get(id) ?? []), ...own.map((segment) => new AskedSegment(segment))]; // prettier-ignore
    const keys = new Set(segments.flatMap(({ segment }) => segment.articles.map(({ key }) => key)));
    this.segments.value = segments;
    this.building.value = missing > 0 ? { missing, articles } : null;
    const damaged = !whole || keys.size + missing < articles;
    if (missing > 0 || damaged) void this.#prepare(damaged);
  }

  /** Asks until all are in; what comes meanwhile is shown. An index that is damaged right after it was made is not made again. */
  async #prepare(damaged: boolean): Promise<void> {
    if (this.#preparing || (damaged && this.#mended)) return;
    this.#preparing = true;
    this.#mended ||= damaged;
    try {
      for (let anew = damaged; (await askBackground('prepareSearch', { anew })) > 0; anew = false);
    } catch (error) {
      this.#onFailed(error);
    }
    this.#preparing = false;
  }
}
