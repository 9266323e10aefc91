import type { Annotation } from '../../components/annotations/annotation.ts';
import { stubOf } from '../../components/claims/article.ts';
import { CLAIM_KINDS, type Claim } from '../../components/claims/claim.ts';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import type { AnnotationRecord, ArticleRecord } from '../../components/store/records.ts';
import { dice, madeLibrary } from './made-library.ts';

/** What a reader has after some years: made articles whose claims have speakers, kinds and days, some contradicted, some annotated. */
export interface MadeReading {
  readonly articles: readonly ArticleRecord[];
  readonly annotations: readonly AnnotationRecord[];
}

/** One article in so many holds a contradiction with one before it, and one in so many is annotated. */
const CONTRADICTED = 40;
const ANNOTATED = 25;

/** Every made sentence begins with who says it. */
function spoken(claim: Claim, number: number): Claim {
  const source = claim.quote.split(' ').slice(0, 2).join(' ');
  const last = source.split(' ')[1]!.toLowerCase();
  const kind = CLAIM_KINDS[number % CLAIM_KINDS.length]!;
  if (number % 5 === 0) return { ...claim, kind };
  const attribution = {
    source,
    role: null,
    sourceKeys: [`person:${last}`],
    sourceSpans: [],
    cueSpans: [],
    contentSpans: [],
    when: null,
    date: null,
    probable: false,
  };
  return { ...claim, kind, attribution, marked: number % 4 === 0, checkWorthiness: (number % 10) / 10 };
}

function sideOf(article: ArticleRecord, claim: Claim): Side {
  const { start, end, quote, attribution } = claim;
  const said = { source: attribution?.source ?? null, role: null, when: null, date: null };
  return { article: stubOf(article), start, end, quote, ...said, words: [] };
}

const against = (before: ArticleRecord, article: ArticleRecord): Contradiction => ({
  id: `${before.key} ${article.key}`,
  a: sideOf(before, before.claims[0]!),
  b: sideOf(article, article.claims[1]!),
  kind: 'negation',
  relation: 'sources-disagree',
  score: 0.9,
  reason: { key: 'reasonNegation', values: [] },
  by: 'judge',
});

function noteOn(article: ArticleRecord, number: number): Annotation {
  const claim = article.claims[2]!;
  const target = {
    article: stubOf(article),
    quote: { exact: claim.quote, prefix: '', suffix: '' },
    position: { start: claim.start, end: claim.end },
    source: claim.attribution?.source ?? null,
    role: null,
  };
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    about: 'claim',
    targets: [target],
    verdict: number % 2 === 0 ? 'mostly-false' : null,
    note: `The archive of ${article.title.split(' ').at(-1)} says otherwise.`,
    tags: [`series ${number % 7}`],
    evidence: [],
    created: article.read,
    modified: article.read,
  };
}

export function madeReading(count: number): MadeReading {
  const roll = dice(7);
  const articles = madeLibrary(count, 0).articles.map((article, number) => {
    const words = article.claims[0]!.quote.split(' ');
    const title = `${words.slice(0, 2).join(' ')}: ${words.slice(5, 12).join(' ')}`;
    const claims = article.claims.map((claim, at) => spoken(claim, number + at));
    return { ...article, title, claims };
  });
  for (let number = CONTRADICTED; number < count; number += CONTRADICTED) {
    const before = articles[Math.floor(roll() * number)]!;
    articles[number] = { ...articles[number]!, contradictions: [against(before, articles[number]!)] };
  }
  const annotations = articles
    .filter((_, number) => number % ANNOTATED === 0)
    .map((article, number) => ({ ...noteOn(article, number), articleKeys: [article.key] }));
  return { articles, annotations };
}
