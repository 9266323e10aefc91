import { citationText, type Citation } from '../../exchange/citation.ts';

/** Puts a citation on the clipboard, as text and, where the browser takes it, as markup; false where it takes neither. */
export async function copyCitation(citation: Citation): Promise<boolean> {
  const text = citationText(citation);
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  try {
    const both = { 'text/plain': blob(text, 'text/plain'), 'text/html': blob(citationMarkup(citation), 'text/html') };
    await navigator.clipboard.write([new ClipboardItem(both)]);
    return true;
  } catch {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
}

/** Made of nodes and written out by the browser: no text of a page can become markup. */
export function citationMarkup({ words, who, where, read, url }: Citation): string {
  const page = document.implementation.createHTMLDocument('');
  const line = (text: string): HTMLElement => {
    const paragraph = page.createElement('p');
    paragraph.textContent = text;
    return paragraph;
  };
  const quote = page.createElement('blockquote');
  quote.cite = url;
  quote.append(...words.map(line));
  const link = page.createElement('a');
  link.href = url;
  link.textContent = where;
  const place = page.createElement('p');
  place.append(link, `. ${read}`);
  const writer = new XMLSerializer();
  return [quote, line(who), place].map((node) => writer.serializeToString(node)).join('');
}
