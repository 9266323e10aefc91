import { textPairOf } from '../../components/contradictions/judged.ts';
import { stubOf, type Article, type ArticleStub } from '../../components/claims/article.ts';
import { articleKey, earlierKey, siteOf } from '../../components/claims/article-key.ts';
import { claimsOf } from '../../components/claims/claims-of.ts';
import type { Claim } from '../../components/claims/claim.ts';
import type { Candidate, Judge, TextPair } from '../../components/contradictions/contradiction.ts';
import { contradictionsOf } from '../../components/contradictions/decide.ts';
import { candidatesOf } from '../../components/contradictions/gate.ts';
import { withCarryingWords } from '../../components/contradictions/occlusion.ts';
import { correctedSides } from '../../components/corrections/corrected-sides.ts';
import type { LookedUp } from '../../components/messages/protocol.ts';
import type { Library } from '../../components/store/database.ts';
import { indexWaiting } from '../../components/store/index-claims.ts';
import { articleByKey, correctionsAround } from '../../components/store/read.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { rivalsOfClaims, type Rival } from '../../components/store/rivals.ts';
import { claimWeights } from './claim-weights.ts';

/** Statements that are compared: of longer words the first. */
const MOST_STATEMENTS = 12;
/** Pairs that the judge is given, the best first: as many as for an article. */
const MOST_PAIRS = 150;
/** Articles that are put into the index before: those read last, whose turn had not come yet. */
const INDEXED_BEFORE = 200;

/** A judge that says how far it is, where the reader waits for that. */
type ToldJudge = (pairs: readonly TextPair[], told: boolean) => ReturnType<Judge>;

/** Known by no address, so that the words are no part of the article from which they may have been taken. */
const KEY = 'look-up';

/**
 * Sets words that the reader selected or typed against everything that is kept: the gate, the judge and the decision that
 * an article read now would get. Nothing of it is kept. `url`: of the page on which they stand.
 */
export async function lookUp(library: Library, text: string, url: string | null, judge: ToldJudge): Promise<LookedUp> {
  const home = url === null ? undefined : await homeAt(library, url);
  const article = articleAround(text, url, home);
  // Of a sentence alone it can't be told who "he" is; of one in an article that was read it is known.
  const known = new Map(home?.claims.map((claim) => [claim.quote, claim]));
  const claims = claimsOf(article, await claimWeights()).map((claim) => known.get(claim.quote) ?? claim);
  const compared = claims.slice(0, MOST_STATEMENTS);
  await indexWaiting(library, INDEXED_BEFORE);
  const candidates = pairsOf(compared, stubOf(article), await rivalsOfClaims(library, compared, article));
  const found = await judged(candidates, judge);
  const corrections = await correctionsAround(library, { key: KEY, ...found });
  return {
    statements: compared.map(({ quote }) => quote),
    left: claims.length - compared.length,
    kept: await library.articles.count(),
    articles: new Set(candidates.map(({ a }) => a.article.key)).size,
    rivals: new Set(candidates.map(({ a }) => `${a.article.key} ${a.claim.start}`)).size,
    contradictions: [...correctedSides(found.contradictions, corrections)],
    updates: [...correctedSides(found.updates, corrections)],
    judged: found.judged,
  };
}

/** The article at an address, under the key that it has now, or the one that it had. */
const homeAt = async (library: Library, url: string): Promise<ArticleRecord | undefined> =>
  (await articleByKey(library, articleKey(url, null))) ?? (await articleByKey(library, earlierKey(url, null)));

/** The words as an article of their own, dated like the one in which they stand, where that is kept. */
function articleAround(text: string, url: string | null, home: ArticleRecord | undefined): Article & ArticleStub {
  return {
    key: KEY,
    url: url ?? '',
    title: home?.title ?? '',
    site: home?.site ?? (url !== null && URL.canParse(url) ? siteOf(url) : ''),
    authors: [],
    published: home?.published ?? null,
    updated: null,
    read: new Date().toISOString(),
    language: 'en',
    text,
  };
}

/** What is kept is the earlier side. The statements are not set against each other: only the library is asked. */
function pairsOf(claims: readonly Claim[], article: ArticleStub, rivals: readonly Rival[]): Candidate[] {
  const kept = rivals.flatMap((rival) => rival.claims.map((claim) => ({ claim, article: stubOf(rival.article) })));
  return claims
    .flatMap((claim) => candidatesOf([{ claim, article }], kept))
    .sort((x, y) => y.priority - x.priority)
    .slice(0, MOST_PAIRS);
}

async function judged(
  candidates: readonly Candidate[],
  judge: ToldJudge,
): Promise<Pick<LookedUp, 'contradictions' | 'updates' | 'judged'>> {
  let probabilities: readonly (number | null)[];
  try {
    probabilities = await judge(candidates.map(textPairOf), true);
  } catch (error) {
    console.warn('Gainsay: the judge is unavailable.', error);
    const { contradictions, more, updates } = contradictionsOf(
      candidates,
      candidates.map(() => null),
    );
    return { contradictions: [...contradictions, ...more], updates, judged: 'unavailable' };
  }
  const { contradictions, more, updates } = contradictionsOf(candidates, probabilities);
  // The findings are there without it: a judge that fails now has only fewer words to show.
  const told = await withCarryingWords(contradictions, { candidates, probabilities }, (pairs) =>
    judge(pairs, false),
  ).catch(() => contradictions);
  return { contradictions: [...told, ...more], updates, judged: 'done' };
}
