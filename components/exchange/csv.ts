import type { Annotation } from '../annotations/annotation.ts';
import { linksOf, type Link, type SeenLink } from '../annotations/link.ts';
import { hasContent, type ExportOptions } from './content.ts';
import { historyWords, linkWords } from './words.ts';

const COLUMNS = [
  'id',
  'about',
  'verdict',
  'own word',
  'note',
  'tags',
  'evidence',
  'archived copies',
  'evidence quotes',
  'links',
  'verdict history',
  'quote',
  'source',
  'role',
  'in my words',
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
export function toCsv(annotations: readonly Annotation[], { links = [] }: ExportOptions): string {
  const kept = annotations.filter((annotation) => hasContent(annotation, links));
  const rows = [COLUMNS as readonly string[], ...kept.map((annotation) => rowOf(annotation, links))];
  return '\uFEFF' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}

function rowOf(annotation: Annotation, links: readonly Link[]): string[] {
  const { id, about, targets, verdict, ownWord = '', note, tags, evidence, created, modified } = annotation;
  const [first, second] = targets;
  return [
    id,
    about,
    verdict ?? '',
    ownWord,
    note,
    tags.join('; '),
    evidence.map(({ url, title }) => named(title, url)).join('; '),
    evidence.flatMap(({ archived }) => archived ?? []).join('; '),
    evidence.flatMap(({ quote }) => (quote ? [`“${quote}”`] : [])).join('; '),
    linksOf(links, id).map(linkText).join('; '),
    historyWords(annotation.verdictHistory).join('; '),
    first?.quote?.exact ?? '',
    first?.source ?? '',
    first?.role ?? '',
    first?.wording ?? '',
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

const named = (name: string, url: string): string => (name ? `${name} <${url}>` : url);

function linkText(seen: SeenLink): string {
  const { quote, article } = seen.other.target;
  return `${linkWords(seen)}: ${named(quote ? `“${quote.exact}”` : article.title, article.url)}`;
}

/** What a spreadsheet runs: a formula's first sign, also after blanks, a BOM or zero-width signs, also in full width. */
const FORMULA = /^[\s\u200B-\u200D\u2060\uFEFF]*[=+\-@|%\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** Where Excel's language separates lists by semicolons, a cell is cut at each: what follows must be no formula either. */
const AFTER_CUT = /(;[\s\u200B-\u200D\u2060\uFEFF]*)(?=[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20])/g;

function cell(text: string): string {
  const safe = (FORMULA.test(text) ? `'${text}` : text).replace(AFTER_CUT, "$1'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
