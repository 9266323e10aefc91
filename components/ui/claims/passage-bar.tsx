import { countText } from '../numbers.ts';
import { t } from '../text.ts';

interface PassageBarProps {
  /** The claim's place among those that are listed, from 0; null: it is not listed now. */
  at: number | null;
  count: number;
  /** The page has it no more. */
  gone: boolean;
  onStep(to: number): void;
  onBack(): void;
}

/** While the page shows a claim's passage: on to the next and the one before, and back to where the reader was. */
export function PassageBar({ at, count, gone, onStep, onBack }: PassageBarProps) {
  const step = (to: number, name: 'passagePrevious' | 'passageNext') => (
    <button type="button" class="link" disabled={at === null || to < 0 || to >= count} onClick={() => onStep(to)}>
      {t(name)}
    </button>
  );
  const where = at === null ? t('passageElsewhere') : t('passageAt', countText(at + 1), countText(count));
  return (
    <div class="passage-bar" role="group" aria-label={t('passageLabel')}>
      <span role="status">{gone ? t('passageGone') : where}</span>
      {step((at ?? -2) - 1, 'passagePrevious')}
      {step((at ?? -2) + 1, 'passageNext')}
      <button type="button" class="link" data-act="back" onClick={onBack}>
        {t('passageBack')}
      </button>
    </div>
  );
}
