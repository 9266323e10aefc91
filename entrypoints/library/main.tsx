import { render } from 'preact';
import { askBackground } from '../../components/messages/ask.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { watchSettings } from '../../components/messages/settings.ts';
import { openLibrary } from '../../components/store/database.ts';
import { decisionsIn } from '../../components/store/decisions.ts';
import { correctionsAbout, historyOf } from '../../components/store/read.ts';
import { watch } from '../../components/store/watch.ts';
import { Annotating } from '../../components/ui/annotating/annotating.ts';
import { Correcting } from '../../components/ui/claims/correcting.ts';
import { Deciding } from '../../components/ui/contradictions/deciding.ts';
import type { HistorySource } from '../../components/ui/changes/changes-view.tsx';
import { annotatingPorts } from '../annotating/ports.ts';
import { LibraryActs } from './library-acts.ts';
import { LibraryModel } from './library-model.ts';
import { LibraryPage } from './library-page.tsx';
import { speakIn } from '../../components/ui/locale.ts';
import { t } from '../../components/ui/text.ts';
import { followTheme } from '../../components/ui/theme.ts';

const library = openLibrary();
const model = new LibraryModel(library);
const annotating = new Annotating(annotatingPorts(library));
const acts = new LibraryActs(library, model, annotating);

/** As from the list: out of sight at once, and for good only when it can no longer be taken back. */
function forget(articleKey: string): void {
  model.go('#articles');
  acts.remove('articles', new Set([articleKey]), true);
}

const histories: HistorySource = {
  watchHistory: (key, onHistory) =>
    watch(
      async () => (await historyOf(library, key)) ?? null,
      onHistory,
      (error) => (model.failed.value = errorCodeOf(error)),
    ),
  seenChanges: (articleKey) =>
    void askBackground('seenChanges', { articleKey }).catch(
      (error: unknown) => (model.failed.value = errorCodeOf(error)),
    ),
};

const deciding = new Deciding({
  watchDecisions: (key, ...told) => watch(() => decisionsIn(library, key), ...told),
  watchSettings,
  decide: (articleKey, id, decision) => askBackground('decide', { articleKey, id, decision }),
  dismissKind: (kind) => askBackground('dismissKind', kind),
  codeOf: errorCodeOf,
});

const correcting = new Correcting({
  watchCorrections: (key, ...told) => watch(() => correctionsAbout(library, key), ...told),
  watchSettings,
  correctClaim: (correction) => askBackground('correctClaim', correction),
  changeSettings: (change) => askBackground('changeSettings', { change }),
  codeOf: errorCodeOf,
});

async function judgeAgain(articleKey: string): Promise<void> {
  try {
    await askBackground('judgeAgain', { articleKey });
  } catch (error) {
    model.failed.value = errorCodeOf(error);
  }
}

followTheme(watchSettings);
speakIn(document.documentElement);
document.title = t('libraryTitle');
const root = document.getElementById('root');
if (root) {
  annotating.start();
  model.start();
  acts.start();
  render(
    <LibraryPage
      model={model}
      annotating={annotating}
      histories={histories}
      deciding={deciding}
      correcting={correcting}
      acts={acts}
      onJudgeAgain={(key) => void judgeAgain(key)}
      onForget={forget}
    />,
    root,
  );
}
