import type { Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A note as it is shown: a small tree of what a reader may mean, and nothing that a page could run. */
export type NoteBlock =
  | { readonly kind: 'paragraph'; readonly content: readonly NoteInline[] }
  /** `first`: the number that an ordered list begins with; null for one with dots. */
  | { readonly kind: 'list'; readonly first: number | null; readonly items: readonly (readonly NoteBlock[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly NoteBlock[] }
  | { readonly kind: 'code'; readonly text: string };

export type NoteInline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly content: readonly NoteInline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly NoteInline[] }
  | { readonly kind: 'break' };

/** A longer note is shown as it was typed: reading a whole book for its markup would hold the view up. */
const LONGEST = 20_000;
/** Signs that may begin or end something: the parser weighs each against many others, so that thousands take seconds. */
const MOST_SIGNS = 1_500;
/** Quotes and lists within one another; deeper ones are shown as typed. */
const DEEPEST = 12;

/** What is no part of the small Markdown stays what it looks like in the text field. */
const extensions = [
  {
    disable: {
      null: [
        'codeIndented',
        'definition',
        'headingAtx',
        'htmlFlow',
        'htmlText',
        'labelStartImage',
        'setextUnderline',
        'thematicBreak',
      ],
    },
  },
];

/** Reads a note's Markdown. Never throws: what can't be read is given as it was typed. */
export function readNote(text: string): readonly NoteBlock[] {
  if (text.length > LONGEST || signsIn(text) > MOST_SIGNS || nestsTooDeep(text)) return asTyped(text);
  try {
    return blocksOf(fromMarkdown(text, { extensions }).children, text);
  } catch {
    return asTyped(text);
  }
}

/** Whether a note may read otherwise than it is typed: a look at its signs, at every keystroke, where reading it would take too long. */
export const mayHoldMarkup = (text: string): boolean => /[*_`\\[<&]|https?:|^[^\S\n]*(?:[>+-]|\d+[.)])/im.test(text);

const signsIn = (text: string): number => text.match(/[*_`[\]<]/g)?.length ?? 0;

/** A line that opens more quotes and lists than anybody means would cost the parser far more than its length. */
const nestsTooDeep = (text: string): boolean =>
  text
    .split('\n')
    .some((line) => (/^(?:[ \t]*(?:[>*+-]|\d+[.)]))+/.exec(line)?.[0].match(/[>*+\-.)]/g)?.length ?? 0) > DEEPEST);

const asTyped = (text: string): readonly NoteBlock[] =>
  text.split(/\n{2,}/).map((part) => ({ kind: 'paragraph', content: lines(part, false) }));

const blocksOf = (nodes: readonly RootContent[], source: string): NoteBlock[] =>
  nodes.map((node): NoteBlock => {
    if (node.type === 'paragraph') return { kind: 'paragraph', content: inlinesOf(node, source) };
    if (node.type === 'blockquote') return { kind: 'quote', blocks: blocksOf(node.children, source) };
    if (node.type === 'code') return { kind: 'code', text: node.value };
    if (node.type === 'list') {
      const items = node.children.map((item) => blocksOf(item.children, source));
      return { kind: 'list', first: node.ordered ? (node.start ?? 1) : null, items };
    }
    return { kind: 'paragraph', content: lines(typed(node, source), false) };
  });

const inlinesOf = (parent: Parents, source: string, linked = false): NoteInline[] =>
  parent.children.flatMap((node): NoteInline[] => {
    if (node.type === 'text') return lines(node.value, !linked);
    if (node.type === 'inlineCode') return [{ kind: 'code', text: node.value }];
    if (node.type === 'break') return [{ kind: 'break' }];
    if (node.type === 'emphasis' || node.type === 'strong') {
      return [{ kind: node.type, content: inlinesOf(node, source, linked) }];
    }
    const href = node.type === 'link' ? safeAddress(node.url) : null;
    if (node.type === 'link' && href !== null) return [{ kind: 'link', href, content: inlinesOf(node, source, true) }];
    return lines(typed(node, source), false);
  });

const typed = ({ position }: Nodes, source: string): string =>
  source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);

/** The address of a link that may be followed: a web page or a mailbox; null for any other. */
function safeAddress(text: string): string | null {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  return url && /^(https?|mailto):$/.test(url.protocol) ? url.href : null;
}

/** Line breaks stay where the reader made them, as in any text field; a bare web address is a link. */
function lines(text: string, linking: boolean): NoteInline[] {
  return text.split('\n').flatMap((line, index): NoteInline[] => {
    const content = linking ? withLinks(line) : plain(line);
    return index === 0 ? content : [{ kind: 'break' }, ...content];
  });
}

const plain = (text: string): NoteInline[] => (text === '' ? [] : [{ kind: 'text', text }]);

/** A web address in running text; the comma, full stop or bracket after it is the sentence's. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”]+/gi;

function withLinks(text: string): NoteInline[] {
  const found: NoteInline[] = [];
  let at = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const address = withoutTail(match);
    const href = safeAddress(address);
    if (href === null) continue;
    found.push(...plain(text.slice(at, index)), { kind: 'link', href, content: plain(address) });
    at = index + address.length;
  }
  return [...found, ...plain(text.slice(at))];
}

/** A closing bracket belongs to the address where it was opened in it: encyclopaedias have such addresses. */
function withoutTail(address: string): string {
  let end = address.length;
  let unopened = address.split(')').length - address.split('(').length;
  for (; end > 0; end -= 1) {
    const sign = address[end - 1]!;
    if (sign === ')' && unopened > 0) unopened -= 1;
    else if (!/[.,;:!?'’»*_]/.test(sign)) break;
  }
  return address.slice(0, end);
}
