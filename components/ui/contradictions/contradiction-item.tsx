import type { ComponentChildren } from 'preact';
import type { Side, Update } from '../../contradictions/contradiction.ts';
import type { Shown } from '../../contradictions/shown.ts';
import type { Found } from '../go-to-passage.tsx';
import { clashKindName, relationHeading } from '../names.ts';
import { reasonText } from '../reason-text.ts';
import { SideView } from '../side-view.tsx';
import { t } from '../text.ts';

interface ContradictionItemProps {
  contradiction: Shown | Update;
  articleKey: string | null;
  onGoTo(side: Side): Found;
  /** What the reader made of one of its statements, and the ways to say so; null where that can't be said here. */
  annotateSide?(side: Side): ((way: ComponentChildren) => ComponentChildren) | null;
  /** What the reader made of the two, and the way to say so. */
  children?: ComponentChildren;
}

/** Two statements side by side: how they stand to each other, why they are shown, then each with who said it and when. */
export function ContradictionItem({
  contradiction,
  articleKey,
  onGoTo,
  annotateSide,
  children,
}: ContradictionItemProps) {
  const { id, kind, relation, score, reason, a, b } = contradiction;
  const update = relation === 'update';
  const sides = update && dayOf(b) < dayOf(a) ? ([b, a] as const) : ([a, b] as const);
  return (
    <article
      class={update ? 'clash update' : 'clash'}
      data-contradiction={update ? undefined : id}
      data-update={update ? id : undefined}
      data-kind={kind}
      data-relation={relation}
      data-score={score.toFixed(3)}
      data-confirmed={'confirmed' in contradiction ? '' : undefined}
    >
      <div class="clash-head">
        {update ? <h3>{t('updateHeading')}</h3> : <h2>{relationHeading(relation)}</h2>}
        <span class="kind">{clashKindName(kind)}</span>
      </div>
      <p class="reason" data-reason={reason.key}>
        {update ? t('updateReason') : reasonText(reason)}
      </p>
      <div class="sides">
        {sides.map((side, index) => (
          <SideView
            key={index}
            side={side}
            name={side === a ? 'a' : 'b'}
            label={update ? t(index === 0 ? 'updateEarlier' : 'updateLater') : null}
            articleKey={articleKey}
            onGoTo={onGoTo}
            annotate={annotateSide?.(side) ?? undefined}
          />
        ))}
      </div>
      {children}
    </article>
  );
}

/** When a side was said, else published: ISO, so that it sorts as it stands. */
const dayOf = ({ date, article }: Side): string => date ?? article.published ?? '';
