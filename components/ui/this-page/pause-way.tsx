import { useState } from 'preact/hooks';
import { PauseChoice } from './pause-choice.tsx';
import { t } from '../text.ts';

/** From any page: have no page read for a while. The two lengths unfold at a press. */
export function PauseWay({ onPause }: { onPause(until: number): void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('footerPause')}
      </button>
      {open && (
        <span class="pausing" role="group" aria-label={t('settingsPause')}>
          <PauseChoice onPause={onPause} />
        </span>
      )}
    </>
  );
}
