import type { ArticleClaims } from '../../components/annotations/passages.ts';
import { find } from '../../components/search/find.ts';
import { AskedSegment, LibraryIndex } from '../../components/search/library-index.ts';
import { inOrder } from '../../components/search/order.ts';
import { parseQuery } from '../../components/search/query.ts';
import { isWhole, quoteHash } from '../../components/search/segment.ts';
import type { Library } from '../../components/store/database.ts';
import { readSearch } from '../../components/store/search-index.ts';

/** Packs of the index that were read already: they never change, only go. */
let known: ReadonlyMap<number, AskedSegment> = new Map();

async function readIndex(library: Library): Promise<LibraryIndex> {
  const { packs, fresh } = await readSearch(library, (pack) => known.has(pack));
  known = new Map(
    [...packs].flatMap(([id, pack]) => {
      const segment = known.get(id) ?? (pack && isWhole(pack) ? new AskedSegment(pack) : null);
      return segment ? [[id, segment] as const] : [];
    }),
  );
  return new LibraryIndex([...known.values(), ...fresh.filter(isWhole).map((segment) => new AskedSegment(segment))]);
}

/** Claims of the whole library that answer a query as the library's own search reads it, the best first. */
export async function findClaims(library: Library, query: string, most: number): Promise<ArticleClaims[]> {
  const index = await readIndex(library);
  const numbers = inOrder(index, 'claims', find(index, parseQuery(query)).claims, 'best').slice(0, most);
  const places = Array.from(numbers, (number) => ({ number, article: index.articles[index.articleOfClaim(number)]! }));
  const records = await library.articles.bulkGet(places.map(({ article }) => article.key));
  return places.flatMap(({ number, article: { firstClaim } }, i) => {
    const record = records[i];
    const claim = record?.claims[number - firstClaim];
    // The article may have been read anew since.
    return record && claim && quoteHash(claim.quote) === index.hashes[number]
      ? [{ article: record, claims: [claim] }]
      : [];
  });
}
