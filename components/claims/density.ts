import type { Claim, ClaimKind } from './claim.ts';

/** How many of an article's claims the reader wants to see, and which kinds of them never. */
export interface Wanted {
  /** `few`: the better half of those worth checking; `normal`: those worth checking; `many`: every statement. */
  readonly density: 'few' | 'normal' | 'many';
  readonly kindsOff: readonly ClaimKind[];
}

/** Which claims are wanted: the same are marked on the page and listed beside it. */
export function wantedClaims<T extends Claim>(claims: readonly T[], { density, kindsOff }: Wanted): ReadonlySet<T> {
  const kept = claims.filter(({ kind }) => !kindsOff.includes(kind));
  if (density === 'many') return new Set(kept);
  const worth = kept.filter(({ marked }) => marked);
  if (density === 'normal') return new Set(worth);
  const best = [...worth].sort((a, b) => b.checkWorthiness - a.checkWorthiness || a.start - b.start);
  return new Set(best.slice(0, Math.ceil(best.length / 2)));
}

/** Claims with `marked` as the reader wants it. */
export function markedAsWanted<T extends Claim>(claims: readonly T[], wanted: Wanted): readonly T[] {
  const seen = wantedClaims(claims, wanted);
  return claims.map((claim) => (claim.marked === seen.has(claim) ? claim : { ...claim, marked: !claim.marked }));
}
