import type { Verdict } from '../../annotations/annotation.ts';
import { verdictName } from '../names.ts';
import { t } from '../text.ts';

/** The four that most claims end in; the others are one press away. */
const FIRST: readonly Verdict[] = ['true', 'misleading', 'false', 'unverifiable'];
const REST: readonly Verdict[] = ['mostly-true', 'mixed', 'mostly-false', 'satire'];

export interface VerdictChoice {
  verdict: Verdict | null;
  /** Null: pressed again, so taken back. */
  onVerdict(verdict: Verdict | null): void;
}

interface VerdictChipsProps extends VerdictChoice {
  unfolded: boolean;
  onUnfold(): void;
}

/** The reader's verdict as toggle buttons. A verdict of the second row is shown even while that row is folded. */
export function VerdictChips({ verdict, onVerdict, unfolded, onUnfold }: VerdictChipsProps) {
  const shown = [...FIRST, ...REST.filter((one) => unfolded || one === verdict)];
  return (
    <div class="verdicts" role="group" aria-label={t('verdictLabel')}>
      {shown.map((one) => (
        <button
          key={one}
          type="button"
          class="chip"
          data-verdict={one}
          aria-pressed={one === verdict}
          onClick={() => onVerdict(one === verdict ? null : one)}
        >
          {verdictName(one)}
        </button>
      ))}
      <button key="more" type="button" class="chip more" aria-expanded={unfolded} onClick={onUnfold}>
        {t(unfolded ? 'verdictLess' : 'verdictMore')}
      </button>
    </div>
  );
}
