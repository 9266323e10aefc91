import { liveQuery } from 'dexie';
import { browser } from 'wxt/browser';
import { askBackground } from '../../components/messages/ask.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { openLibrary } from '../../components/store/database.ts';
import { annotationsOf, articleByKey } from '../../components/store/read.ts';
import { Annotating } from '../../components/ui/annotating.ts';
import { PageModel } from '../../components/ui/page-model.ts';
import type { TabActions } from '../../components/ui/page-view.tsx';
import { passageAddress } from '../../components/ui/passage-address.ts';
import { watchSummary } from '../../components/ui/watch-summary.ts';

const library = openLibrary();

export const model = new PageModel({
  watchSummary,
  tabState: (tabId, read) => askBackground('tabState', { tabId, read }),
  readTab: (tabId) => askBackground('readTab', { tabId }),
  watchArticle: (key, onArticle, onFailed) =>
    liveQuery(async () => (await articleByKey(library, key)) ?? null).subscribe(onArticle, onFailed),
  watchAnnotations: (key, onAnnotations, onFailed) =>
    liveQuery(() => annotationsOf(library, key)).subscribe(onAnnotations, onFailed),
  switchSite: (site, on) => askBackground('switchSite', { site, on }),
  codeOf: errorCodeOf,
});

export const annotating = new Annotating({
  annotate: (edit) => askBackground('annotate', edit),
  remove: (id) => askBackground('removeAnnotation', { id }),
  codeOf: errorCodeOf,
});

/** A tab that was closed meanwhile needs nothing any more, hence the silence. */
export const actions: TabActions = {
  goToPassage: (tabId, start, end) => void askBackground('goToPassage', { tabId, start, end }).catch(() => null),
  openSide: (side) => void browser.tabs.create({ url: passageAddress(side.article.url, side.quote) }),
  reload: (tabId) => void browser.tabs.reload(tabId),
};
