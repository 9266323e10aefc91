import type { ComponentChildren, ComponentProps } from 'preact';
import { useId } from 'preact/hooks';
import type { Contradiction, Side, Update } from '../../contradictions/contradiction.ts';
import type { Shown } from '../../contradictions/shown.ts';
import type { Judged } from '../../store/records.ts';
import { ContradictionDecide } from './contradiction-decide.tsx';
import { DismissedList, DismissedNotice } from './contradiction-dismissed.tsx';
import { ContradictionItem } from './contradiction-item.tsx';
import { tCount } from '../counted.ts';
import { siteOfArticle, type Deciding } from './deciding.ts';
import { Failed } from '../failed.tsx';
import type { Found } from '../go-to-passage.tsx';
import { countText } from '../numbers.ts';
import { t, type MessageKey } from '../text.ts';
import type { PageArticle } from '../this-page/page-article.ts';

interface ContradictionListProps {
  article: PageArticle;
  deciding: Deciding;
  /** The reader has asked for those beyond the first few. */
  all: boolean;
  onShowAll(all: boolean): void;
  onGoTo(side: Side): Found;
  annotateSide?: ComponentProps<typeof ContradictionItem>['annotateSide'];
  /** What the reader made of a contradiction, and the way to say so. */
  annotate(contradiction: Contradiction): ComponentChildren;
}

/** The first few contradictions, the others when they are asked for, and apart from both what was brought up to date. */
export function ContradictionList(props: ContradictionListProps) {
  const { article, deciding, all, onShowAll, onGoTo, annotateSide, annotate } = props;
  const shown = article.contradictions.filter((one) => !one.rest);
  const rest = article.contradictions.filter((one) => one.rest);
  const restCount = article.contradictionCount - shown.length;
  const site = siteOfArticle(article);
  const item = (one: Shown) => (
    <ContradictionItem
      key={one.id}
      contradiction={one}
      articleKey={article.key}
      onGoTo={onGoTo}
      annotateSide={annotateSide}
    >
      {article.home && (
        <ContradictionDecide
          contradiction={one}
          site={site}
          returned={deciding.returned.value === one.id}
          onConfirm={(confirmed) => void deciding.confirm(one, confirmed)}
          onDismiss={(by) => void deciding.dismiss(one, by, site)}
        />
      )}
      {annotate(one)}
    </ContradictionItem>
  );
  return (
    <>
      <Failed error={deciding.failed.value} unsaved />
      <DismissedNotice
        last={deciding.last.value}
        returned={deciding.returned.value !== null}
        site={site}
        onUndo={() => void deciding.undo(site)}
      />
      {article.contradictionCount === 0 && <NothingShown article={article} />}
      {shown.map(item)}
      {restCount > 0 && (
        <Rest count={restCount} all={all} onShowAll={onShowAll}>
          {rest.map(item)}
        </Rest>
      )}
      <DismissedList
        dismissed={article.dismissed}
        site={site}
        onBringBack={(one) => void deciding.bringBack(one, site)}
      />
      {article.updates.length > 0 && <UpdateList updates={article.updates} articleKey={article.key} onGoTo={onGoTo} />}
    </>
  );
}

interface RestProps extends Pick<ContradictionListProps, 'all' | 'onShowAll'> {
  count: number;
  children: ComponentChildren;
}

/** Those beyond the first few. */
function Rest({ count, all, onShowAll, children }: RestProps) {
  const id = useId();
  return (
    <>
      <p class="rest">
        <button type="button" class="pill" aria-expanded={all} aria-controls={id} onClick={() => onShowAll(!all)}>
          {all ? t('restHide') : t('restShow', countText(count))}
        </button>
        <span class="soft small">{t('restLessCertain')}</span>
      </p>
      <div id={id} hidden={!all}>
        {all && children}
      </div>
    </>
  );
}

/** An honest word where there is no pair to show. */
function NothingShown({ article }: Pick<ContradictionListProps, 'article'>) {
  const { dismissed, judged, compared } = article;
  if (dismissed.length > 0) return <p class="empty">{t('allDismissed')}</p>;
  return (
    <div class="empty">
      {judged === 'done' && <p>{comparedSentence(compared)}</p>}
      <p>{t(NOTHING_FOUND[judged ?? 'waiting'])}</p>
    </div>
  );
}

/** What was done, and how much: silence must not be taken for a finding. */
function comparedSentence(compared: PageArticle['compared']): string {
  if (compared === null) return t('noneCompared');
  const { pairs, of } = compared;
  if (of === 0) return t('noneToCompare');
  return pairs < of ? t('noneInTime', countText(pairs), countText(of)) : tCount('noneAmong', pairs);
}

const NOTHING_FOUND: Readonly<Record<Judged, MessageKey>> = {
  done: 'noContradictions',
  waiting: 'noContradictionsYet',
  unavailable: 'noContradictionsByRules',
};

interface UpdateListProps {
  updates: readonly Update[];
  articleKey: string;
  onGoTo(side: Side): Found;
}

/** Reports that a later one has overtaken: no contradictions, so they stand apart and are not counted. */
function UpdateList({ updates, articleKey, onGoTo }: UpdateListProps) {
  const headingId = useId();
  return (
    <section class="updates" aria-labelledby={headingId}>
      <h2 id={headingId}>{t('updatesHeading')}</h2>
      <p class="soft">{t('updatesExplained')}</p>
      {updates.map((one) => (
        <ContradictionItem key={one.id} contradiction={one} articleKey={articleKey} onGoTo={onGoTo} />
      ))}
    </section>
  );
}
