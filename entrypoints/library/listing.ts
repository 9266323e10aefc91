import type { LibraryIndex } from '../../components/search/library-index.ts';
import { siteOf } from '../../components/claims/article-key.ts';
import type { Decision, DismissedKind } from '../../components/contradictions/shown.ts';
import type { Correction } from '../../components/corrections/correction.ts';
import { find, type Found } from '../../components/search/find.ts';
import { parseQuery } from '../../components/search/query.ts';
import { relaxedQueries } from '../../components/search/relaxed.ts';
import type { Room } from '../../components/search/rooms.ts';
import { inOrder } from '../../components/search/order.ts';
import type { Sort } from '../../components/search/rooms.ts';
import { quoteHash, type ListedContradiction, type ListedSide } from '../../components/search/segment.ts';
import type { SourceGroup } from '../../components/search/sources.ts';
import type { Rows } from '../../components/ui/library/library-chosen.ts';
import type { SourceCounts } from '../../components/ui/library/library-source.tsx';
import { wordsIn } from '../../components/search/tokens.ts';

/** What one list shows: things of one sort, by their numbers in the index. */
export interface Listing {
  readonly room: Room;
  readonly numbers: Uint32Array;
  readonly rows: Rows;
  /** Another list, which begins at its top. */
  readonly id: string;
}

/** What is about to be deleted, and not shown any more. */
export interface Hidden {
  readonly articles: ReadonlySet<string>;
  readonly annotations: ReadonlySet<string>;
}

export const NOTHING_HIDDEN: Hidden = { articles: new Set(), annotations: new Set() };

/** How much there is of each sort. */
type RoomCounts = Readonly<Record<Room, number>>;

export const countsOf = (found: Found): RoomCounts => ({
  articles: found.articles.numbers.length,
  claims: found.claims.numbers.length,
  contradictions: found.contradictions.numbers.length,
  annotations: found.annotations.numbers.length,
});

/** How much there is in all; what is dismissed counts where it is asked for. */
export const totalsOf = (index: LibraryIndex | null, dismissed: boolean): RoomCounts => ({
  articles: index?.articles.length ?? 0,
  claims: index?.claimCount ?? 0,
  contradictions: index?.contradictions.filter(({ decision }) => dismissed || decision !== 'dismissed').length ?? 0,
  annotations: index?.annotations.length ?? 0,
});

/** Queries that are tried where one finds nothing, and those of them that are told. */
const MOST_TRIED = 8;
const MOST_TOLD = 3;

/** Queries that ask for less than one that finds nothing, and find something in this room. */
export const relaxedFound = (index: LibraryIndex, room: Room, query: string): { query: string; count: number }[] =>
  relaxedQueries(query)
    .slice(0, MOST_TRIED)
    .map((each) => ({ query: each, count: find(index, parseQuery(each))[room].numbers.length }))
    .filter(({ count }) => count > 0)
    .slice(0, MOST_TOLD);

/** What a thing is known by, whatever its number: a claim by its article and its words. */
export function idOf(index: LibraryIndex, room: Room, number: number): string {
  switch (room) {
    case 'articles':
      return index.articles[number]!.key;
    case 'claims':
      return `${index.hashes[number]!} ${index.articles[index.articleOfClaim(number)]!.key}`;
    case 'contradictions':
      return index.contradictions[number]!.id;
    case 'annotations':
      return index.annotations[number]!.id;
  }
}

export function listingOf(index: LibraryIndex, room: Room, numbers: Uint32Array, id: string): Listing {
  return {
    room,
    numbers,
    id,
    rows: { count: numbers.length, idOf: (row) => idOf(index, room, numbers[row]!) },
  };
}

/** The keys of the articles that rows need the words of. */
export function keysFor(index: LibraryIndex, { room, numbers }: Listing, from: number, to: number): string[] {
  const shown = [...numbers.subarray(from, to)];
  if (room === 'claims') return shown.map((claim) => index.articles[index.articleOfClaim(claim)]!.key);
  if (room === 'contradictions') {
    return shown.flatMap((number) => {
      const { article, a, b } = index.contradictions[number]!;
      return [index.articles[article]!.key, a.key, b.key];
    });
  }
  return [];
}

/** A source by one of its names; null where nobody is known by it. */
export function sourceNamed(index: LibraryIndex, name: string): { source: SourceGroup; group: number } | null {
  const plain = wordsIn(name).join(' ');
  const { groups } = index.grouped;
  const known = groups
    .map((source, group) => ({ source, group }))
    .filter(({ source }) => source.names.some((each) => wordsIn(each).join(' ') === plain));
  return known.sort((x, y) => y.source.claims - x.source.claims)[0] ?? null;
}

/** All that a source has said, under any of its names, in an order of time. */
export function saidBy(index: LibraryIndex, group: number, sort: Sort): Uint32Array {
  const { groupOf } = index.grouped;
  const claims: number[] = [];
  for (let claim = 0; claim < index.claimCount; claim++) {
    const said = index.said[claim]!;
    if (said > 0 && groupOf[said - 1] === group) claims.push(claim);
  }
  return inOrder(index, 'claims', { numbers: Uint32Array.from(claims), qualities: new Float32Array() }, sort);
}

/** Of a claim's two sides which is its own, and whether one source says both. */
export function sidesFor(index: LibraryIndex, claim: number) {
  const key = index.articles[index.articleOfClaim(claim)]!.key;
  const hash = index.hashes[claim]!;
  return index.contradictionsOfClaim(claim).map((one) => {
    const own = one.a.key === key && one.a.hash === hash ? one.a : one.b;
    const other = own === one.a ? one.b : one.a;
    const says = groupOfClaim(index, claim);
    const [opposite] = index.claimsWith(other.key, other.hash);
    const same = says !== null && opposite !== undefined && groupOfClaim(index, opposite) === says;
    return { id: one.id, other, own: same, article: one.article };
  });
}

function groupOfClaim(index: LibraryIndex, claim: number): number | null {
  const said = index.said[claim]!;
  return said === 0 ? null : index.grouped.groupOf[said - 1]!;
}

export function countsAbout(index: LibraryIndex, claims: Uint32Array): SourceCounts {
  const articles = new Set<number>();
  const [others, own] = [new Set<string>(), new Set<string>()];
  for (const claim of claims) {
    articles.add(index.articleOfClaim(claim));
    for (const side of sidesFor(index, claim)) (side.own ? own : others).add(side.id);
  }
  const sites = new Set([...articles].map((article) => index.articles[article]!.site));
  return { claims: claims.length, articles: articles.size, sites: sites.size, others: others.size, own: own.size };
}

/** How many contradictions the reader has confirmed, and dismissed alone or with their kind. */
export function decidedCounts({ contradictions }: LibraryIndex): { confirmed: number; dismissed: number } {
  const count = (wanted: Decision): number => contradictions.filter(({ decision }) => decision === wanted).length;
  return { confirmed: count('confirmed'), dismissed: count('dismissed') };
}

/** How much work of the reader's own each article holds: annotations, corrections, and pairs that were decided, each pair once. */
export function workCounts(
  { annotations, contradictions }: LibraryIndex,
  isDecided: (id: string) => boolean,
  corrections: ReadonlyMap<string, readonly Correction[]>,
): ReadonlyMap<string, number> {
  const work = new Map<string, Set<string>>();
  const add = (keys: readonly string[], name: string): void => {
    for (const key of keys) work.set(key, (work.get(key) ?? new Set()).add(name));
  };
  const pairName = (sides: readonly Pick<ListedSide, 'key' | 'hash'>[]): string =>
    sides.map(({ key, hash }) => `${key} ${hash}`).sort().join(); // prettier-ignore
  for (const { id, about, targets } of annotations) {
    const sides = targets.map(({ article, quote }) => ({ key: article.key, hash: quoteHash(quote?.exact ?? '') }));
    add(sides.map(({ key }) => key), about === 'contradiction' ? pairName(sides) : id); // prettier-ignore
  }
  for (const [key, mended] of corrections) for (const { id } of mended) add([key], id);
  for (const { id, a, b } of contradictions) if (isDecided(id)) add([a.key, b.key], pairName([a, b]));
  return new Map([...work].map(([key, names]) => [key, names.size]));
}

/** Whether a contradiction's kind is dismissed, on its article's site or on all. */
export const isDismissed = (
  { kind }: Pick<ListedContradiction, 'kind'>,
  key: string,
  kinds: readonly DismissedKind[],
): boolean =>
  kinds.some((each) => each.kind === kind && (each.site === null || (URL.canParse(key) && each.site === siteOf(key))));
