import type { Annotation, Target } from '../../components/annotations/annotation.ts';
import type { HomeArticle } from '../../components/annotations/target.ts';
import type { Contradiction } from '../../components/contradictions/contradiction.ts';
import type { Decision } from '../../components/contradictions/shown.ts';
import { corrected, type CorrectedClaim } from '../../components/corrections/corrected.ts';
import { correctedSides, type CorrectedSide } from '../../components/corrections/corrected-sides.ts';
import type { Correction } from '../../components/corrections/correction.ts';
import type { Exported, Statement } from '../../components/exchange/exported.ts';
import { quoteHash } from '../../components/search/segment.ts';
import type { ArticleRecord, DecisionRecord } from '../../components/store/records.ts';
import { listText } from '../../components/ui/lists.ts';
import { clashKindName, kindName, reasonName, relationHeading } from '../../components/ui/names.ts';
import { reasonText } from '../../components/ui/reason-text.ts';
import { aboutArticle, aboutClaim, aboutContradiction, subjectKey } from '../../components/ui/subjects.ts';

/** What of the reader's own is told beside what was found. */
export interface OwnWords {
  readonly bySubject: ReadonlyMap<string, Annotation>;
  /** By the contradiction's id. */
  readonly decided: ReadonlyMap<string, DecisionRecord>;
  readonly corrections: readonly Correction[];
}

/** A claim is known by its words and its article, as the library's list knows it. */
export const claimName = (claim: CorrectedClaim, articleKey: string): string => `${quoteHash(claim.quote)} ${articleKey}`; // prettier-ignore

/** An article's claims as the reader has them; the same words twice in one article are one. */
export function claimsIn(record: ArticleRecord, { corrections }: OwnWords): readonly CorrectedClaim[] {
  const own = corrections.filter(({ articleKey }) => articleKey === record.key);
  return [...new Map(corrected(record, own).claims.map((claim) => [claim.quote, claim])).values()];
}

export function claimThing(record: ArticleRecord, claim: CorrectedClaim, own: OwnWords): Exported {
  const { attribution, correction, kind, checkWorthiness, reasons } = claim;
  const subject = aboutClaim(record, claim);
  const wording = correction?.mended.wording;
  const statement: Statement = {
    ...subject.targets[0]!,
    when: attribution?.when ?? null,
    date: attribution?.date ?? null,
    ...(attribution?.probable && { probable: true }),
    ...(wording !== undefined && { wording }),
    ...(correction && { mended: true }),
  };
  const told = { kind: kindName(kind), why: listText(reasons.map(reasonName)) };
  return {
    id: claimName(claim, record.key),
    about: 'claim',
    statements: [statement],
    finding: { finds: 'claim', kind, checkWorthiness: rounded(checkWorthiness), reasons, told },
    decided: null,
    ...annotated(own, subjectKey(subject)),
  };
}

/** Two statements that were set side by side. `home`: the article that they are kept with, with no text where that is gone. */
export function pairThing(home: HomeArticle, found: Contradiction, decision: Decision | null, own: OwnWords): Exported {
  const [one] = correctedSides([found], own.corrections);
  const { id, a, b, kind, relation, score, reason } = one!;
  const { targets } = aboutContradiction(home, found);
  const told = { kind: clashKindName(kind), relation: relationHeading(relation), why: reasonText(reason) };
  const row = own.decided.get(id);
  const at = row && row.decision === decision ? row.decided : null;
  return {
    id,
    about: 'contradiction',
    statements: [sideStatement(targets[0]!, a, own), sideStatement(targets[1]!, b, own)],
    finding: { finds: 'contradiction', kind, relation, score: rounded(score), told },
    decided: decision && { decision, at },
    ...annotated(own, pairName(home, found)),
  };
}

/** What a pair is known by, whatever was mended in it. */
export const pairName = (home: HomeArticle, found: Contradiction): string => subjectKey(aboutContradiction(home, found)); // prettier-ignore

function sideStatement(target: Target, side: CorrectedSide, { corrections }: OwnWords): Statement {
  const mended = corrections.find(
    ({ articleKey, quote }) => articleKey === side.article.key && quote.exact === side.quote,
  )?.mended;
  return {
    ...target,
    source: side.source,
    role: side.role,
    when: side.when,
    date: side.date,
    ...(mended?.wording !== undefined && { wording: mended.wording }),
    ...(mended && { mended: true }),
  };
}

export function articleThing(record: ArticleRecord, own: OwnWords): Exported {
  const { about, targets } = aboutArticle(record);
  const statements = targets.map((target) => ({ ...target, when: null, date: null }));
  return { id: record.key, about, statements, finding: null, decided: null, ...annotated(own, subjectKey({ about, targets })) }; // prettier-ignore
}

/** A figure that says no more than the machine knows. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** With the annotation, its links are found: they end at its id. */
function annotated({ bySubject }: OwnWords, subject: string): Pick<Exported, 'annotation'> & { readonly id?: string } {
  const annotation = bySubject.get(subject) ?? null;
  return annotation ? { annotation, id: annotation.id } : { annotation };
}
