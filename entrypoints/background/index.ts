import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { JudgeToBackground } from '../../components/messages/protocol.ts';
import { judgeNewsChecks, pageRequestChecks, viewRequestChecks } from '../../components/messages/schemas.ts';
import { serve, type Handlers } from '../../components/messages/serve.ts';
import { forgetAsked, takeAnyLanguage } from './asked-tabs.ts';
import { followCommands } from './commands.ts';
import { Desk } from './desk.ts';
import { pageHandlers } from './from-pages.ts';
import { viewHandlers } from './from-views.ts';
import { noteJudging } from './judge-pairs.ts';
import { followMenus, makeMenus } from './menus.ts';
import { followOmnibox } from './omnibox.ts';
import { addSites, registerOwnSites } from './own-sites.ts';
import { isPage, isView } from './senders.ts';
import { settlePause } from './pause.ts';
import { dropStaleSummary, noteTaken, readGranted } from './tab-state.ts';
import { dropSummary } from './tab-summaries.ts';
import { forgetUpdate, noteUpdate } from './updated-tabs.ts';

/** The only writer. Listeners are registered at once, since a stopped script is woken for one; everything else waits for need. */
export default defineBackground({ type: 'module', main });

const judgeHandlers: Handlers<JudgeToBackground> = {
  judging({ done }) {
    noteJudging(done);
    return null;
  },
};

function main(): void {
  const desk = new Desk();
  serve('background', pageRequestChecks, pageHandlers(desk), isPage);
  serve('background', viewRequestChecks, viewHandlers(desk), isView);
  serve('background', judgeNewsChecks, judgeHandlers, isView);

  followMenus(desk);
  followCommands(desk);
  followOmnibox(desk.library);
  browser.tabs.onRemoved.addListener((tabId) => {
    void dropSummary(tabId);
    void forgetAsked(tabId);
    void takeAnyLanguage(tabId);
  });
  void settlePause(desk);
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== undefined) void settlePause(desk);
    if (change.status !== undefined) void dropStaleSummary(tabId);
    if (change.status === 'complete') void forgetUpdate(tabId);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void makeMenus();
    void registerOwnSites();
    if (reason === 'update') void noteUpdate();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => void registerOwnSites());
  followPermissions();
}

/** "Always on this site" is asked for in a view, which may be gone before the reader has answered the browser. */
function followPermissions(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    if (origins.length === 0) return;
    await addSites(origins);
    await readGranted(origins);
  });
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    await registerOwnSites();
    await noteTaken(origins);
  });
}
