import { describe, expect, it } from 'vitest';
import { readArticle } from '../../components/page/read-article.ts';
import type { TextMap } from '../../components/page/text-map.ts';
import { normaliseText } from '../../components/language/normalise-text.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

async function mapOf(html: string): Promise<TextMap> {
  return readArticle(await openPage(`<article>${html}${paragraphs()}</article>`))!.map;
}

/** Every stretch that starts and ends at a visible unit gives a range whose ends give the stretch again. */
function roundTrips(map: TextMap, length: number): void {
  for (let start = 0; start < length; start++) {
    for (let end = start + 1; end <= length; end++) {
      if (/\s/.test(map.text[start]!) || /\s/.test(map.text[end - 1]!)) continue;
      const range = map.rangeOf(start, end)!;
      expect(normaliseText(range.toString())).toBe(map.text.slice(start, end));
      expect(map.offsetOf(range.startContainer, range.startOffset)).toBe(start);
      expect(map.offsetOf(range.endContainer, range.endOffset)).toBe(end);
    }
  }
}

describe('the map between text and document', () => {
  it('goes both ways over soft hyphens, no-break spaces and collapsed whitespace', async () => {
    const map = await mapOf('<p>Har&shy;bour&nbsp;\n  dues&#8203;, and\t\ttolls&nbsp;rose again by a tenth.</p>');
    expect(map.text.startsWith('Harbour dues, and tolls rose again by a tenth.\n\n')).toBe(true);
    roundTrips(map, 24);
  });

  it('goes both ways over nodes that split words', async () => {
    const map = await mapOf('<p>The <b>har<i>bo</i></b>ur <a href="#">co</a>uncil, in a word, <em> voted </em>no.</p>');
    expect(map.text.startsWith('The harbour council, in a word, voted no.')).toBe(true);
    roundTrips(map, 24);
  });

  it('goes both ways over emoji, and keeps their joiners', async () => {
    const map = await mapOf('<p>👩‍🚒🚒 said, in short: the fire is out, and nobody is hurt.</p>');
    expect(map.text.startsWith('👩‍🚒🚒 said,')).toBe(true);
    roundTrips(map, 16);
  });

  it('goes both ways over text that runs from right to left', async () => {
    const map = await mapOf('<p dir="rtl">قال المجلس، يوم <b>الاثنين</b>، إن الجسر سيغلق لعامين كاملين.</p>');
    expect(map.text.startsWith('قال المجلس، يوم الاثنين،')).toBe(true);
    roundTrips(map, 24);
  });

  it('spans paragraphs, and knows where a gap between them goes on', async () => {
    const map = await mapOf('');
    const first = SENTENCES[0]!.length;
    const range = map.rangeOf(first - 5, first + 2 + 3)!;
    expect(range.toString().replace(/\s+/g, '|')).toBe('thin.|Eng');
    expect(map.rangeOf(first, first + 2)).toBeNull();
    const between = range.commonAncestorContainer;
    expect(map.offsetOf(between, 1)).toBe(first + 2);
  });

  it('gives null outside the text, and for nodes that the page has taken away', async () => {
    const page = await openPage(`<h1>Bridge</h1><article>${paragraphs()}</article><p>The end.</p>`);
    const { map } = readArticle(page)!;
    expect(map.rangeOf(-1, 4)).toBeNull();
    expect(map.rangeOf(4, 4)).toBeNull();
    expect(map.rangeOf(0, map.text.length + 1)).toBeNull();
    expect(map.offsetOf(page.querySelector('h1')!.firstChild!, 2)).toBeNull();
    page.querySelector('article p')!.remove();
    expect(map.rangeOf(0, 4)).toBeNull();
    expect(map.rangeOf(SENTENCES[0]!.length + 2, SENTENCES[0]!.length + 11)?.toString()).toBe('Engineers');
  });
});
