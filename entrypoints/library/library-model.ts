import { effect, signal } from '@preact/signals';
import type { Link } from '../../components/annotations/link.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { watchProgress } from '../../components/messages/judging-progress.ts';
import type { ErrorCode, JudgingProgress } from '../../components/messages/protocol.ts';
import type { Library } from '../../components/store/database.ts';
import { allAnnotations, articleByKey, recentArticles } from '../../components/store/read.ts';
import type { AnnotationRecord, ArticleRecord } from '../../components/store/records.ts';
import { linksTouching } from '../../components/store/links.ts';
import { watch } from '../../components/store/watch.ts';
import { readLibraryAddress, type LibraryPlace } from '../../components/ui/library-address.ts';

/** Articles listed at first, and added by "Show more". */
const STEP = 50;

/** What the library page shows; the database itself says when it has changed. */
export class LibraryModel {
  readonly #library: Library;
  readonly place = signal<LibraryPlace>(readLibraryAddress(location.hash));
  /** Null: not read yet. */
  readonly articles = signal<readonly ArticleRecord[] | null>(null);
  readonly annotations = signal<readonly AnnotationRecord[] | null>(null);
  readonly articleCount = signal(0);
  /** The article that the address names; undefined while it is being read, null where it is not kept. */
  readonly article = signal<ArticleRecord | null | undefined>(undefined);
  /** How far the article that is being judged is, whichever it is. */
  readonly progress = signal<JudgingProgress | null>(null);
  readonly query = signal('');
  readonly failed = signal<ErrorCode | null>(null);
  readonly #limit = signal(STEP);

  constructor(library: Library) {
    this.#library = library;
  }

  start(): void {
    addEventListener('hashchange', () => (this.place.value = readLibraryAddress(location.hash)));
    watchProgress((progress) => (this.progress.value = progress));
    this.#watch(
      () => this.#library.articles.count(),
      (count) => (this.articleCount.value = count),
    );
    this.#watch(
      () => allAnnotations(this.#library),
      (annotations) => (this.annotations.value = annotations),
    );
    effect(() => {
      const limit = this.#limit.value;
      return this.#watch(
        () => recentArticles(this.#library, limit),
        (articles) => (this.articles.value = articles),
      );
    });
    effect(() => {
      const key = this.#articleKey();
      this.article.value = undefined;
      if (key === null) return;
      return this.#watch(
        async () => (await articleByKey(this.#library, key)) ?? null,
        (article) => (this.article.value = article),
      );
    });
  }

  /** The links that the reader has made by hand: for exports, which are made once they are read. */
  links(): Promise<readonly Link[]> {
    return linksTouching(this.#library, null);
  }

  showMore(): void {
    this.#limit.value += STEP;
  }

  #articleKey(): string | null {
    const place = this.place.value;
    if (place.view === 'article') return place.key;
    return place.view === 'export' ? place.article : null;
  }

  #watch<T>(read: () => Promise<T>, onValue: (value: T) => void): () => void {
    return watch(read, onValue, (error) => (this.failed.value = errorCodeOf(error)));
  }
}
