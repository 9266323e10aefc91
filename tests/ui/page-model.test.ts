import { describe, expect, it, vi } from 'vitest';
import type { JudgingProgress, TabState, TabSummary } from '../../components/messages/protocol.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { PageModel, type PageSources } from '../../components/ui/this-page/page-model.ts';
import { readerSources } from './correcting-sample.ts';
import { article } from './samples.ts';

const checked: TabState = { state: 'checked', articleKey: article.key };
const summary: TabSummary = {
  state: checked,
  articleKey: article.key,
  title: 'From the summary',
  site: 'Coast Gazette',
  published: null,
  claims: 4,
  marked: 3,
  judged: 'waiting',
  contradictions: [],
  contradictionCount: 0,
};

/** Sources that the test answers by hand. */
function byHand(state: TabState) {
  const hand: {
    summary(summary: TabSummary | null): void;
    article(article: ArticleRecord | null): void;
    progress(progress: JudgingProgress | null): void;
    permissions(): void;
    stopped: string[];
  } = { summary: () => {}, article: () => {}, progress: () => {}, permissions: () => {}, stopped: [] };
  const sources: PageSources = {
    ...readerSources(),
    changeSettings: vi.fn(async () => null),
    watchSummary(_tab, onSummary) {
      hand.summary = onSummary;
      return () => hand.stopped.push('summary');
    },
    tabState: vi.fn(async () => state),
    readTab: vi.fn(async () => checked),
    watchArticle(_key, onArticle) {
      hand.article = onArticle;
      return () => hand.stopped.push('article');
    },
    watchAnnotations: () => () => hand.stopped.push('annotations'),
    watchProgress(onProgress) {
      hand.progress = onProgress;
      return () => hand.stopped.push('progress');
    },
    judgeAgain: vi.fn(async () => null),
    showAll: vi.fn(async () => null),
    switchSite: vi.fn(async () => null),
    notAlways: vi.fn(async () => null),
    tabAccess: vi.fn(async () => ({ url: article.url, access: 'asked' as const })),
    watchPermissions(onChange) {
      hand.permissions = onChange;
      return () => hand.stopped.push('permissions');
    },
    codeOf: () => 'storage-failed',
  };
  return { hand, sources, model: new PageModel(sources) };
}

describe('the model of the page in a tab', () => {
  it('shows the summary first, then the library’s record', async () => {
    const { hand, model } = byHand(checked);
    const opened = model.open(7, true);
    hand.summary(summary);
    expect(model.article.value).toMatchObject({ title: 'From the summary', claimCount: 4, home: null });
    await opened;
    hand.article(article);
    expect(model.article.value).toMatchObject({ title: article.title, judged: 'done' });
    expect(model.site.value).toBe('coastgazette.example');
  });

  it('goes from reading to checked when the tab’s summary says so', async () => {
    const { hand, model } = byHand({ state: 'reading' });
    await model.open(7, true);
    expect(model.state.value).toEqual({ state: 'reading' });
    hand.summary(summary);
    expect(model.state.value).toEqual(checked);
  });

  it('does not fall back to “reading” when the page’s own answer came first', async () => {
    const { hand, model } = byHand({ state: 'reading' });
    const opened = model.open(7, true);
    hand.summary(summary);
    await opened;
    expect(model.state.value).toEqual(checked);
  });

  it('says what failed', async () => {
    const { model, sources } = byHand(checked);
    vi.mocked(sources.tabState).mockRejectedValue(new Error('no'));
    await model.open(7, true);
    expect(model.state.value).toEqual({ state: 'failed', error: 'storage-failed' });
  });

  it('lets go of one tab when it turns to another, and ignores its late answer', async () => {
    const { hand, model, sources } = byHand(checked);
    await model.open(7, true);
    let answer!: (state: TabState) => void;
    vi.mocked(sources.tabState).mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const slow = model.open(8, false);
    expect(hand.stopped).toEqual(['summary', 'progress', 'permissions', 'article', 'annotations']);
    vi.mocked(sources.tabState).mockResolvedValueOnce({ state: 'no-access', readable: false });
    await model.open(9, false);
    answer(checked);
    await slow;
    expect(model.state.value).toEqual({ state: 'no-access', readable: false });
  });

  it('knows how far the judging of its own article is, and nothing of another’s', async () => {
    const { hand, model } = byHand(checked);
    await model.open(7, true);
    hand.summary(summary);
    const progress = { articleKey: article.key, done: 12, of: 90 };
    hand.progress(progress);
    expect(model.progress.value).toEqual(progress);
    hand.progress({ ...progress, articleKey: 'another' });
    expect(model.progress.value).toBeNull();
    hand.progress(null);
    expect(model.progress.value).toBeNull();
  });

  it('remembers for each article that all is shown, and has a page that was loaded anew mark all again', async () => {
    const { hand, model, sources } = byHand(checked);
    await model.open(7, true);
    hand.summary(summary);
    hand.article(article);
    expect(model.all.value).toBe(false);
    await model.showAll(true);
    expect(model.all.value).toBe(true);
    await model.open(8, false);
    hand.summary({ ...summary, state: { state: 'checked', articleKey: 'next' }, articleKey: 'next' });
    expect(model.all.value).toBe(false);
    await model.open(7, false);
    vi.mocked(sources.showAll).mockClear();
    hand.summary(summary);
    expect(model.all.value).toBe(true);
    expect(sources.showAll).toHaveBeenCalledWith(7, true);
    await model.showAll(false);
    expect(model.all.value).toBe(false);
    expect(sources.showAll).toHaveBeenLastCalledWith(7, false);
  });

  it('has the judge asked again for its article, and nothing marked on a page that is gone', async () => {
    const { hand, model, sources } = byHand(checked);
    await model.open(7, true);
    hand.article({ ...article, judged: 'unavailable' });
    await model.judgeAgain();
    expect(sources.judgeAgain).toHaveBeenCalledWith(article.key);
    vi.mocked(sources.showAll).mockRejectedValue(new Error('gone'));
    await model.showAll(true);
    expect(sources.showAll).toHaveBeenCalledWith(7, true);
    expect(model.failed.value).toBeNull();
  });

  it('reads the tab when it is asked to, in another language only then', async () => {
    const { model, sources } = byHand({ state: 'not-english', language: 'fr' });
    await model.open(7, true);
    for (let press = 0; press < 2; press += 1) await model.read();
    expect(vi.mocked(sources.readTab).mock.calls).toEqual([[7, true], [7, false]]); // prettier-ignore
    expect(model.state.value).toEqual(checked);
  });

  it('says that an article is gone which the page shows and the library has forgotten', async () => {
    const { hand, model } = byHand(checked);
    await model.open(7, true);
    expect(model.state.value).toEqual(checked);
    hand.article(null);
    expect(model.state.value).toEqual({ state: 'failed', error: 'gone' });
    hand.article(article);
    expect(model.state.value).toEqual(checked);
  });

  it('takes a tab that there is not for one that can’t be read', () => {
    const { model } = byHand(checked);
    model.openNone();
    expect(model.state.value).toEqual({ state: 'browser-page', kind: 'browser' });
    expect(model.tabId).toBeNull();
  });

  it('asks again about the same tab without letting go of its article', async () => {
    const { hand, model, sources } = byHand(checked);
    await model.open(7, true);
    hand.article(article);
    await model.askAgain();
    expect(sources.tabState).toHaveBeenLastCalledWith(7, false);
    expect(hand.stopped).toEqual([]);
    expect(model.article.value?.home).toEqual(article);
  });

  it('leaves a site alone that is switched off, and reads again when it is switched on', async () => {
    const { hand, model, sources } = byHand(checked);
    await model.open(7, true);
    hand.article(article);
    await model.switchSite(false);
    expect(sources.switchSite).toHaveBeenLastCalledWith('coastgazette.example', false);
    expect(sources.readTab).not.toHaveBeenCalled();
    hand.summary({ ...summary, articleKey: null, state: { state: 'site-off', site: 'coastgazette.example' } });
    expect(model.state.value?.state).toBe('site-off');
    await model.switchSite(true);
    expect(sources.readTab).toHaveBeenCalledOnce();
  });

  it('says why a site could not be switched, until it can', async () => {
    const { hand, model, sources } = byHand(checked);
    await model.open(7, true);
    hand.article(article);
    vi.mocked(sources.switchSite).mockRejectedValueOnce(new Error('no'));
    await model.switchSite(false);
    expect(model.failed.value).toBe('storage-failed');
    expect(model.state.value).toEqual(checked);
    await model.switchSite(false);
    expect(model.failed.value).toBeNull();
  });

  it('knows how its site is read, also after the browser was told otherwise', async () => {
    const { hand, model, sources } = byHand(checked);
    await model.open(7, true);
    await vi.waitFor(() => expect(model.tabSite.access.value).toEqual({ url: article.url, access: 'asked' }));
    vi.mocked(sources.tabAccess).mockResolvedValue({ url: article.url, access: 'own' });
    hand.permissions();
    await vi.waitFor(() => expect(model.tabSite.access.value?.access).toBe('own'));
    await model.notAlways();
    expect(sources.notAlways).toHaveBeenCalledWith(article.url);
    model.close();
    expect(model.tabSite.access.value).toBeNull();
  });
});

describe('a page that has lost its marks', () => {
  const gone: TabState = { state: 'marks-gone', url: article.url, readable: true };
  const lost = { ...summary, articleKey: null, state: gone };

  it('is shown as such, with its site, where no click has it read', async () => {
    const { hand, model } = byHand(gone);
    const opened = model.open(7, false);
    hand.summary(lost);
    await opened;
    expect(model.state.value).toEqual(gone);
    expect(model.site.value).toBe('coastgazette.example');
    expect(model.tabSite.again.value).toBe(true);
  });

  it('is read again by the click that opens the popup, without a word about it before, and with one after', async () => {
    const { hand, model } = byHand({ state: 'reading' });
    const opened = model.open(7, true);
    hand.summary(lost);
    expect(model.state.value).toBeNull();
    await opened;
    expect(model.state.value).toEqual({ state: 'reading' });
    hand.summary(summary);
    expect(model.state.value).toEqual(checked);
    expect(model.tabSite.again.value).toBe(true);
  });

  it('is shown as such in the popup, too, where it could not be read again', async () => {
    const { hand, model } = byHand(gone);
    const opened = model.open(7, true);
    hand.summary(lost);
    await opened;
    expect(model.state.value).toEqual(gone);
  });

  it('is spoken of no longer when the tab has gone on', async () => {
    const { hand, model } = byHand(gone);
    await model.open(7, false);
    hand.summary({ ...summary, articleKey: null, state: { state: 'not-article' } });
    expect(model.tabSite.again.value).toBe(false);
  });
});
