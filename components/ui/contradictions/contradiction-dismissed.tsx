import { useEffect, useRef, useState } from 'preact/hooks';
import type { Dismissed } from '../../contradictions/shown.ts';
import type { LastDismissed } from './deciding.ts';
import { ARTICLE_LANGUAGE } from '../locale.ts';
import { clashKindName } from '../names.ts';
import { tCount } from '../counted.ts';
import { t } from '../text.ts';

/** What a dismissal hides, in a sentence. */
export function dismissedSentence({ contradiction, by }: Dismissed, site: string): string {
  const kind = clashKindName(contradiction.kind);
  if (by === 'pair') return t('dismissedPair');
  return by === 'site' ? t('dismissedKindHere', kind, site) : t('dismissedKindAll', kind);
}

interface DismissedNoticeProps {
  last: LastDismissed | null;
  /** Something was brought back since. */
  returned: boolean;
  site: string;
  onUndo(): void;
}

/** Says what was dismissed just now, and has it back at a press. The sentence is a live region that is always there. */
export function DismissedNotice({ last, returned, site, onUndo }: DismissedNoticeProps) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with what it stood below: the reader goes on from here.
  useEffect(() => undo.current?.focus(), [last]);
  return (
    <div class={last ? 'notice dismissed-now' : 'unseen'}>
      <p role="status">{last ? dismissedSentence(last, site) : returned ? t('broughtBack') : ''}</p>
      {last && (
        <button type="button" class="pill" ref={undo} onClick={onUndo}>
          {t('decideUndo')}
        </button>
      )}
    </div>
  );
}

interface DismissedListProps {
  dismissed: readonly Dismissed[];
  site: string;
  onBringBack(one: Dismissed): void;
}

/** What was dismissed of this article: one line, unfolded at a press, so that nothing is hidden for good by a slip. */
export function DismissedList({ dismissed, site, onBringBack }: DismissedListProps) {
  const [open, setOpen] = useState(false);
  if (dismissed.length === 0) return null;
  const count = tCount('dismissedHere', dismissed.length);
  return (
    <section class="dismissed">
      <p class="soft">
        {count}{' '}
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'dismissedHide' : 'dismissedShow')}
        </button>
      </p>
      {open && (
        <ul>
          {dismissed.map((one) => (
            <li key={one.contradiction.id} data-dismissed={one.contradiction.id}>
              <DismissedPair contradiction={one.contradiction} />
              {one.by !== 'pair' && <p class="soft small">{dismissedSentence(one, site)}</p>}
              <button type="button" class="link" onClick={() => onBringBack(one)}>
                {bringBackName(one, site)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function bringBackName({ contradiction, by }: Dismissed, site: string): string {
  const kind = clashKindName(contradiction.kind);
  if (by === 'pair') return t('bringBack');
  return by === 'site' ? t('bringBackKindHere', kind, site) : t('bringBackKindAll', kind);
}

/** Two statements in short. */
export function DismissedPair({ contradiction: { a, b } }: Pick<Dismissed, 'contradiction'>) {
  return (
    <p class="pair">
      {[a, b].map((side, index) => (
        <span key={index}>
          <b>{side.source ?? side.article.site}</b> <q {...ARTICLE_LANGUAGE}>{side.quote}</q>
        </span>
      ))}
    </p>
  );
}
