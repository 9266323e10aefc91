import type { LibraryIndex } from '../search/library-index.ts';
import type { ListedSide } from '../search/segment.ts';

/** One statement on a timeline. */
export interface Told {
  /** Its article and its words: the same whatever is read since. */
  readonly id: string;
  readonly key: string;
  readonly hash: number;
  readonly day: number;
  readonly source: string | null;
  readonly site: string;
  /** Set against what the timeline is about, and no part of it. */
  readonly guest: boolean;
}

export interface ToldDay {
  readonly day: number;
  readonly told: readonly Told[];
  /** What nothing stands against, put away where there is much. */
  readonly folded: readonly Told[];
}

/** Two statements of a timeline that are joined by a line: they contradict each other, or one brings the other up to date. */
export interface Joined {
  readonly id: string;
  /** From 1, in the order of the earlier statements. */
  readonly mark: number;
  readonly from: Told;
  readonly to: Told;
  readonly update: boolean;
  /** The article that the pair is kept with. */
  readonly keptWith: string;
}

export interface Timeline {
  readonly days: readonly ToldDay[];
  readonly joined: readonly Joined[];
}

/** A later report that updates an earlier one; these are not in the index. */
export interface ToldUpdate {
  readonly id: string;
  readonly a: ListedSide;
  readonly b: ListedSide;
  readonly keptWith: string;
}

interface TimelineChoices {
  readonly latestFirst?: boolean;
  readonly updates?: readonly ToldUpdate[];
}

/** Up to so many statements stand unfolded, whether anything is set against them or not. */
const MOST_UNFOLDED = 24;

const idOf = ({ key, hash }: Pick<ListedSide, 'key' | 'hash'>): string => `${hash} ${key}`;

/** Claims, by their numbers in the index, in order of the time said, with all that stands against them. */
export function timelineOf(
  index: LibraryIndex,
  claims: Iterable<number>,
  { latestFirst = false, updates = [] }: TimelineChoices = {},
): Timeline {
  const told = new Map<string, Told>();
  const pairs = new Map<string, { a: Told; b: Told; keptWith: string; update: boolean }>();
  const own = [...claims];
  for (const claim of own) keep(told, toldClaim(index, claim, false));
  for (const claim of own)
    for (const { id, a, b, article } of index.contradictionsOfClaim(claim)) {
      if (pairs.has(id)) continue;
      const [one, other] = [a, b].map((side) => keep(told, toldSide(index, side))) as [Told, Told];
      if (one !== other) pairs.set(id, { a: one, b: other, keptWith: index.articles[article]!.key, update: false });
    }
  for (const { id, a, b, keptWith } of updates) {
    const [one, other] = [a, b].map((side) => keep(told, toldSide(index, side))) as [Told, Told];
    if (one !== other && !pairs.has(id)) pairs.set(id, { a: one, b: other, keptWith, update: true });
  }
  const way = latestFirst ? -1 : 1;
  const inTime = [...told.values()].sort((x, y) => (x.day - y.day) * way);
  const places = new Map(inTime.map((each, place) => [each, place]));
  const joined = [...pairs]
    .map(([id, { a, b, keptWith, update }]) => {
      const [from, to] = places.get(a)! < places.get(b)! ? [a, b] : [b, a];
      return { id, from, to, update, keptWith };
    })
    .sort((x, y) => places.get(x.from)! - places.get(y.from)! || places.get(x.to)! - places.get(y.to)!)
    .map((pair, at): Joined => ({ ...pair, mark: at + 1 }));
  return { days: daysOf(inTime, new Set(joined.flatMap(({ from, to }) => [from, to]))), joined };
}

function keep(told: Map<string, Told>, one: Told): Told {
  const known = told.get(one.id);
  if (known) return known;
  told.set(one.id, one);
  return one;
}

function toldClaim(index: LibraryIndex, claim: number, guest: boolean): Told {
  const { key, site } = index.articles[index.articleOfClaim(claim)]!;
  const [hash, said] = [index.hashes[claim]!, index.said[claim]!];
  const source = said === 0 ? null : index.sources[said - 1]!.name;
  return { id: idOf({ key, hash }), key, hash, day: index.days[claim]!, source, site, guest };
}

/** By its claim, which the reader may have mended; where that is not kept, by its own word. */
function toldSide(index: LibraryIndex, side: ListedSide): Told {
  const [claim] = index.claimsWith(side.key, side.hash);
  if (claim !== undefined) return toldClaim(index, claim, true);
  const { key, hash, day, source, site } = side;
  return { id: idOf(side), key, hash, day, source, site, guest: true };
}

function daysOf(inTime: readonly Told[], joined: ReadonlySet<Told>): ToldDay[] {
  const folding = inTime.length > MOST_UNFOLDED;
  const days = new Map<number, { told: Told[]; folded: Told[] }>();
  for (const one of inTime) {
    const day = days.get(one.day) ?? { told: [], folded: [] };
    days.set(one.day, day);
    (folding && !joined.has(one) ? day.folded : day.told).push(one);
  }
  return [...days].map(([day, rest]) => ({ day, ...rest }));
}
