import type { Attribution, Claim } from '../../components/claims/claim.ts';
import type { Candidate, Statement } from '../../components/contradictions/contradiction.ts';

interface Told {
  article?: string;
  published?: string | null;
  site?: string;
  source?: string | null;
  keys?: readonly string[];
  date?: string | null;
  kind?: Claim['kind'];
  reasons?: Claim['reasons'];
  start?: number;
}

/** A statement as the claims part would give it, with what a test cares about. */
export function statement(quote: string, told: Told = {}): Statement {
  const key = told.article ?? 'https://paper.example/story';
  const start = told.start ?? places++ * 1000;
  return {
    article: {
      key,
      url: key,
      title: 'A story',
      site: told.site ?? 'The Paper',
      published: told.published ?? null,
      read: '2026-02-01T10:00:00.000Z',
    },
    claim: {
      start,
      end: start + quote.length,
      quote,
      kind: told.kind ?? 'event',
      attribution: told.source ? attribution(told.source, told.keys ?? [], told.date ?? null) : null,
      checkWorthiness: 0.5,
      reasons: told.reasons ?? [],
      marked: true,
    },
  };
}

let places = 0;

const attribution = (source: string, sourceKeys: readonly string[], date: string | null): Attribution => ({
  source,
  role: null,
  sourceKeys,
  sourceSpans: [],
  cueSpans: [],
  contentSpans: [],
  when: null,
  date,
  probable: false,
});

export const candidate = (a: Statement, b: Statement): Candidate => ({ a, b, priority: 1 });
