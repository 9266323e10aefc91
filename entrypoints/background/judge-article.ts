import { stubOf } from '../../components/claims/article.ts';
import type { Claim } from '../../components/claims/claim.ts';
import type { Contradiction, Judge, Statement } from '../../components/contradictions/contradiction.ts';
import { contradictionsOf } from '../../components/contradictions/decide.ts';
import { candidatesOf } from '../../components/contradictions/gate.ts';
import { withCarryingWords } from '../../components/contradictions/occlusion.ts';
import type { Library } from '../../components/store/database.ts';
import { articleByKey, articlesAbout } from '../../components/store/read.ts';
import type { ArticleRecord, Judged } from '../../components/store/records.ts';
import { settleArticle } from '../../components/store/write.ts';

/** Earlier articles whose claims are set against a new one's. */
const RIVAL_ARTICLES = 8;

/** Asks the judge for the words that carry what was found; true where the record has better ones now. */
export type Explaining = (judge: Judge) => Promise<boolean>;

/**
 * Finds an article's contradictions, inside it and with what was read before: gate, judge, decision, then one write.
 * Can be stopped at any moment: until the write the record says that it is not done, and the next page view does it again.
 * The words that carry a flag may still get better: what comes back asks for them, when the findings have been shown.
 */
export async function judgeArticle(library: Library, key: string, judge: Judge): Promise<Explaining | null> {
  const record = await articleByKey(library, key);
  // Asked for again while it was judged: the findings are there already.
  if (!record || record.judged === 'done') return null;
  const earlier = await articlesAbout(library, record.topics, key, RIVAL_ARTICLES);
  // An agency's story stands in many papers: the same sentence elsewhere is no other side.
  const own = new Set(record.claims.map(({ quote }) => quote));
  const rivals = earlier
    .filter((each) => each.read <= record.read)
    .flatMap(statementsOf)
    .filter(({ claim }) => !own.has(claim.quote));
  const candidates = candidatesOf(statementsOf(record), rivals);

  let judged: Judged = 'done';
  let probabilities: readonly (number | null)[];
  try {
    probabilities = await judge(candidates.map(({ a, b }) => ({ a: a.claim.quote, b: b.claim.quote })));
  } catch (error) {
    console.warn('Gainsay: the judge is unavailable.', error);
    probabilities = candidates.map(() => null);
    judged = 'unavailable';
  }
  const { contradictions, more, updates } = contradictionsOf(candidates, probabilities);
  const claims = withSidesMarked(record, contradictions);
  // A text that was read anew meanwhile has its own job; its record must not get this one's findings.
  const settle = (shown: readonly Contradiction[]): Promise<void> =>
    settleArticle(library, record, { claims, contradictions: [...shown, ...more], updates, judged });
  await settle(contradictions);
  return async (asked) => {
    const told = await withCarryingWords(contradictions, { candidates, probabilities }, asked);
    if (told.every((one, at) => one === contradictions[at])) return false;
    await settle(told);
    return true;
  };
}

/** A claim that is contradicted is marked, however little check-worthy it looked by itself. */
function withSidesMarked(record: ArticleRecord, contradictions: readonly Contradiction[]): readonly Claim[] {
  const sides = contradictions.flatMap(({ a, b }) => [a, b]).filter(({ article }) => article.key === record.key);
  return record.claims.map((claim) =>
    !claim.marked && sides.some(({ start, end }) => start === claim.start && end === claim.end)
      ? { ...claim, marked: true }
      : claim,
  );
}

export function statementsOf(record: ArticleRecord): Statement[] {
  const article = stubOf(record);
  return record.claims.map((claim) => ({ claim, article }));
}
