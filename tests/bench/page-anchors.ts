/** What the measuring script puts into a page: quotes to ranges, our way and Hypothesis's. */
import { anchorQuote } from '../../components/anchoring/anchor-quote.ts';
import type { QuoteTarget } from '../../components/anchoring/anchored.ts';
import { TextMap, type Piece } from '../../components/page/text-map.ts';
import { matchedAsHypothesis } from './hypothesis-way.ts';

/** One walk over the page, one index, a range for each quote: gives how many ranges. */
export function ours(targets: readonly QuoteTarget[]): number {
  const pieces = [...document.querySelectorAll('p')].map((paragraph) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const own: Piece[] = [];
    for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null)
      own.push({ node, from: 0, to: node.length });
    return own;
  });
  const map = new TextMap(pieces);
  let found = 0;
  for (const target of targets) {
    const anchored = anchorQuote(map, target);
    if (anchored.state !== 'missing' && map.rangeOf(anchored.start, anchored.end) !== null) found++;
  }
  return found;
}

/**
 * The way of Hypothesis's client: the position if the same text stands there, else the quote in the page's text, which is
 * taken anew for each. Its first try, by XPath, is left out: it costs time and finds nothing on a changed page.
 */
export function theirs(targets: readonly QuoteTarget[]): number {
  let found = 0;
  for (const target of targets) {
    const held = rangeFrom(target.start, target.end);
    if (held?.toString() === target.exact) {
      found++;
      continue;
    }
    const match = matchedAsHypothesis(document.body.textContent, target);
    if (match !== null && rangeFrom(match.start, match.end) !== null) found++;
  }
  return found;
}

/** A walk over the text nodes up to two offsets into the page's text. */
function rangeFrom(start: number, end: number): Range | null {
  const nodes = document.createNodeIterator(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let length = 0;
  let started = false;
  for (let node = nodes.nextNode() as Text | null; node !== null; node = nodes.nextNode() as Text | null) {
    const next = length + node.data.length;
    if (!started && start < next) {
      range.setStart(node, start - length);
      started = true;
    }
    if (started && end <= next) {
      range.setEnd(node, end - length);
      return range;
    }
    length = next;
  }
  return null;
}
