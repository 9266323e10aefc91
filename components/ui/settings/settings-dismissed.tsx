import type { DismissedKind } from '../../contradictions/shown.ts';
import type { Settings } from '../../messages/settings.ts';
import type { DecisionRecord } from '../../store/records.ts';
import { DismissedPair } from '../contradictions/contradiction-dismissed.tsx';
import { shortDate } from '../dates.ts';
import { clashKindName } from '../names.ts';
import { Section } from './settings-fields.tsx';
import { t } from '../text.ts';

interface DismissedSettingsProps {
  settings: Settings;
  pairs: readonly DecisionRecord[];
  onShowKind(kind: DismissedKind): void;
  onBringBack(pair: DecisionRecord): void;
}

/** Everything that the reader has dismissed, each with a way back. */
export function DismissedSettings({ settings, pairs, onShowKind, onBringBack }: DismissedSettingsProps) {
  const { dismissedKinds } = settings;
  return (
    <Section id="dismissed" title={t('settingsDismissed')} about={t('settingsDismissedAbout')}>
      <h3>{t('settingsDismissedKinds')}</h3>
      {dismissedKinds.length === 0 && <p class="soft">{t('settingsDismissedKindsNone')}</p>}
      <ul class="rows" aria-label={t('settingsDismissedKinds')}>
        {dismissedKinds.map((each) => (
          <li key={`${each.kind} ${each.site}`} data-dismissed-kind={each.kind}>
            <span>
              {each.site === null
                ? t('settingsKindEverywhere', clashKindName(each.kind))
                : t('settingsKindOn', clashKindName(each.kind), each.site)}
            </span>
            <button type="button" class="link" onClick={() => onShowKind(each)}>
              {t('settingsShowAgain')}
            </button>
          </li>
        ))}
      </ul>
      <h3>{t('settingsDismissedPairs')}</h3>
      {pairs.length === 0 && <p class="soft">{t('settingsDismissedPairsNone')}</p>}
      <ul class="rows" aria-label={t('settingsDismissedPairs')}>
        {pairs.map((pair) => (
          <li key={pair.id} data-dismissed={pair.id}>
            <div>
              <DismissedPair contradiction={pair.contradiction} />
              <p class="soft small">
                {t('settingsDismissedIn', pair.contradiction.b.article.title, shortDate(pair.decided))}
              </p>
            </div>
            <button type="button" class="link" onClick={() => onBringBack(pair)}>
              {t('bringBack')}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
