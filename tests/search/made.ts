import type { Annotation } from '../../components/annotations/annotation.ts';
import type { Attribution, Claim } from '../../components/claims/claim.ts';
import { namedSource } from '../../components/claims/source-names.ts';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import type { SearchedArticle } from '../../components/search/segment.ts';

/** A claim by what is said, and by whom. */
export interface Said {
  readonly quote: string;
  readonly by?: string;
  readonly kind?: Claim['kind'];
  readonly date?: string;
}

function attributionTo(phrase: string, date: string | null): Attribution {
  const { source, role, keys } = namedSource(phrase);
  const spans = { sourceSpans: [], cueSpans: [], contentSpans: [] };
  return { source, role, sourceKeys: keys, ...spans, when: null, date, probable: false };
}

export function articleWith(
  key: string,
  said: readonly Said[],
  change: Partial<SearchedArticle> = {},
): SearchedArticle {
  let at = 0;
  const claims = said.map(({ quote, by, kind = 'event', date }): Claim => {
    const start = at;
    at += quote.length + 2;
    return {
      start,
      end: start + quote.length,
      quote,
      kind,
      attribution: by === undefined ? null : attributionTo(by, date ?? null),
      checkWorthiness: 0.5,
      reasons: [],
      marked: true,
    };
  });
  return {
    key,
    title: 'A story',
    site: 'The Harbour Post',
    authors: [],
    published: '2026-03-01',
    read: '2026-03-02T08:00:00.000Z',
    lastRead: '2026-03-02T08:00:00.000Z',
    text: said.map(({ quote }) => quote).join('\n\n'),
    claims,
    contradictions: [],
    ...change,
  };
}

export function sideOf({ key, title, site, published, read }: SearchedArticle, claim: Claim): Side {
  const { start, end, quote, attribution } = claim;
  const article = { key, url: key, title, site, published, read };
  const [source, role, date] = [attribution?.source ?? null, attribution?.role ?? null, attribution?.date ?? null];
  return { article, start, end, quote, source, role, when: null, date, words: [] };
}

export const clash = (id: string, a: Side, b: Side): Contradiction => ({
  id,
  a,
  b,
  kind: 'negation',
  relation: 'sources-disagree',
  score: 0.9,
  reason: { key: 'reasonNegation', values: [] },
  by: 'judge',
});

export const noteOn = (article: SearchedArticle, claim: number, change: Partial<Annotation> = {}): Annotation => {
  const { start, end, quote, attribution } = article.claims[claim]!;
  const { key, title, site, published, read } = article;
  return {
    id: `note ${claim} on ${key}`,
    about: 'claim',
    targets: [
      {
        article: { key, url: key, title, site, published, read },
        quote: { exact: quote, prefix: '', suffix: '' },
        position: { start, end },
        source: attribution?.source ?? null,
        role: attribution?.role ?? null,
      },
    ],
    verdict: null,
    note: '',
    tags: [],
    evidence: [],
    created: '2026-03-05T08:00:00.000Z',
    modified: '2026-03-05T08:00:00.000Z',
    ...change,
  };
};
