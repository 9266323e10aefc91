import type { ClaimKind } from '../../claims/claim.ts';
import type { Density, MarkStyle, Settings, Theme } from '../../messages/settings.ts';
import { kindName } from '../names.ts';
import { Check, Choice, Section } from './settings-fields.tsx';
import { t, type MessageKey } from '../text.ts';

interface ReadingProps {
  settings: Settings;
  onChange(change: Partial<Settings>): void;
}

const DENSITIES: Readonly<Record<Density, readonly [name: MessageKey, about: MessageKey]>> = {
  few: ['densityFew', 'densityFewAbout'],
  normal: ['densityNormal', 'densityNormalAbout'],
  many: ['densityMany', 'densityManyAbout'],
};

const KINDS: Readonly<Record<ClaimKind, MessageKey>> = {
  statistic: 'kindStatisticAbout',
  event: 'kindEventAbout',
  quotation: 'kindQuotationAbout',
  denial: 'kindDenialAbout',
  forecast: 'kindForecastAbout',
  opinion: 'kindOpinionAbout',
};

/** Which claims are marked and listed. */
export function ClaimSettings({ settings, onChange }: ReadingProps) {
  const { density, kindsOff } = settings;
  const kinds = Object.keys(KINDS) as ClaimKind[];
  return (
    <Section id="claims" title={t('settingsClaims')} about={t('settingsClaimsAbout')}>
      <Choice
        legend={t('densityLabel')}
        value={density}
        options={optionsOf(DENSITIES)}
        onChoose={(value) => onChange({ density: value })}
      />
      <fieldset>
        <legend>{t('settingsKinds')}</legend>
        {kinds.map((kind) => (
          <Check
            key={kind}
            name={kindName(kind)}
            about={t(KINDS[kind])}
            checked={!kindsOff.includes(kind)}
            onCheck={(on) =>
              onChange({ kindsOff: kinds.filter((each) => (each === kind ? !on : kindsOff.includes(each))) })
            }
          />
        ))}
      </fieldset>
    </Section>
  );
}

const MARK_STYLES: Readonly<Record<MarkStyle, readonly [name: MessageKey, about: MessageKey]>> = {
  both: ['markBoth', 'markBothAbout'],
  underline: ['markUnderline', 'markUnderlineAbout'],
  background: ['markBackground', 'markBackgroundAbout'],
};

/** How a page is marked. */
export function MarkSettings({ settings, onChange }: ReadingProps) {
  return (
    <Section id="marks" title={t('settingsMarks')} about={t('settingsMarksAbout')}>
      <Choice
        legend={t('settingsMarkStyle')}
        value={settings.markStyle}
        options={optionsOf(MARK_STYLES)}
        onChoose={(markStyle) => onChange({ markStyle })}
      />
      <fieldset>
        <legend>{t('settingsOwn')}</legend>
        <Check
          name={t('settingsOwnColour')}
          about={t('settingsOwnColourAbout')}
          checked={settings.ownColour}
          onCheck={(ownColour) => onChange({ ownColour })}
        />
        <Check
          name={t('settingsOffer')}
          about={t('settingsOfferAbout')}
          checked={settings.selectionOffer}
          onCheck={(selectionOffer) => onChange({ selectionOffer })}
        />
      </fieldset>
    </Section>
  );
}

const THEMES: Readonly<Record<Theme, readonly [name: MessageKey]>> = {
  system: ['themeSystem'],
  light: ['themeLight'],
  dark: ['themeDark'],
};

export function ThemeSettings({ settings, onChange }: ReadingProps) {
  return (
    <Section id="theme" title={t('settingsTheme')} about={t('settingsThemeAbout')}>
      <Choice
        legend={t('settingsThemeChoice')}
        value={settings.theme}
        options={optionsOf(THEMES)}
        onChoose={(theme) => onChange({ theme })}
      />
    </Section>
  );
}

const optionsOf = <T extends string>(all: Readonly<Record<T, readonly [name: MessageKey, about?: MessageKey]>>) =>
  (Object.keys(all) as T[]).map((value) => {
    const [name, about] = all[value];
    return { value, name: t(name), ...(about && { about: t(about) }) };
  });
