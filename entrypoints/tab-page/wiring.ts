import { askBackground } from '../../components/messages/ask.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { watchProgress } from '../../components/messages/judging-progress.ts';
import { watchSettings } from '../../components/messages/settings.ts';
import { watchSummary } from '../../components/messages/tab-summary.ts';
import { openLibrary } from '../../components/store/database.ts';
import { decisionsIn } from '../../components/store/decisions.ts';
import { annotationsOf, articleByKey, correctionsAbout, historyOf } from '../../components/store/read.ts';
import { watch } from '../../components/store/watch.ts';
import { pageParts } from '../../components/ui/this-page/page-parts.ts';
import { annotatingPorts } from '../annotating/ports.ts';
import { allowSite, watchPermissions } from './site-permission.ts';

export const library = openLibrary();

/** Popup and side panel show one thing, a tab's page, and are wired alike. This folder is no entrypoint: it has no index. */
export const { model, annotating, actions } = pageParts({
  ask: askBackground,
  codeOf: errorCodeOf,
  annotating: annotatingPorts(library),
  watchSummary,
  watchProgress,
  watchPermissions,
  allowSite,
  watchSettings,
  readCorrections: (key) => correctionsAbout(library, key),
  readDecisions: (key) => decisionsIn(library, key),
  readArticle: (key) => articleByKey(library, key),
  readAnnotations: (key) => annotationsOf(library, key),
  readHistory: (key) => historyOf(library, key),
  watch,
});
