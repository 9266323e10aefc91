import type { Claim } from '../../components/claims/claim.ts';
import type { Contradiction, Side, Update } from '../../components/contradictions/contradiction.ts';

/**
 * Of what was found in an article, that of which both statements are still claims of it, word for word, each where it
 * stands now; a side from another article stays as it is. Pages change a word, or gain a paragraph, while they are read.
 */
export function stillStanding<T extends Contradiction | Update>(
  found: readonly T[],
  articleKey: string,
  claims: readonly Claim[],
): T[] {
  return found.flatMap((one) => {
    const [a, b] = [one.a, one.b].map((side) => (side.article.key === articleKey ? sideNow(side, claims) : side));
    return a && b ? [{ ...one, a, b }] : [];
  });
}

/** Where a side's words stand now; of several such claims the one nearest to where they stood. Null: nowhere. */
function sideNow(side: Side, claims: readonly Claim[]): Side | null {
  const away = ({ start }: Claim): number => Math.abs(start - side.start);
  const [claim] = claims.filter(({ quote }) => quote === side.quote).sort((x, y) => away(x) - away(y));
  return claim ? { ...side, start: claim.start, end: claim.end } : null;
}
