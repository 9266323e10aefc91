import type { TabSummary } from '../../messages/protocol.ts';
import type { ArticleRecord } from '../../store/records.ts';
import type { PageArticle } from './this-page.tsx';

/** A tab's summary has counts and the first contradictions; its claims come with the library's record. */
export function articleOfSummary(summary: TabSummary, key: string): PageArticle {
  return {
    key,
    title: summary.title,
    site: summary.site,
    published: summary.published,
    judged: summary.judged,
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
