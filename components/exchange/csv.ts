import { linksOf, type Link, type SeenLink } from '../annotations/link.ts';
import type { ExportOptions } from './content.ts';
import type { Exported, Finding, Statement } from './exported.ts';
import { historyWords, linkWords } from './words.ts';

/** What the machine found is named as the machine's; all else is the reader's, or the article's. */
const COLUMNS = [
  'id',
  'about',
  'machine: kind',
  'machine: relation',
  'machine: why',
  'machine: score',
  'machine: check-worthiness',
  'my decision',
  'decided',
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
  'said when',
  'said on',
  'article',
  'site',
  'address',
  'published',
  'read',
  'other quote',
  'other source',
  'other role',
  'other in my words',
  'other said when',
  'other said on',
  'other article',
  'other site',
  'other address',
  'other published',
  'other read',
  'created',
  'modified',
] as const;

/**
 * What is exported as CSV for a spreadsheet: RFC 4180, CRLF, UTF-8 with BOM (without it Excel reads Latin-1). Cells that a
 * spreadsheet would take for a formula are neutralised with an apostrophe.
 */
export function toCsv(exported: readonly Exported[], { links = [] }: ExportOptions): string {
  const rows = [COLUMNS as readonly string[], ...exported.map((one) => rowOf(one, links))];
  return '\uFEFF' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}

function rowOf({ id, about, statements, finding, decided, annotation }: Exported, links: readonly Link[]): string[] {
  const { verdict, ownWord, note, tags = [], evidence = [], verdictHistory, created, modified } = annotation ?? {};
  const [first, second] = statements;
  return [
    id,
    about,
    ...foundCells(finding),
    decided?.decision ?? '',
    decided?.at ?? '',
    verdict ?? '',
    ownWord ?? '',
    note ?? '',
    tags.join('; '),
    evidence.map(({ url, title }) => named(title, url)).join('; '),
    evidence.flatMap(({ archived }) => archived ?? []).join('; '),
    evidence.flatMap(({ quote }) => (quote ? [`“${quote}”`] : [])).join('; '),
    linksOf(links, id).map(linkText).join('; '),
    historyWords(verdictHistory).join('; '),
    ...statementCells(first),
    ...statementCells(second),
    created ?? '',
    modified ?? '',
  ];
}

function foundCells(finding: Finding | null): string[] {
  if (!finding) return ['', '', '', '', ''];
  const { kind, why } = finding.told;
  return finding.finds === 'claim'
    ? [kind, '', why, '', String(finding.checkWorthiness)]
    : [kind, finding.told.relation, why, String(finding.score), ''];
}

const statementCells = (statement: Statement | undefined): string[] => [
  statement?.quote?.exact ?? '',
  statement?.source ?? '',
  statement?.role ?? '',
  statement?.wording ?? '',
  statement?.when ?? '',
  statement?.date ?? '',
  statement?.article.title ?? '',
  statement?.article.site ?? '',
  statement?.article.url ?? '',
  statement?.article.published ?? '',
  statement?.article.read ?? '',
];

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
