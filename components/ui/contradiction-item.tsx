import type { ComponentChildren } from 'preact';
import type { Contradiction, Side, Update } from '../contradictions/contradiction.ts';
import { relationHeading } from './names.ts';
import { reasonText } from './reason-text.ts';
import { SideView } from './side-view.tsx';
import { t } from './text.ts';

interface ContradictionItemProps {
  contradiction: Contradiction | Update;
  articleKey: string | null;
  onGoTo(side: Side): void;
  /** What the reader made of it, and the way to say so. */
  children?: ComponentChildren;
}

/** Two statements side by side: how they stand to each other, why they are shown, then each with who said it. */
export function ContradictionItem({ contradiction, articleKey, onGoTo, children }: ContradictionItemProps) {
  const { id, kind, relation, score, reason, a, b } = contradiction;
  const update = relation === 'update';
  return (
    <article
      class={update ? 'clash update' : 'clash'}
      data-contradiction={update ? undefined : id}
      data-update={update ? id : undefined}
      data-kind={kind}
      data-relation={relation}
      data-score={score.toFixed(3)}
    >
      <h2>{update ? t('updatesHeading') : relationHeading(relation)}</h2>
      <p class="reason" data-reason={reason.key}>
        {reasonText(reason)}
      </p>
      <div class="sides">
        <SideView side={a} name="a" articleKey={articleKey} onGoTo={onGoTo} />
        <SideView side={b} name="b" articleKey={articleKey} onGoTo={onGoTo} />
      </div>
      {children}
    </article>
  );
}
