import type { FoundIn } from './find.ts';
import type { LibraryIndex } from './library-index.ts';
import type { Room, Sort } from './rooms.ts';

/** The orders that a sort of things can be put in; `best` only where words were asked for. */
export const SORTS_OF: Readonly<Record<Room, readonly Sort[]>> = {
  articles: ['best', 'newest', 'oldest', 'latest-said', 'first-said', 'most-contradicted'],
  claims: ['best', 'newest', 'oldest', 'latest-said', 'first-said', 'worth'],
  contradictions: ['best', 'newest', 'oldest', 'latest-said', 'first-said', 'worth'],
  annotations: ['best', 'newest', 'oldest'],
};

/** Qualities are told apart to a thousandth; of one list at most so many are put in order. */
const FINE = 1000;
const MOST = 2 ** 24;

/** What was found, in an order; newest first is the index's own. */
export function inOrder(index: LibraryIndex, room: Room, { numbers, qualities }: FoundIn, sort: Sort): Uint32Array {
  if (sort === 'newest' || (sort === 'best' && qualities.length === 0)) return numbers;
  if (sort === 'oldest') return numbers.toReversed();
  const keys = sort === 'best' ? qualities.map((each) => Math.round(each * FINE)) : Float64Array.from(numbers, keyOf(index, room, sort)); // prettier-ignore
  const way = sort === 'first-said' ? 1 : -1;
  // Key and place in one number: numbers alone are sorted some four times as fast as by a comparison.
  const packed = Float64Array.from(keys, (key, place) => key * way * MOST + place).sort();
  return Uint32Array.from(packed, (each) => numbers[each - Math.floor(each / MOST) * MOST]!);
}

function keyOf(index: LibraryIndex, room: Room, sort: Sort): (number: number) => number {
  const said = sort === 'latest-said' || sort === 'first-said';
  switch (room) {
    case 'articles':
      return said
        ? (article) => index.dayOfArticle(article)
        : (article) => index.articles[article]!.contradictions.length;
    case 'claims':
      return said ? (claim) => index.days[claim]! : (claim) => index.worth[claim]!;
    case 'contradictions':
      return (one) => {
        const { a, b, score } = index.contradictions[one]!;
        return said ? Math.max(a.day, b.day) : score;
      };
    case 'annotations':
      return (one) => -one;
  }
}
