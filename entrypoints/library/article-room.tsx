import type { Annotating } from '../../components/ui/annotating/annotating.ts';
import type { HistorySource } from '../../components/ui/changes/changes-view.tsx';
import type { Correcting } from '../../components/ui/claims/correcting.ts';
import type { Deciding } from '../../components/ui/contradictions/deciding.ts';
import { LibraryArticle } from '../../components/ui/library/library-article.tsx';
import { passageAddress } from '../../components/ui/passage-address.ts';
import { t } from '../../components/ui/text.ts';
import type { LibraryModel } from './library-model.ts';

/** What an article's page is made with. */
export interface ArticleRoomProps {
  model: LibraryModel;
  annotating: Annotating;
  histories: HistorySource;
  deciding: Deciding;
  correcting: Correcting;
  onJudgeAgain(articleKey: string): void;
  onForget(articleKey: string): void;
}

/** One article: its claims, contradictions and annotations, and what its publisher changed. */
export function ArticleRoom(props: ArticleRoomProps) {
  const { model, annotating, histories, deciding, correcting } = props;
  const article = model.article.value;
  if (article === undefined) return <p role="status">{t('libraryLoading')}</p>;
  if (article === null || model.hidden.value.articles.has(article.key)) return <p>{t('libraryGone')}</p>;
  const annotations = (model.annotations.value ?? []).filter(({ articleKeys }) => articleKeys.includes(article.key));
  const progress = model.progress.value;
  const open = (url: string): void => void window.open(url, '_blank', 'noopener');
  return (
    <LibraryArticle
      key={article.key}
      article={article}
      annotations={annotations}
      progress={progress?.articleKey === article.key ? progress : null}
      histories={histories}
      deciding={deciding}
      correcting={correcting}
      onAnnotate={(subject, change) => annotating.change(subject, annotations, change)}
      onChange={(annotation, change) => annotating.changeOf(annotation.id, annotation, change)}
      onRemove={(annotation) => void annotating.remove(annotation)}
      onOpenClaim={(claim) => open(passageAddress(article.url, claim.quote))}
      onOpenSide={(side) => open(passageAddress(side.article.url, side.quote))}
      onOpenQuote={(quote) => open(passageAddress(article.url, quote))}
      onJudgeAgain={() => props.onJudgeAgain(article.key)}
      onForget={() => props.onForget(article.key)}
    />
  );
}
