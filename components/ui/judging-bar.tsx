import type { JudgingProgress } from '../messages/protocol.ts';
import { countText } from './numbers.ts';
import { t } from './text.ts';

/** How many pairs are compared by now. Null: nothing is known of it (the judge has still to start, or has other work). */
export function JudgingBar({ progress }: { progress: JudgingProgress | null }) {
  return (
    <p class={progress ? 'progress' : 'progress busy'}>
      {progress && (
        <>
          <progress value={progress.done} max={progress.of} aria-label={t('judgeProgressLabel')} />
          <span>{t('judgeProgress', countText(progress.done), countText(progress.of))}</span>
        </>
      )}
    </p>
  );
}
