import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../annotations/annotation.ts';
import type { Claim } from '../../claims/claim.ts';
import type { Contradiction, Side } from '../../contradictions/contradiction.ts';
import type { Span } from '../../language/span.ts';
import type { JudgingProgress, TabState } from '../../messages/protocol.ts';
import { Annotate } from '../annotating/annotate.tsx';
import type { AnnotationChange } from '../annotating/annotation-editor.tsx';
import { MineList } from '../annotating/annotation-mine.tsx';
import { ArticleHead } from '../article-head.tsx';
import { ClaimList } from '../claims/claim-list.tsx';
import {
  DecidedItem,
  decidedPairs,
  decidedSentence,
  undescribed,
  type DecidedPair,
} from '../contradictions/contradiction-decided.tsx';
import { ContradictionList } from '../contradictions/contradiction-list.tsx';
import type { Correcting } from '../claims/correcting.ts';
import type { Deciding } from '../contradictions/deciding.ts';
import { FactChecks } from '../fact-checks.tsx';
import type { Found } from '../go-to-passage.tsx';
import { JudgedNotice } from '../contradictions/judged-notice.tsx';
import { notEnglishSentence, StateMessage, type StateActions } from './state-message.tsx';
import { aboutClaim, aboutContradiction, annotationAbout, subjectKey, type AnnotationSubject } from '../subjects.ts';
import { Tabs, type Tab } from '../tabs.tsx';
import type { PageArticle } from './page-article.ts';
import { t } from '../text.ts';

export interface ThisPageProps extends StateActions {
  /** Null: not asked yet. */
  state: TabState | null;
  article: PageArticle | null;
  annotations: readonly Annotation[];
  /** What the reader makes of the contradictions. */
  deciding: Deciding;
  /** What the reader mends in the claims, and how many are wanted. */
  correcting: Correcting;
  /** How far the article's judging is; null: not under way, or nothing is known of it. */
  progress: JudgingProgress | null;
  /** All contradictions are shown, not only the first few. */
  all: boolean;
  /** What is said of the site, below the article's title. */
  offer?: ComponentChildren;
  /** What the publisher has changed in the article since. */
  changes?: ComponentChildren;
  /** About a claim or a contradiction, annotated before or not. */
  onAnnotate(subject: AnnotationSubject, change: AnnotationChange): void;
  onChange(annotation: Annotation, change: AnnotationChange): void;
  onRemove(annotation: Annotation): void;
  onGoToClaim(claim: Claim): Found;
  /** Scrolls the page back to where it was before its passages were gone to; null where passages open elsewhere. */
  onBack: (() => void) | null;
  onGoToSide(side: Side): Found;
  /** Goes to words of the article as it is known now. */
  onGoToPassage(passage: Span): Found;
  /** The judge could not run: try again. */
  onJudgeAgain(): void;
  /** The reader wants to see all contradictions, or again the first few only. */
  onShowAll(all: boolean): void;
}

/** What Gainsay found on the page in front of the reader: the popup's and the panel's one view. */
export function ThisPage(props: ThisPageProps) {
  const { state, article } = props;
  const checked = state?.state === 'checked' || (state === null && article !== null);
  return (
    <div class="this-page" data-state={state?.state ?? 'reading'} data-judged={article?.judged ?? ''}>
      {checked && article ? (
        <>
          <ArticleHead {...article} />
          {article.foreign !== null && (
            <p class="notice" data-notice="language">
              {notEnglishSentence(article.foreign)}
            </p>
          )}
          <FactChecks checks={article.factChecks} />
          {props.offer}
          {state?.state === 'checked' && state.unmarked && (
            <p class="notice" role="status" data-notice="unmarked">
              {t('pageUnmarked')}
            </p>
          )}
          {state?.state === 'checked' && state.cut && (
            <p class="notice" role="status" data-notice="cut">
              {t('pageCut')}
            </p>
          )}
          <JudgedNotice article={article} progress={props.progress} onJudgeAgain={props.onJudgeAgain} />
          {props.changes}
          <Findings {...props} article={article} />
        </>
      ) : (
        <StateMessage
          state={!state || state.state === 'checked' ? { state: 'reading' } : state}
          onRead={props.onRead}
          onSwitchOn={props.onSwitchOn}
          onReload={props.onReload}
          onResume={props.onResume}
          onLeaveReader={props.onLeaveReader}
          onAlways={props.onAlways}
        />
      )}
    </div>
  );
}

type TabId = 'contradictions' | 'claims' | 'mine';
type FindingsProps = ThisPageProps & { article: PageArticle };

function Findings(props: FindingsProps) {
  const { article, annotations } = props;
  const [selected, select] = useState<TabId>('contradictions');
  const place = useRef<HTMLDivElement>(null);
  const [sought, seek] = useState<string | null>(null);
  // It is drawn, or shown, only after the press that asks for it.
  useEffect(() => {
    const found = sought !== null && place.current?.querySelector<HTMLElement>(`[data-contradiction="${sought}"]`);
    if (!found) return;
    found.tabIndex = -1;
    found.focus();
    found.scrollIntoView({ block: 'nearest' });
    seek(null);
  });
  const showContradiction = (id: string): void => {
    if (article.contradictions.find((each) => each.id === id)?.rest) props.onShowAll(true);
    select('contradictions');
    seek(id);
  };
  const own = annotations.length + undescribed(decidedPairs(article), annotations).length;
  const tabs: Tab<TabId>[] = [
    {
      id: 'contradictions',
      name: t('tabContradictions'),
      count: article.contradictionCount,
      panel: <Contradictions {...props} />,
    },
    {
      id: 'claims',
      name: t('tabClaims'),
      count: article.claimCount,
      panel: <ClaimList key={article.key} {...props} onContradiction={showContradiction} />,
    },
    { id: 'mine', name: t('tabMine'), count: own, panel: <Mine {...props} /> },
  ];
  return (
    <div ref={place}>
      <Tabs<TabId> label={t('tabsLabel')} tabs={tabs} selected={selected} onSelect={select} />
    </div>
  );
}

/** What the reader wrote about the page, and what was decided with no word about it. */
function Mine(props: FindingsProps) {
  const { article, annotations, deciding } = props;
  const decided = decidedPairs(article);
  const alone = undescribed(decided, annotations);
  const decidedOn = (annotation: Annotation): string | null => {
    const pair = annotation.about === 'contradiction' && decided.find(({ subject }) => subject === subjectKey(annotation)); // prettier-ignore
    return pair ? decidedSentence(pair.decision) : null;
  };
  const item = (pair: DecidedPair) => <DecidedItem key={pair.subject} pair={pair} article={article} deciding={deciding} />; // prettier-ignore
  return <MineList {...props} decidedOn={decidedOn} others={alone.length > 0 ? alone.map(item) : null} />;
}

function Contradictions(props: FindingsProps) {
  const { article, annotations } = props;
  const { home } = article;
  const annotate = (contradiction: Contradiction) => {
    if (!home) return null;
    const subject = aboutContradiction(home, contradiction);
    const annotation = annotationAbout(annotations, subject);
    return <Annotate annotation={annotation} pair onEdit={(change) => props.onAnnotate(subject, change)} />;
  };
  // True or false can be a statement, not two: each that stands here is judged where it is read.
  const annotateSide = ({ article: { key }, start, end }: Side) => {
    const claim = key === article.key && article.claims.find((each) => each.start === start && each.end === end);
    if (!home || !claim) return null;
    const subject = aboutClaim(home, claim);
    const annotation = annotationAbout(annotations, subject);
    return (way: ComponentChildren) => (
      <Annotate annotation={annotation} linkable onEdit={(change) => props.onAnnotate(subject, change)}>
        {way}
      </Annotate>
    );
  };
  return (
    <ContradictionList
      article={article}
      deciding={props.deciding}
      all={props.all}
      onShowAll={props.onShowAll}
      onGoTo={props.onGoToSide}
      annotateSide={annotateSide}
      annotate={annotate}
    />
  );
}
