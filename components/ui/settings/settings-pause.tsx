import type { Settings } from '../../messages/settings.ts';
import { pausedSentence } from '../this-page/paused-sentence.ts';
import { PauseChoice } from '../this-page/pause-choice.tsx';
import { Section } from './settings-fields.tsx';
import { t } from '../text.ts';

interface PauseSettingsProps {
  settings: Settings;
  onPause(until: number | null): void;
}

/** Reading goes on, or is paused everywhere. */
export function PauseSettings({ settings, onPause }: PauseSettingsProps) {
  const { pausedUntil } = settings;
  const paused = pausedUntil !== null && Date.now() < pausedUntil;
  return (
    <Section id="pause" title={t('settingsPause')} about={t('settingsPauseAbout')}>
      <p role="status">{paused ? pausedSentence(pausedUntil) : t('settingsNotPaused')}</p>
      <p class="buttons">
        {paused ? (
          <button type="button" class="pill strong" onClick={() => onPause(null)}>
            {t('stateResume')}
          </button>
        ) : (
          <PauseChoice onPause={onPause} />
        )}
      </p>
    </Section>
  );
}
