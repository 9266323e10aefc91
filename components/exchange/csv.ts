import type { Annotation } from '../annotations/annotation.ts';
import { hasContent } from './content.ts';

const COLUMNS = [
  'id',
  'about',
  'verdict',
  'note',
  'tags',
  'evidence',
  'quote',
  'source',
  'role',
  'article',
  'site',
  'address',
  'published',
  'read',
  'other quote',
  'other source',
  'other address',
  'created',
  'modified',
] as const;

/**
 * Annotations as CSV for a spreadsheet: RFC 4180, CRLF, UTF-8 with BOM (without it Excel reads Latin-1). Cells that a
 * spreadsheet would take for a formula are neutralised with an apostrophe.
 */
export function toCsv(annotations: readonly Annotation[], _options: { now: string }): string {
  const rows = [COLUMNS as readonly string[], ...annotations.filter(hasContent).map(rowOf)];
  return '\uFEFF' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}

function rowOf({ id, about, targets, verdict, note, tags, evidence, created, modified }: Annotation): string[] {
  const [first, second] = targets;
  return [
    id,
    about,
    verdict ?? '',
    note,
    tags.join('; '),
    evidence.map(({ url, title }) => (title ? `${title} <${url}>` : url)).join('; '),
    first?.quote?.exact ?? '',
    first?.source ?? '',
    first?.role ?? '',
    first?.article.title ?? '',
    first?.article.site ?? '',
    first?.article.url ?? '',
    first?.article.published ?? '',
    first?.article.read ?? '',
    second?.quote?.exact ?? '',
    second?.source ?? '',
    second?.article.url ?? '',
    created,
    modified,
  ];
}

/** What a spreadsheet runs: a formula's first sign, also after blanks, a BOM or zero-width signs, also in full width. */
const FORMULA = /^[\s\u200B-\u200D\u2060\uFEFF]*[=+\-@|%\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** Where Excel's language separates lists by semicolons, a cell is cut at each: what follows must be no formula either. */
const AFTER_CUT = /(;[\s\u200B-\u200D\u2060\uFEFF]*)(?=[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20])/g;

function cell(text: string): string {
  const safe = (FORMULA.test(text) ? `'${text}` : text).replace(AFTER_CUT, "$1'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
