import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { anchorQuote } from '../../components/page/anchor.ts';
import { TextMap, type Piece } from '../../components/page/text-map.ts';
import { openPage } from './open-page.ts';

interface Place {
  startContainerXPath: string;
  startOffset: number;
  endContainerXPath: string;
  endOffset: number;
}

interface QuoteCase {
  html: string;
  selector: { exact: string; prefix?: string; suffix?: string };
  expected: Place[];
}

/** The quote cases of Apache Annotator, where the machine has them. */
const json = await commands.readFile('../shared/cases/anchoring/text-quote-match-cases.json').catch(() => '{}');
const cases = Object.entries(JSON.parse(json) as Record<string, QuoteCase>).filter(
  // An empty quote can't be kept, and a title is no article.
  ([, { selector, html }]) => selector.exact !== '' && !html.includes('<title>'),
);

function wholeMap(page: Document): TextMap {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    pieces.push({ node: node as Text, from: 0, to: (node as Text).data.length });
  }
  return new TextMap([pieces]);
}

const nodeAt = (page: Document, path: string): Node | null => page.evaluate(path, page, null, 9).singleNodeValue;

describe.skipIf(cases.length === 0)('quotes that other tools kept', () => {
  it.each(cases)('%s', async (name, { html, selector, expected }) => {
    const page = await openPage(html);
    const map = wholeMap(page);
    const found = anchorQuote(map, { prefix: '', suffix: '', start: 0, end: 0, ...selector });
    if (expected.length === 0) {
      // Words that stand there among other neighbours are found, and said to be uncertain.
      if (found.state !== 'missing') expect(found.confidence).toBeLessThan(0.9);
      else expect(map.text.includes(selector.exact) && name === 'no matches').toBe(false);
      return;
    }
    if (found.state === 'missing') throw new Error('not found');
    const range = map.rangeOf(found.start, found.end)!;
    const same = ({ startContainerXPath, startOffset, endContainerXPath, endOffset }: Place): boolean => {
      const wanted = page.createRange();
      wanted.setStart(nodeAt(page, startContainerXPath)!, startOffset);
      wanted.setEnd(nodeAt(page, endContainerXPath)!, endOffset);
      return (
        wanted.toString() === range.toString() &&
        map.offsetOf(wanted.startContainer, wanted.startOffset) === found.start
      );
    };
    expect(expected.some(same)).toBe(true);
  });
});
