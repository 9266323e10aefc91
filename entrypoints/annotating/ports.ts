import {
  claimPassages,
  MOST_PASSAGES,
  ownPassages,
  type ArticleClaims,
  type Passage,
} from '../../components/annotations/passages.ts';
import { askBackground } from '../../components/messages/ask.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { watchSteps } from '../../components/messages/undo-steps.ts';
import type { Library } from '../../components/store/database.ts';
import { keysIn } from '../../components/store/forget.ts';
import { linksTouching } from '../../components/store/links.ts';
import { recentAnnotations, recentArticles } from '../../components/store/read.ts';
import type { ArticleRecord } from '../../components/store/records.ts';
import { watch } from '../../components/store/watch.ts';
import { wordsUsed } from '../../components/store/words-used.ts';
import type { AnnotatingPorts } from '../../components/ui/annotating/annotating.ts';

/** The annotations among which passages are looked for; claims are looked for in the whole library. */
const ANNOTATIONS = 1_000;
/** Articles whose claims are offered where the reader has annotated nothing else yet. */
const ARTICLES = 3;

async function passages(library: Library, query: string, from: string): Promise<Passage[]> {
  const annotations = await recentAnnotations(library, ANNOTATIONS);
  const own = ownPassages(query, annotations, from);
  const asked = query.trim() !== '';
  if (!asked && own.length > 0) return own;
  const found = asked ? await claimsFor(library, query) : (await recentArticles(library, ARTICLES)).map(markedOf);
  return [...own, ...claimPassages(found, annotations, MOST_PASSAGES - own.length)];
}

/** The search's script is fetched when it is used first: a popup has no time for it. */
const claimsFor = async (library: Library, query: string): Promise<ArticleClaims[]> =>
  (await import('./find-claims.ts')).findClaims(library, query, 2 * MOST_PASSAGES);

const markedOf = (article: ArticleRecord): ArticleClaims => ({
  article,
  claims: article.claims.filter(({ marked }) => marked),
});

/** Popup, panel, library and the note's window annotate alike. This folder is no entrypoint: it has no index. */
export const annotatingPorts = (library: Library): AnnotatingPorts => ({
  annotate: (edit) => askBackground('annotate', edit),
  remove: (id) => askBackground('removeAnnotation', { id }),
  codeOf: errorCodeOf,
  keptKeys: (keys) => keysIn(library, { scope: 'articles', keys }),
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
    passages: (query, from) => passages(library, query, from),
  },
});
