import { exportFileName, type ExportScope } from '../../exchange/file-name.ts';
import { EXPORT_ENDINGS, EXPORT_FORMATS, exportAddress, type ExportFormat } from './library-address.ts';
import { t, type MessageKey } from '../text.ts';

const NAMES: Record<ExportFormat, { name: MessageKey; use: MessageKey }> = {
  jsonld: { name: 'libraryExportJsonLd', use: 'libraryExportJsonLdUse' },
  markdown: { name: 'libraryExportMarkdown', use: 'libraryExportMarkdownUse' },
  csv: { name: 'libraryExportCsv', use: 'libraryExportCsvUse' },
};

interface ExportViewProps {
  /** Null: of the whole library. */
  articleKey: string | null;
  articleTitle: string | null;
  /** How much there is to export, in words; empty: nothing, null: it is being read. */
  holds: string | null;
  /** What was made last; null before. */
  exported: string | null;
  onExport(format: ExportFormat): void;
}

/** The reader's own work as a file: what goes into it, then each format named by what it is good for. */
export function ExportView({ articleKey, articleTitle, holds, exported, onExport }: ExportViewProps) {
  const whole = articleKey === null;
  const scope: ExportScope = whole ? { of: 'everything' } : { of: 'article', title: articleTitle ?? '' };
  return (
    <section class="export">
      <h1>{t(whole ? 'libraryExportAll' : 'libraryExportThis')}</h1>
      {articleTitle !== null && <p class="soft">{articleTitle}</p>}
      <p>{t(whole ? 'exportScopeAll' : 'exportScopeThis')}</p>
      <p role="status" class="export-holds">
        {holds === null ? t('libraryReading') : holds === '' ? t('libraryExportNone') : t('exportHolds', holds)}
      </p>
      {holds !== null && holds !== '' && (
        <ul class="formats">
          {EXPORT_FORMATS.map((format) => (
            <li key={format}>
              <a
                class="pill"
                href={exportAddress(format, articleKey)}
                data-export={format}
                onClick={(event) => {
                  // The address makes the file too; asking for it twice must work although the address stays the same.
                  event.preventDefault();
                  onExport(format);
                }}
              >
                {t(NAMES[format].name)}
              </a>
              <span class="soft">
                {t(NAMES[format].use)} ·{' '}
                <code>{exportFileName(scope, new Date().toISOString(), EXPORT_ENDINGS[format])}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{exported ?? ''}</p>
      <p class="soft small">{t('exportChosen')}</p>
      <p class="soft small">
        {t('libraryExportBackup')}{' '}
        <a class="link" href="/settings.html#backup">
          {t('backupAll')}
        </a>
      </p>
    </section>
  );
}
