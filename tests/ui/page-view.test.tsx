import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../entrypoints/popup/style.css';
import type { SiteAccess } from '../../components/messages/protocol.ts';
import { Annotating } from '../../components/ui/annotating/annotating.ts';
import { readLibraryAddress } from '../../components/ui/library/library-address.ts';
import { PageModel, type PageSources } from '../../components/ui/this-page/page-model.ts';
import { PageView, type TabActions } from '../../components/ui/this-page/page-view.tsx';
import { findings } from './axe.ts';
import { readerSources } from './correcting-sample.ts';
import { mount, press } from './mount.tsx';
import { annotation, article, claims, contradictions, withMany } from './samples.ts';

const CHECKED = { state: 'checked', articleKey: article.key } as const;

/** The popup's view of a tab that shows the sample article. */
async function shown(
  annotate = vi.fn(async (): Promise<unknown> => null),
  record = article,
  access: SiteAccess = 'listed',
  more: Partial<PageSources> = {},
) {
  const readTab = vi.fn(async () => ({ state: 'reading' as const }));
  const switchSite = vi.fn(async (): Promise<unknown> => null);
  const notAlways = vi.fn(async (): Promise<unknown> => null);
  const judgeAgain = vi.fn(async (): Promise<unknown> => null);
  const showAll = vi.fn(async (): Promise<unknown> => null);
  const model = new PageModel({
    ...readerSources(),
    changeSettings: vi.fn(async () => null),
    watchSummary: () => () => {},
    tabState: async () => CHECKED,
    readTab,
    watchArticle(_key, onArticle) {
      onArticle(record);
      return () => {};
    },
    watchAnnotations(_key, onAnnotations) {
      onAnnotations([annotation]);
      return () => {};
    },
    watchProgress: () => () => {},
    judgeAgain,
    showAll,
    switchSite,
    notAlways,
    tabAccess: async () => ({ url: record.url, access }),
    watchPermissions: () => () => {},
    codeOf: () => 'unknown',
    ...more,
  });
  const annotating = new Annotating({ annotate, remove: async () => null, codeOf: () => 'storage-full' });
  const actions = {
    goToPassage: vi.fn(),
    goBack: vi.fn(),
    watchHistory: () => () => {},
    seenChanges: vi.fn(),
    openSide: vi.fn(),
    reload: vi.fn(),
    allowSite: vi.fn(),
  } satisfies TabActions;
  const { root } = mount(<PageView model={model} annotating={annotating} actions={actions} />);
  await act(async () => model.open(7, true));
  return { root, actions, readTab, switchSite, notAlways, judgeAgain, showAll, annotating };
}

describe('the popup’s view', () => {
  afterEach(() => {
    document.documentElement.style.removeProperty('color-scheme');
    document.body.removeAttribute('style');
  });

  it('scrolls the tab to a passage of its article, and opens another article in a tab of its own', async () => {
    const { root, actions } = await shown();
    press(root.querySelector('[data-contradiction=one] [data-side=b]')!, 'Go to passage');
    expect(actions.goToPassage).toHaveBeenCalledWith(7, claims[1]!.start, claims[1]!.end);
    press(root.querySelector('[data-contradiction=two] [data-side=a]')!, 'Open that article');
    expect(actions.openSide).toHaveBeenCalledWith(contradictions[1]!.a);
  });

  it('says beside the press where a passage is not on the page now', async () => {
    const { root, actions } = await shown();
    const side = root.querySelector('[data-contradiction=one] [data-side=b]')!;
    actions.goToPassage.mockResolvedValue(false);
    await act(async () => press(side, 'Go to passage'));
    expect(side.textContent).toContain('This passage is not on the page now.');
    actions.goToPassage.mockResolvedValue(true);
    await act(async () => press(side, 'Go to passage'));
    expect(side.textContent).not.toContain('not on the page now');
  });

  it('goes to the reader’s own passages, where they stand by now, and says of which they no longer do', async () => {
    const moved = { ...article, text: `A new lead was put on top.\n\n${article.text}` };
    const [target] = annotation.targets;
    const quote = { exact: 'Nobody has ever heard of such a lighthouse keeper here.', prefix: '', suffix: '' };
    const gone = { ...annotation, id: 'gone', targets: [{ ...target!, quote }] };
    const watchAnnotations: PageSources['watchAnnotations'] = (_key, onAnnotations) => {
      onAnnotations([annotation, gone]);
      return () => {};
    };
    const { root, actions } = await shown(undefined, moved, undefined, { watchAnnotations });
    const tab = root.querySelector('[data-tab=mine]')!;
    press(tab.parentElement!, tab.getAttribute('aria-label') ?? tab.textContent.trim());
    const item = (id: string) => root.querySelector(`li.mine[data-annotation="${id}"]`)!;
    press(item(annotation.id), 'Go to passage');
    const start = moved.text.indexOf(claims[2]!.quote);
    expect(actions.goToPassage).toHaveBeenCalledWith(7, start, start + claims[2]!.quote.length);
    expect(item('gone').textContent).toContain('It is no longer in the text.');
    expect(item('gone').textContent).not.toContain('Go to passage');
  });

  it('leads to the library, and to the export of its article', async () => {
    const { root } = await shown();
    const [library, exporting] = [...root.querySelectorAll('footer a')].map((link) => link.getAttribute('href'));
    expect(library).toBe('/library.html');
    expect(readLibraryAddress(new URL(exporting!, location.href).hash)).toEqual({
      view: 'export',
      format: null,
      article: article.key,
    });
  });

  it('says that only the beginning of the article is on the page today', async () => {
    const cut = { ...CHECKED, cut: true };
    const { root } = await shown(undefined, undefined, undefined, { tabState: async () => cut });
    expect(root.querySelector('[data-notice=cut]')?.textContent).toMatch(/^Only the beginning .* is on the page now/);
    expect(root.querySelector('[role=tabpanel]')).not.toBeNull();
    const { root: whole } = await shown();
    expect(whole.querySelector('[data-notice=cut]')).toBeNull();
  });

  it('has what is done about reading in one row, in a popup and in a panel', async () => {
    const { root } = await shown();
    for (const width of ['400px', '800px']) {
      document.body.style.width = width;
      const ways = [...root.querySelectorAll('.reading-ways > button')].map((each) => each.getBoundingClientRect());
      expect(new Set(ways.map(({ top }) => top)).size).toBe(1);
      expect(ways).toHaveLength(2);
    }
  });

  it('leads the reader on where a press takes its button away', async () => {
    let paused = false;
    const { root } = await shown(undefined, undefined, undefined, {
      changeSettings: async ({ pausedUntil }) => void (paused = pausedUntil !== null),
      tabState: async () => (paused ? { state: 'paused', until: Date.now() + 60_000 } : CHECKED),
    });
    press(root, 'Pause…');
    const hour = [...root.querySelectorAll<HTMLElement>('.pausing button')][0]!;
    hour.focus();
    await act(async () => hour.click());
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Read pages again'));
    await act(async () => (document.activeElement as HTMLElement).click());
    await vi.waitFor(() => expect(document.activeElement?.localName).toBe('main'));
  });

  it('switches the site off, and says so when it could not', async () => {
    const { root, switchSite, readTab } = await shown();
    await act(async () => press(root, 'Switch off on this site'));
    expect(switchSite).toHaveBeenLastCalledWith('coastgazette.example', false);
    expect(readTab).not.toHaveBeenCalled();
    switchSite.mockRejectedValueOnce(new Error('no'));
    await act(async () => press(root, 'Switch off on this site'));
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('Something went wrong'));
  });

  it('offers to read a site always that is read only when asked, and does not offer to switch it off', async () => {
    const { root, actions } = await shown(undefined, article, 'asked');
    const offer = root.querySelector('[data-notice=asked]');
    expect(offer?.textContent).toContain('Read because you asked.');
    expect(offer?.textContent).toContain('The browser will ask for access to your data on');
    expect(root.textContent).not.toContain('Switch off on this site');
    press(root, 'Always on this site');
    expect(actions.allowSite).toHaveBeenCalledWith(article.url);
  });

  it('says so when the browser no longer lets a site be read by itself', async () => {
    const { root } = await shown(undefined, article, 'taken');
    expect(root.querySelector('[data-notice=taken]')?.textContent).toContain('Your browser’s settings no longer let');
  });

  it('gives a site of the reader’s own back', async () => {
    const { root, notAlways, switchSite } = await shown(undefined, article, 'own');
    expect(root.querySelector('[data-notice=asked]')).toBeNull();
    await act(async () => press(root, 'Not always on this site'));
    expect(notAlways).toHaveBeenCalledWith(article.url);
    expect(switchSite).not.toHaveBeenCalled();
  });

  it('has the rest of many contradictions marked on the page, too, when they are asked for', async () => {
    const { root, showAll } = await shown(undefined, withMany(5));
    press(root, 'Show 2 more');
    expect(root.querySelectorAll('[data-contradiction]')).toHaveLength(5);
    expect(showAll).toHaveBeenLastCalledWith(7, true);
    press(root, 'Show fewer');
    expect(root.querySelectorAll('[data-contradiction]')).toHaveLength(3);
    expect(showAll).toHaveBeenLastCalledWith(7, false);
  });

  it('asks for the judge again where it could not run, and says so when that fails', async () => {
    const { root, judgeAgain } = await shown(undefined, { ...article, judged: 'unavailable' });
    await act(async () => press(root, 'Try again'));
    expect(judgeAgain).toHaveBeenCalledWith(article.key);
    judgeAgain.mockRejectedValueOnce(new Error('no'));
    await act(async () => press(root, 'Try again'));
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain('Something went wrong'));
  });

  it('says so when something could not be kept', async () => {
    const { root, annotating } = await shown(vi.fn(async () => Promise.reject(new Error('full'))));
    press(root, 'Claims 4');
    press(root.querySelector('li[data-claim="0"]')!, 'Judge or note');
    press(root.querySelector('li[data-claim="0"]')!, 'false');
    await act(async () => void (await annotating.flush()));
    expect(root.querySelector('[role=alert]')?.textContent).toContain('There is no room left on this device');
  });

  it('fits into 320 pixels', async () => {
    // As narrow as a side panel gets.
    document.body.setAttribute('style', 'width: 320px; min-width: 0');
    const { root } = await shown(undefined, article, 'asked');
    for (const name of ['Judge or note', 'Note on the two'])
      press(root.querySelector('[data-contradiction=one]')!, name);
    for (const tab of ['contradictions', 'claims', 'mine']) {
      void act(() => root.querySelector<HTMLElement>(`[data-tab=${tab}]`)?.click());
      expect(document.body.scrollWidth).toBeLessThanOrEqual(320);
    }
  });

  it.each(['light', 'dark'])('has no flaw that axe-core finds, in %s', async (scheme) => {
    document.documentElement.style.setProperty('color-scheme', scheme);
    const { root } = await shown(undefined, article, 'asked');
    expect(await findings(root)).toEqual([]);
  });
});
