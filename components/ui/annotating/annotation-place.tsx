import { useMemo } from 'preact/hooks';
import { anchorPieces } from '../../anchoring/anchor-pieces.ts';
import type { Target } from '../../annotations/annotation.ts';
import type { HomeArticle } from '../../annotations/target.ts';
import type { Span } from '../../language/span.ts';
import { GoToPassage, type Found } from '../go-to-passage.tsx';
import { t } from '../text.ts';

interface AnnotationPlaceProps {
  target: Target;
  home: HomeArticle;
  onGoTo(passage: Span): Found;
}

/** The way to the words that an annotation hangs on, as they stand in the article now, or that it has them no more. */
export function AnnotationPlace({ target: { article, quote, position }, home, onGoTo }: AnnotationPlaceProps) {
  const { key, text } = home;
  // To find words in a text that no longer has them takes some milliseconds.
  const passage = useMemo(() => {
    if (!quote || !position || article.key !== key) return null;
    const pieces = anchorPieces({ text }, { ...quote, ...position });
    return pieces.length > 0 && { start: pieces[0]!.start, end: pieces.at(-1)!.end };
  }, [key, text, article.key, quote?.exact, position?.start]);
  if (passage === null) return null;
  return passage ? <GoToPassage onGo={() => onGoTo(passage)} /> : <p class="small">{t('changeGone')}</p>;
}
