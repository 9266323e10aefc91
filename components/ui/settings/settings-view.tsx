import { useEffect } from 'preact/hooks';
import { Failed } from '../failed.tsx';
import { Brand } from '../page-frame.tsx';
import type { BackupModel } from './backup-model.ts';
import { BackupSettings } from './settings-backup.tsx';
import { DismissedSettings } from './settings-dismissed.tsx';
import { ForgetSettings, type CameFrom } from './settings-forget.tsx';
import { KeptSettings, ShortcutSettings } from './settings-kept.tsx';
import type { SettingsModel } from './settings-model.ts';
import { PauseSettings } from './settings-pause.tsx';
import { ClaimSettings, MarkSettings, ThemeSettings } from './settings-reading.tsx';
import { SiteSettings } from './settings-sites.tsx';
import { t, type MessageKey } from '../text.ts';

interface SettingsViewProps {
  model: SettingsModel;
  backup: BackupModel;
  /** The article from whose page the reader came; null: from elsewhere. */
  from: CameFrom | null;
  onChangeShortcuts: (() => void) | null;
}

const CONTENTS: readonly (readonly [id: string, name: MessageKey])[] = [
  ['pause', 'settingsPause'],
  ['claims', 'settingsClaims'],
  ['marks', 'settingsMarks'],
  ['theme', 'settingsTheme'],
  ['sites', 'settingsSites'],
  ['dismissed', 'settingsDismissed'],
  ['forget', 'settingsForget'],
  ['kept', 'settingsKept'],
  ['backup', 'settingsBackup'],
  ['shortcuts', 'settingsShortcuts'],
];

/** All that can be settled, each in a sentence. What is changed holds at once; there is nothing to save. */
export function SettingsView({ model, backup, from, onChangeShortcuts }: SettingsViewProps) {
  const settings = model.settings.value;
  const onChange = (change: Parameters<SettingsModel['change']>[0]): void => void model.change(change);
  const isRead = settings !== null;
  // The part that the address names is there only now.
  useEffect(() => {
    if (isRead && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isRead]);
  return (
    <div class="settings">
      <nav aria-label={t('settingsContents')}>
        <Brand />
        {CONTENTS.map(([id, name]) => (
          <a key={id} href={`#${id}`}>
            {t(name)}
          </a>
        ))}
        <a class="apart" href="/library.html">
          {t('footerLibrary')}
        </a>
      </nav>
      <main>
        <h1>{t('settingsHeading')}</h1>
        <p class="soft">{t('settingsLead')}</p>
        <Failed error={model.failed.value} unsaved />
        {settings && (
          <>
            <PauseSettings settings={settings} onPause={(pausedUntil) => onChange({ pausedUntil })} />
            <ClaimSettings settings={settings} onChange={onChange} />
            <MarkSettings settings={settings} onChange={onChange} />
            <ThemeSettings settings={settings} onChange={onChange} />
            <SiteSettings
              sites={model.sites.value}
              onSwitchOn={(site) => void model.switchOn(site)}
              onNotAlways={(site) => void model.notAlways(site)}
            />
            <DismissedSettings
              settings={settings}
              pairs={model.dismissed.value}
              onShowKind={(kind) => void model.showKind(kind)}
              onBringBack={(pair) => void model.bringBack(pair)}
            />
            <ForgetSettings model={model} from={from} />
            <KeptSettings kept={model.kept.value} />
            <BackupSettings model={backup} />
            <ShortcutSettings shortcuts={model.shortcuts.value} onChange={onChangeShortcuts} />
          </>
        )}
      </main>
    </div>
  );
}
