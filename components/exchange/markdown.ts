import type { Annotation, Evidence } from '../annotations/annotation.ts';
import { linksOf, type Link, type SeenLink } from '../annotations/link.ts';
import { judgementOf } from '../annotations/verdict-history.ts';
import type { ExportOptions } from './content.ts';
import type { Decided, Exported, Finding, Statement } from './exported.ts';
import { historyWords, judgementWords, linkWords } from './words.ts';

/** What is exported as Markdown (CommonMark), article by article in the order given. `now`: ISO 8601. */
export function toMarkdown(exported: readonly Exported[], { now, links = [] }: ExportOptions): string {
  const byArticle = Map.groupBy(exported, ({ statements }) => statements[0]?.article.key ?? '');
  const sections = [...byArticle.values()].map((section) => sectionOf(section, links));
  const found = exported.some(({ finding }) => finding !== null);
  return [`# Exported from Gainsay on ${now.slice(0, 10)}`, ...(found ? [WHOSE] : []), ...sections].join('\n\n') + '\n';
}

const WHOSE =
  'What begins with “Gainsay” is what the machine found: it sets statements side by side and does not say which is true. ' +
  'Verdicts, notes, tags, evidence and decisions are mine.';

function sectionOf(exported: readonly Exported[], links: readonly Link[]): string {
  const article = exported[0]?.statements[0]?.article;
  if (!article) return '';
  const facts = [article.site, article.published?.slice(0, 10), `read ${article.read.slice(0, 10)}`].filter(Boolean);
  return [
    `## [${plain(article.title || article.url)}](${link(article.url)})`,
    facts.map((fact) => plain(String(fact))).join(' · '),
    exported
      .map((one) => entryOf(one, links))
      .filter((entry) => entry !== '')
      .join('\n\n---\n\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function entryOf({ id, about, statements, finding, decided, annotation }: Exported, links: readonly Link[]): string {
  const quotes = statements.flatMap((each) => (each.quote ? [quoteOf(each, statements.length > 1)] : []));
  const lines = [
    ...(finding ? [foundText(finding)] : []),
    ...(about === 'contradiction' && finding ? [decidedText(decided)] : []),
    ...(annotation ? writtenLines(annotation) : []),
    ...list(linksOf(links, id).map(linkText)),
    ...(annotation ? lastLines(annotation) : []),
  ];
  return [...quotes, ...lines].join('\n\n');
}

function foundText(finding: Finding): string {
  const { kind, why } = finding.told;
  if (finding.finds === 'claim') {
    return `Gainsay reads a claim: ${plain(kind)}, worth checking ${finding.checkWorthiness.toFixed(2)}${why ? ` (${plain(why)})` : ''}.`;
  }
  return `Gainsay sets these side by side (${plain(finding.told.relation)}; ${plain(kind)}): ${plain(why)}`;
}

function decidedText(decided: Decided | null): string {
  if (!decided) return 'I have neither confirmed nor dismissed this.';
  return `**I ${decided.decision} this${decided.at ? ` on ${decided.at.slice(0, 10)}` : ''}.**`;
}

function writtenLines(annotation: Annotation): string[] {
  const judgement = judgementOf(annotation);
  const judged = judgement.verdict !== null || judgement.ownWord !== '';
  return [
    ...(judged ? [`**${plain(judgementWords(judgement))}**`] : []),
    ...(annotation.note.trim() ? [annotation.note.trim()] : []),
    ...list(annotation.evidence.map(evidenceText)),
  ];
}

const lastLines = ({ verdictHistory, tags }: Annotation): string[] => [
  ...list(historyWords(verdictHistory).map((each) => `- Verdict ${plain(each)}`)),
  ...(tags.length > 0 ? [tags.map((tag) => `#${tag.trim().replace(/\s+/g, '-')}`).join(' ')] : []),
];

const list = (items: readonly string[]): string[] => (items.length > 0 ? [items.join('\n')] : []);

function evidenceText({ url, title, archived, quote }: Evidence): string {
  const copy = archived ? ` ([archived copy](${link(archived)}))` : '';
  return `- Evidence: [${plain(title || url)}](${link(url)})${copy}${quote ? `: “${plain(quote)}”` : ''}`;
}

function linkText(seen: SeenLink): string {
  const { quote, article } = seen.other.target;
  const text = quote ? `“${plain(quote.exact)}”` : 'the whole article';
  return `- By my link ${linkWords(seen)} ${text}, [${plain(article.title || article.url)}](${link(article.url)})`;
}

function quoteOf(statement: Statement, withArticle: boolean): string {
  const { quote, source, role, article, wording, probable, mended } = statement;
  const who = [source, role].filter((each) => each !== null).join(', ') || article.site;
  const text = (quote?.exact ?? '').split('\n').map((line) => `> ${plain(line)}`);
  const told = [probable ? `probably ${who}` : who, saidText(statement), mended ? 'as I corrected it' : ''];
  const facts = [article.site, article.published?.slice(0, 10) ?? ''].filter((fact) => fact !== '' && fact !== who);
  const where = withArticle
    ? `, [${plain(article.title || article.url)}](${link(article.url)})${facts.map((fact) => `, ${plain(fact)}`).join('')}`
    : '';
  const own = wording === undefined ? [] : ['', `In my words: ${plain(wording)}`];
  return [...text, '>', `> — ${plain(told.filter(Boolean).join(', '))}${where}`, ...own].join('\n');
}

/** "said Wednesday (2023-09-13)": the article's words, with the day that they mean where that is known. */
function saidText({ when, date }: Statement): string {
  if (!when) return date ? `said ${date}` : '';
  return `said ${when}${date && !when.includes(date) ? ` (${date})` : ''}`;
}

/** Text of a page must not become markup: Markdown's own signs and HTML's are escaped, and a line can't start a block. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+(?=[.)]))/, '$1\\$2');

const link = (url: string): string =>
  url.replace(/[\s()<>]/g, (sign) => encodeURIComponent(sign).replace(/[()]/g, (s) => (s === '(' ? '%28' : '%29')));
