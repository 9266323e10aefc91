import { EXPORT_FORMATS, exportAddress, type ExportFormat } from './library-address.ts';
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
  /** How many annotations there are to export. */
  count: number;
  /** The file that was made last; null before. */
  exported: string | null;
  onExport(format: ExportFormat): void;
}

/** The reader's own work as a file, each format named by what it is good for. */
export function ExportView({ articleKey, articleTitle, count, exported, onExport }: ExportViewProps) {
  return (
    <section class="export">
      <h1>{t(articleKey === null ? 'libraryExportAll' : 'libraryExportThis')}</h1>
      {articleTitle !== null && <p class="soft">{articleTitle}</p>}
      {count === 0 ? (
        <p class="soft">{t('libraryExportNone')}</p>
      ) : (
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
              <span class="soft">{t(NAMES[format].use)}</span>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{exported === null ? '' : t('libraryExported', exported)}</p>
    </section>
  );
}
