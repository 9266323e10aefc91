import { tellPage } from '../../components/messages/ask.ts';
import { t } from '../../components/ui/text.ts';
import { annotatePassage } from './annotate.ts';
import type { Desk } from './desk.ts';
import { openNote } from './note-window.ts';
import { sayOf } from './say.ts';
import { tabsShowing } from './tab-summaries.ts';

/** Of the command and of the menu's item alike. */
export const ANNOTATE = 'annotate-selection';

/** Opens a note on what is selected in a tab's article; throws where none of our scripts is there. */
export async function annotateSelection(desk: Desk, tabId: number): Promise<void> {
  const passage = await tellPage(tabId, 'selectedPassage', {});
  // A page may speak only of the article that its own tab shows.
  if (!passage || !(await tabsShowing(passage.articleKey)).includes(tabId)) {
    return sayOf(desk, tabId, t('sayNothingSelected'));
  }
  await openNote(tabId, { annotation: await annotatePassage(desk.library, passage), ...passage });
}
