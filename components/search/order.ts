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

/** What was found, in an order; newest first is the index's own. */
export function inOrder(index: LibraryIndex, room: Room, { numbers, qualities }: FoundIn, sort: Sort): Uint32Array {
  if (sort === 'newest' || (sort === 'best' && qualities.length === 0)) return numbers;
  if (sort === 'oldest') return numbers.toReversed();
  const keys = sort === 'best' ? qualities : Float64Array.from(numbers, keyOf(index, room, sort));
  const places = Uint32Array.from({ length: numbers.length }, (_, place) => place);
  const way = sort === 'first-said' ? 1 : -1;
  places.sort((x, y) => (keys[x]! - keys[y]!) * way || x - y);
  return places.map((place) => numbers[place]!);
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
