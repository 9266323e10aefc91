import { browser } from 'wxt/browser';
import type { Annotation } from '../../annotations/annotation.ts';
import type { Correction } from '../../corrections/correction.ts';
import type { Decisions } from '../../contradictions/shown.ts';
import type { History } from '../../changes/history.ts';
import type { askBackground } from '../../messages/ask.ts';
import type { ErrorCode } from '../../messages/protocol.ts';
import type { ArticleRecord } from '../../store/records.ts';
import { Annotating, type AnnotatingPorts } from '../annotating/annotating.ts';
import { PageModel, type PageSources } from './page-model.ts';
import type { TabActions } from './page-view.tsx';
import { passageAddress } from '../passage-address.ts';

/** The background and the library, as the entrypoint reaches them. */
interface PagePorts {
  ask: typeof askBackground;
  codeOf(error: unknown): ErrorCode;
  annotating: AnnotatingPorts;
  watchSummary: PageSources['watchSummary'];
  watchProgress: PageSources['watchProgress'];
  watchPermissions: PageSources['watchPermissions'];
  /** Asks the browser to let the site of an address be read. */
  allowSite: TabActions['allowSite'];
  watchSettings: PageSources['watchSettings'];
  readDecisions(key: string): Promise<Decisions>;
  /** Those of an article's claims, and of the claims elsewhere that its own conflict with. */
  readCorrections(key: string): Promise<readonly Correction[]>;
  readArticle(key: string): Promise<ArticleRecord | undefined>;
  readAnnotations(key: string): Promise<readonly Annotation[]>;
  readHistory(key: string): Promise<History | undefined>;
  /** Reads now and after every change, until the answer stops it. */
  watch<T>(read: () => Promise<T>, onValue: (value: T) => void, onFailed: (error: unknown) => void): () => void;
}

/** Firefox can leave its reader view. */
const tabs = browser.tabs as { toggleReaderMode?(tabId: number): Promise<void> };

interface PageParts {
  model: PageModel;
  annotating: Annotating;
  actions: TabActions;
}

/** What popup and panel show a tab's page with. */
export function pageParts(ports: PagePorts): PageParts {
  const {
    ask,
    codeOf,
    watchSummary,
    watchProgress,
    watchPermissions,
    watchSettings,
    readDecisions,
    readCorrections,
    readArticle,
    readAnnotations,
    readHistory,
    watch,
  } = ports;
  const model = new PageModel({
    watchSummary,
    watchProgress,
    tabState: (tabId, read) => ask('tabState', { tabId, read }),
    readTab: (tabId, anyLanguage) => ask('readTab', { tabId, anyLanguage }),
    watchArticle: (key, ...told) => watch(async () => (await readArticle(key)) ?? null, ...told),
    watchAnnotations: (key, ...told) => watch(() => readAnnotations(key), ...told),
    watchSettings,
    watchDecisions: (key, ...told) => watch(() => readDecisions(key), ...told),
    watchCorrections: (key, ...told) => watch(() => readCorrections(key), ...told),
    correctClaim: (correction) => ask('correctClaim', correction),
    decide: (articleKey, id, decision) => ask('decide', { articleKey, id, decision }),
    dismissKind: (kind) => ask('dismissKind', kind),
    changeSettings: (change) => ask('changeSettings', { change }),
    judgeAgain: (articleKey) => ask('judgeAgain', { articleKey }),
    showAll: (tabId, all) => ask('showAll', { tabId, all }),
    switchSite: (site, on) => ask('switchSite', { site, on }),
    notAlways: (url) => ask('notAlways', { url }),
    tabAccess: (tabId) => ask('tabAccess', { tabId }),
    watchPermissions,
    codeOf,
  });
  const annotating = new Annotating(ports.annotating);
  // A tab that was closed meanwhile needs nothing any more, hence the silence.
  const actions: TabActions = {
    goToPassage: (tabId, start, end) => ask('goToPassage', { tabId, start, end }).catch(() => true),
    goBack: (tabId) => void ask('goBack', { tabId }).catch(() => null),
    openSide: (side) => void browser.tabs.create({ url: passageAddress(side.article.url, side.quote) }),
    allowSite: ports.allowSite,
    // Without it the page is shown as ever; a library that can't be read is told of by the article.
    watchHistory: (key, onHistory) =>
      watch(
        async () => (await readHistory(key)) ?? null,
        onHistory,
        () => onHistory(null),
      ),
    seenChanges: (articleKey) => void ask('seenChanges', { articleKey }).catch(() => null),
    leaveReader: tabs.toggleReaderMode && ((tabId) => void tabs.toggleReaderMode?.(tabId).catch(() => null)),
    reload: (tabId) => void browser.tabs.reload(tabId).catch(() => null),
  };
  return { model, annotating, actions };
}
