import type { Annotation, Target, Verdict } from '../annotations/annotation.ts';
import { hasContent } from './content.ts';

/** The verdicts' names in exports: the words of the interface, in English, since files are read elsewhere. */
export const VERDICT_NAMES: Record<Verdict, string> = {
  true: 'True',
  'mostly-true': 'Mostly true',
  mixed: 'Mixed',
  misleading: 'Misleading',
  'mostly-false': 'Mostly false',
  false: 'False',
  unverifiable: 'Unverifiable',
  satire: 'Satire',
};

/** Annotations as Markdown (CommonMark), article by article in the order given. `now`: ISO 8601. */
export function toMarkdown(annotations: readonly Annotation[], { now }: { now: string }): string {
  const kept = annotations.filter(hasContent);
  const byArticle = Map.groupBy(kept, ({ targets }) => targets[0]?.article.key ?? '');
  const sections = [...byArticle.values()].map(sectionOf);
  return [`# Annotations`, `Exported from Gainsay on ${now.slice(0, 10)}.`, ...sections].join('\n\n') + '\n';
}

function sectionOf(annotations: readonly Annotation[]): string {
  const article = annotations[0]?.targets[0]?.article;
  if (!article) return '';
  const facts = [article.site, article.published?.slice(0, 10), `read ${article.read.slice(0, 10)}`].filter(Boolean);
  return [
    `## [${plain(article.title || article.url)}](${link(article.url)})`,
    facts.map((fact) => plain(String(fact))).join(' · '),
    ...annotations.map(entryOf),
  ].join('\n\n');
}

function entryOf({ targets, verdict, note, tags, evidence }: Annotation): string {
  const quotes = targets.flatMap((target) => (target.quote ? [quoteOf(target, targets.length > 1)] : []));
  const lines = [
    ...(verdict ? [`**${VERDICT_NAMES[verdict]}**`] : []),
    ...(note.trim() ? [note.trim()] : []),
    ...(evidence.length > 0
      ? [evidence.map(({ url, title }) => `- Evidence: [${plain(title || url)}](${link(url)})`).join('\n')]
      : []),
    ...(tags.length > 0 ? [tags.map((tag) => `#${tag.trim().replace(/\s+/g, '-')}`).join(' ')] : []),
  ];
  return [...quotes, ...lines].join('\n\n');
}

function quoteOf({ quote, source, role, article }: Target, withArticle: boolean): string {
  const who = [source, role].filter((each) => each !== null).join(', ') || article.site;
  const text = (quote?.exact ?? '').split('\n').map((line) => `> ${plain(line)}`);
  const where = withArticle ? `, [${plain(article.title || article.url)}](${link(article.url)})` : '';
  return [...text, '>', `> — ${plain(who)}${where}`].join('\n');
}

/** Text of a page must not become markup: Markdown's own signs and HTML's are escaped, and a line can't start a block. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+(?=[.)]))/, '$1\\$2');

const link = (url: string): string =>
  url.replace(/[\s()<>]/g, (sign) => encodeURIComponent(sign).replace(/[()]/g, (s) => (s === '(' ? '%28' : '%29')));
