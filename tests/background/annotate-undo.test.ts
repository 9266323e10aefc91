import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../components/annotations/annotation.ts';
import type { AnnotationEdit } from '../../components/messages/protocol.ts';
import { openLibrary, type Library } from '../../components/store/database.ts';
import { linksTouching } from '../../components/store/links.ts';
import { annotationById } from '../../components/store/read.ts';
import { putArticle } from '../../components/store/write.ts';
import { target } from '../annotations/records.ts';
import { fakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ current: null as unknown as ReturnType<typeof fakeBrowser> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));

const { annotate } = await import('../../entrypoints/background/annotate.ts');
const { linkPassages, removeAnnotated, unlinkPassages } =
  await import('../../entrypoints/background/annotate-links.ts');
const { forgetSteps, redo, undo } = await import('../../entrypoints/background/annotate-undo.ts');

const PIER = '7a0d0f4c-5a3b-4d7e-8a51-1f0c2b3d4e5f';
const MAST = '8b1e1f5d-6b4c-4e8f-9b62-2a1d3c4e5f6a';
const LINK = '9c2f2a6e-7c5d-4f9a-8c73-3b2e4d5f6a7b';
const TEXT = 'The mast fell. The crew left.';

const putTold = (library: Library, article: string): Promise<void> =>
  putArticle(library, {
    ...target(article).article,
    authors: [],
    updated: null,
    language: 'en',
    text: TEXT,
    lastRead: '2026-03-02',
    engine: '1',
    textHash: 'x',
    claims: [],
    judged: 'done',
    contradictions: [],
    updates: [],
  });

describe('taking back', () => {
  let library: Library;
  const edit = (change: Partial<AnnotationEdit>, id = PIER, article = 'pier') =>
    annotate(library, { id, about: 'claim', targets: [target(article)], ...change });
  const kept = async (id = PIER): Promise<Annotation | undefined> => annotationById(library, id);

  beforeEach(async () => {
    fake.current = fakeBrowser();
    library = openLibrary(`test-${Math.random()}`);
    for (const article of ['pier', 'mast']) await putTold(library, article);
  });
  afterEach(() => library.delete());

  it('takes back and does again verdict, word, tags and evidence, one after the other', async () => {
    const evidence = [{ url: 'https://log.example/', title: 'Log' }];
    await edit({ note: 'Seen open.' });
    for (const change of [{ verdict: 'false' as const }, { ownWord: 'tall story' }, { tags: ['pier'] }, { evidence }])
      await edit(change);
    for (let step = 0; step < 4; step += 1) expect(await undo(library, 'pier')).toEqual(['pier']);
    expect(await undo(library, 'pier')).toEqual([]);
    expect(await kept()).toMatchObject({ verdict: null, ownWord: '', tags: [], evidence: [], note: 'Seen open.' });
    for (let step = 0; step < 4; step += 1) await redo(library, 'pier');
    expect(await kept()).toMatchObject({ verdict: 'false', ownWord: 'tall story', tags: ['pier'], evidence });
  });

  it('takes an annotation away that began with what is taken back, and brings it back', async () => {
    await edit({ verdict: 'false' });
    await undo(library, null);
    expect(await kept()).toBeUndefined();
    await redo(library, null);
    expect(await kept()).toMatchObject({ verdict: 'false', targets: [target('pier')] });
  });

  it('leaves a note that was written since', async () => {
    await edit({ verdict: 'false' });
    await edit({ note: 'Seen open.' });
    await undo(library, 'pier');
    expect(await kept()).toMatchObject({ verdict: null, note: 'Seen open.' });
  });

  it('brings a removed annotation back with its note and its links', async () => {
    await edit({ note: 'Seen open.', verdict: 'mixed' });
    await edit({ note: 'Other paper.' }, MAST, 'mast');
    await linkPassages(library, { id: LINK, kind: 'contradicts', from: PIER, to: { annotation: MAST } });
    expect(await removeAnnotated(library, PIER)).toEqual(['pier']);
    expect([await kept(), await linksTouching(library, 'mast')]).toEqual([undefined, []]);
    await undo(library, 'pier');
    expect(await kept()).toMatchObject({ note: 'Seen open.', verdict: 'mixed' });
    expect(await linksTouching(library, 'mast')).toMatchObject([{ id: LINK, kind: 'contradicts' }]);
    await redo(library, 'pier');
    expect([await kept(), await linksTouching(library, null)]).toEqual([undefined, []]);
  });

  it('keeps a history of verdicts, the card’s and those taken back too', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 2, 3, 9, 0) });
    await edit({ verdict: 'false' });
    vi.setSystemTime(Date.UTC(2026, 2, 3, 10, 0));
    await edit({ verdict: 'mixed' });
    vi.setSystemTime(Date.UTC(2026, 2, 3, 11, 0));
    await undo(library, 'pier');
    vi.useRealTimers();
    expect(
      (await kept())?.verdictHistory?.map(({ at, from, to }) => [at.slice(11, 13), from.verdict, to.verdict]),
    ).toEqual([
      ['09', null, 'false'],
      ['10', 'false', 'mixed'],
      ['11', 'mixed', 'false'],
    ]);
  });

  it('brings nothing back of an article that was forgotten', async () => {
    await edit({ note: 'Seen open.' });
    await removeAnnotated(library, PIER);
    await forgetSteps((key) => key === 'pier');
    await undo(library, null);
    expect(await kept()).toBeUndefined();
  });

  it('keeps an edit though memory is full, and only can’t take it back', async () => {
    fake.current.browser.storage.session.set = async () => Promise.reject(new Error('QUOTA_BYTES exceeded'));
    await edit({ verdict: 'false' });
    expect(await kept()).toMatchObject({ verdict: 'false' });
  });
});

describe('linking', () => {
  let library: Library;
  beforeEach(async () => {
    fake.current = fakeBrowser();
    library = openLibrary(`test-${Math.random()}`);
    for (const article of ['pier', 'mast']) await putTold(library, article);
    await annotate(library, { id: PIER, about: 'claim', targets: [target('pier')], note: 'Seen open.' });
  });
  afterEach(() => library.delete());
  const claim = { articleKey: 'mast', start: 0, end: 14 };
  const linkTo = (to: Parameters<typeof linkPassages>[1]['to'], id = LINK) =>
    linkPassages(library, { id, kind: 'supports', from: PIER, to });

  it('reaches a claim that nobody has annotated, and is found at both ends', async () => {
    expect((await linkTo({ claim })).toSorted()).toEqual(['mast', 'pier']);
    const [link] = await linksTouching(library, 'mast');
    expect(link).toMatchObject({ from: { annotation: PIER }, to: { target: { quote: { exact: 'The mast fell.' } } } });
    expect(await annotationById(library, link!.to.annotation)).toMatchObject({ about: 'claim', note: '' });
  });

  it('leaves nothing behind at an end that was annotated for its sake alone', async () => {
    await linkTo({ claim });
    const [link] = await linksTouching(library, 'mast');
    await unlinkPassages(library, LINK);
    expect(await annotationById(library, link!.to.annotation)).toBeUndefined();
    expect(await annotationById(library, PIER)).toBeDefined();
    await undo(library, 'mast');
    expect(await linksTouching(library, 'pier')).toHaveLength(1);
    expect(await annotationById(library, link!.to.annotation)).toBeDefined();
  });

  it('says the same of the same two passages once, and links nothing to itself', async () => {
    await linkTo({ claim });
    await linkTo({ claim }, MAST);
    expect(await linksTouching(library, null)).toHaveLength(1);
    await expect(linkTo({ annotation: PIER })).rejects.toThrow('bad-message');
    await expect(linkTo({ annotation: MAST })).rejects.toThrow('gone');
  });
});
