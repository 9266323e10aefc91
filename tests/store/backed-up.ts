import { stubOf } from '../../components/claims/article.ts';
import type { Annotation } from '../../components/annotations/annotation.ts';
import type { Link } from '../../components/annotations/link.ts';
import { articlesOfLink } from '../../components/annotations/link.ts';
import { targetAt } from '../../components/annotations/target.ts';
import { textHash } from '../../components/claims/text-hash.ts';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import type { Correction } from '../../components/corrections/correction.ts';
import { backUp } from '../../components/store/backup/back-up.ts';
import { addReckoned, NOTHING, type Reckoned } from '../../components/store/backup/fates.ts';
import { BACKUP_TABLES } from '../../components/store/backup/format.ts';
import { putBack, readLines } from '../../components/store/backup/put-back.ts';
import { batchesIn, planOf, type Plan } from '../../components/store/backup/read-backup.ts';
import type { Library } from '../../components/store/database.ts';
import { withKeys } from '../../components/store/links.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { putArticle } from '../../components/store/write.ts';

/** A small library with something in every table, as the extension itself would have written it. */

export const ferry = article('ferry', 'The ferry sails again on Monday, the harbour office said.', '2026-03-02');
export const denied = article(
  'denied',
  'The ferry does not sail again on Monday, the harbour office said.',
  '2026-03-03',
);
export const clash: Contradiction = {
  id: 'c0ffee',
  a: sideOf(ferry),
  b: sideOf(denied),
  kind: 'negation',
  relation: 'source-changed',
  score: 0.9,
  reason: { key: 'reasonNegation', values: ['not'] },
  by: 'judge',
};
export const clashing: ArticleRecord = { ...denied, contradictions: [clash] };

export function article(name: string, text: string, day: string): ArticleRecord {
  const key = `https://post.example/${name}`;
  return {
    key,
    url: key,
    title: `The ${name} story`,
    site: 'The Post',
    authors: ['Ada Holm'],
    published: day,
    updated: null,
    language: 'en',
    text,
    read: `${day}T08:00:00.000Z`,
    lastRead: `${day}T08:00:00.000Z`,
    engine: '1',
    textHash: textHash(text),
    claims: [
      {
        start: 0,
        end: text.length,
        quote: text,
        kind: 'event',
        attribution: null,
        checkWorthiness: 0.5,
        reasons: ['figure'],
        marked: true,
      },
    ],
    judged: 'done',
    contradictions: [],
    updates: [],
  };
}

function sideOf(from: ArticleRecord): Side {
  const { start, end, quote } = from.claims[0]!;
  const said = { source: 'harbour office', role: null, when: null, date: null };
  return { article: stubOf(from), start, end, quote, ...said, words: [{ start: 4, end: 9 }] };
}

export const note = (id: string, on: ArticleRecord, change: Partial<Annotation> = {}): Annotation => ({
  id,
  about: 'claim',
  targets: [targetAt(on, 0, on.text.length, null)],
  verdict: 'false',
  ownWord: 'hogwash',
  verdictHistory: [
    {
      at: '2026-03-04T09:00:00.000Z',
      from: { verdict: null, ownWord: '' },
      to: { verdict: 'false', ownWord: 'hogwash' },
    },
  ],
  note: 'Asked the *office*: no sailing.\nTwice. \ufffd \u2028 🛳',
  tags: ['ferries'],
  evidence: [{ url: 'https://harbour.example/plan', title: 'Plan', quote: 'No sailings.' }],
  created: '2026-03-04T09:00:00.000Z',
  modified: '2026-03-04T09:00:00.000Z',
  ...change,
});

export const tie = (id: string, from: Annotation, to: Annotation): Link => ({
  id,
  kind: 'contradicts',
  from: { annotation: from.id, target: from.targets[0]! },
  to: { annotation: to.id, target: to.targets[0]! },
  created: '2026-03-05T09:00:00.000Z',
});

export const mended = (id: string, on: ArticleRecord, change: Partial<Correction> = {}): Correction => ({
  id,
  articleKey: on.key,
  quote: { exact: on.text, prefix: '', suffix: '' },
  position: { start: 0, end: on.text.length },
  mended: { source: 'Harbour master', role: null },
  created: '2026-03-05T09:00:00.000Z',
  modified: '2026-03-05T09:00:00.000Z',
  ...change,
});

export const [mine, other] = [note('mine', ferry), note('other', denied, { verdict: null, note: 'Hm.' })];

export async function fill(library: Library): Promise<void> {
  const before = { title: 'Ferry', site: 'The Post', text: 'Old.', read: ferry.read, published: null, updated: null };
  await putArticle(library, ferry, {
    key: ferry.key,
    baseline: { ...before, reader: 1 },
    inPlace: false,
    pending: null,
    told: [],
  });
  await putArticle(library, clashing);
  await library.annotations.bulkPut([mine, other].map(withKeys));
  await library.corrections.put(mended('mended', ferry));
  await library.links.put({ ...tie('tie', mine, other), articleKeys: articlesOfLink(tie('tie', mine, other)) });
  await library.decisions.put({
    id: clash.id,
    decision: 'confirmed',
    decided: '2026-03-06T09:00:00.000Z',
    contradiction: clash,
    articleKeys: [ferry.key, denied.key],
  });
}

export const OWN = 'chrome-extension://abc';
export const SETTINGS = { settings: { density: 'few' } };
export const going = () => ({ onProgress: () => {}, signal: new AbortController().signal });
export const made = (library: Library) =>
  backUp(library, { made: '2026-03-07T08:00:00.000Z', origin: OWN, settings: SETTINGS }, going());

export async function restore(library: Library, file: Blob): Promise<Reckoned> {
  let sum = NOTHING;
  for await (const lines of batchesIn(file, going()))
    sum = addReckoned(sum, await putBack(library, readLines(lines, OWN, OWN)));
  return sum;
}
export const rowsOf = async (library: Library) =>
  Object.fromEntries(
    await Promise.all(BACKUP_TABLES.map(async (table) => [table, await library.table(table).toArray()])),
  );
export const plan = async (library: Library, file: Blob): Promise<Plan> => {
  const planned = await planOf(library, file, OWN, going());
  if (typeof planned === 'string') throw new Error(planned);
  return planned;
};
export const linesOf = async (file: Blob): Promise<string[]> => (await file.text()).trimEnd().split('\n');
export const fileOf = (lines: readonly string[]): Blob => new Blob([lines.map((line) => `${line}\n`).join('')]);
