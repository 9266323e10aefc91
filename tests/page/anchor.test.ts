import { describe, expect, it } from 'vitest';
import { anchorQuote } from '../../components/page/anchor.ts';
import type { Anchored } from '../../components/page/anchored.ts';
import { readArticle } from '../../components/page/read-article.ts';
import { quoteAt } from '../../components/annotations/target.ts';
import type { TextMap } from '../../components/page/text-map.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

const FILLER = [
  'Rain fell on the upland farms all week, and the river rose by a metre at the weir, gauges showed on Sunday.',
  'The choir of the old school sings on Thursday in the market hall, where tickets cost six crowns at the door.',
];

async function mapOf(texts: readonly string[]): Promise<TextMap> {
  return readArticle(await openPage(`<article>${paragraphs(texts)}</article>`))!.map;
}

async function anchored(
  before: readonly string[],
  exact: string,
  after: readonly string[],
): Promise<Anchored & { text?: string }> {
  const old = (await mapOf(before)).text;
  const start = old.indexOf(exact);
  const target = { ...quoteAt(old, start, start + exact.length), start, end: start + exact.length };
  const map = await mapOf(after);
  const found = anchorQuote(map, target);
  return found.state === 'missing' ? found : { ...found, text: map.text.slice(found.start, found.end) };
}

const replaced = (from: string, to: string): string[] => SENTENCES.map((text) => text.replace(from, to));

describe('anchoring a quote', () => {
  it('is exact when it stands where it stood', async () => {
    expect(await anchored(SENTENCES, SENTENCES[2]!, SENTENCES)).toMatchObject({ state: 'exact', confidence: 1 });
  });

  it('is moved when the same words stand elsewhere', async () => {
    const found = await anchored(SENTENCES, SENTENCES[2]!, [...FILLER, ...SENTENCES]);
    expect(found).toMatchObject({ state: 'moved', text: SENTENCES[2] });
  });

  it('takes, of two same sentences, the one with the same neighbours', async () => {
    const twice = [
      SENTENCES[0]!,
      'The council declined to comment.',
      ...FILLER,
      SENTENCES[1]!,
      'The council declined to comment.',
      SENTENCES[2]!,
    ];
    const old = (await mapOf(twice)).text;
    const start = old.lastIndexOf('The council declined');
    const end = start + 'The council declined to comment.'.length;
    const map = await mapOf([FILLER[0]!, ...twice]);
    const found = anchorQuote(map, { ...quoteAt(old, start, end), start, end });
    expect(found).toMatchObject({ state: 'moved', start: map.text.lastIndexOf('The council declined') });
  });

  it('is changed when figures or some words were edited, and covers the new words', async () => {
    const figure = await anchored(SENTENCES, SENTENCES[4]!, replaced('14 million', '19 million'));
    expect(figure).toMatchObject({ state: 'changed', text: SENTENCES[4]!.replace('14', '19') });
    const words = await anchored(SENTENCES, SENTENCES[2]!, [
      FILLER[0]!,
      ...replaced(
        'said that they had been told of the plan only on Friday',
        'say they had heard of the plan only last Friday',
      ),
    ]);
    expect(words.state).toBe('changed');
    expect(words.text?.startsWith('Shopkeepers')).toBe(true);
    expect(words.text?.endsWith('Friday.')).toBe(true);
  });

  it('does not call new quotation marks or dashes a change', async () => {
    const before = [
      ...SENTENCES,
      'The clerk said: "We never got the letter" - and left the room without another word.',
    ];
    const after = [...SENTENCES, 'The clerk said: “We never got the letter” – and left the room without another word.'];
    expect((await anchored(before, before[5]!, after)).state).toBe('moved');
  });

  it('is missing when the sentence is gone, rather than a guess', async () => {
    for (const text of SENTENCES) {
      const rest = [...SENTENCES.filter((other) => other !== text), ...FILLER];
      expect(await anchored(SENTENCES, text, rest)).toEqual({ state: 'missing' });
    }
  });

  it('does not take a short quote from among other neighbours', async () => {
    const found = await anchored(
      ['He said no, twice, to the members of the old council.', ...SENTENCES],
      'said',
      SENTENCES,
    );
    expect(found).toEqual({ state: 'missing' });
  });

  it('finds a quote that was kept without context', async () => {
    const map = await mapOf(SENTENCES);
    const found = anchorQuote(map, { exact: 'four of the nine girders', prefix: '', suffix: '', start: 0, end: 0 });
    expect(found).toMatchObject({ state: 'moved', start: map.text.indexOf('four of the nine') });
    expect(anchorQuote(map, { exact: '', prefix: '', suffix: '', start: 0, end: 0 })).toEqual({ state: 'missing' });
  });
});
