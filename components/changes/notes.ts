import type { Span } from '../language/span.ts';
import { isNote } from './furniture.ts';
import { linesOf, sentencesIn, type Sentence } from './sentence.ts';

/** What a page says of its corrections in a paragraph, from there to the paragraph's end. */
export interface Note extends Span {
  readonly quote: string;
  /** Those of it that the other text has not. */
  readonly sentences: readonly Sentence[];
}

/** Paragraphs without one of these words are not looked through for notes. */
const TELLING =
  /version|amend|correct|clarif|updat|editor|edited|changed|revised|modified|erratum|developing|(?:original|previous|initial|wrong|mistaken)ly/i;

/** The notes of a text that have sentences among these: what is corrected often stands in the sentence after. */
export function notesAmong(text: string, sentences: readonly Sentence[]): Note[] {
  if (sentences.length === 0) return [];
  return linesOf(text).flatMap((line): Note[] => {
    if (!TELLING.test(line.text)) return [];
    const own = sentences.filter(({ start }) => start >= line.start && start < line.end);
    const first = own.length === 0 ? undefined : sentencesIn(text, line).find((one) => isNote(one.text));
    if (!first) return [];
    const noted = own.filter(({ start }) => start >= first.start);
    const quote = text.slice(first.start, line.end).trimEnd();
    return noted.length === 0 ? [] : [{ start: first.start, end: line.end, quote, sentences: noted }];
  });
}
