import type { Annotation } from '../../annotations/annotation.ts';
import type { Contradiction } from '../../contradictions/contradiction.ts';
import type { Decision } from '../../contradictions/shown.ts';
import { aboutContradiction, subjectKey } from '../subjects.ts';
import { t } from '../text.ts';
import type { PageArticle } from '../this-page/page-article.ts';
import { DismissedPair } from './contradiction-dismissed.tsx';
import { siteOfArticle, type Deciding } from './deciding.ts';

/** A pair that the reader confirmed or dismissed; whole kinds that are dismissed are the settings'. */
export interface DecidedPair {
  readonly contradiction: Contradiction;
  readonly decision: Decision;
  /** By which an annotation of the same pair is known. */
  readonly subject: string;
}

export function decidedPairs({ contradictions, dismissed, home }: PageArticle): DecidedPair[] {
  if (!home) return [];
  const pair = (contradiction: Contradiction, decision: Decision): DecidedPair => ({
    contradiction,
    decision,
    subject: subjectKey(aboutContradiction(home, contradiction)),
  });
  return [
    ...contradictions.flatMap((one) => (one.confirmed ? [pair(one, 'confirmed')] : [])),
    ...dismissed.flatMap(({ contradiction, by }) => (by === 'pair' ? [pair(contradiction, 'dismissed')] : [])),
  ];
}

/** Those of which nothing is written: with a note, the pair is listed as the note's. */
export function undescribed(pairs: readonly DecidedPair[], annotations: readonly Annotation[]): DecidedPair[] {
  const subjects = new Set(annotations.map(subjectKey));
  return pairs.filter(({ subject }) => !subjects.has(subject));
}

export const decidedSentence = (decision: Decision): string =>
  t(decision === 'confirmed' ? 'mineConfirmed' : 'mineDismissed');

interface DecidedItemProps {
  pair: DecidedPair;
  article: PageArticle;
  deciding: Deciding;
}

/** A decision as the reader's work, with its two statements in short, and the way to take it back. */
export function DecidedItem({ pair: { contradiction, decision }, article, deciding }: DecidedItemProps) {
  const takeBack = (): void =>
    void (decision === 'confirmed'
      ? deciding.confirm(contradiction, false)
      : deciding.bringBack({ contradiction, by: 'pair' }, siteOfArticle(article)));
  return (
    <li class="mine" data-decided={contradiction.id}>
      <p class="soft small">{decidedSentence(decision)}</p>
      <DismissedPair contradiction={contradiction} />
      <button type="button" class="link quiet" onClick={takeBack}>
        {t('doneUndo')}
      </button>
    </li>
  );
}
