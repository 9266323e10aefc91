import { CLAIM_KINDS, type Claim, type ClaimKind } from './claim.ts';

/** What of an article's claims the reader looks for; everything that is set must hold. */
export interface ClaimFilter {
  readonly kind: ClaimKind | null;
  /** A source's name; empty: the article itself. */
  readonly source: string | null;
  /** Only those that something contradicts. */
  readonly contradicted: boolean;
  /** Only those that the reader has annotated or corrected. */
  readonly mine: boolean;
}

export const NO_FILTER: ClaimFilter = { kind: null, source: null, contradicted: false, mine: false };

/** What is known of a claim beside what it says itself. */
export interface ClaimFacts<T extends Claim> {
  isContradicted(claim: T): boolean;
  isMine(claim: T): boolean;
}

/** How many claims each choice would show, the other choices staying as they are. */
export interface FilterCounts {
  readonly kinds: readonly (readonly [kind: ClaimKind, count: number])[];
  /** The most quoted first. */
  readonly sources: readonly (readonly [source: string, count: number])[];
  readonly contradicted: number;
  readonly mine: number;
}

export const isFiltered = ({ kind, source, contradicted, mine }: ClaimFilter): boolean =>
  kind !== null || source !== null || contradicted || mine;

export const sourceOf = ({ attribution }: Claim): string => attribution?.source ?? '';

/** The claims that a filter lets through, in their order. */
export function filteredClaims<T extends Claim>(
  claims: readonly T[],
  { kind, source, contradicted, mine }: ClaimFilter,
  facts: ClaimFacts<T>,
): readonly T[] {
  return claims.filter(
    (claim) =>
      (kind === null || claim.kind === kind) &&
      (source === null || sourceOf(claim) === source) &&
      (!contradicted || facts.isContradicted(claim)) &&
      (!mine || facts.isMine(claim)),
  );
}

export function filterCounts<T extends Claim>(
  claims: readonly T[],
  filter: ClaimFilter,
  facts: ClaimFacts<T>,
): FilterCounts {
  const others = (own: Partial<ClaimFilter>): readonly T[] => filteredClaims(claims, { ...filter, ...own }, facts);
  const ofKind = others({ kind: null });
  const ofSource = others({ source: null });
  const bySource = Map.groupBy(ofSource, sourceOf);
  // What is chosen stays in sight, though nothing of it is left.
  if (filter.source !== null && !bySource.has(filter.source)) bySource.set(filter.source, []);
  return {
    kinds: CLAIM_KINDS.map((kind) => [kind, ofKind.filter((claim) => claim.kind === kind).length] as const).filter(
      ([kind, count]) => count > 0 || kind === filter.kind,
    ),
    sources: [...bySource].map(([source, found]) => [source, found.length] as const).sort(([, a], [, b]) => b - a),
    contradicted: others({ contradicted: true }).length,
    mine: others({ mine: true }).length,
  };
}
