import { t } from '../text.ts';

const HOUR_MS = 3_600_000;

/** For how long no page is to be read. */
export function PauseChoice({ onPause }: { onPause(until: number): void }) {
  return (
    <>
      <button type="button" class="pill" onClick={() => onPause(Date.now() + HOUR_MS)}>
        {t('pauseHour')}
      </button>
      <button type="button" class="pill" onClick={() => onPause(Number.MAX_SAFE_INTEGER)}>
        {t('pauseForGood')}
      </button>
    </>
  );
}
