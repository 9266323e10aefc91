import { namesOf } from '../language/names.ts';
import { contentStemsOf } from '../language/stems.ts';
import type { Claim } from '../claims/claim.ts';
import { COMMON_STEMS } from './common-stems.ts';

/** So many keys index one article: enough to meet an article on the same matter in two or more. */
const MOST = 40;
/** Names tell matters apart better than words do, so they may fill this many places first. */
const MOST_NAMES = 22;
const IN_TITLE = 3;

/** What an article is about: the keys of its names and its telling stems, most telling first, at most forty. */
export function topicsOf(claims: readonly Claim[], title: string): string[] {
  const names = new Map<string, number>();
  const stems = new Map<string, number>();
  count(title, IN_TITLE, names, stems);
  for (const { quote } of claims) count(quote, 1, names, stems);
  const best = ranked(names).slice(0, MOST_NAMES);
  return [...best, ...ranked(stems).slice(0, MOST - best.length)];
}

function count(text: string, weight: number, names: Map<string, number>, stems: Map<string, number>): void {
  const keys = new Set(namesOf(text).flatMap((name) => [...name.keys]));
  for (const key of keys) names.set(key, (names.get(key) ?? 0) + weight);
  for (const stem of contentStemsOf(text)) if (isTelling(stem)) stems.set(stem, (stems.get(stem) ?? 0) + weight);
}

const isTelling = (stem: string): boolean => stem.length >= 3 && /\p{L}/u.test(stem) && !COMMON_STEMS.has(stem);

/** Most often first; of those as frequent, longer stems first, which are the rarer ones; then by the alphabet, to be stable. */
const ranked = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([x, m], [y, n]) => n - m || y.length - x.length || (x < y ? -1 : 1)).map(([key]) => key);
