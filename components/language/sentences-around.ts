import { sentencesOf } from './sentences.ts';
import type { Span } from './span.ts';

/** The whole sentences that a stretch of a text touches. Only its own lines are looked at. */
export function sentencesAround(text: string, { start, end }: Span): Span[] {
  const from = start > 0 ? text.lastIndexOf('\n', start - 1) + 1 : 0;
  const to = text.indexOf('\n', end);
  return sentencesOf(text.slice(from, to < 0 ? text.length : to))
    .map((sentence) => ({ start: from + sentence.start, end: from + sentence.end }))
    .filter((sentence) => sentence.start < end && sentence.end > start);
}
