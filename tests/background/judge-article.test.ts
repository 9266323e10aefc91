import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '../../components/claims/claim.ts';
import type { TextPair } from '../../components/contradictions/contradiction.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { articleByKey } from '../../components/store/read.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { putArticle, updateArticle } from '../../components/store/write.ts';
import { judgeArticle } from '../../entrypoints/background/judge-article.ts';

const CLOSED = 'The Marrow bridge stayed closed to lorries all week, the harbour office said.';
const OPEN = 'Lorries crossed the Marrow bridge on every day of the week, said driver Ed Stone.';

const claim = (quote: string, start: number, source: string): Claim => ({
  start,
  end: start + quote.length,
  quote,
  kind: 'event',
  attribution: {
    source,
    role: null,
    sourceKeys: [`person:${source.toLowerCase()}`],
    sourceSpans: [],
    cueSpans: [],
    contentSpans: [],
    when: null,
    date: null,
    probable: false,
  },
  checkWorthiness: 0.8,
  reasons: [],
  marked: true,
});

const article = (key: string, read: string, claims: Claim[]): ArticleRecord => ({
  key,
  url: key,
  title: 'Bridge',
  site: 'The Harbour Post',
  authors: [],
  published: '2026-03-01',
  updated: null,
  language: 'en',
  text: claims.map(({ quote }) => quote).join('\n\n'),
  read,
  lastRead: read,
  engine: '1',
  textHash: key,
  claims,
  judged: 'waiting',
  contradictions: [],
  updates: [],
});

const sure = (pairs: readonly TextPair[]): Promise<number[]> => Promise.resolve(pairs.map(() => 0.999));

describe('judging an article', () => {
  let library: Library;
  const both = [claim(CLOSED, 0, 'Office'), claim(OPEN, CLOSED.length + 2, 'Stone')];
  beforeEach(() => {
    library = openLibrary(`test-${Math.random()}`);
  });
  afterEach(() => library.delete());

  it('keeps what the judge found with the article', async () => {
    await putArticle(library, article('one', '2026-03-02', both));
    await judgeArticle(library, 'one', sure);
    expect(await articleByKey(library, 'one')).toMatchObject({
      judged: 'done',
      contradictions: [{ a: { quote: CLOSED }, b: { quote: OPEN }, relation: 'sources-disagree' }],
    });
  });

  it('keeps how many pairs were compared, and how many there was no time for', async () => {
    const third = claim(CLOSED.replace('Monday', 'Sunday'), CLOSED.length + OPEN.length + 4, 'Quay');
    await putArticle(library, article('one', '2026-03-02', [...both, third]));
    await judgeArticle(library, 'one', (pairs) => Promise.resolve(pairs.map((_, at) => (at === 0 ? 0.1 : null))));
    const compared = (await articleByKey(library, 'one'))?.compared;
    expect(compared?.pairs).toBe(1);
    expect(compared?.of).toBeGreaterThanOrEqual(1);
  });

  it('marks a claim that is contradicted, however little check-worthy it looked', async () => {
    const unmarked = both.map((each) => ({ ...each, marked: false }));
    const other = { ...claim('It rained.', 400, 'Stone'), marked: false };
    await putArticle(library, article('one', '2026-03-02', [...unmarked, other]));
    await judgeArticle(library, 'one', (pairs) =>
      Promise.resolve(pairs.map(({ a, b }) => (a === CLOSED && b === OPEN ? 0.999 : 0))),
    );
    const { claims } = (await articleByKey(library, 'one'))!;
    expect(claims.map(({ marked }) => marked)).toEqual([true, true, false]);
  });

  it('puts the words that the judge says carry a flag in the place of others, once the findings are kept', async () => {
    const pier = 'The ferry lay at its pier in Skagen the whole evening, the office said.';
    const adrift = 'Islanders watched the ferry drift past the lighthouse towards dusk.';
    const sides = [claim(pier, 0, 'Office'), { ...claim(adrift, pier.length + 2, 'Stone'), attribution: null }];
    await putArticle(library, article('one', '2026-03-02', sides));
    const explain = await judgeArticle(library, 'one', sure);
    const [before] = (await articleByKey(library, 'one'))!.contradictions;
    const unsureWithout = (pairs: readonly TextPair[]): Promise<number[]> =>
      Promise.resolve(pairs.map(({ b }) => (b.includes('Islanders') ? 0.999 : 0.1)));
    expect(await explain!(unsureWithout)).toBe(true);
    const [after] = (await articleByKey(library, 'one'))!.contradictions;
    expect(after).toMatchObject({ id: before!.id, score: before!.score, b: { words: [{ start: 0 }] } });
    expect(await explain!((pairs) => Promise.resolve(pairs.map(() => null)))).toBe(false);
  });

  it('sets the later of two articles against the earlier, and not the other way round', async () => {
    await putArticle(library, article('earlier', '2026-03-02', [claim(CLOSED, 0, 'Office')]));
    await putArticle(library, article('later', '2026-03-05', [claim(OPEN, 0, 'Stone')]));
    await judgeArticle(library, 'earlier', sure);
    await judgeArticle(library, 'later', sure);
    expect((await articleByKey(library, 'earlier'))?.contradictions).toEqual([]);
    expect((await articleByKey(library, 'later'))?.contradictions).toMatchObject([
      { a: { article: { key: 'earlier' } }, b: { article: { key: 'later' } } },
    ]);
  });

  it('does not set an article against its own sentences in another paper', async () => {
    await putArticle(library, article('copy', '2026-03-02', both));
    await putArticle(library, article('later', '2026-03-05', both));
    await judgeArticle(library, 'later', sure);
    const { contradictions } = (await articleByKey(library, 'later'))!;
    expect(contradictions).toMatchObject([{ a: { article: { key: 'later' } }, b: { article: { key: 'later' } } }]);
  });

  it('finds nothing between two papers that print one story, however it was edited', async () => {
    const story = [
      CLOSED,
      '"Nobody has told us when the Marrow bridge will be mended," said Ada Finch, who runs the ferry.',
      'Divers found cracks in the pillars of the bridge, the harbour office said, and more may come to light.',
      'Traders on both banks of the Marrow fear for their spring.',
    ];
    const edited = [
      CLOSED.replace('all week', 'the whole week'),
      story[1]!.replace(/^"/, '“').replace('mended,"', 'repaired,”'),
      story[2]!.replace(', and more may come to light', ''),
    ];
    const told = (quotes: readonly string[]) => quotes.map((quote, i) => claim(quote, i * 1000, 'Office'));
    await putArticle(library, article('agency', '2026-03-02', told(story)));
    await putArticle(library, article('paper', '2026-03-03', told(edited)));
    const asked: TextPair[] = [];
    await judgeArticle(library, 'paper', (pairs) => {
      asked.push(...pairs);
      return sure(pairs);
    });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.flatMap(({ a, b }) => [a, b]).filter((quote) => !edited.includes(quote))).toEqual([]);
  });

  it('shows a conflict with a story that three papers printed once', async () => {
    for (const paper of ['one', 'two', 'three'])
      await putArticle(library, article(paper, '2026-03-02', [claim(CLOSED, 0, 'Office')]));
    await putArticle(library, article('page', '2026-03-05', [claim(OPEN, 0, 'Stone')]));
    await judgeArticle(library, 'page', sure);
    expect((await articleByKey(library, 'page'))?.contradictions).toHaveLength(1);
  });

  it('sets it against an article that was read just before, whose own judging still waits', async () => {
    await putArticle(library, article('before', '2026-03-05T10:00', [claim(CLOSED, 0, 'Office')]));
    await putArticle(library, article('page', '2026-03-05T10:01', [claim(OPEN, 0, 'Stone')]));
    await judgeArticle(library, 'page', sure);
    expect((await articleByKey(library, 'page'))?.contradictions).toMatchObject([
      { a: { article: { key: 'before' } } },
    ]);
  });

  it('asks the judge without waiting for the library to be indexed', async () => {
    for (let i = 0; i < 40; i += 1)
      await putArticle(library, article(`old ${i}`, '2026-03-01', [claim(CLOSED, 0, 'Office')]));
    await putArticle(library, article('page', '2026-03-05', both));
    let waiting = 0;
    await judgeArticle(library, 'page', async (pairs) => {
      waiting = await library.indexed.where('waiting').equals(1).count();
      return sure(pairs);
    });
    expect(waiting).toBeGreaterThan(30);
    expect((await articleByKey(library, 'page'))?.judged).toBe('done');
  });

  it('says that the judge was unavailable, and keeps the claims', async () => {
    await putArticle(library, article('one', '2026-03-02', both));
    await judgeArticle(library, 'one', () => Promise.reject(new Error('no WebAssembly here')));
    expect(await articleByKey(library, 'one')).toMatchObject({ judged: 'unavailable', claims: both });
  });

  it('tries again where the judge was unavailable, and not where it has finished', async () => {
    await putArticle(library, article('one', '2026-03-02', both));
    await judgeArticle(library, 'one', () => Promise.reject(new Error('the judge was just closing')));
    await judgeArticle(library, 'one', sure);
    await judgeArticle(library, 'one', () => Promise.reject(new Error('not to be asked')));
    expect(await articleByKey(library, 'one')).toMatchObject({ judged: 'done', contradictions: [{}] });
  });

  it('does not write its findings over a text that was read anew meanwhile', async () => {
    await putArticle(library, article('one', '2026-03-02', both));
    await judgeArticle(library, 'one', async (pairs) => {
      await updateArticle(library, 'one', { textHash: 'another text' });
      return sure(pairs);
    });
    expect(await articleByKey(library, 'one')).toMatchObject({ judged: 'waiting', contradictions: [] });
  });
});
