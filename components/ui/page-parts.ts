import { browser } from 'wxt/browser';
import type { Annotation } from '../annotations/annotation.ts';
import type { askBackground } from '../messages/ask.ts';
import type { ErrorCode } from '../messages/protocol.ts';
import type { ArticleRecord } from '../store/records.ts';
import { Annotating } from './annotating.ts';
import { PageModel, type PageSources } from './page-model.ts';
import type { TabActions } from './page-view.tsx';
import { passageAddress } from './passage-address.ts';

/** The background and the library, as the entrypoint reaches them. */
export interface PagePorts {
  ask: typeof askBackground;
  codeOf(error: unknown): ErrorCode;
  watchSummary: PageSources['watchSummary'];
  watchProgress: PageSources['watchProgress'];
  readArticle(key: string): Promise<ArticleRecord | undefined>;
  readAnnotations(key: string): Promise<readonly Annotation[]>;
  /** Reads now and after every change, until the answer stops it. */
  watch<T>(read: () => Promise<T>, onValue: (value: T) => void, onFailed: (error: unknown) => void): () => void;
}

interface PageParts {
  model: PageModel;
  annotating: Annotating;
  actions: TabActions;
}

/** What popup and panel show a tab's page with. */
export function pageParts(ports: PagePorts): PageParts {
  const { ask, codeOf, watchSummary, watchProgress, readArticle, readAnnotations, watch } = ports;
  const model = new PageModel({
    watchSummary,
    watchProgress,
    tabState: (tabId, read) => ask('tabState', { tabId, read }),
    readTab: (tabId) => ask('readTab', { tabId }),
    watchArticle: (key, ...told) => watch(async () => (await readArticle(key)) ?? null, ...told),
    watchAnnotations: (key, ...told) => watch(() => readAnnotations(key), ...told),
    judgeAgain: (articleKey) => ask('judgeAgain', { articleKey }),
    showAll: (tabId, all) => ask('showAll', { tabId, all }),
    switchSite: (site, on) => ask('switchSite', { site, on }),
    codeOf,
  });
  const annotating = new Annotating({
    annotate: (edit) => ask('annotate', edit),
    remove: (id) => ask('removeAnnotation', { id }),
    codeOf,
  });
  // A tab that was closed meanwhile needs nothing any more, hence the silence.
  const actions: TabActions = {
    goToPassage: (tabId, start, end) => void ask('goToPassage', { tabId, start, end }).catch(() => null),
    openSide: (side) => void browser.tabs.create({ url: passageAddress(side.article.url, side.quote) }),
    reload: (tabId) => void browser.tabs.reload(tabId).catch(() => null),
  };
  return { model, annotating, actions };
}
