import type { Span } from '../language/span.ts';

/** Some words of a suggestion, and how they are to look: as what was typed, or fainter than the rest. */
export interface SuggestionPart {
  readonly text: string;
  readonly as: 'match' | 'dim' | null;
}

/** Signs that XML has no place for, in any form. */
// oxlint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Chrome reads suggestions as XML, and throws all of them away where one is none. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign]!);

const inXml = ({ text, as }: SuggestionPart): string =>
  as === null ? escapeXml(text) : `<${as}>${escapeXml(text)}</${as}>`;

/** A suggestion as Chrome wants it, or, `plain`, as Firefox shows it: letter by letter. */
export const written = (parts: readonly SuggestionPart[], plain: boolean): string =>
  plain ? parts.map(({ text }) => text).join('') : parts.map(inXml).join('');

/** A text with the words that answer what was typed set apart. */
export function withMatches(text: string, matches: readonly Span[]): SuggestionPart[] {
  const parts: SuggestionPart[] = [];
  let from = 0;
  for (const { start, end } of matches) {
    parts.push({ text: text.slice(from, start), as: null }, { text: text.slice(start, end), as: 'match' });
    from = end;
  }
  return [...parts, { text: text.slice(from), as: null } as const].filter((part) => part.text !== '');
}

/** A long quote, cut so that the first word that answers is in it. */
export function cutAround(text: string, first: Span | undefined, most: number): string {
  if (text.length <= most) return text;
  const start = !first || first.end < most ? 0 : Math.min(first.start - most / 4, text.length - most);
  const from = start <= 0 ? 0 : text.indexOf(' ', start) + 1;
  const end = text.lastIndexOf(' ', from + most);
  const cut = text.slice(from, from + most >= text.length || end <= from ? from + most : end);
  return `${from > 0 ? '… ' : ''}${cut}${from + cut.length < text.length ? ' …' : ''}`;
}
