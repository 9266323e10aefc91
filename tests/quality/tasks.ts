import { attributionsIn } from '../../components/claims/attributions-in.ts';
import { scoreSentence } from '../../components/claims/check-score.ts';
import type { Contradiction, Statement, Update } from '../../components/contradictions/contradiction.ts';
import type { Decision } from '../../components/contradictions/decide.ts';
import type { Span } from '../../components/language/span.ts';
import { articleOf, type Product } from './product.ts';
import { textIn, type Row } from './row.ts';

type Task = (row: Row, product: Product) => object | Promise<object>;

/** At most so many candidates below the threshold follow an article's contradictions. */
const BELOW = 20;

/** What each row of a task asks of the product, and the row that goes back. */
export const TASKS: Readonly<Record<string, Task>> = {
  claims: (row, { weights }) => scoreSentence(textIn(row, 'sentence'), weights),

  quotes: (row) => ({
    attributions: attributionsIn(textIn(row, 'sentence')).map((one) => ({
      source: offsets(one.source),
      cue: offsets(one.cue),
      content: offsets(one.content),
    })),
  }),

  pairs: async (row, product) => {
    const [a, b] = bothSides(product, textIn(row, 'premise'), textIn(row, 'hypothesis'));
    return verdict(await product.weigh([{ a, b, priority: 1 }]));
  },

  documents: async (row, product) => {
    const text = textIn(row, 'text');
    const title = typeof row['title'] === 'string' ? row['title'] : '';
    const claims = product.statementsOf(articleOf(`document:${String(row['id'])}`, text, title));
    const { contradictions, more, below } = await product.check(claims, []);
    const found = (one: Contradiction, flagged: boolean): object => ({
      score: one.score,
      flagged,
      kind: one.kind,
      a: { start: one.a.start, end: one.a.end },
      b: { start: one.b.start, end: one.b.end },
    });
    return {
      contradictions: [
        ...contradictions.map((one) => found(one, true)),
        ...[...more, ...below].slice(0, BELOW).map((one) => found(one, false)),
      ],
    };
  },

  statements: async (row, product) => {
    const saved = product.statementsOf(articleOf('saved', textIn(row, 'text')));
    const claims = product.statementsOf(articleOf('page', textIn(row, 'statement')));
    const decision = await product.check(claims, saved);
    const { a } = best(decision) ?? {};
    return { ...verdict(decision), evidence: { start: a?.start ?? 0, end: a?.end ?? 0 } };
  },

  across: async (row, product) => {
    const at = (field: string): string | null => (typeof row[field] === 'string' ? row[field] : null);
    const saved = product.statementsOf(articleOf('saved', textIn(row, 'saved'), '', at('savedDate')));
    const claims = product.statementsOf(articleOf('page', textIn(row, 'page'), '', at('pageDate')));
    const decision = await product.check(claims, saved);
    return { ...verdict(decision), relation: best(decision)?.relation ?? 'none' };
  },
};

const best = ({ contradictions, updates, below }: Decision): Contradiction | Update | undefined =>
  contradictions[0] ?? updates[0] ?? below[0];

/** Only contradictions are flagged: an update is related, and shown elsewhere. */
function verdict(decision: Decision): { score: number; flagged: boolean; kind: string } {
  const flagged = decision.contradictions[0];
  const score = flagged?.score ?? decision.below[0]?.score ?? 0;
  return { score, flagged: flagged !== undefined, kind: best(decision)?.kind ?? 'none' };
}

/** Two statements of one article that is not given: each a paragraph, taken as one claim with the first attribution in it. */
export function bothSides(product: Product, premise: string, hypothesis: string): [Statement, Statement] {
  const text = `${premise}\n\n${hypothesis}`;
  const parts = product.statementsOf(articleOf('pair', text));
  const side = (start: number, quote: string): Statement => {
    const end = start + quote.length;
    const own = parts.filter(({ claim }) => claim.start >= start && claim.start < end);
    const { claim, article } = own[0] ?? bare(quote);
    const attribution = own.find((part) => part.claim.attribution !== null)?.claim.attribution ?? null;
    return { article: { ...article, key: 'pair' }, claim: { ...claim, start, end, quote, attribution } };
  };
  return [side(0, premise), side(premise.length + 2, hypothesis)];
}

const bare = (text: string): Statement => ({
  article: { key: '', url: '', title: '', site: '', published: null, read: '' },
  claim: {
    start: 0,
    end: text.length,
    quote: text,
    kind: 'event',
    attribution: null,
    checkWorthiness: 0,
    reasons: [],
    marked: false,
  },
});

const offsets = (spans: readonly Span[]): number[][] => spans.map(({ start, end }) => [start, end]);
