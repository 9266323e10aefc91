import { siteOf } from '../../components/claims/article-key.ts';
import { errorCodeOf, GainsayError } from '../../components/messages/errors.ts';
import type { PageToBackground } from '../../components/messages/protocol.ts';
import type { Handlers, Sender } from '../../components/messages/serve.ts';
import { annotationById } from '../../components/store/read.ts';
import { annotatePassage, annotationOfClaim, judgeClaim } from './annotate.ts';
import { noteAsked, takeAnyLanguage } from './asked-tabs.ts';
import { checkArticle } from './check-article.ts';
import { decide } from './decide.ts';
import type { Desk } from './desk.ts';
import { openNote } from './note-window.ts';
import { originOf, tabOf } from './senders.ts';
import { tabsShowing } from './tab-summaries.ts';

/** What pages may ask. A page speaks of the article that its own tab shows, and of no other. */
export const pageHandlers = (desk: Desk): Handlers<PageToBackground> => ({
  async checkArticle({ article, asked, visit }, sender) {
    const tabId = tabOf(sender);
    try {
      const how = { asked, anyLanguage: await takeAnyLanguage(tabId) };
      const { answer, record } = await checkArticle(desk.library, article, how, originOf(sender), visit);
      if (record) {
        await noteAsked(tabId, sender.url ?? article.url);
        await desk.show(tabId, record);
        desk.judge(record);
      } else if (answer.state === 'site-off') {
        await desk.showNothing(tabId, { state: 'site-off', site: siteOf(article.url) });
      } else if (answer.state === 'not-english' || answer.state === 'paused') {
        await desk.showNothing(tabId, answer);
      }
      return answer;
    } catch (error) {
      await desk.showNothing(tabId, { state: 'failed', error: errorCodeOf(error) });
      throw error;
    }
  },
  async judgeOnCard({ verdict, ...place }, sender) {
    await ownArticle(place.articleKey, sender);
    await judgeClaim(desk.library, place, verdict);
    return desk.push([place.articleKey]);
  },
  async decideOnCard(decided, sender) {
    await ownArticle(decided.articleKey, sender);
    return desk.push(await decide(desk.library, decided));
  },
  async writeNote(place, sender) {
    await ownArticle(place.articleKey, sender);
    const { id } = await annotationOfClaim(desk.library, place);
    await openNote(tabOf(sender), { annotation: id, ...place });
    return null;
  },
  async annotatePassage(passage, sender) {
    await ownArticle(passage.articleKey, sender);
    await openNote(tabOf(sender), { annotation: await annotatePassage(desk.library, passage), ...passage });
    return null;
  },
  async openAnnotation({ articleKey, id }, sender) {
    await ownArticle(articleKey, sender);
    const annotation = await annotationById(desk.library, id);
    const place = annotation?.targets.find(({ article }) => article.key === articleKey)?.position;
    if (!place) throw new GainsayError('gone');
    await openNote(tabOf(sender), { annotation: id, articleKey, ...place });
    return null;
  },
  async leaveArticle(_, sender) {
    await desk.showNothing(tabOf(sender), { state: 'not-article' });
    return null;
  },
});

async function ownArticle(key: string, sender: Sender): Promise<void> {
  if (!(await tabsShowing(key)).includes(tabOf(sender))) throw new GainsayError('bad-message');
}
