import type { Kept, Shortcut } from './settings-model.ts';
import { countText, megabytesText } from '../numbers.ts';
import { Section } from './settings-fields.tsx';
import { t } from '../text.ts';

/** What the library holds, where it lies, and what is never kept. */
export function KeptSettings({ kept }: { kept: Kept | null }) {
  return (
    <Section id="kept" title={t('settingsKept')} about={t('settingsKeptAbout')}>
      {kept && (
        <dl class="figures">
          <div>
            <dt>{t('keptArticles')}</dt>
            <dd>{countText(kept.articles)}</dd>
          </div>
          <div>
            <dt>{t('keptAnnotated')}</dt>
            <dd>{countText(kept.annotated)}</dd>
          </div>
          <div>
            <dt>{t('keptAnnotations')}</dt>
            <dd>{countText(kept.annotations)}</dd>
          </div>
          {kept.bytes !== null && (
            <div>
              <dt>{t('keptBytes')}</dt>
              <dd>{megabytesText(kept.bytes)}</dd>
            </div>
          )}
        </dl>
      )}
      <p>
        <a class="link" href="/library.html#export">
          {t('keptExport')}
        </a>
      </p>
      <h3>{t('settingsPrivate')}</h3>
      <p>{t('settingsPrivateAbout')}</p>
    </Section>
  );
}

interface ShortcutSettingsProps {
  shortcuts: readonly Shortcut[];
  /** Opens the browser's own page for them; null: this browser does not let an extension do that. */
  onChange: (() => void) | null;
}

/** The keys, as the browser has them: only there can they be changed. */
export function ShortcutSettings({ shortcuts, onChange }: ShortcutSettingsProps) {
  return (
    <Section id="shortcuts" title={t('settingsShortcuts')} about={t('settingsShortcutsAbout')}>
      {shortcuts.length === 0 && <p>{t('settingsShortcutsNone')}</p>}
      <ul class="rows" aria-label={t('settingsShortcuts')}>
        {shortcuts.map(({ name, keys }) => (
          <li key={name}>
            <span>{name}</span>
            {keys === '' ? <span class="soft">{t('shortcutNone')}</span> : <kbd>{keys}</kbd>}
          </li>
        ))}
      </ul>
      {shortcuts.length > 0 &&
        (onChange ? (
          <p class="buttons">
            <button type="button" class="pill" onClick={onChange}>
              {t('shortcutsChange')}
            </button>
          </p>
        ) : (
          <p>{t('shortcutsChangeFirefox')}</p>
        ))}
    </Section>
  );
}
