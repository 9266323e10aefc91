import { useEffect, useState } from 'preact/hooks';
import type { Annotation } from '../../annotations/annotation.ts';
import type { Claim } from '../../claims/claim.ts';
import type { Side } from '../../contradictions/contradiction.ts';
import type { JudgingProgress } from '../../messages/protocol.ts';
import type { ArticleRecord } from '../../store/records.ts';
import type { AnnotationChange } from '../annotating/annotation-editor.tsx';
import { ArticleChanges, type HistorySource } from '../changes/changes-view.tsx';
import type { Correcting } from '../claims/correcting.ts';
import { decidedPairs, undescribed } from '../contradictions/contradiction-decided.tsx';
import type { Deciding } from '../contradictions/deciding.ts';
import { exportAddress, storyAddress } from './library-address.ts';
import { articleOf } from '../this-page/page-article.ts';
import type { AnnotationSubject } from '../subjects.ts';
import { countText } from '../numbers.ts';
import { t } from '../text.ts';
import { ThisPage } from '../this-page/this-page.tsx';

interface LibraryArticleProps {
  article: ArticleRecord;
  annotations: readonly Annotation[];
  progress: JudgingProgress | null;
  histories: HistorySource;
  /** What the reader makes of the article's contradictions; it follows the article that is shown. */
  deciding: Deciding;
  /** What the reader mends in its claims; it follows the article, too. */
  correcting: Correcting;
  onAnnotate(subject: AnnotationSubject, change: AnnotationChange): void;
  onChange(annotation: Annotation, change: AnnotationChange): void;
  onRemove(annotation: Annotation): void;
  onOpenClaim(claim: Claim): void;
  onOpenSide(side: Side): void;
  /** Words that stand in the article now. */
  onOpenQuote(quote: string): void;
  onJudgeAgain(): void;
  onForget(): void;
}

const nothing = (): void => {};

/** One kept article: what was found in it, what the reader made of it, and the way to forget it. */
export function LibraryArticle(props: LibraryArticleProps) {
  const { article, annotations, correcting, deciding } = props;
  const [all, showAll] = useState(false);
  useEffect(() => {
    deciding.follow(article.key);
    correcting.follow(article.key);
  }, [article.key]);
  const ready = deciding.ready.value && correcting.ready.value;
  const seen = ready ? deciding.seen(correcting.seen(articleOf(article))) : null;
  const decided = seen ? undescribed(decidedPairs(seen), annotations).length : 0;
  const work = annotations.length + decided + correcting.mended.value;
  return (
    <section class="kept">
      <Ways article={article} work={work} onForget={props.onForget} />
      <ThisPage
        state={{ state: 'checked', articleKey: article.key }}
        article={seen}
        annotations={annotations}
        deciding={deciding}
        correcting={correcting}
        progress={props.progress}
        all={all}
        changes={
          <ArticleChanges
            articleKey={article.key}
            source={props.histories}
            annotations={annotations}
            earlier
            onGoTo={({ quote }) => props.onOpenQuote(quote)}
          />
        }
        onAnnotate={props.onAnnotate}
        onChange={props.onChange}
        onRemove={props.onRemove}
        onGoToClaim={props.onOpenClaim}
        onBack={null}
        onGoToSide={props.onOpenSide}
        onGoToPassage={({ start, end }) => props.onOpenQuote(article.text.slice(start, end))}
        onJudgeAgain={props.onJudgeAgain}
        onShowAll={showAll}
        onRead={nothing}
        onSwitchOn={nothing}
        onReload={nothing}
        onResume={nothing}
        onAlways={nothing}
      />
    </section>
  );
}

interface WaysProps extends Pick<LibraryArticleProps, 'article' | 'onForget'> {
  /** How much of it is the reader's own. */
  work: number;
}

/** Where to go from an article, and what to do with the whole of it. */
function Ways({ article, work, onForget }: WaysProps) {
  return (
    <p class="ways">
      <a class="link" href="#articles">
        {t('libraryBack')}
      </a>
      <a class="link" href={article.url} target="_blank" rel="noopener noreferrer">
        {t('libraryOpenPage')}
      </a>
      <a class="link" href={storyAddress(article.key)}>
        {t('storyLink')}
      </a>
      <a class="link" href={exportAddress(null, article.key)}>
        {t('libraryExport')}
      </a>
      <Forget work={work} onForget={onForget} />
    </p>
  );
}

/** Asks once more, and says what would go. */
function Forget({ work, onForget }: { work: number; onForget(): void }) {
  const [asking, ask] = useState(false);
  if (!asking) {
    return (
      <button type="button" class="link quiet" onClick={() => ask(true)}>
        {t('libraryForget')}
      </button>
    );
  }
  return (
    <span class="sure" role="group">
      <span>{work === 0 ? t('libraryForgetSure') : t('libraryForgetAnnotated', countText(work))}</span>
      <button type="button" class="pill" onClick={onForget}>
        {t('libraryForget')}
      </button>
      <button type="button" class="pill" ref={(button) => button?.focus()} onClick={() => ask(false)}>
        {t('libraryCancel')}
      </button>
    </span>
  );
}
