import { toCsv } from '../../components/exchange/csv.ts';
import { exportFileName, type ExportScope } from '../../components/exchange/file-name.ts';
import { toJsonLd } from '../../components/exchange/json-ld.ts';
import { toMarkdown } from '../../components/exchange/markdown.ts';
import { EXPORT_ENDINGS, type ExportFormat } from '../../components/ui/library/library-address.ts';
import { locale } from '../../components/ui/locale.ts';
import { saveFile } from '../../components/ui/save-file.ts';
import type { ToExport } from './to-export.ts';

const FORMATS = {
  jsonld: { write: toJsonLd, type: 'application/ld+json' },
  markdown: { write: toMarkdown, type: 'text/markdown' },
  csv: { write: toCsv, type: 'text/csv' },
} as const;

/** Hands what is exported to the browser as a file, and answers its name. This page stays open, so the file survives the save dialogue. */
export function saveExport({ things, links }: ToExport, scope: ExportScope, format: ExportFormat): string {
  const { write, type } = FORMATS[format];
  const now = new Date().toISOString();
  const name = exportFileName(scope, now, EXPORT_ENDINGS[format]);
  const text = write(things, { now, language: locale(), links });
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), name);
  return name;
}
