import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { articlesOf, SAMPLES } from './articles.ts';
import { settled } from './findings.ts';
import type { Session } from './launch.ts';
import { annotate, press, select } from './reader.ts';
import type { NewsServer } from './server.ts';
import { until } from './until.ts';

/** A view of the built extension in one of its states, ready to be looked at. Narrow ones are as wide as a popup. */
export type Look = (view: Page, name: string, narrow: boolean) => Promise<void>;

const NO_ARTICLE = 'http://www.heraldscotland.com/';
const STORY = 'visit';

interface TabsApi {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
}

/** The popup's page about the tab in front, in a tab of its own, so that it stays and can have any width. */
async function popupOf(session: Session, page: Page): Promise<Page> {
  const popup = await session.openPopup(page);
  if (session.name === 'firefox') return popup;
  const id = await popup.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: TabsApi };
    return (await chrome.tabs.query({ active: true, currentWindow: true }))[0]!.id;
  });
  await popup.close();
  return session.extensionPage(`popup.html?tab=${id}`);
}

/** Has samples read, the story last, and gives its page. */
export async function readSamples(session: Session, server: NewsServer, others: readonly string[]): Promise<Page> {
  const stories = articlesOf([...others, STORY].map((name) => join(SAMPLES, `${name}.html`)));
  let page: Page | null = null;
  for (const { url, html } of stories) {
    server.put(url, html);
    await page?.close();
    page = await session.page(url);
    const popup = await popupOf(session, page);
    await settled(popup);
    await popup.close();
  }
  return page!;
}

/** Every view and its main states, one after the other, as a reader comes through them who has read the samples. */
export async function lookAtAll(session: Session, server: NewsServer, story: Page, look: Look): Promise<void> {
  await lookAtPopup(session, story, look);
  await lookAtLibrary(session, look);
  await lookAtPages(session, look);
  await lookAtStates(session, server, look);
}

const CLASH = '[data-contradiction]';
const DISMISS = `${CLASH} .decide [aria-expanded]`;

async function lookAtPopup(session: Session, story: Page, look: Look): Promise<void> {
  const popup = await popupOf(session, story);
  await settled(popup);
  await look(popup, 'contradictions', true);
  const count = (): Promise<number> => popup.evaluate((clash) => document.querySelectorAll(clash).length, CLASH);
  const all = await count();
  await press(popup, DISMISS);
  await look(popup, 'dismissing', true);
  await press(popup, `${CLASH} [data-dismiss=pair]`);
  await until(() => popup.$('.dismissed-now'), 'the pair to go');
  await look(popup, 'dismissed', true);
  await press(popup, '.dismissed-now button');
  await until(async () => (await count()) === all, 'the pair to come back');
  await press(popup, `${CLASH} .decide [aria-pressed]`);
  await annotate(popup, CLASH, 'misleading', 'Two days apart: **no plan** on Wednesday.');
  await look(popup, 'annotating', true);
  await press(popup, `${CLASH} .annotate button.pill[aria-expanded=true]`);
  await look(popup, 'annotated', true);
  await select(popup, 'claims');
  await look(popup, 'claims', true);
  await press(popup, '[data-claim]:nth-child(2) [data-act=correct]');
  await press(popup, '[data-claim]:nth-child(3) .why summary');
  await look(popup, 'correcting', true);
  await press(popup, '.mend button:not(.strong)');
  await select(popup, 'mine');
  await look(popup, 'mine', true);
  await popup.close();
}

/** Goes to a room of the library, and waits until something is there. */
async function go(library: Page, hash: string, wanted: string): Promise<void> {
  await library.evaluate((to) => void (location.hash = to), hash);
  await until(() => library.$(wanted), `${wanted} in ${hash}`);
}

async function lookAtLibrary(session: Session, look: Look): Promise<void> {
  const library = await session.extensionPage('library.html');
  await until(() => library.$('.library-list > li'), 'the library');
  for (const room of ['articles', 'claims', 'contradictions', 'annotations']) {
    await go(library, `#${room}`, `[data-room=${room}][aria-current] ~ a, .library-list`);
    await until(() => library.$('.library-list > li'), `the list of ${room}`);
    await look(library, `library-${room}`, false);
  }
  await go(library, '#claims&q=visit', '[data-room=claims][aria-current]');
  await press(library, '[data-filters]');
  await press(library, '[data-row="0"] .choose input');
  await until(() => library.$('.chosen-bar'), 'what is chosen');
  await look(library, 'library-chosen', false);
  await go(library, '#claims&q=nowhere%20colour%3Ared', '.empty');
  await look(library, 'library-nothing', false);
  const places: readonly (readonly [string, string, string])[] = [
    ['library-opposed', '#opposed', '.opposed'],
    ['library-source', '#source=Dmitry%20Peskov', '.source-head'],
    ['library-timeline', '#timeline=Dmitry%20Peskov', '.timeline'],
    ['library-export', '#export', '.formats'],
  ];
  for (const [name, hash, wanted] of places) {
    await go(library, hash, wanted);
    await look(library, name, false);
  }
  await go(library, '#articles', '.row-article');
  const address = await library.evaluate(() => document.querySelector('.row-article > a')!.getAttribute('href')!);
  await go(library, address, '.kept [role=tab]');
  await look(library, 'library-article', false);
  await press(library, '[data-tab=claims]');
  await look(library, 'library-article-claims', false);
  await go(library, address.replace('#article', '#story'), '.timeline');
  await look(library, 'library-story', false);
  await library.close();
}

async function lookAtPages(session: Session, look: Look): Promise<void> {
  const page = async (path: string, wanted: string, name: string, narrow = false): Promise<Page> => {
    const opened = await session.extensionPage(path);
    await until(() => opened.$(wanted), name);
    await look(opened, name, narrow);
    return opened;
  };
  await (await page('welcome.html', '.does', 'welcome')).close();
  const settings = await page('settings.html', '#pause', 'settings');
  await press(settings, '.forget .pill');
  await until(() => settings.$('.sure'), 'the question before forgetting');
  await look(settings, 'settings-forgetting', false);
  await settings.close();
  await lookAtNote(session, look);
  const lookUp = await page('look-up.html', 'textarea', 'look-up');
  await lookUp.type('textarea', 'Putin has no plan to travel to North Korea, Dmitry Peskov said.');
  await press(lookUp, '.asked .pill');
  await until(() => lookUp.$('.answer:not(:has(progress, .pencil)) .told'), 'an answer');
  await look(lookUp, 'look-up-answer', false);
  await lookUp.close();
  const story = await session.extensionPage('story.html');
  await settled(story);
  await look(story, 'story', false);
  await story.close();
}

/** The window for a note, about what was annotated before. */
async function lookAtNote(session: Session, look: Look): Promise<void> {
  const library = await session.extensionPage('library.html#annotations');
  const annotation = await until(
    () => library.evaluate(() => document.querySelector<HTMLElement>('[data-annotation]')?.dataset['annotation']),
    'an annotation',
  );
  await library.close();
  const note = await session.extensionPage(`note.html#annotation=${annotation}`);
  await until(() => note.$('textarea'), 'the note');
  await look(note, 'note', true);
  await note.close();
}

async function lookAtStates(session: Session, server: NewsServer, look: Look): Promise<void> {
  server.put(NO_ARTICLE, '<!doctype html><html lang="en"><title>Sections</title><h1>Sections</h1><p>Sport.</p></html>');
  const page = await session.page(NO_ARTICLE);
  const state = async (name: string): Promise<void> => {
    const popup = await popupOf(session, page);
    await settled(popup);
    await look(popup, name, true);
    await popup.close();
  };
  await state('no-article');
  const settings = await session.extensionPage('settings.html');
  await press(settings, '#pause .pill:last-of-type');
  await until(() => settings.evaluate(() => document.querySelectorAll('#pause .pill').length === 1), 'the pause');
  await look(settings, 'settings-paused', false);
  await state('paused');
  await press(settings, '#pause .pill');
  await settings.close();
  await page.close();
}
