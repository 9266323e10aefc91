import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { quoteAt } from '../../components/annotations/target.ts';
import type { Claim } from '../../components/claims/claim.ts';
import { readWeights } from '../../components/claims/weights.ts';
import type { Mended } from '../../components/corrections/correction.ts';
import type { ClaimCorrection, ReadArticle, Report } from '../../components/messages/protocol.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { allAnnotations, articleByKey, correctionsOf } from '../../components/store/read.ts';
import { forgetArticles } from '../../components/store/write.ts';
import { fakeBrowser } from './fake-browser.ts';

const fake = fakeBrowser();
vi.mock('wxt/browser', () => ({ browser: fake.browser }));
vi.mock('../../entrypoints/background/claim-weights.ts', () => ({
  claimWeights: async () =>
    readWeights(
      JSON.parse(
        readFileSync(fileURLToPath(new URL('../../assets/data/claims/weights.json', import.meta.url)), 'utf8'),
      ),
    ),
}));
const { checkArticle } = await import('../../entrypoints/background/check-article.ts');
const { correctClaim } = await import('../../entrypoints/background/correct-claim.ts');
const { judgeClaim } = await import('../../entrypoints/background/annotate.ts');

const KEY = 'https://post.example/quarry';
const SAID = 'The quarry will close in May after 90 years, he said.';
const LEAD = 'Some 40 people work in the quarry above the village of Hollin.';
const MORE = 'Its owners have sold 3 other quarries in the last 2 years.';

const page = (...paragraphs: string[]): ReadArticle => ({
  url: KEY,
  canonical: null,
  title: 'Quarry',
  site: 'Post',
  authors: [],
  published: '2026-03-02',
  updated: null,
  language: 'en',
  text: paragraphs.join('\n\n'),
});

describe('a correction', () => {
  let library: Library;
  const read = async (...paragraphs: string[]): Promise<Report> => {
    const { answer } = await checkArticle(library, page(...paragraphs), { asked: false }, 'https://post.example', 1);
    if (answer.state !== 'checked') throw new Error(answer.state);
    return answer.report;
  };
  const claimIn = ({ claims }: Report, quote = SAID): Claim => claims.find((claim) => claim.quote === quote)!;
  const mend = async (mended: Mended, id: string = crypto.randomUUID()): Promise<ClaimCorrection> => {
    const { text, claims } = (await articleByKey(library, KEY))!;
    const { start, end } = claims.find((claim) => claim.quote === SAID)!;
    const quote = quoteAt(text, start, end);
    const correction = { id, articleKey: KEY, quote, position: { start, end }, mended };
    await correctClaim(library, correction);
    return correction;
  };

  beforeEach(() => {
    library = openLibrary(`test-${Math.random()}`);
    fake.local.clear();
  });
  afterEach(() => library.delete());

  it('is what pages are told, now and after every new reading, without what else the reader wrote', async () => {
    await read(LEAD, SAID, MORE);
    await mend({ source: 'Tom Hollis', role: 'foreman', wording: 'The quarry closes in May.' });
    for (const report of [await read(LEAD, SAID, MORE), await read(MORE, LEAD, SAID, 'Snow fell overnight.')]) {
      const claim = claimIn(report);
      expect(claim).toMatchObject({ mended: true, attribution: { source: 'Tom Hollis', role: 'foreman' } });
      expect(JSON.stringify(report)).not.toContain('The quarry closes in May.');
    }
    // What the machine reads is kept as it was.
    const kept = (await articleByKey(library, KEY))!.claims.find(({ quote }) => quote === SAID);
    expect(kept?.attribution?.source).not.toBe('Tom Hollis');
  });

  it('is one a claim, though two windows begin it, and is taken back whole', async () => {
    const before = claimIn(await read(LEAD, SAID, MORE)).attribution;
    const [first] = await Promise.all([mend({ source: 'Tom Hollis' }), mend({ source: 'Tom Hollis, junior' })]);
    const [kept, ...others] = await correctionsOf(library, [KEY]);
    expect(others).toEqual([]);
    expect(kept?.mended).toEqual({ source: 'Tom Hollis, junior' });
    expect(kept?.id).toBe(first.id);
    await mend({}, kept?.id);
    expect(await correctionsOf(library, [KEY])).toEqual([]);
    expect(claimIn(await read(LEAD, SAID, MORE)).attribution).toEqual(before);
  });

  it('is what annotations are exported with, and no longer once it is taken back', async () => {
    const claim = claimIn(await read(LEAD, SAID, MORE));
    await judgeClaim(library, { articleKey: KEY, start: claim.start, end: claim.end }, 'mixed');
    const [machine] = await allAnnotations(library);
    const { id } = await mend({ source: 'Tom Hollis', wording: 'The quarry closes in May.' });
    expect((await allAnnotations(library))[0]?.targets[0]).toMatchObject({
      source: 'Tom Hollis',
      wording: 'The quarry closes in May.',
      quote: { exact: SAID },
    });
    await mend({}, id);
    expect((await allAnnotations(library))[0]).toEqual(machine);
  });

  it('keeps its article where all that is not the reader’s own is forgotten, and goes with the article', async () => {
    await read(LEAD, SAID, MORE);
    await mend({ source: 'Tom Hollis' });
    expect(await forgetArticles(library, [KEY], false)).toEqual([]);
    expect(await correctionsOf(library, [KEY])).toHaveLength(1);
    expect(await forgetArticles(library, [KEY], true)).toEqual([KEY]);
    expect(await correctionsOf(library, [KEY])).toEqual([]);
  });

  it('is not kept of an article that was forgotten while it was written', async () => {
    await read(LEAD, SAID, MORE);
    const correction = await mend({ source: 'Tom Hollis' });
    await forgetArticles(library, [KEY], true);
    await expect(correctClaim(library, correction)).rejects.toMatchObject({ code: 'forgotten' });
    expect(await library.corrections.count()).toBe(0);
  });
});

describe('the marks of a page', () => {
  let library: Library;
  beforeEach(() => {
    library = openLibrary(`test-${Math.random()}`);
    fake.local.clear();
  });
  afterEach(() => library.delete());

  it('are as many as the reader wants, of the kinds that the reader wants', async () => {
    const marked = async (settings: object): Promise<string[]> => {
      fake.local.set('settings', settings);
      const { answer } = await checkArticle(
        library,
        page(LEAD, SAID, MORE),
        { asked: false },
        'https://post.example',
        1,
      );
      if (answer.state !== 'checked') throw new Error(answer.state);
      return answer.report.claims.filter((claim) => claim.marked).map(({ quote }) => quote);
    };
    expect(await marked({ density: 'many' })).toEqual([LEAD, SAID, MORE]);
    const normal = await marked({ density: 'normal' });
    expect(normal).toHaveLength(1);
    expect(await marked({ density: 'many', kindsOff: ['statistic'] })).not.toContain(LEAD);
  });
});
