import type { Annotation } from '../../components/annotations/annotation.ts';
import type { Attribution, Claim } from '../../components/claims/claim.ts';
import type { Contradiction, Side, Update } from '../../components/contradictions/contradiction.ts';
import type { ArticleRecord } from '../../components/store/records.ts';

const TEXT = [
  'The lighthouse board accepted the offer to restore the tower, the Coast Gazette reported on Friday.',
  'Harbour spokeswoman Ines Calder had said on Thursday that there was no plan to restore the tower.',
  'The tower has stood empty for more than 40 years.',
  'It would be “a shame” to lose it, a neighbour said.',
].join('\n\n');

const place = (quote: string): { start: number; end: number; quote: string } => {
  const start = TEXT.indexOf(quote);
  return { start, end: start + quote.length, quote };
};

const saidBy = (source: string, role: string | null, when: string | null, probable = false): Attribution => ({
  source,
  role,
  sourceKeys: [],
  sourceSpans: [],
  cueSpans: [],
  contentSpans: [],
  when,
  date: null,
  probable,
});

export const claims: readonly Claim[] = [
  {
    ...place('The lighthouse board accepted the offer to restore the tower, the Coast Gazette reported on Friday.'),
    kind: 'event',
    attribution: saidBy('Coast Gazette', null, 'Friday'),
    checkWorthiness: 0.82,
    reasons: ['past-event', 'named-source'],
    marked: true,
  },
  {
    ...place('Harbour spokeswoman Ines Calder had said on Thursday that there was no plan to restore the tower.'),
    kind: 'denial',
    attribution: saidBy('Ines Calder', 'Harbour spokeswoman', 'Thursday'),
    checkWorthiness: 0.9,
    reasons: ['denial', 'named-source'],
    marked: true,
  },
  {
    ...place('The tower has stood empty for more than 40 years.'),
    kind: 'statistic',
    attribution: null,
    checkWorthiness: 0.6,
    reasons: ['figure'],
    marked: true,
  },
  {
    ...place('It would be “a shame” to lose it, a neighbour said.'),
    kind: 'opinion',
    attribution: saidBy('a neighbour', null, null, true),
    checkWorthiness: 0.1,
    reasons: ['opinion'],
    marked: false,
  },
];

const stub = {
  key: 'https://coastgazette.example/tower',
  url: 'https://coastgazette.example/tower',
  title: 'Board takes up offer for the old lighthouse',
  site: 'Coast Gazette',
  published: '2025-03-14',
  read: '2025-03-15T08:00:00.000Z',
};

const otherStub = {
  key: 'https://hillpost.example/light',
  url: 'https://hillpost.example/light',
  title: 'No money for the tower',
  site: 'Hill Post',
  published: '2025-03-10',
  read: '2025-03-11T08:00:00.000Z',
};

const words = (quote: string, phrase: string): { start: number; end: number }[] => {
  const start = quote.indexOf(phrase);
  return [{ start, end: start + phrase.length }];
};

const side = (claim: Claim, phrase: string): Side => ({
  article: stub,
  start: claim.start,
  end: claim.end,
  quote: claim.quote,
  source: claim.attribution?.source ?? null,
  role: claim.attribution?.role ?? null,
  when: claim.attribution?.when ?? null,
  date: null,
  words: words(claim.quote, phrase),
});

const OTHER_QUOTE = 'The board turned down every offer to restore the tower, its treasurer said.';

export const contradictions: readonly Contradiction[] = [
  {
    id: 'one',
    a: side(claims[0]!, 'accepted the offer'),
    b: side(claims[1]!, 'no plan'),
    kind: 'modality',
    relation: 'sources-disagree',
    score: 0.94,
    reason: { key: 'reasonModality', values: ['accepted the offer', 'no plan'] },
    by: 'judge',
  },
  {
    id: 'two',
    a: {
      article: otherStub,
      start: 10,
      end: 10 + OTHER_QUOTE.length,
      quote: OTHER_QUOTE,
      source: 'the board’s treasurer',
      role: null,
      when: null,
      date: null,
      words: words(OTHER_QUOTE, 'turned down'),
    },
    b: side(claims[0]!, 'accepted'),
    kind: 'antonym',
    relation: 'source-changed',
    score: 0.91,
    reason: { key: 'reasonAntonym', values: ['turned down', 'accepted'] },
    by: 'judge',
  },
];

export const article: ArticleRecord = {
  ...stub,
  authors: ['R. Holm'],
  updated: null,
  language: 'en',
  text: TEXT,
  lastRead: '2025-03-15T09:00:00.000Z',
  engine: '1',
  textHash: 'x',
  claims,
  judged: 'done',
  contradictions,
  updates: [],
};

export const annotation: Annotation = {
  id: '0b8b1c52-6d3c-4a7e-9f3e-0d5a3a4c1f10',
  about: 'claim',
  targets: [
    {
      article: stub,
      quote: { exact: claims[2]!.quote, prefix: '', suffix: '' },
      position: { start: claims[2]!.start, end: claims[2]!.end },
      source: null,
      role: null,
    },
  ],
  verdict: 'mostly-true',
  note: 'Closed in 1983: forty-two years.\nThe keeper’s log says so.',
  tags: ['towers', 'archive'],
  evidence: [{ url: 'https://archive.example/log', title: 'Keeper’s log' }],
  created: '2025-03-15T09:10:00.000Z',
  modified: '2025-03-15T09:10:00.000Z',
};

/** The sample article with so many contradictions, no two of one score. */
export const withMany = (count: number): ArticleRecord => ({
  ...article,
  contradictions: Array.from({ length: count }, (_, index) => ({
    ...contradictions[0]!,
    id: `number ${index + 1}`,
    score: 0.99 - index / 100,
  })),
});

const earlier = 'The fire at the boatyard hurt 4 people, the brigade said.';
const later = 'The fire at the boatyard hurt 9 people, the brigade now says.';

/** A later report in this article, and the earlier one in another paper. */
export const update: Update = {
  id: 'grown',
  a: { ...side(claims[0]!, 'accepted'), quote: later, source: 'the brigade', words: words(later, '9 people') },
  b: {
    ...side(claims[0]!, 'accepted'),
    article: otherStub,
    quote: earlier,
    source: 'the brigade',
    when: null,
    words: words(earlier, '4 people'),
  },
  kind: 'number',
  relation: 'update',
  score: 0.4,
  reason: { key: 'reasonNumber', values: ['9 people', '4 people'] },
  by: 'judge',
};
