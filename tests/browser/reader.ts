import type { Page } from 'puppeteer-core';
import { type Settled, settled } from './findings.ts';
import type { Session } from './launch.ts';
import { until } from './until.ts';

/** What a reader does in a browser, step by step, for the tests to tell a story with. */

interface OpenStory {
  readonly page: Page;
  readonly popup: Page;
  readonly settled: Settled;
}

/** Opens a page and its popup, and waits until the extension is through with it. */
export async function openStory(session: Session, url: string): Promise<OpenStory> {
  const page = await session.page(url);
  const popup = await session.openPopup(page);
  return { page, popup, settled: await settled(popup) };
}

/** How many ranges each highlight of a page holds, as any script of the page could count them. */
export const highlightsOf = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, ranges.size])));

export const marked = (page: Page): Promise<Record<string, number>> =>
  until(async () => {
    const sizes = await highlightsOf(page);
    return Object.values(sizes).some((size) => size > 0) ? sizes : null;
  }, 'claims to be marked in the page');

/** As the code names them for the page: claims that clash with nothing, and contradicted ones. */
export const PLAIN_CLAIMS = 'gs-a';
export const CLASHES = 'gs-b';

/** The middle of the first line of the first claim that is marked so, scrolled into view. */
async function placeOfClaim(page: Page, highlight: string): Promise<{ x: number; y: number }> {
  return page.evaluate((name) => {
    const range = [...(CSS.highlights.get(name) ?? [])][0] as Range;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = range.getClientRects()[0]!;
    return { x: left + width / 2, y: top + height / 2 };
  }, highlight);
}

/** The card is a closed shadow root at the end of the document: from outside it is an element without content. */
export const cardIsOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.lastElementChild?.localName === 'div');

/** Clicks a claim, one that clashes with nothing unless told otherwise; gives the highlights as they were before. */
export async function openCard(page: Page, highlight = PLAIN_CLAIMS): Promise<Record<string, number>> {
  const before = await marked(page);
  const { x, y } = await placeOfClaim(page, highlight);
  await page.mouse.click(x, y);
  await until(() => cardIsOpen(page), 'the card to open');
  return before;
}

/** The card's controls in the order that Tab reaches them. */
const CONTROLS = ['close', 'true', 'misleading', 'false', 'unverifiable', 'more', 'write a note'] as const;

/** Presses a control of the open card from the keyboard: no script, and so no test, can look into it. */
export async function pressControl(page: Page, control: (typeof CONTROLS)[number]): Promise<void> {
  for (let step = 0; step <= CONTROLS.indexOf(control); step += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

/** Selects a tab of popup or panel by its id: contradictions, claims, mine. Tabs come with the article, so the press is tried until one is there. */
export async function select(popup: Page, tab: string): Promise<void> {
  const isSelected = (id: string) => {
    const button = document.querySelector<HTMLElement>(`[role=tab][data-tab=${id}]`);
    button?.click();
    return button?.getAttribute('aria-selected') === 'true';
  };
  await until(() => popup.evaluate(isSelected, tab), `the tab ${tab}`);
}

/** Unfolds the editor of something listed, then gives a verdict and types a note. */
export async function annotate(popup: Page, item: string, verdict: string, note: string): Promise<void> {
  await press(popup, `${item} .annotate button.pill`);
  await press(popup, `${item} [data-verdict=${verdict}]`);
  const field = await popup.waitForSelector(`${item} textarea`);
  await field!.type(note);
}

/** Presses a button by its selector, once it is there. */
export async function press(popup: Page, selector: string): Promise<void> {
  const click = (wanted: string) => {
    const button = document.querySelector<HTMLElement>(wanted);
    button?.click();
    return button !== null;
  };
  await until(() => popup.evaluate(click, selector), `${selector} to press`);
}

/** Texts of what the reader has kept about the page, as the popup lists it. */
export async function kept(popup: Page): Promise<string[]> {
  await select(popup, 'mine');
  return popup.evaluate(() =>
    [...document.querySelectorAll('[data-annotation]')].map((item) => item.textContent ?? ''),
  );
}

/** The toolbar button's number for the page that a popup is about. */
export const badgeOf = (popup: Page): Promise<string> =>
  popup.evaluate(async () => {
    interface Api {
      tabs: { query(filter: object): Promise<{ id?: number }[]> };
      action: { getBadgeText(details: { tabId: number }): Promise<string> };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const api = browser ?? chrome;
    const named = Number(new URLSearchParams(location.search).get('tab'));
    const tabId = named || (await api.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    return api.action.getBadgeText({ tabId: tabId ?? -1 });
  });
