import { textPairOf } from '../../components/contradictions/judged.ts';
import { stubOf } from '../../components/claims/article.ts';
import { analysedOf } from '../../components/contradictions/analysed.ts';
import type { Claim } from '../../components/claims/claim.ts';
import type { Candidate, Contradiction, Judge, Statement } from '../../components/contradictions/contradiction.ts';
import { contradictionsOf } from '../../components/contradictions/decide.ts';
import { evidenceOf } from '../../components/contradictions/evidence.ts';
import { candidatesOf } from '../../components/contradictions/gate.ts';
import { withCarryingWords } from '../../components/contradictions/occlusion.ts';
import type { Library } from '../../components/store/database.ts';
import { indexWaiting } from '../../components/store/index-claims.ts';
import { articleByKey } from '../../components/store/read.ts';
import type { ArticleRecord, Judged } from '../../components/store/records.ts';
import { rivalsOf, type Rival } from '../../components/store/rivals.ts';
import { packSearched } from '../../components/store/search-index.ts';
import { settleArticle } from '../../components/store/write.ts';
import { inSlices } from './in-slices.ts';

/** Articles that are put into the index of claims before one is judged (those read just before it), and meanwhile. */
const INDEXED_BEFORE = 4;
const INDEXED_MEANWHILE = 20;

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
  await indexWaiting(library, INDEXED_BEFORE, key);
  const rivals = (await rivalsOf(library, key)).flatMap(rivalStatements);
  const statements = statementsOf(record);
  await inSlices([...statements, ...rivals], analysedOf);
  const candidates = candidatesOf(statements, rivals);
  // The judge works elsewhere: meanwhile the article itself is put where later ones find it, and each pair is looked at.
  const [{ probabilities, judged, compared }] = await Promise.all([
    probabilitiesOf(candidates, judge),
    indexWaiting(library, INDEXED_MEANWHILE).then(() => packSearched(library)),
    inSlices(candidates, evidenceOf),
  ]);
  const { contradictions, more, updates } = contradictionsOf(candidates, probabilities);
  const claims = withSidesMarked(record, contradictions);
  // A text that was read anew meanwhile has its own job; its record must not get this one's findings.
  const settle = (shown: readonly Contradiction[]): Promise<void> =>
    settleArticle(library, record, { claims, contradictions: [...shown, ...more], updates, judged, ...compared });
  await settle(contradictions);
  return async (asked) => {
    const told = await withCarryingWords(contradictions, { candidates, probabilities }, asked);
    if (told.every((one, at) => one === contradictions[at])) return false;
    await settle(told);
    return true;
  };
}

async function probabilitiesOf(
  candidates: readonly Candidate[],
  judge: Judge,
): Promise<{ probabilities: readonly (number | null)[]; judged: Judged; compared?: Pick<ArticleRecord, 'compared'> }> {
  try {
    const pairs = candidates.map(textPairOf);
    const probabilities = await judge(pairs);
    const compared = { pairs: probabilities.filter((one) => one !== null).length, of: pairs.length };
    return { probabilities, judged: 'done', compared: { compared } };
  } catch (error) {
    console.warn('Gainsay: the judge is unavailable.', error);
    return { probabilities: candidates.map(() => null), judged: 'unavailable' };
  }
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

function statementsOf({ claims, ...record }: ArticleRecord): Statement[] {
  const article = stubOf(record);
  return claims.map((claim) => ({ claim, article }));
}

const rivalStatements = ({ article, claims }: Rival): Statement[] => statementsOf({ ...article, claims });
