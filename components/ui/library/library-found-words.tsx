import { useEffect } from 'preact/hooks';
import { highlightsIn } from '../../search/highlight.ts';
import type { WordTerm } from '../../search/query.ts';

/** The name under which found words are painted: see `library.css`. */
const PAINTED = 'found-words';

/** More than any eye looks at; a note may hold a word a hundred thousand times. */
const MOST_PAINTED = 2_000;

/**
 * Paints the words that were looked for wherever they stand in the list, after every drawing of it. Nothing of the list is
 * changed: its parts need know nothing of the search.
 */
export function FoundWords({ words }: { words: readonly WordTerm[] }) {
  useEffect(() => {
    const list = document.querySelector('.library-list');
    if (!list || words.length === 0) return;
    const paint = (): void => void CSS.highlights.set(PAINTED, new Highlight(...rangesIn(list, words)));
    paint();
    const observer = new MutationObserver(paint);
    observer.observe(list, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(PAINTED);
    };
  }, [words]);
  return null;
}

function rangesIn(list: Element, words: readonly WordTerm[]): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(list, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    // What can be pressed is no part of what was found.
    if (node.parentElement?.closest('button, select, option')) continue;
    for (const { start, end } of highlightsIn(node.nodeValue ?? '', words)) {
      if (ranges.length === MOST_PAINTED) return ranges;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
