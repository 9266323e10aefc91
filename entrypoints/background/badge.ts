import { browser } from 'wxt/browser';
import { foundLine } from '../../components/ui/found-line.ts';
import { pausedSentence } from '../../components/ui/this-page/paused-sentence.ts';
import { t } from '../../components/ui/text.ts';
import { pausedState } from './paused.ts';

/** The red pencil of the tokens, on which white text has a contrast of over 6 : 1, and the grey one for a pause. */
const BADGE_COLOUR = '#b3261e';
const PAUSED_COLOUR = '#5f5a50';
const PAUSED_TEXT = 'II';

/** What was found in a tab's article: as many contradictions as are shown, and marks. */
export interface Found {
  readonly contradictions: number;
  readonly marked: number;
}

/**
 * Counts a tab's contradictions on the toolbar button, and says the same in the button's title in words, or what else
 * there is to say. Null: the tab shows nothing of its own. Where something was found, the button's popup is told of which
 * tab it is, so that it needs not ask before it looks for what that tab shows.
 */
export async function showBadge(tabId: number, found: Found | null, title?: string): Promise<void> {
  const counted = found !== null && found.contradictions > 0;
  await Promise.all([
    counted && browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    counted && browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    found !== null && browser.action.setPopup({ tabId, popup: `/popup.html?tab=${tabId}` }),
    // Without a number of its own a tab shows what is said for all.
    browser.action.setBadgeText({ tabId, text: counted ? String(found.contradictions) : null! }),
    browser.action.setTitle({
      tabId,
      title: title ?? (found ? t('badgeFound', foundLine(found)) : await usualTitle()),
    }),
  ]).catch(() => {
    // The tab was closed meanwhile: nothing to show.
  });
}

async function usualTitle(): Promise<string> {
  const paused = await pausedState();
  return paused ? t('badgePaused', pausedSentence(paused.until)) : t('actionTitle');
}

/** Says on the buttons of all tabs that reading is paused, or no longer. */
export async function showPausedBadge(paused: boolean): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: paused ? PAUSED_COLOUR : BADGE_COLOUR }),
    browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
    browser.action.setBadgeText({ text: paused ? PAUSED_TEXT : '' }),
    browser.action.setTitle({ title: await usualTitle() }),
  ]);
}
