import type { Annotation, Evidence, Target } from '../annotations/annotation.ts';
import { linksOf, type Link, type SeenLink } from '../annotations/link.ts';
import { judgementOf } from '../annotations/verdict-history.ts';
import { hasContent, type ExportOptions } from './content.ts';
import { historyWords, judgementWords, linkWords } from './words.ts';

/** Annotations as Markdown (CommonMark), article by article in the order given. `now`: ISO 8601. */
export function toMarkdown(annotations: readonly Annotation[], { now, links = [] }: ExportOptions): string {
  const kept = annotations.filter((annotation) => hasContent(annotation, links));
  const byArticle = Map.groupBy(kept, ({ targets }) => targets[0]?.article.key ?? '');
  const sections = [...byArticle.values()].map((section) => sectionOf(section, links));
  return [`# Annotations`, `Exported from Gainsay on ${now.slice(0, 10)}.`, ...sections].join('\n\n') + '\n';
}

function sectionOf(annotations: readonly Annotation[], links: readonly Link[]): string {
  const article = annotations[0]?.targets[0]?.article;
  if (!article) return '';
  const facts = [article.site, article.published?.slice(0, 10), `read ${article.read.slice(0, 10)}`].filter(Boolean);
  return [
    `## [${plain(article.title || article.url)}](${link(article.url)})`,
    facts.map((fact) => plain(String(fact))).join(' · '),
    ...annotations.map((annotation) => entryOf(annotation, links)),
  ].join('\n\n');
}

function entryOf(annotation: Annotation, links: readonly Link[]): string {
  const { id, targets, note, tags, evidence } = annotation;
  const judgement = judgementOf(annotation);
  const judged = judgement.verdict !== null || judgement.ownWord !== '';
  const quotes = targets.flatMap((target) => (target.quote ? [quoteOf(target, targets.length > 1)] : []));
  const lines = [
    ...(judged ? [`**${plain(judgementWords(judgement))}**`] : []),
    ...(note.trim() ? [note.trim()] : []),
    ...list(evidence.map(evidenceText)),
    ...list(linksOf(links, id).map(linkText)),
    ...list(historyWords(annotation.verdictHistory).map((each) => `- Verdict ${plain(each)}`)),
    ...(tags.length > 0 ? [tags.map((tag) => `#${tag.trim().replace(/\s+/g, '-')}`).join(' ')] : []),
  ];
  return [...quotes, ...lines].join('\n\n');
}

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

function quoteOf({ quote, source, role, article, wording }: Target, withArticle: boolean): string {
  const who = [source, role].filter((each) => each !== null).join(', ') || article.site;
  const text = (quote?.exact ?? '').split('\n').map((line) => `> ${plain(line)}`);
  const where = withArticle ? `, [${plain(article.title || article.url)}](${link(article.url)})` : '';
  const own = wording === undefined ? [] : ['', `In my words: ${plain(wording)}`];
  return [...text, '>', `> — ${plain(who)}${where}`, ...own].join('\n');
}

/** Text of a page must not become markup: Markdown's own signs and HTML's are escaped, and a line can't start a block. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+(?=[.)]))/, '$1\\$2');

const link = (url: string): string =>
  url.replace(/[\s()<>]/g, (sign) => encodeURIComponent(sign).replace(/[()]/g, (s) => (s === '(' ? '%28' : '%29')));
