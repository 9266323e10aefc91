import type { Side } from '../contradictions/contradiction.ts';

/** Words at either end of a long quote: text fragments take a start and an end. */
const END_WORDS = 5;

const escaped = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** The address of a side's article, with the quote as a text fragment, so that the browser scrolls to it. */
export function passageAddress(side: Side): string {
  const words = side.quote.trim().split(/\s+/);
  const [start, end] = [words.slice(0, END_WORDS).join(' '), words.slice(-END_WORDS).join(' ')];
  const text = words.length > 2 * END_WORDS ? `${escaped(start)},${escaped(end)}` : escaped(side.quote.trim());
  return `${side.article.url.replace(/#.*$/, '')}#:~:text=${text}`;
}
