import { askBackground } from '../../components/messages/ask.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { watchSummary } from '../../components/messages/tab-summary.ts';
import { openLibrary } from '../../components/store/database.ts';
import { annotationsOf, articleByKey } from '../../components/store/read.ts';
import { watch } from '../../components/store/watch.ts';
import { pageParts } from '../../components/ui/page-parts.ts';

const library = openLibrary();

export const { model, annotating, actions } = pageParts({
  ask: askBackground,
  codeOf: errorCodeOf,
  watchSummary,
  readArticle: (key) => articleByKey(library, key),
  readAnnotations: (key) => annotationsOf(library, key),
  watch,
});
