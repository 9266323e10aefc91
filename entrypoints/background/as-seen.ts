import type { Claim } from '../../components/claims/claim.ts';
import { markedAsWanted } from '../../components/claims/density.ts';
import { corrected, type CorrectedClaim } from '../../components/corrections/corrected.ts';
import { correctedSides } from '../../components/corrections/corrected-sides.ts';
import type { Shown } from '../../components/contradictions/shown.ts';
import { readSettings } from '../../components/messages/settings.ts';
import type { Library } from '../../components/store/database.ts';
import { correctionsAround } from '../../components/store/read.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { shownIn } from './decide.ts';

/** An article with what is shown of it. */
export interface SeenArticle extends ArticleRecord {
  readonly contradictions: readonly Shown[];
}

/**
 * An article as the reader wants it: as many claims marked as were asked for, no contradiction that was dismissed,
 * and what was mended in the place of what was read.
 */
export async function asSeen(library: Library, record: ArticleRecord): Promise<SeenArticle> {
  const [corrections, settings] = await Promise.all([correctionsAround(library, record), readSettings()]);
  return {
    ...record,
    claims: markedAsWanted(corrected(record, corrections).claims.map(forPages), settings),
    contradictions: correctedSides(await shownIn(library, record, settings), corrections),
    updates: correctedSides(record.updates, corrections),
  };
}

/** A page learns what it shows, and nothing of what the reader wrote besides. */
function forPages(claim: CorrectedClaim): Claim {
  const { correction: _, asRead: __, changedSince: ___, ...shown } = claim;
  return shown;
}
