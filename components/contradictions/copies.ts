import { analysedOf } from './analysed.ts';
import { findingsOf } from './detectors/all.ts';
import type { Profile } from './gate-profile.ts';

/**
 * An agency's story stands in many papers, under other headlines, cut, a few words changed. A copied sentence is no other
 * side; and what else stands in a copy was set against it in the first paper already.
 */
export interface FreshRivals {
  /** The rivals without copies of the article's own sentences, and of several copies of another sentence the first. */
  readonly rivals: readonly Profile[];
  /** Whether a pair could not be made within the rival's own article already. */
  isFresh(own: Profile, rival: Profile): boolean;
}

export function freshRivals(own: readonly Profile[], rivals: readonly Profile[]): FreshRivals {
  const likeOwn = likenesses(own, rivals);
  const copies = copiedArticles(own, rivals, likeOwn);
  const copied = new Set(likeOwn.filter((pair) => isCopy(pair, copies)).map(({ rival }) => rival));
  const left = withoutRepeats(rivals.filter((rival) => !copied.has(rival)));
  const toldIn = new Map<Profile, Set<string>>();
  for (const pair of likeOwn)
    if (copies.has(articleOf(pair.rival)) && isCopy(pair, copies))
      toldIn.set(pair.own, (toldIn.get(pair.own) ?? new Set()).add(articleOf(pair.rival)));
  return { rivals: left, isFresh: (one, rival) => !toldIn.get(one)?.has(articleOf(rival)) };
}

/** Two sentences that share this much of what either holds are one, printed twice … */
const SAME = 0.9;
/** … and in an article that is copied for the most part these are one, edited, too. */
const EDITED = 0.6;
/** A sentence cut short keeps so much of the shorter one in the longer. */
const CUT = 0.85;
const LEAST_CUT = 5;

interface Likeness {
  readonly own: Profile;
  readonly rival: Profile;
  readonly same: boolean;
}

/** The sentences of two texts that may be one and the same: nothing else is counted, denied or named in either. */
function likenesses(own: readonly Profile[], rivals: readonly Profile[]): Likeness[] {
  const holders = new Map<string, Profile[]>();
  for (const profile of own) for (const stem of profile.stems) push(holders, stem, profile);
  return rivals.flatMap((rival) => {
    const counts = new Map<Profile, number>();
    for (const stem of rival.stems)
      for (const profile of holders.get(stem) ?? []) counts.set(profile, (counts.get(profile) ?? 0) + 1);
    return [...counts].flatMap(([profile, shared]) => {
      const likeness = likenessOf(profile, rival, shared);
      return likeness === null ? [] : [{ own: profile, rival, same: likeness === 'same' }];
    });
  });
}

function likenessOf(a: Profile, b: Profile, shared: number): 'same' | 'edited' | null {
  const all = a.stems.size + b.stems.size - shared;
  const shorter = Math.min(a.stems.size, b.stems.size);
  const near = shared / all >= EDITED || (shorter >= LEAST_CUT && shared / shorter >= CUT);
  if (!near || a.against !== b.against || !equal(a.figures, b.figures)) return null;
  if (!within(a.names, b.names) && !within(b.names, a.names)) return null;
  if (printed(a) === printed(b)) return 'same';
  if (findingsOf(analysedOf(a.statement), analysedOf(b.statement)).length > 0) return null;
  return shared / all >= SAME ? 'same' : 'edited';
}

/** The same sentence twice (a caption, a pull quote, another paper's copy): nothing to compare. */
export function repeats(a: Profile, b: Profile): boolean {
  const shared = countShared(a.stems, b.stems);
  return shared >= SAME * (a.stems.size + b.stems.size - shared) && likenessOf(a, b, shared) === 'same';
}

const LEAST_COPIED = 3;

/** Articles that hold half of this one's sentences, or of whose sentences half are this one's. */
function copiedArticles(
  own: readonly Profile[],
  rivals: readonly Profile[],
  likeOwn: readonly Likeness[],
): ReadonlySet<string> {
  const sentences = new Map<string, Set<Profile>>();
  for (const { rival } of likeOwn)
    sentences.set(articleOf(rival), (sentences.get(articleOf(rival)) ?? new Set()).add(rival));
  const sizes = new Map<string, number>();
  for (const rival of rivals) sizes.set(articleOf(rival), (sizes.get(articleOf(rival)) ?? 0) + 1);
  return new Set(
    [...sentences].flatMap(([article, { size }]) =>
      size >= Math.max(LEAST_COPIED, Math.min(own.length, sizes.get(article) ?? 0) / 2) ? [article] : [],
    ),
  );
}

const isCopy = ({ same, rival }: Likeness, copies: ReadonlySet<string>): boolean =>
  same || copies.has(articleOf(rival));

/** Of sentences that several earlier articles print alike, the first. */
function withoutRepeats(rivals: readonly Profile[]): Profile[] {
  const kept: Profile[] = [];
  const holders = new Map<string, Profile[]>();
  for (const rival of rivals) {
    const near = new Set([...rival.stems].flatMap((stem) => holders.get(stem) ?? []));
    if ([...near].some((earlier) => articleOf(earlier) !== articleOf(rival) && repeats(earlier, rival))) continue;
    kept.push(rival);
    for (const stem of rival.stems) push(holders, stem, rival);
  }
  return kept;
}

const articleOf = ({ statement }: Profile): string => statement.article.key;

/** A sentence's words, however its quotation marks, spaces and capitals are set. */
const printed = ({ statement }: Profile): string =>
  analysedOf(statement)
    .words.filter(({ kind }) => kind !== 'mark')
    .map(({ lower }) => lower)
    .join(' ');

export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const value of a) if (b.has(value)) count++;
  return count;
}

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => countShared(a, b) === a.size;

export const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && within(a, b);

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
