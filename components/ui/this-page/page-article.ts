import type { HomeArticle } from '../../annotations/target.ts';
import type { FactCheck } from '../../claims/fact-check.ts';
import type { Update } from '../../contradictions/contradiction.ts';
import type { Dismissed, Shown } from '../../contradictions/shown.ts';
import type { CorrectedClaim } from '../../corrections/corrected.ts';
import type { Correction } from '../../corrections/correction.ts';
import type { TabSummary } from '../../messages/protocol.ts';
import type { ArticleRecord, Compared, Judged } from '../../store/records.ts';

/** The article on the page, as far as it is known: first from the tab's summary, then from the library. */
export interface PageArticle {
  key: string;
  title: string;
  site: string;
  published: string | null;
  judged: Judged | null;
  /** The language of its text, where that is known and not English. */
  foreign: string | null;
  /** How much was compared; null where that is not known. */
  compared: Compared | null;
  claimCount: number;
  markedCount: number;
  /** All of them, though a summary holds only the first few. */
  contradictionCount: number;
  contradictions: readonly Shown[];
  /** Those that the reader has dismissed. */
  dismissed: readonly Dismissed[];
  updates: readonly Update[];
  /** Published fact checks that the page itself carries. */
  factChecks: readonly FactCheck[];
  claims: readonly CorrectedClaim[];
  /** Corrections of sentences that it no longer has. */
  unplaced: readonly Correction[];
  /** Null until the library has answered: nothing can be annotated before. */
  home: HomeArticle | null;
}

/** A tab's summary has counts and the first contradictions; its claims come with the library's record. */
export function articleOfSummary(summary: TabSummary, key: string): PageArticle {
  return {
    key,
    title: summary.title,
    site: summary.site,
    published: summary.published,
    judged: summary.judged,
    foreign: null,
    compared: null,
    claimCount: summary.claims,
    markedCount: summary.marked,
    contradictionCount: summary.contradictionCount,
    contradictions: summary.contradictions,
    dismissed: [],
    updates: [],
    factChecks: [],
    claims: [],
    unplaced: [],
    home: null,
  };
}

/** An article as the library keeps it. */
export function articleOf(record: ArticleRecord): PageArticle {
  return {
    key: record.key,
    title: record.title,
    site: record.site,
    published: record.published,
    judged: record.judged,
    foreign: /^en\b/.test(record.language) ? null : record.language,
    compared: record.compared ?? null,
    claimCount: record.claims.length,
    markedCount: record.claims.filter((claim) => claim.marked).length,
    contradictionCount: record.contradictions.length,
    contradictions: record.contradictions,
    dismissed: [],
    updates: record.updates,
    factChecks: record.factChecks ?? [],
    claims: record.claims,
    unplaced: [],
    home: record,
  };
}
