import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { tellPage } from '../../components/messages/ask.ts';
import { GainsayError, errorCodeOf } from '../../components/messages/errors.ts';
import type { PageToBackground, ViewToBackground } from '../../components/messages/protocol.ts';
import { pageSchemas, viewSchemas } from '../../components/messages/schemas.ts';
import { serve, type Handlers, type Sender } from '../../components/messages/serve.ts';
import { openLibrary } from '../../components/store/database.ts';
import { annotationsOf, articleByKey } from '../../components/store/read.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { forgetArticles, removeAnnotation } from '../../components/store/write.ts';
import { annotate, annotatePassage, annotationOfClaim, judgeClaim } from './annotate.ts';
import { showBadge } from './badge.ts';
import { checkArticle, reportOf } from './check-article.ts';
import { judgeArticle } from './judge-article.ts';
import { judgePairs } from './judge-pairs.ts';
import { JudgingQueue } from './judging-queue.ts';
import { makeMenus, onAnnotateSelection } from './menus.ts';
import { openNote } from './note-window.ts';
import { siteOf, switchSite } from './sites-off.ts';
import { dropStaleSummary, noteUpdate, readTab, tabState } from './tab-state.ts';
import { dropSummary, emptySummary, putSummary, summaryOfArticle, tabsShowing } from './tab-summaries.ts';

/** The only writer. Listeners are registered at once, since a stopped script is woken for one; everything else waits for need. */
export default defineBackground({ type: 'module', main });

function main(): void {
  const library = openLibrary();

  const judging = new JudgingQueue(async (key) => {
    await judgeArticle(library, key, judgePairs);
    await pushReport(key);
  });

  /** Shows an article's state in a tab's badge and summary. */
  async function showInTab(tabId: number, record: ArticleRecord): Promise<void> {
    await putSummary(tabId, summaryOfArticle(record));
    await showBadge(tabId, record.contradictions.length);
  }

  /** Tells every tab that shows an article what is known of it now. */
  async function pushReport(key: string): Promise<void> {
    const record = await articleByKey(library, key);
    if (!record) return;
    const report = reportOf(record, await annotationsOf(library, key));
    await Promise.all(
      (await tabsShowing(key)).map(async (tabId) => {
        await showInTab(tabId, record);
        // A tab that was closed or has moved on misses nothing.
        await tellPage(tabId, 'report', report).catch(() => null);
      }),
    );
  }

  const pushAll = async (keys: readonly string[]): Promise<null> => {
    await Promise.all(keys.map(pushReport));
    return null;
  };

  const fromPages: Handlers<PageToBackground> = {
    async checkArticle({ article, asked }, sender) {
      const tabId = tabOf(sender);
      try {
        const { answer, record } = await checkArticle(library, article, asked, originOf(sender));
        if (record) {
          await showInTab(tabId, record);
          if (record.judged !== 'done') judging.add(record.key);
        } else {
          await putSummary(tabId, emptySummary(withSite(answer, article.url)));
          await showBadge(tabId, 0);
        }
        return answer;
      } catch (error) {
        await putSummary(tabId, emptySummary({ state: 'failed', error: errorCodeOf(error) }));
        throw error;
      }
    },
    async noArticle(_request, sender) {
      const tabId = tabOf(sender);
      await putSummary(tabId, emptySummary({ state: 'not-article' }));
      await showBadge(tabId, 0);
      return null;
    },
    async judgeOnCard({ verdict, ...place }, sender) {
      await ownArticle(place.articleKey, sender);
      await judgeClaim(library, place, verdict);
      return pushAll([place.articleKey]);
    },
    async writeNote(place, sender) {
      await ownArticle(place.articleKey, sender);
      const { id } = await annotationOfClaim(library, place);
      await openNote({ annotation: id, ...place });
      return null;
    },
  };

  /** A page may speak of the article that its tab shows, and of no other. */
  async function ownArticle(key: string, sender: Sender): Promise<void> {
    if (!(await tabsShowing(key)).includes(tabOf(sender))) throw new GainsayError('bad-message');
  }

  const fromViews: Handlers<ViewToBackground> = {
    async tabState({ tabId, read }) {
      const state = await tabState(tabId, read);
      // A judging that was cut off (the browser closed, the script stopped) is taken up again.
      if (state.state === 'checked') {
        const record = await articleByKey(library, state.articleKey);
        if (record && record.judged !== 'done') judging.add(record.key);
      }
      return state;
    },
    readTab: ({ tabId }) => readTab(tabId),
    annotate: async (edit) => pushAll(await annotate(library, edit)),
    async removeAnnotation({ id }) {
      const keys = (await library.annotations.get(id))?.articleKeys ?? [];
      await removeAnnotation(library, id);
      return pushAll(keys);
    },
    async goToPassage({ tabId, start, end }) {
      await tellPage(tabId, 'goToPassage', { start, end });
      return null;
    },
    async switchSite({ site, on }) {
      await switchSite(site, on);
      return null;
    },
    async forget({ articleKey, annotated }) {
      await forgetArticles(library, articleKey, annotated);
      return null;
    },
  };

  serve('background', pageSchemas, fromPages, isPage);
  serve('background', viewSchemas, fromViews, isView);

  onAnnotateSelection(async (tabId) => {
    const passage = await tellPage(tabId, 'selectedPassage', {}).catch(() => null);
    if (passage) await openNote({ annotation: await annotatePassage(library, passage), ...passage });
  });
  browser.tabs.onRemoved.addListener((tabId) => void dropSummary(tabId));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== undefined) void dropStaleSummary(tabId);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void makeMenus();
    if (reason === 'update') void noteUpdate();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
  });
}

const extensionOrigin = (): string => new URL(browser.runtime.getURL('/')).origin;

/** Content scripts speak from the top frame of a tab, on an address that is not ours. */
const isPage = (sender: Sender): boolean =>
  sender.tab?.id !== undefined && sender.frameId === 0 && !isView(sender) && sender.url !== undefined;

const isView = (sender: Sender): boolean =>
  sender.url !== undefined && new URL(sender.url).origin === extensionOrigin();

const originOf = (sender: Sender): string => new URL(sender.url ?? '').origin;

function tabOf(sender: Sender): number {
  if (sender.tab?.id === undefined) throw new GainsayError('bad-message');
  return sender.tab.id;
}

const withSite = (
  answer: { state: 'checked' } | { state: 'site-off' } | { state: 'not-english'; language: string },
  url: string,
): Parameters<typeof emptySummary>[0] =>
  answer.state === 'site-off'
    ? { state: 'site-off', site: siteOf(url) }
    : answer.state === 'not-english'
      ? answer
      : { state: 'reading' };
