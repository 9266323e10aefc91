import { onTestFinished } from 'vitest';
import type { Mark } from '../../components/page/paint.ts';
import { readArticle } from '../../components/page/read-article.ts';

/** Opens a page of the test's own in a frame, with layout and without scripts, and closes it after the test. */
export async function openPage(html: string): Promise<Document> {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '700';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = address;
  document.body.append(frame);
  await loaded;
  URL.revokeObjectURL(address);
  onTestFinished(() => frame.remove());
  if (frame.contentDocument === null) throw new Error('the page did not open');
  return frame.contentDocument;
}

/** Sentences of our own, long enough for a paragraph. */
export const SENTENCES = [
  'The harbour council voted on Monday to close the old swing bridge for two years, saying the steel had worn thin.',
  'Engineers found cracks in four of the nine girders last spring, according to a report that was read to members.',
  'Shopkeepers on the north quay, who rely on the bridge, said that they had been told of the plan only on Friday.',
  'A ferry will run every twenty minutes from six in the morning, the council said, and cost nothing to residents.',
  'The work is to cost 14 million, of which the region pays half, and should be finished before the summer fair.',
];

export const paragraphs = (texts: readonly string[] = SENTENCES): string =>
  texts.map((text) => `<p>${text}</p>`).join('\n');

/** Counts every change to a document while `work` runs. */
export function changesDuring(page: Document, work: () => void): MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
  work();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

/** A page of the sentences above, and where each of them stands. */
export async function openArticle(
  head = '',
): Promise<{ page: Document; registry: HighlightRegistry; at: (i: number) => Range }> {
  const page = await openPage(`${head}<article>${paragraphs()}</article>`);
  const { map } = readArticle(page)!;
  const at = (i: number): Range => {
    const start = map.text.indexOf(SENTENCES[i]!);
    return map.rangeOf(start, start + SENTENCES[i]!.length)!;
  };
  return { page, registry: page.defaultView!.CSS.highlights, at };
}

/** A long page, and a mark for each of its 500 paragraphs. */
export async function openLongArticle(): Promise<{ page: Document; marks: Mark[] }> {
  const texts = Array.from({ length: 500 }, (_, i) => `${SENTENCES[i % 5]} Note ${i}.`);
  const page = await openPage(`<article>${paragraphs(texts)}</article>`);
  const { map } = readArticle(page)!;
  const marks = texts.map((text, i): Mark => {
    const start = map.text.indexOf(text);
    return { range: map.rangeOf(start, start + text.length)!, kind: i % 9 === 0 ? 'clash' : 'claim' };
  });
  return { page, marks };
}
