import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { anchorQuote } from '../../components/anchoring/anchor-quote.ts';
import { normaliseText } from '../../components/language/normalise-text.ts';
import { TextMap, type Piece } from '../../components/page/text-map.ts';
import { openPage } from './open-page.ts';

/** The anchoring cases of Apache Annotator and of Hypothesis's client, where the machine has them beside the project. */
const CASES = '../shared/cases/anchoring';
const fileOf = (name: string): Promise<string> => commands.readFile(`${CASES}/${name}`).catch(() => '');
const casesIn = async <T>(name: string): Promise<[string, T][]> =>
  Object.entries(JSON.parse((await fileOf(name)) || '{}') as Record<string, T>);

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

interface PositionCase {
  html: string;
  selector: { start: number; end: number };
  expected: Place[];
}

interface DescribeCase {
  html: string;
  range: Place;
  expected: { exact: string; prefix: string; suffix: string };
}

/** Left out, of either kind: an empty quote can't be kept, and a page's title is no text of an article. */
const fits = (exact: string, html: string): boolean => exact !== '' && !html.includes('<title>');
/** Left out: where a quote's neighbours lie a space away that was not there, it is the same quote here. */
const WHITESPACE = 'with suffix, no matches due to whitespace';

function wholeMap(page: Document): TextMap {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    pieces.push({ node: node as Text, from: 0, to: (node as Text).data.length });
  }
  return new TextMap([pieces]);
}

function rangeAt(page: Document, place: Place): Range {
  const nodeAt = (path: string): Node => page.evaluate(path, page, null, 9).singleNodeValue!;
  const range = page.createRange();
  range.setStart(nodeAt(place.startContainerXPath), place.startOffset);
  range.setEnd(nodeAt(place.endContainerXPath), place.endOffset);
  return range;
}

/** Whether two ranges cover the same text: an end that lies between two nodes may be told of either. */
const sameText = (map: TextMap, a: Range, b: Range): boolean =>
  a.toString() === b.toString() &&
  map.offsetOf(a.startContainer, a.startOffset) === map.offsetOf(b.startContainer, b.startOffset);

const quotes = await casesIn<QuoteCase>('text-quote-match-cases.json');
describe.skipIf(quotes.length === 0)('quotes that Apache Annotator finds', () => {
  const kept = quotes.filter(([name, { selector, html }]) => fits(selector.exact, html) && name !== WHITESPACE);
  it.each(kept)('%s', async (name, { html, selector, expected }) => {
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
    expect(expected.some((place) => sameText(map, rangeAt(page, place), range))).toBe(true);
  });
});

const positions = await casesIn<PositionCase>('text-position-match-cases.json');
describe.skipIf(positions.length === 0)('positions that Apache Annotator finds', () => {
  const kept = positions.filter(([, { selector, html }]) => fits(selector.start === selector.end ? '' : html, html));
  it.each(kept)('%s', async (_, { html, selector, expected }) => {
    const page = await openPage(html);
    const map = wholeMap(page);
    // They count code points; ours are UTF-16 units.
    const units = (points: number): number => Array.from(map.text).slice(0, points).join('').length;
    const [start, end] = [units(selector.start), units(selector.end)];
    const exact = map.text.slice(start, end);
    expect(anchorQuote(map, { exact, prefix: '', suffix: '', start, end })).toMatchObject({
      state: 'exact',
      start,
      end,
    });
    expect(sameText(map, rangeAt(page, expected[0]!), map.rangeOf(start, end)!)).toBe(true);
  });
});

const described = await casesIn<DescribeCase>('text-quote-describe-cases.json');
describe.skipIf(described.length === 0)('quotes as Apache Annotator keeps them', () => {
  it.each(described.filter(([, { expected, html }]) => fits(expected.exact, html)))('%s', async (_, each) => {
    const page = await openPage(each.html);
    const map = wholeMap(page);
    const range = rangeAt(page, each.range);
    const start = map.offsetOf(range.startContainer, range.startOffset)!;
    const found = anchorQuote(map, { ...each.expected, start, end: start + each.expected.exact.length });
    expect(found).toMatchObject({ state: 'exact', start });
    expect(anchorQuote(map, { ...each.expected, start: 1, end: 2 })).toMatchObject({ state: 'moved', start });
  });
});

interface Baseline {
  rows: {
    id: string;
    target: {
      selector: { type: string; exact?: string; prefix?: string; suffix?: string; start?: number; end?: number }[];
    }[];
  }[];
}

const baselines: [string, string, Baseline][] = [];
for (const name of ['minimal', 'wikipedia-regression-testing']) {
  const html = await fileOf(`hypothesis/html-baselines/${name}.html`);
  const json = await fileOf(`hypothesis/html-baselines/${name}.json`);
  if (html !== '' && json !== '') baselines.push([name, html, JSON.parse(json) as Baseline]);
}

describe.skipIf(baselines.length === 0)('annotations made with Hypothesis', () => {
  it.each(baselines)('%s', async (_, html, { rows }) => {
    const page = await openPage(html);
    const map = wholeMap(page);
    expect(rows.length).toBeGreaterThan(0);
    for (const { target } of rows) {
      const of = (type: string) => target[0]!.selector.find((selector) => selector.type === type);
      const { exact = '', prefix = '', suffix = '' } = of('TextQuoteSelector')!;
      const { start = 0, end = 0 } = of('TextPositionSelector') ?? {};
      const found = anchorQuote(map, { exact, prefix, suffix, start, end });
      if (found.state === 'missing') throw new Error(`not found: ${exact}`);
      expect(normaliseText(map.text.slice(found.start, found.end))).toBe(normaliseText(exact));
      expect(found.confidence).toBeGreaterThan(0.9);
    }
  });
});
