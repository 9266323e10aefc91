import type { Annotation } from '../../components/annotations/annotation.ts';
import type { Link } from '../../components/annotations/link.ts';
import { toCsv } from '../../components/exchange/csv.ts';
import { toJsonLd } from '../../components/exchange/json-ld.ts';
import { toMarkdown } from '../../components/exchange/markdown.ts';
import type { ExportFormat } from '../../components/ui/library/library-address.ts';

const FORMATS = {
  jsonld: { write: toJsonLd, ending: 'jsonld', type: 'application/ld+json' },
  markdown: { write: toMarkdown, ending: 'md', type: 'text/markdown' },
  csv: { write: toCsv, ending: 'csv', type: 'text/csv' },
} as const;

/** Blob addresses may be let go once the browser has begun to save; a minute is long enough for a save dialogue to open. */
const KEEP_MS = 60_000;

/** Hands the annotations to the browser as a file, and answers its name. This page stays open, so the file survives the save dialogue. */
export function saveExport(annotations: readonly Annotation[], links: readonly Link[], format: ExportFormat): string {
  const { write, ending, type } = FORMATS[format];
  const now = new Date().toISOString();
  const name = `gainsay-${now.slice(0, 10)}.${ending}`;
  const url = URL.createObjectURL(new Blob([write(annotations, { now, links })], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
  return name;
}
