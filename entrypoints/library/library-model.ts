import { computed, effect, signal } from '@preact/signals';
import type { Contradiction } from '../../components/contradictions/contradiction.ts';
import type { Decision, DismissedKind } from '../../components/contradictions/shown.ts';
import { corrected, type CorrectedClaim } from '../../components/corrections/corrected.ts';
import { correctedSides } from '../../components/corrections/corrected-sides.ts';
import type { Correction } from '../../components/corrections/correction.ts';
import { askBackground } from '../../components/messages/ask.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { watchProgress } from '../../components/messages/judging-progress.ts';
import type { ErrorCode, JudgingProgress } from '../../components/messages/protocol.ts';
import { watchSettings } from '../../components/messages/settings.ts';
import { asksForDismissed, find } from '../../components/search/find.ts';
import { LibraryIndex } from '../../components/search/library-index.ts';
import type { Sort } from '../../components/search/rooms.ts';
import { inOrder } from '../../components/search/order.ts';
import { parseQuery } from '../../components/search/query.ts';
import type { ListedArticle, ListedContradiction } from '../../components/search/segment.ts';
import { damagedRows } from '../../components/store/damaged.ts';
import type { Library } from '../../components/store/database.ts';
import { allDecisions } from '../../components/store/decisions.ts';
import { allAnnotations, allCorrections, articleByKey, ownKeys } from '../../components/store/read.ts';
import type { AnnotationRecord, ArticleRecord } from '../../components/store/records.ts';
import { storyKeys } from '../../components/store/story.ts';
import { watch } from '../../components/store/watch.ts';
import {
  readLibraryAddress,
  roomAddress,
  sourceAddress,
  type LibraryPlace,
} from '../../components/ui/library/library-address.ts';
import { NONE_CHOSEN, type Chosen } from '../../components/ui/library/library-chosen.ts';
import {
  countsAbout,
  countsOf,
  isDismissed,
  listingOf,
  NOTHING_HIDDEN,
  saidBy,
  sourceNamed,
  totalsOf,
  workCounts,
  type Hidden,
} from './listing.ts';
import { KeptRecords } from './kept-records.ts';
import { SearchLoader } from './search-loader.ts';
import { ownToExport, type ToExport } from './to-export.ts';

/** Sources that are named beside the rooms, and those that a field is completed from. */
const TOP_SOURCES = 8;
const MOST_NAMES = 300;

/** What the library page shows; the database itself says when it has changed. */
export class LibraryModel {
  readonly #library: Library;
  readonly place = signal<LibraryPlace>(readLibraryAddress(location.hash));
  /** Null: not read yet. */
  readonly annotations = signal<readonly AnnotationRecord[] | null>(null);
  /** The article that the address names; undefined while it is being read, null where it is not kept. */
  readonly article = signal<ArticleRecord | null | undefined>(undefined);
  /** How far the article that is being judged is, whichever it is. */
  readonly progress = signal<JudgingProgress | null>(null);
  readonly failed = signal<ErrorCode | null>(null);
  /** The articles that hold work of the reader's own. */
  readonly ownKeys = signal<ReadonlySet<string>>(new Set());
  /** Of the reader's own rows those that are set aside. */
  readonly damaged = signal(0);
  readonly hidden = signal<Hidden>(NOTHING_HIDDEN);
  /** What is chosen in the list that is open. */
  readonly chosen = signal<Chosen>(NONE_CHOSEN);
  readonly records: KeptRecords;
  readonly search: SearchLoader;
  readonly corrections = signal<ReadonlyMap<string, readonly Correction[]>>(new Map());
  readonly decisions = signal<ReadonlyMap<string, Decision>>(new Map());
  readonly #dismissedKinds = signal<readonly DismissedKind[]>([]);
  /** While something is being typed into an annotation, the list keeps its order. */
  #held: readonly string[] | null = null;

  readonly #kept = computed(() => {
    const segments = this.search.segments.value;
    const decided = (one: ListedContradiction, { key }: ListedArticle): Decision | null => this.decisionOn(one, key);
    return segments && new LibraryIndex(segments, { decided, hidden: this.hidden.value.articles });
  });

  /** All that is kept, with the annotations of now; null until it has been read. */
  readonly index = computed(() => {
    const [kept, annotations, hidden] = [this.#kept.value, this.annotations.value, this.hidden.value];
    if (!kept || !annotations) return null;
    const left = annotations.filter(
      ({ id, articleKeys }) => !hidden.annotations.has(id) && !articleKeys.some((key) => hidden.articles.has(key)),
    );
    return { index: kept.annotated(this.#inHeldOrder(left)) };
  });

  readonly query = computed(() => {
    const place = this.place.value;
    return place.view === 'list' ? place.query : '';
  });
  readonly parsed = computed(() => parseQuery(this.query.value));
  readonly found = computed(() => {
    const index = this.index.value?.index;
    return index ? find(index, this.parsed.value) : null;
  });

  /** What the room's list shows, in its order; null until it is known, and where there is no list. */
  readonly listing = computed(() => {
    const [place, index, found] = [this.place.value, this.index.value?.index, this.found.value];
    if (!index || !found || place.view !== 'list') return null;
    const sort = place.sort ?? (this.parsed.value.words.length > 0 ? 'best' : 'newest');
    const { room, query } = place;
    return { sort, ...listingOf(index, room, inOrder(index, room, found[room], sort), `${room} ${sort} ${query}`) };
  });
  /** The source that the address names, with all that it has said; null where nobody is known by that name. */
  readonly source = computed(() => {
    const [place, index] = [this.place.value, this.index.value?.index];
    const known = index && place.view === 'source' ? sourceNamed(index, place.name) : null;
    if (!index || place.view !== 'source' || !known) return null;
    const sort = place.sort === 'latest-said' ? place.sort : 'first-said';
    const claims = saidBy(index, known.group, sort);
    const listing = listingOf(index, 'claims', claims, `source ${sort} ${known.source.name}`);
    return { source: known.source, counts: countsAbout(index, claims), sort, listing } as const;
  });

  /** How much there is of each sort, of what is looked for; null until it is known. */
  readonly counts = computed(() => this.found.value && countsOf(this.found.value));
  readonly totals = computed(() => totalsOf(this.index.value?.index ?? null, asksForDismissed(this.parsed.value)));
  /** How much work of the reader's own each article holds. */
  readonly workCounts = computed(() => {
    const index = this.index.value?.index;
    const [decisions, corrections] = [this.decisions.value, this.corrections.value];
    return index ? workCounts(index, (id) => decisions.has(id), corrections) : new Map<string, number>();
  });
  /** The reader's tags, in the order of their letters. */
  readonly tags = computed(() => [...new Set((this.annotations.value ?? []).flatMap(({ tags }) => tags))].sort());
  /** Names that controls are completed from: the papers, and the sources that are heard most. */
  readonly known = computed(() => {
    const kept = this.#kept.value;
    const sites = [...new Set(kept?.articles.map(({ site }) => site) ?? [])].sort();
    return { sites, sources: this.#namedSources.value.slice(0, MOST_NAMES).map(({ name }) => name) };
  });
  readonly #namedSources = computed(() =>
    (this.#kept.value?.grouped.groups ?? []).filter(({ anyone }) => !anyone).sort((x, y) => y.claims - x.claims),
  );
  readonly topSources = computed(() => this.#namedSources.value.slice(0, TOP_SOURCES));

  constructor(library: Library) {
    this.#library = library;
    const onFailed = (error: unknown): void => void (this.failed.value = errorCodeOf(error));
    this.records = new KeptRecords(library, onFailed);
    this.search = new SearchLoader(library, onFailed);
  }

  start(): void {
    void this.#countDamaged();
    addEventListener('hashchange', () => (this.place.value = readLibraryAddress(location.hash)));
    watchProgress((progress) => (this.progress.value = progress));
    watchSettings(({ dismissedKinds }) => (this.#dismissedKinds.value = dismissedKinds));
    this.search.start();
    this.#watch(
      () => allAnnotations(this.#library),
      (annotations) => (this.annotations.value = annotations),
    );
    this.#watch(
      () => ownKeys(this.#library),
      (keys) => (this.ownKeys.value = keys),
    );
    this.#watch(
      () => allDecisions(this.#library),
      (decisions) => (this.decisions.value = decisions),
    );
    this.#watch(
      () => allCorrections(this.#library),
      (all) => (this.corrections.value = Map.groupBy(all, ({ articleKey }) => articleKey)),
    );
    effect(() => {
      if (this.search.segments.value) this.records.stale();
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

  /** Where nothing can be read, that is told already. */
  async #countDamaged(): Promise<void> {
    this.damaged.value = await damagedRows(this.#library).catch(() => 0);
  }

  /** Goes to another place of the library. */
  go(address: string): void {
    location.hash = address;
    this.place.value = readLibraryAddress(address);
  }

  /** Looks for something else in the room, without a step for the Back button at every letter. */
  look(query: string): void {
    const place = this.place.peek();
    if (place.view !== 'list') return;
    this.place.value = { ...place, query };
    history.replaceState(null, '', roomAddress(place.room, query, place.sort));
  }

  sort(sort: Sort | null): void {
    const place = this.place.peek();
    if (place.view !== 'list' && place.view !== 'source') return;
    this.place.value = { ...place, sort };
    const address =
      place.view === 'list' ? roomAddress(place.room, place.query, sort) : sourceAddress(place.name, sort);
    history.replaceState(null, '', address);
  }

  /** The reader's own work, for a file: on one article, or (null) on all. */
  ownToExport(articleKey: string | null): Promise<ToExport> {
    return ownToExport(this.#library, articleKey);
  }

  /** The articles that tell of the same story as this one, the closest first. */
  storyKeys(key: string, most: number): Promise<string[]> {
    return storyKeys(this.#library, key, most);
  }

  /** Something could not be read: the page says so. */
  fail(error: unknown): void {
    this.failed.value = errorCodeOf(error);
  }

  /** Articles by their keys; those that are no longer kept are left out. */
  async readArticles(keys: readonly string[]): Promise<ArticleRecord[]> {
    return (await this.#library.articles.bulkGet([...keys])).flatMap((record) => record ?? []);
  }

  /** An article's claims as the reader has them. */
  claimsOf(record: ArticleRecord): readonly CorrectedClaim[] {
    return corrected(record, this.corrections.value.get(record.key) ?? []).claims;
  }

  /** An article's contradictions as the reader has them. */
  contradictionsOf(record: ArticleRecord): readonly Contradiction[] {
    const keys = new Set(record.contradictions.flatMap(({ a, b }) => [a.article.key, b.article.key]));
    return correctedSides(record.contradictions, [...keys].flatMap((key) => this.corrections.value.get(key) ?? [])); // prettier-ignore
  }

  /** What the reader made of a contradiction, the pair or its kind. */
  decisionOn(one: Pick<ListedContradiction, 'id' | 'kind'>, articleKey: string): Decision | null {
    const decision = this.decisions.value.get(one.id);
    return decision ?? (isDismissed(one, articleKey, this.#dismissedKinds.value) ? 'dismissed' : null);
  }

  /** Confirms or dismisses a pair, or takes that back; what its kind was dismissed by goes too. */
  decide(articleKey: string, { id, kind }: Contradiction, decision: Decision | null): Promise<void> {
    const kinds = decision === null ? this.#dismissedKinds.peek().filter((each) => isDismissed({ kind }, articleKey, [each])) : []; // prettier-ignore
    return this.#ask(async () => {
      await askBackground('decide', { articleKey, id, decision });
      for (const each of kinds) await askBackground('dismissKind', { ...each, dismissed: false });
    });
  }

  dismissKind({ kind }: Contradiction, site: string | null, dismissed = true): Promise<void> {
    return this.#ask(() => askBackground('dismissKind', { kind, site, dismissed }));
  }

  async #ask(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      this.failed.value = null;
    } catch (error) {
      this.failed.value = errorCodeOf(error);
    }
  }

  /** Holds the order of the annotations, which their own changes would turn round, or lets it go. */
  hold(holding: boolean): void {
    if (holding === (this.#held !== null)) return;
    this.#held = holding ? (this.index.peek()?.index.annotations.map(({ id }) => id) ?? null) : null;
    if (!holding && this.annotations.peek()) this.annotations.value = [...this.annotations.peek()!];
  }

  #inHeldOrder(annotations: readonly AnnotationRecord[]): readonly AnnotationRecord[] {
    if (!this.#held) return annotations;
    const places = new Map(this.#held.map((id, place) => [id, place]));
    return annotations.toSorted((x, y) => (places.get(x.id) ?? -1) - (places.get(y.id) ?? -1));
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
