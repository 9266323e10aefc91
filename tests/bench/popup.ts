import { settled } from '../browser/findings.ts';
import type { Session } from '../browser/launch.ts';
import { popupSpeed, tabOf } from '../browser/popup-speed.ts';
import type { NewsServer } from '../browser/server.ts';
import { median, type Measured } from './figure.ts';
import { madeStory } from './made-story.ts';

const RUNS = 15;
const MOST_MS = 15;

/** How long the popup of an article that was read takes to show what was found. */
export async function popupCost(session: Session, server: NewsServer): Promise<Measured[]> {
  const url = 'http://www.heraldscotland.com/news/popup';
  server.put(url, madeStory());
  const page = await session.page(url);
  const popup = await session.openPopup(page);
  await settled(popup);
  const tab = await tabOf(popup);
  await popup.close();
  const value = median(await popupSpeed(session, tab, RUNS));
  await page.close();
  return [
    {
      what: 'popup’s script started to first data in its document',
      where: session.name,
      value,
      unit: 'ms',
      target: MOST_MS,
      note: `median of ${RUNS}`,
    },
  ];
}
