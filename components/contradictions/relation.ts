import type { Relation, Statement } from './contradiction.ts';
import { goesBackOn } from './deed.ts';
import { sameSource } from './source.ts';
import { isUpdate } from './update.ts';

/**
 * How two conflicting statements stand to each other. A side without a source speaks in its paper's own voice: two such
 * sides are `own-voice` in one paper, and two sources in two; against a named source the paper is a source like another.
 */
export function relationOf(a: Statement, b: Statement): Relation | 'update' {
  const goesBack = goesBackOn(...inTime(a, b));
  if (!goesBack && isUpdate(a, b)) return 'update';
  const [from, to] = [a.claim.attribution, b.claim.attribution];
  if (from === null && to === null) return samePaper(a, b) ? 'own-voice' : 'sources-disagree';
  if (from === null || to === null) return goesBack ? 'source-changed' : 'sources-disagree';
  return sameSource(from, to, a.article.key === b.article.key) ? 'source-changed' : 'sources-disagree';
}

/** The earlier article's statement first; those of one article in the order in which they stand. */
function inTime(a: Statement, b: Statement): [Statement, Statement] {
  const [dayA, dayB] = [a, b].map(({ article }) => article.published ?? '');
  const isLater = a.article.key === b.article.key ? a.claim.start > b.claim.start : (dayA ?? '') > (dayB ?? '');
  return isLater ? [b, a] : [a, b];
}

const samePaper = (a: Statement, b: Statement): boolean =>
  a.article.key === b.article.key || (a.article.site !== '' && a.article.site === b.article.site);
