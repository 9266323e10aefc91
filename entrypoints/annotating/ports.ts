import { passagesFor } from '../../components/annotations/passages.ts';
import { askBackground } from '../../components/messages/ask.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { watchSteps } from '../../components/messages/undo-steps.ts';
import type { Library } from '../../components/store/database.ts';
import { linksTouching } from '../../components/store/links.ts';
import { recentAnnotations, recentArticles } from '../../components/store/read.ts';
import { watch } from '../../components/store/watch.ts';
import { wordsUsed } from '../../components/store/words-used.ts';
import type { AnnotatingPorts } from '../../components/ui/annotating.ts';

/** How far back passages are searched: bounded, so that a large library answers as fast as a small one. */
const ANNOTATIONS = 500;
const ARTICLES = 40;

/** Popup, panel, library and the note's window annotate alike. This folder is no entrypoint: it has no index. */
export const annotatingPorts = (library: Library): AnnotatingPorts => ({
  annotate: (edit) => askBackground('annotate', edit),
  remove: (id) => askBackground('removeAnnotation', { id }),
  codeOf: errorCodeOf,
  workbench: {
    link: (request) => askBackground('link', request),
    unlink: (id) => askBackground('unlink', { id }),
    undo: (articleKey) => askBackground('undo', { articleKey }),
    redo: (articleKey) => askBackground('redo', { articleKey }),
    watchSteps,
    // A library that can't be read is told of where its articles are.
    watchLinks: (articleKey, onLinks) =>
      watch(
        () => linksTouching(library, articleKey),
        onLinks,
        () => onLinks([]),
      ),
    wordsUsed: () => wordsUsed(library),
    passages: async (query, except) => {
      const [annotations, articles] = await Promise.all([
        recentAnnotations(library, ANNOTATIONS),
        recentArticles(library, ARTICLES),
      ]);
      return passagesFor(query, annotations, articles, except);
    },
  },
});
