import { tellPage } from '../../components/messages/ask.ts';
import { putProgress } from '../../components/messages/judging-progress.ts';
import { readSettings } from '../../components/messages/settings.ts';
import { openLibrary } from '../../components/store/database.ts';
import { annotationsOf, articleByKey } from '../../components/store/read.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { updateArticle } from '../../components/store/write.ts';
import { asSeen, type SeenArticle } from './as-seen.ts';
import { showBadge } from './badge.ts';
import { reportOf } from './check-article.ts';
import { judgeArticle, type Explaining } from './judge-article.ts';
import { judgePairs } from './judge-pairs.ts';
import { JudgingQueue } from './judging-queue.ts';
import { lookUp } from './look-up.ts';
import { dropStaleSummary } from './tab-state.ts';
import { articlesShown, emptySummary, putSummary, summaryOfArticle, tabsShowing, tabsWhere } from './tab-summaries.ts';
import type { LookedUp, TabState } from '../../components/messages/protocol.ts';

/** What the background's use cases share: the library, the queue of articles to judge, and the tabs to keep told. */
export class Desk {
  readonly library = openLibrary();
  readonly #judging = new JudgingQueue(async (key) => {
    const onProgress = (done: number, of: number): void => void putProgress({ articleKey: key, done, of });
    // What a script that was stopped said last is so no more.
    await putProgress(null);
    let explain: Explaining | null;
    try {
      explain = await judgeArticle(this.library, key, (pairs) => judgePairs(pairs, onProgress));
    } finally {
      await putProgress(null);
    }
    await this.push([key]);
    // The findings are there without it; a judge that fails now has only fewer words to show.
    const better = await explain?.((pairs) => judgePairs(pairs, () => {})).catch(() => false);
    if (better) await this.push([key]);
  });

  /** Queues an article whose judging has not been finished, for whatever reason: a judge that failed once may run now. */
  judge(record: ArticleRecord): void {
    if (record.judged !== 'done') this.#judging.add(record.key);
  }

  /** The reader asks for the judge once more, where it could not run. */
  async judgeAgain(key: string): Promise<null> {
    const record = await articleByKey(this.library, key);
    if (!record || record.judged === 'done') return null;
    await updateArticle(this.library, key, { judged: 'waiting' });
    this.judge(record);
    return this.push([key]);
  }

  /** Sets words against everything that is kept; how far it is, is told under `id`. */
  async lookUp(id: string, text: string, url: string | null): Promise<LookedUp> {
    const onProgress = (done: number, of: number): void => void putProgress({ articleKey: id, done, of });
    try {
      return await lookUp(this.library, text, url, (pairs, told) => judgePairs(pairs, told ? onProgress : () => {}));
    } finally {
      await putProgress(null);
    }
  }

  /** Shows an article's findings on a tab's badge and in its summary. */
  async show(tabId: number, record: ArticleRecord): Promise<void> {
    await this.#showSeen(tabId, await asSeen(this.library, record));
  }

  async #showSeen(tabId: number, record: SeenArticle): Promise<void> {
    await putSummary(tabId, summaryOfArticle(record));
    const marked = record.claims.filter((claim) => claim.marked).length;
    await showBadge(tabId, { contradictions: record.contradictions.length, marked });
  }

  /** Shows that a tab has no findings, and why. */
  async showNothing(tabId: number, state: TabState): Promise<void> {
    await putSummary(tabId, emptySummary(state));
    await showBadge(tabId, null);
  }

  /** Takes articles off the tabs that show them: marks, badge and summary, which holds quotes. */
  async leave(isMeant: (articleKey: string) => boolean, state: TabState): Promise<void> {
    await Promise.all(
      (await tabsWhere(isMeant)).map(async (tabId) => {
        await this.showNothing(tabId, state);
        await tellPage(tabId, 'leave', {}).catch(() => null);
      }),
    );
  }

  /** Tells every tab that shows one of the articles what is known of it now. */
  async push(keys: readonly string[]): Promise<null> {
    await Promise.all(keys.map((key) => this.#push(key)));
    return null;
  }

  /** Tells every tab that shows an article: what is shown of all has changed. */
  async pushAll(): Promise<null> {
    return this.push([...new Set((await articlesShown()).map(([, articleKey]) => articleKey))]);
  }

  async #push(key: string): Promise<void> {
    const record = await articleByKey(this.library, key);
    if (!record) return;
    const seen = await asSeen(this.library, record);
    const report = reportOf(seen, await annotationsOf(this.library, key), await readSettings());
    await Promise.all(
      (await tabsShowing(key)).map(async (tabId) => {
        await this.#showSeen(tabId, seen);
        // A tab that was closed, loaded anew or has moved on misses nothing, and shows nothing of it any more.
        await tellPage(tabId, 'report', report).catch(() => dropStaleSummary(tabId));
      }),
    );
  }
}
