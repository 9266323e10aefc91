import type { Span } from '../language/span.ts';
import type { WordTerm } from './query.ts';
import { stemOfWord, tokensOf, type Token } from './tokens.ts';

/** The words of a text that answer a query, for the eye: in order, phrases as one. */
export function highlightsIn(text: string, terms: readonly WordTerm[]): Span[] {
  const wanted = terms.filter(({ not }) => !not);
  if (wanted.length === 0 || text === '') return [];
  const tokens = tokensOf(text);
  const found: Span[] = [];
  for (const term of wanted) {
    for (let at = 0; at + term.words.length <= tokens.length; at++)
      if (term.words.every((word, i) => answers(tokens[at + i]!, word, term, i)))
        found.push({ start: tokens[at]!.start, end: tokens[at + term.words.length - 1]!.end });
  }
  return joined(found);
}

function answers({ word }: Token, asked: string, { words, prefix, exact }: WordTerm, i: number): boolean {
  if (word === asked) return true;
  if (prefix && i === words.length - 1 && word.startsWith(asked)) return true;
  return !exact && words.length === 1 && stemOfWord(word) === stemOfWord(asked);
}

/** Without overlaps, in the order of the text. */
function joined(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((x, y) => x.start - y.start)) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
