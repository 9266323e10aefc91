import { describe, expect, it } from 'vitest';
import { readArticle } from '../../components/page/read-article.ts';
import { selectedQuote } from '../../components/page/selection.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

describe('what the reader selected', () => {
  it('is a quote with 32 units of context on each side', async () => {
    const page = await openPage(`<h1>Bridge</h1><article>${paragraphs()}</article>`);
    const { map } = readArticle(page)!;
    const start = map.text.indexOf('four of the nine girders');
    const range = map.rangeOf(start, start + 24)!;
    page
      .getSelection()!
      .setBaseAndExtent(range.startContainer, range.startOffset - 1, range.endContainer, range.endOffset + 1);
    expect(selectedQuote(page, map)).toEqual({
      start,
      end: start + 24,
      exact: 'four of the nine girders',
      prefix: map.text.slice(start - 32, start),
      suffix: map.text.slice(start + 24, start + 56),
    });
  });

  it('is whole words and figures where the mouse was a letter off', async () => {
    const page = await openPage(
      `<article>${paragraphs([...SENTENCES, 'It isn’t yet known who pays for 4,300 tonnes of steel, <b>W</b>eber said.'])}</article>`,
    );
    const { map } = readArticle(page)!;
    const select = (words: string): string => {
      const start = map.text.indexOf(words);
      const range = map.rangeOf(start, start + words.length)!;
      page
        .getSelection()!
        .setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
      return selectedQuote(page, map)!.exact;
    };
    expect(select('gineers found cracks in fo')).toBe('Engineers found cracks in four');
    expect(select('t yet known who pays for 4,3')).toBe('isn’t yet known who pays for 4,300');
    expect(select('eber said')).toBe('Weber said');
    expect(select('tonnes of steel,')).toBe('tonnes of steel,');
    expect(select('e')).toBe('The');
  });

  it('is cut to the article when more was selected', async () => {
    const page = await openPage(
      `<h1>Bridge</h1><article>${paragraphs()}</article><footer>The end of the page</footer>`,
    );
    const { map } = readArticle(page)!;
    page.getSelection()!.selectAllChildren(page.body);
    expect(selectedQuote(page, map)).toMatchObject({ start: 0, end: map.text.length, exact: map.text });
  });

  it('is found in an open shadow tree, where the article stands in one', async () => {
    const page = await openPage('<main><x-story></x-story></main>');
    const root = page.querySelector('x-story')!.attachShadow({ mode: 'open' });
    for (const text of SENTENCES) root.append(Object.assign(page.createElement('p'), { textContent: text }));
    const { map } = readArticle(page)!;
    const [first, second] = [...root.querySelectorAll('p')].map((paragraph) => paragraph.firstChild!);
    page.getSelection()!.setBaseAndExtent(first!, 4, second!, 9);
    const { exact } = selectedQuote(page, map)!;
    expect(exact).toBe(`${SENTENCES[0]!.slice(4)}\n\n${SENTENCES[1]!.slice(0, 9)}`);
  });

  it('is nothing when nothing of the article is selected', async () => {
    const page = await openPage(
      `<h1>Bridge</h1><article>${paragraphs()}</article><footer>The end of the page</footer>`,
    );
    const { map } = readArticle(page)!;
    expect(selectedQuote(page, map)).toBeNull();
    page.getSelection()!.selectAllChildren(page.querySelector('h1')!);
    expect(selectedQuote(page, map)).toBeNull();
    page.getSelection()!.selectAllChildren(page.querySelector('footer')!);
    expect(selectedQuote(page, map)).toBeNull();
    page.getSelection()!.collapse(page.querySelector('p')!.firstChild, 3);
    expect(selectedQuote(page, map)).toBeNull();
  });
});
