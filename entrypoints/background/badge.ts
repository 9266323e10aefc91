import { browser } from 'wxt/browser';
import { t } from '../../components/ui/text.ts';

/** The red pencil of the tokens, on which white text has a contrast of over 6 : 1. */
const BADGE_COLOUR = '#b3261e';

/** Counts a tab's contradictions on the toolbar button, and says the same in the button's title, or what else there is to say. */
export async function showBadge(
  tabId: number,
  contradictions: number,
  title = titleFor(contradictions),
): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    browser.action.setBadgeText({ tabId, text: contradictions === 0 ? '' : String(contradictions) }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {
    // The tab was closed meanwhile: nothing to show.
  });
}

function titleFor(contradictions: number): string {
  if (contradictions === 0) return t('actionTitle');
  return contradictions === 1 ? t('badgeOne') : t('badgeMany', String(contradictions));
}
