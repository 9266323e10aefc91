import { useEffect, useRef, useState } from 'preact/hooks';
import type { Dismissed, Shown } from '../../contradictions/shown.ts';
import { clashKindName } from '../names.ts';
import { t } from '../text.ts';

interface ContradictionDecideProps {
  contradiction: Shown;
  /** The host of the article, for "this kind on this site". */
  site: string;
  /** It has just been brought back: the reader goes on here. */
  returned?: boolean;
  onConfirm(confirmed: boolean): void;
  onDismiss(by: Dismissed['by']): void;
}

/** What the reader makes of a contradiction: confirms it, or has it shown no more, alone or with all of its kind. */
export function ContradictionDecide(props: ContradictionDecideProps) {
  const { contradiction, site, returned = false, onConfirm, onDismiss } = props;
  const [asking, ask] = useState(false);
  const dismiss = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (returned) dismiss.current?.focus();
  }, [returned]);
  const confirmed = contradiction.confirmed === true;
  const confirm = (): void => {
    ask(false);
    onConfirm(!confirmed);
  };
  const kind = clashKindName(contradiction.kind);
  const scopes = [
    ['pair', t('dismissPair')],
    ['site', t('dismissKindHere', kind, site)],
    ['everywhere', t('dismissKindAll', kind)],
  ] as const;
  return (
    <div class="decide">
      <button type="button" class="pill" aria-pressed={confirmed} onClick={confirm}>
        {t('decideConfirm')}
      </button>
      <button type="button" class="pill" ref={dismiss} aria-expanded={asking} onClick={() => ask(!asking)}>
        {t(asking ? 'dismissKeep' : 'dismiss')}
      </button>
      {confirmed && <p class="small confirmed">{t('decideConfirmed')}</p>}
      {asking && (
        <div class="scopes" role="group" aria-label={t('dismissAsk')}>
          <p class="soft small">{t('dismissAsk')}</p>
          {scopes.map(([by, name]) => (
            <button key={by} type="button" class="link" data-dismiss={by} onClick={() => onDismiss(by)}>
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
