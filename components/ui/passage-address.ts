/** Words at either end of a long quote: text fragments take a start and an end. */
const END_WORDS = 5;

const escaped = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** The address of an article with a quote as a text fragment, so that the browser scrolls to it. */
export function passageAddress(url: string, quote: string): string {
  const words = quote.trim().split(/\s+/);
  const [start, end] = [words.slice(0, END_WORDS).join(' '), words.slice(-END_WORDS).join(' ')];
  const text = words.length > 2 * END_WORDS ? `${escaped(start)},${escaped(end)}` : escaped(words.join(' '));
  return `${url.replace(/#.*$/s, '')}#:~:text=${text}`;
}
