import type { JudgingProgress } from '../../messages/protocol.ts';
import { tCount } from '../counted.ts';
import { JudgingBar } from '../judging-bar.tsx';
import { t } from '../text.ts';
import type { PageArticle } from '../this-page/page-article.ts';

interface JudgedNoticeProps {
  article: PageArticle;
  /** Null: nothing is known of it (the judge has still to start, or has other work). */
  progress: JudgingProgress | null;
  onJudgeAgain(): void;
}

/**
 * How far the comparing has come. The sentence is a live region, so that beginning and end are said to those who don't
 * see them; the count, which moves several times a second, is no part of it.
 */
export function JudgedNotice({ article, progress, onJudgeAgain }: JudgedNoticeProps) {
  const { judged } = article;
  return (
    <div class={judged === 'waiting' || judged === 'unavailable' ? 'notice' : 'unseen'} data-notice={judged ?? ''}>
      <p role="status">{sentenceFor(article)}</p>
      {judged === 'waiting' && <JudgingBar progress={progress} />}
      {judged === 'unavailable' && (
        <button type="button" class="pill" onClick={onJudgeAgain}>
          {t('stateTryAgain')}
        </button>
      )}
    </div>
  );
}

function sentenceFor({ judged, contradictionCount, updates }: PageArticle): string {
  switch (judged) {
    case null:
      return '';
    case 'waiting':
      return t(contradictionCount + updates.length > 0 ? 'judgeWaitingAgain' : 'judgeWaiting');
    case 'unavailable':
      return t('judgeUnavailable');
    case 'done':
      if (contradictionCount === 0) return t('judgeDoneNone');
      return tCount('judgeDone', contradictionCount);
  }
}
