import { siteOf } from '../../components/claims/article-key.ts';
import { tellPage } from '../../components/messages/ask.ts';
import type { ViewToBackground } from '../../components/messages/protocol.ts';
import type { Handlers } from '../../components/messages/serve.ts';
import { articleByKey } from '../../components/store/read.ts';
import { annotate } from './annotate.ts';
import { linkPassages, removeAnnotated, unlinkPassages } from './annotate-links.ts';
import { redo, undo } from './annotate-undo.ts';
import { putAwayChanges } from './article-history.ts';
import { noteAnyLanguage } from './asked-tabs.ts';
import { correctClaim } from './correct-claim.ts';
import { decide, dismissKind } from './decide.ts';
import type { Desk } from './desk.ts';
import { forget } from './forget.ts';
import { dropSite } from './own-sites.ts';
import { settlePause } from './pause.ts';
import { prepareClaims, restore } from './restore.ts';
import { changeSettings } from './settings.ts';
import { switchSite } from './sites-off.ts';
import { prepareSearch } from './prepare-search.ts';
import { tagMany } from './tag-many.ts';
import { readTab, tabAccess, tabState } from './tab-state.ts';

/** What they may ask about a tab. */
type OfTabs = Pick<
  Handlers<ViewToBackground>,
  'tabState' | 'tabAccess' | 'notAlways' | 'readTab' | 'showAll' | 'goToPassage' | 'goBack' | 'switchSite'
>;

const tabHandlers = (desk: Desk): OfTabs => ({
  async tabState({ tabId, read }) {
    // A pause may have ended while nothing happened: whoever opens the popup finds the button saying so, too.
    await settlePause(desk);
    const state = await tabState(tabId, read);
    // A judging that was cut off (the browser closed, the script stopped) is taken up again.
    const record = state.state === 'checked' ? await articleByKey(desk.library, state.articleKey) : undefined;
    if (record) desk.judge(record);
    return state;
  },
  tabAccess: ({ tabId }) => tabAccess(tabId),
  async notAlways({ url }) {
    await dropSite(url);
    return null;
  },
  async readTab({ tabId, anyLanguage = false }) {
    if (anyLanguage) await noteAnyLanguage(tabId);
    return readTab(tabId);
  },
  async showAll({ tabId, all }) {
    await tellPage(tabId, 'showAll', { all });
    return null;
  },
  async goToPassage({ tabId, start, end }) {
    return (await tellPage(tabId, 'goToPassage', { start, end })).found;
  },
  async goBack({ tabId }) {
    await tellPage(tabId, 'goBack', {});
    return null;
  },
  async switchSite({ site, on }) {
    await switchSite(site, on);
    if (!on) await desk.leave((key) => siteOf(key) === site, { state: 'site-off', site });
    return null;
  },
});

/** What popup, panel, library, note and welcome may ask. */
export const viewHandlers = (desk: Desk): Handlers<ViewToBackground> => ({
  ...tabHandlers(desk),
  annotate: async (edit) => desk.push(await annotate(desk.library, edit)),
  removeAnnotation: async ({ id }) => desk.push(await removeAnnotated(desk.library, id)),
  link: async (request) => desk.push(await linkPassages(desk.library, request)),
  unlink: async ({ id }) => desk.push(await unlinkPassages(desk.library, id)),
  undo: async ({ articleKey }) => desk.push(await undo(desk.library, articleKey)),
  redo: async ({ articleKey }) => desk.push(await redo(desk.library, articleKey)),
  async correctClaim(correction) {
    await correctClaim(desk.library, correction);
    return desk.pushAll();
  },
  judgeAgain: ({ articleKey }) => desk.judgeAgain(articleKey),
  async seenChanges({ articleKey }) {
    await putAwayChanges(desk.library, articleKey);
    return null;
  },
  async changeSettings({ change }) {
    await changeSettings(change);
    await settlePause(desk);
    return desk.pushAll();
  },
  decide: async (decided) => desk.push(await decide(desk.library, decided)),
  async dismissKind(kind) {
    await dismissKind(kind);
    return desk.pushAll();
  },
  prepareSearch: ({ anew }) => prepareSearch(desk.library, anew),
  async tagMany({ tagged, drop }) {
    await tagMany(desk.library, tagged, drop);
    return null;
  },
  lookUp: ({ id, text, url }) => desk.lookUp(id, text, url),
  async restore({ lines, origin, last }) {
    const done = await restore(desk.library, { lines, origin });
    if (last) await desk.pushAll();
    return done;
  },
  prepareClaims: () => prepareClaims(desk.library),
  forget: ({ what, annotated }) => forget(desk, what, annotated),
});
