import type { ShownSites } from './settings-model.ts';
import { Section } from './settings-fields.tsx';
import { t } from '../text.ts';

interface SiteSettingsProps {
  sites: ShownSites;
  onSwitchOn(site: string): void;
  onNotAlways(site: string): void;
}

/** The sites that are not read, and those that are always read. */
export function SiteSettings({ sites, onSwitchOn, onNotAlways }: SiteSettingsProps) {
  return (
    <Section id="sites" title={t('settingsSites')} about={t('settingsSitesAbout')}>
      <h3>{t('settingsSitesOff')}</h3>
      {sites.off.length === 0 && <p class="soft">{t('settingsSitesOffNone')}</p>}
      <ul class="rows" aria-label={t('settingsSitesOff')}>
        {sites.off.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="link"
              aria-label={t('settingsSwitchOnSite', site)}
              onClick={() => onSwitchOn(site)}
            >
              {t('settingsSwitchOn')}
            </button>
          </li>
        ))}
      </ul>
      <h3>{t('settingsSitesAlways')}</h3>
      {sites.always.length === 0 && <p class="soft">{t('settingsSitesAlwaysNone')}</p>}
      <ul class="rows" aria-label={t('settingsSitesAlways')}>
        {sites.always.map(({ site, granted }) => (
          <li key={site}>
            <span>
              {site}
              {!granted && <span class="soft small">{t('settingsSiteTaken')}</span>}
            </span>
            <button
              type="button"
              class="link"
              aria-label={t('settingsNotAlwaysSite', site)}
              onClick={() => onNotAlways(site)}
            >
              {t('settingsNotAlways')}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
