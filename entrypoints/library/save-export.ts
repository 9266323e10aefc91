import { toCsv } from '../../components/exchange/csv.ts';
import { exportFileName, type ExportScope } from '../../components/exchange/file-name.ts';
import { toJsonLd } from '../../components/exchange/json-ld.ts';
import { toMarkdown } from '../../components/exchange/markdown.ts';
import { EXPORT_ENDINGS, type ExportFormat } from '../../components/ui/library/library-address.ts';
import { locale } from '../../components/ui/locale.ts';
import type { ToExport } from './to-export.ts';

const FORMATS = {
  jsonld: { write: toJsonLd, type: 'application/ld+json' },
  markdown: { write: toMarkdown, type: 'text/markdown' },
  csv: { write: toCsv, type: 'text/csv' },
} as const;

/** Blob addresses may be let go once the browser has begun to save; a minute is long enough for a save dialogue to open. */
const KEEP_MS = 60_000;

/** Hands what is exported to the browser as a file, and answers its name. This page stays open, so the file survives the save dialogue. */
export function saveExport({ things, links }: ToExport, scope: ExportScope, format: ExportFormat): string {
  const { write, type } = FORMATS[format];
  const now = new Date().toISOString();
  const name = exportFileName(scope, now, EXPORT_ENDINGS[format]);
  const text = write(things, { now, language: locale(), links });
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
  return name;
}
