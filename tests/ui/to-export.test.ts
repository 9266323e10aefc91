import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import type { Annotation } from '../../components/annotations/annotation.ts';
import type { Contradiction } from '../../components/contradictions/contradiction.ts';
import type { Decision } from '../../components/contradictions/shown.ts';
import type { Exported } from '../../components/exchange/exported.ts';
import type { Room } from '../../components/search/rooms.ts';
import { quoteHash } from '../../components/search/segment.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { allDecisions, putDecision } from '../../components/store/decisions.ts';
import { withKeys } from '../../components/store/links.ts';
import { forgetArticles, putArticle, putCorrection } from '../../components/store/write.ts';
import { exportCounts } from '../../components/ui/library/export-counts.ts';
import { aboutContradiction } from '../../components/ui/subjects.ts';
import { speakFrom } from '../../components/ui/text.ts';
import { chosenToExport, ownToExport } from '../../entrypoints/library/to-export.ts';
import { annotation, article, claims, contradictions } from './samples.ts';

const [one, two] = contradictions;
const confirm = { articleKey: article.key, id: one!.id, decision: 'confirmed' } as const;

let library: Library;
beforeEach(async () => {
  speakFrom(messages);
  library = openLibrary(`export ${crypto.randomUUID()}`);
  await putArticle(library, article);
});
afterEach(() => library.delete());

const keep = (kept: Annotation): Promise<string> => library.annotations.put(withKeys(kept));
const chosen = async (room: Room, ...ids: string[]): Promise<readonly Exported[]> => {
  const decisions = await allDecisions(library);
  const decisionOn = ({ id }: Contradiction): Decision | null => decisions.get(id) ?? null;
  const wanted = { room, ids: new Set(ids), keys: [article.key], decisionOn };
  return (await chosenToExport(library, wanted)).things;
};
const all = async (key: string | null = null): Promise<readonly Exported[]> => (await ownToExport(library, key)).things;
const abouts = (things: readonly Exported[]): string[] => things.map(({ about }) => about);

describe('what is chosen for a file', () => {
  it('is these very contradictions, with both statements, whether the reader has said anything of them or not', async () => {
    const things = await chosen('contradictions', 'one', 'two');
    expect(things).toHaveLength(2);
    expect(things[0]).toMatchObject({
      about: 'contradiction',
      statements: [
        { quote: { exact: one!.a.quote }, source: 'Coast Gazette', when: 'Friday', article: { url: article.url } },
        { quote: { exact: one!.b.quote }, source: 'Ines Calder', role: 'Harbour spokeswoman', when: 'Thursday' },
      ],
      finding: {
        kind: 'modality',
        relation: 'sources-disagree',
        score: 0.94,
        told: { relation: 'Two sources disagree' },
      },
      annotation: null,
      decided: null,
    });
    expect(things[0]!.finding?.told.why).toContain('accepted the offer');
    expect(things[1]!.statements[0]).toMatchObject({ article: { site: 'Hill Post' }, quote: { exact: two!.a.quote } });
  });

  it('has what the reader decided and wrote beside what the machine found', async () => {
    await putDecision(library, confirm);
    await keep({ ...annotation, ...aboutContradiction(article, one!), verdict: 'mixed' });
    const [thing] = await chosen('contradictions', 'one');
    expect(thing).toMatchObject({
      id: annotation.id,
      annotation: { verdict: 'mixed' },
      decided: { decision: 'confirmed' },
    });
    expect(Date.parse(thing!.decided!.at!)).toBeGreaterThan(0);
  });

  it('brings along what the reader wrote about one of the two statements', async () => {
    const { targets } = aboutContradiction(article, one!);
    await keep({ ...annotation, targets: [targets[1]!], verdict: 'false' });
    expect(await chosen('contradictions', 'one')).toMatchObject([
      { about: 'contradiction', annotation: null },
      { about: 'claim', annotation: { verdict: 'false' }, statements: [{ quote: { exact: one!.b.quote } }] },
    ]);
    expect(await chosen('contradictions', 'two')).toHaveLength(1);
  });

  it('is these very claims, said by whom the reader says', async () => {
    const { start, end, quote } = claims[3]!;
    await putCorrection(library, {
      id: 'c',
      articleKey: article.key,
      quote: { exact: quote, prefix: '', suffix: '' },
      position: { start, end },
      mended: { source: 'Bo Lind', wording: 'Losing it would be a pity.' },
      created: '2026-03-01T08:00:00.000Z',
      modified: '2026-03-01T08:00:00.000Z',
    });
    const things = await chosen('claims', ...[claims[0]!, claims[3]!].map((each) => `${quoteHash(each.quote)} ${article.key}`)); // prettier-ignore
    expect(things).toMatchObject([
      { finding: { finds: 'claim', kind: 'event', checkWorthiness: 0.82 }, statements: [{ source: 'Coast Gazette' }] },
      {
        statements: [
          { source: 'Bo Lind', mended: true, wording: 'Losing it would be a pity.', quote: { exact: quote } },
        ],
      },
    ]);
  });

  it('is an article with all that is the reader’s in it', async () => {
    await keep(annotation);
    await putDecision(library, confirm);
    expect(abouts(await chosen('articles', article.key))).toEqual(['article', 'claim', 'contradiction']);
  });

  it('is nothing where nothing is written', async () => {
    await keep({ ...annotation, verdict: null, note: ' ', tags: [], evidence: [] });
    expect(await chosen('annotations', annotation.id)).toEqual([]);
  });
});

describe('the reader’s work as a file', () => {
  it('is annotations with what was found there, decisions and corrections, and nothing that is the machine’s alone', async () => {
    await keep(annotation);
    await putDecision(library, confirm);
    const things = await all();
    expect(things).toMatchObject([
      { about: 'claim', annotation: { id: annotation.id }, finding: { kind: 'statistic' } },
      { about: 'contradiction', annotation: null, decided: { decision: 'confirmed' }, finding: { kind: 'modality' } },
    ]);
    expect(exportCounts(things, [])).toBe('contradictions: 1, claims: 1');
    expect(await all('https://elsewhere.example/')).toEqual([]);
    expect(await all(article.key)).toHaveLength(2);
  });

  it('outlives the article that it was about', async () => {
    await putDecision(library, { ...confirm, id: 'two' });
    await keep(annotation);
    await putArticle(library, { ...article, claims: [], contradictions: [] });
    expect(await all()).toMatchObject([
      { annotation: { id: annotation.id }, finding: null },
      { decided: { decision: 'confirmed' }, statements: [{ source: 'the board’s treasurer' }, {}] },
    ]);
    await forgetArticles(library, [article.key], true);
    expect(await all()).toEqual([]);
  });
});
