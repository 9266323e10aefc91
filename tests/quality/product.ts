import { textPairOf } from '../../components/contradictions/judged.ts';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article, ArticleStub } from '../../components/claims/article.ts';
import { claimsOf } from '../../components/claims/claims-of.ts';
import { readWeights, type ClaimWeights } from '../../components/claims/weights.ts';
import type { Candidate, Judge, Statement } from '../../components/contradictions/contradiction.ts';
import { contradictionsOf, type Decision } from '../../components/contradictions/decide.ts';
import { candidatesOf } from '../../components/contradictions/gate.ts';
import { withCarryingWords } from '../../components/contradictions/occlusion.ts';

const assets = (path: string): string => fileURLToPath(new URL(`../../assets/data/${path}`, import.meta.url));

/** The product's parts as the extension puts them together, in Node. */
export interface Product {
  readonly weights: ClaimWeights;
  statementsOf(article: Article): Statement[];
  /** Gate, judge, decision: what the background does for one article. */
  check(claims: readonly Statement[], rivals: readonly Statement[]): Promise<Decision>;
  /** The decision on given pairs. */
  weigh(candidates: readonly Candidate[]): Promise<Decision>;
}

export function createProduct(judge: () => Promise<Judge>): Product {
  const weights = readWeights(JSON.parse(readFileSync(assets('claims/weights.json'), 'utf8')));
  const weigh = async (candidates: readonly Candidate[]): Promise<Decision> => {
    const pairs = candidates.map(textPairOf);
    if (pairs.length === 0) return contradictionsOf([], []);
    const ask = await judge();
    const probabilities = await ask(pairs);
    const decision = contradictionsOf(candidates, probabilities);
    const contradictions = await withCarryingWords(decision.contradictions, { candidates, probabilities }, ask);
    return { ...decision, contradictions };
  };
  return {
    weights,
    statementsOf: (article) =>
      claimsOf(article, weights).map((claim): Statement => ({ claim, article: stubOf(article) })),
    check: (claims, rivals) => weigh(candidatesOf(claims, rivals)),
    weigh,
  };
}

/** The shipped judge, loaded with its runtime at first need only; where its weights are missing, no pair is judged, as in the extension. */
export function shippedJudge(): () => Promise<Judge> {
  let started: Promise<Judge> | null = null;
  return () => (started ??= start());
}

async function start(): Promise<Judge> {
  const { judgeIsHere, loadJudge } = await import('./judge-node.ts');
  if (judgeIsHere()) return loadJudge();
  process.stderr.write('predict: no judge in assets/data/judge, so detectors alone decide\n');
  return async (pairs) => pairs.map(() => null);
}

/** An article that is known by its text alone. */
export const articleOf = (key: string, text: string, title = '', published: string | null = null): Article => ({
  key,
  url: key,
  title,
  site: '',
  authors: [],
  published,
  updated: null,
  language: 'en',
  text,
});

const stubOf = ({ key, url, title, site, published }: Article): ArticleStub => ({
  key,
  url,
  title,
  site,
  published,
  read: published ?? '1970-01-01T00:00:00.000Z',
});
