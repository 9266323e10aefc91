import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { annotationsOf } from '../../components/store/read.ts';
import { forgetArticles, putArticle } from '../../components/store/write.ts';
import { annotate, annotationOfClaim, judgeClaim } from '../../entrypoints/background/annotate.ts';

const TEXT = 'The Marrow bridge stayed closed to lorries all week.';
const PLACE = { articleKey: 'one', start: 0, end: TEXT.length };

describe('annotating a claim', () => {
  let library: Library;
  beforeEach(async () => {
    library = openLibrary(`test-${Math.random()}`);
    await putArticle(library, {
      key: 'one',
      url: 'https://post.example/one',
      title: 'Bridge',
      site: 'The Harbour Post',
      authors: [],
      published: null,
      updated: null,
      language: 'en',
      text: TEXT,
      read: '2026-03-02',
      lastRead: '2026-03-02',
      engine: '1',
      textHash: 'x',
      claims: [],
      judged: 'done',
      contradictions: [],
      updates: [],
    });
  });
  afterEach(() => library.delete());

  it('keeps one annotation of two verdicts given at once, the later one', async () => {
    await Promise.all([judgeClaim(library, PLACE, 'false'), judgeClaim(library, PLACE, 'mixed')]);
    expect(await annotationsOf(library, 'one')).toMatchObject([{ verdict: 'mixed' }]);
  });

  it('keeps a note that was begun before the verdict with the verdict', async () => {
    const { id, target } = await annotationOfClaim(library, PLACE);
    await judgeClaim(library, PLACE, 'false');
    await annotate(library, { id, about: 'claim', targets: [target], note: 'Seen open on Tuesday.' });
    expect(await annotationsOf(library, 'one')).toMatchObject([{ verdict: 'false', note: 'Seen open on Tuesday.' }]);
  });

  it('tells pages of a verdict and that there is a note, not of every letter', async () => {
    const { id, target } = await annotationOfClaim(library, PLACE);
    const edit = { id, about: 'claim' as const, targets: [target] };
    expect(await annotate(library, { ...edit, note: 'S' })).toEqual(['one']);
    expect(await annotate(library, { ...edit, note: 'Se' })).toEqual([]);
    expect(await annotate(library, { ...edit, verdict: 'false' })).toEqual(['one']);
    expect(await annotate(library, { ...edit, note: '' })).toEqual(['one']);
  });

  it('begins nothing about an article that was forgotten while it was written', async () => {
    const { id, target } = await annotationOfClaim(library, PLACE);
    const edit = { id, about: 'claim' as const, targets: [target], note: 'Seen open' };
    await annotate(library, edit);
    await forgetArticles(library, ['one'], true);
    const late = annotate(library, { ...edit, note: 'Seen open on Tuesday.' });
    await expect(late).rejects.toMatchObject({ code: 'forgotten' });
    expect(await library.annotations.count()).toBe(0);
  });
});
