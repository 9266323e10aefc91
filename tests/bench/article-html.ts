const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Every tenth word stands in an element of its own, as links and names do. */
const withElements = (paragraph: string): string =>
  escaped(paragraph)
    .split(' ')
    .map((word, i) => (i % 10 === 9 ? `<b>${word}</b>` : word))
    .join(' ');

/** Paragraphs as a page whose text content is the paragraphs with a blank line between them. */
export const articleHtml = (paragraphs: readonly string[]): string =>
  `<!doctype html><title>A long article</title><body>${paragraphs.map((text) => `<p>${withElements(text)}</p>`).join('\n\n')}</body>`;
