import { render } from 'preact';
import { siteOf } from '../../components/claims/article-key.ts';
import { askBackground } from '../../components/messages/ask.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { watchSettings } from '../../components/messages/settings.ts';
import { openLibrary } from '../../components/store/database.ts';
import { recentDecisions } from '../../components/store/decisions.ts';
import { countIn } from '../../components/store/forget.ts';
import { keptFigures, keptSites } from '../../components/store/kept.ts';
import { articleByKey } from '../../components/store/read.ts';
import { watch } from '../../components/store/watch.ts';
import { articleInAddress } from '../../components/ui/settings/settings-address.ts';
import type { CameFrom } from '../../components/ui/settings/settings-forget.tsx';
import { SettingsModel } from '../../components/ui/settings/settings-model.ts';
import { SettingsView } from '../../components/ui/settings/settings-view.tsx';
import { speakIn } from '../../components/ui/locale.ts';
import { t } from '../../components/ui/text.ts';
import { followTheme } from '../../components/ui/theme.ts';
import { askToForget } from '../annotating/ask-to-forget.ts';
import { backupModel } from './backing-up.ts';
import { readShortcuts, shortcutsPage } from './shortcuts.ts';
import { watchShownSites } from './shown-sites.ts';

/** Pairs that are listed; older ones are brought back where they were found. */
const LISTED = 200;

const library = openLibrary();
const backup = backupModel(library);
const model = new SettingsModel({
  watchSettings,
  watchSites: watchShownSites,
  watchDismissed: (...told) => watch(() => recentDecisions(library, 'dismissed', LISTED), ...told),
  watchKept: (...told) => watch(async () => ({ ...(await keptFigures(library)), bytes: await usedBytes() }), ...told),
  shortcuts: readShortcuts,
  changeSettings: (change) => askBackground('changeSettings', { change }),
  switchOn: (site) => askBackground('switchSite', { site, on: true }),
  notAlways: (site) => askBackground('notAlways', { url: `https://${site}/` }),
  bringBack: ({ id, articleKeys }) => askBackground('decide', { articleKey: articleKeys[0] ?? '', id, decision: null }),
  showKind: (kind) => askBackground('dismissKind', { ...kind, dismissed: false }),
  keptSites: () => keptSites(library),
  countIn: (scope) => countIn(library, scope),
  forget: (what, annotated) => askToForget(library, what, annotated),
  codeOf: errorCodeOf,
});

async function usedBytes(): Promise<number | null> {
  const { usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return usage ?? null;
}

async function cameFrom(): Promise<CameFrom | null> {
  const key = articleInAddress(location.search);
  const article = key === null ? undefined : await articleByKey(library, key).catch(() => undefined);
  return article ? { key: article.key, title: article.title, site: siteOf(article.url) } : null;
}

async function start(root: HTMLElement): Promise<void> {
  const changeShortcuts = shortcutsPage();
  model.start();
  // They are changed in another tab, and nobody tells.
  addEventListener('focus', () => void model.readShortcuts());
  const show = (from: CameFrom | null): void =>
    render(<SettingsView model={model} backup={backup} from={from} onChangeShortcuts={changeShortcuts} />, root);
  show(null);
  show(await cameFrom());
}

followTheme(watchSettings);
speakIn(document.documentElement);
document.title = t('settingsTitle');
const root = document.getElementById('root');
if (root) void start(root);
