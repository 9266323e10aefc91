import { useMemo, useState } from 'preact/hooks';
import type { Annotation } from '../../annotations/annotation.ts';
import {
  filterCounts,
  filteredClaims,
  isFiltered,
  NO_FILTER,
  type ClaimFacts,
  type ClaimFilter,
  type FilterCounts,
} from '../../claims/claim-filter.ts';
import { wantedClaims, type Wanted } from '../../claims/density.ts';
import type { CorrectedClaim } from '../../corrections/corrected.ts';
import { aboutClaim, subjectKey } from '../subjects.ts';
import type { PageArticle } from '../this-page/page-article.ts';

/** What is listed of an article's claims, and what else there is. */
export interface ClaimChoice {
  readonly filter: ClaimFilter;
  readonly counts: FilterCounts;
  readonly listed: readonly CorrectedClaim[];
  /** As many as the filter would list of all claims. */
  readonly findable: number;
  /** All claims are listed, whatever the density. */
  readonly everything: boolean;
  setFilter(filter: ClaimFilter): void;
  showEverything(everything: boolean): void;
  annotationOf(claim: CorrectedClaim): Annotation | null;
  /** The contradiction that a claim is a side of; null where nothing contradicts it. */
  contradictionOf(claim: CorrectedClaim): string | null;
}

/** Chooses the claims that are listed: those that are wanted, the contradicted and the reader's own always, by a filter. */
export function useClaimChoice(article: PageArticle, annotations: readonly Annotation[], wanted: Wanted): ClaimChoice {
  const [filter, setFilter] = useState(NO_FILTER);
  const [everything, showEverything] = useState(false);
  const { claims, contradictions, home, key } = article;
  const known = useMemo(() => {
    const bySubject = new Map(annotations.map((each) => [subjectKey(each), each]));
    const annotated = new Map(
      claims.flatMap((claim) => {
        const annotation = home && bySubject.get(subjectKey(aboutClaim(home, claim)));
        return annotation ? [[claim, annotation] as const] : [];
      }),
    );
    const contradicted = new Map(
      contradictions.flatMap(({ id, a, b }) =>
        [a, b].filter(({ article }) => article.key === key).map(({ start, end }) => [`${start}-${end}`, id] as const),
      ),
    );
    const contradictionOf = ({ start, end }: CorrectedClaim): string | null =>
      contradicted.get(`${start}-${end}`) ?? null;
    const facts: ClaimFacts<CorrectedClaim> = {
      isContradicted: (claim) => contradictionOf(claim) !== null,
      isMine: (claim) => annotated.has(claim) || claim.correction !== undefined,
    };
    return { annotated, contradictionOf, facts };
  }, [claims, contradictions, annotations, home, key]);
  const chosen = useMemo(() => {
    const { facts } = known;
    const seen = wantedClaims(claims, wanted);
    const offered = everything
      ? claims
      : claims.filter((claim) => seen.has(claim) || facts.isContradicted(claim) || facts.isMine(claim));
    return {
      counts: filterCounts(offered, filter, facts),
      listed: isFiltered(filter) ? filteredClaims(offered, filter, facts) : offered,
      findable: filteredClaims(claims, filter, facts).length,
    };
  }, [claims, known, wanted, everything, filter]);
  return {
    ...chosen,
    filter,
    everything,
    setFilter,
    showEverything,
    annotationOf: (claim) => known.annotated.get(claim) ?? null,
    contradictionOf: known.contradictionOf,
  };
}
