import { describe, expect, it } from 'vitest';
import { anchorQuote } from '../../components/anchoring/anchor-quote.ts';
import type { Anchored, QuoteTarget } from '../../components/anchoring/anchored.ts';
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
      expect(await anchored(SENTENCES, text, rest)).toMatchObject({ state: 'missing' });
    }
  });

  it('does not take a short quote from among other neighbours', async () => {
    const found = await anchored(
      ['He said no, twice, to the members of the old council.', ...SENTENCES],
      'said',
      SENTENCES,
    );
    expect(found).toMatchObject({ state: 'missing' });
  });

  it('finds the same words twice by their neighbours, and by their place where these are the same', async () => {
    const refrain = 'Nobody from the council was there.';
    const twice = [SENTENCES[0]!, refrain, SENTENCES[1]!, SENTENCES[2]!, refrain, SENTENCES[3]!];
    const map = await mapOf(twice);
    const [first, second] = [map.text.indexOf(refrain), map.text.lastIndexOf(refrain)];
    const length = refrain.length;
    const kept = (start: number, at: number): QuoteTarget => ({
      ...quoteAt(map.text, start, start + length),
      start: at,
      end: at + length,
    });
    expect(anchorQuote(map, kept(first, second + 40))).toMatchObject({ state: 'moved', start: first });
    expect(anchorQuote(map, kept(second, first + 3))).toMatchObject({ state: 'moved', start: second });
    const bare = { exact: refrain, prefix: '', suffix: '' };
    expect(anchorQuote(map, { ...bare, start: second + 9, end: second + 9 + length }).confidence).toBeLessThan(0.99);
    expect(anchorQuote(map, { ...bare, start: second + 9, end: second + 9 + length })).toMatchObject({ start: second });
    expect(anchorQuote(map, { ...bare, start: first + 9, end: first + 9 + length })).toMatchObject({ start: first });
  });

  it('finds the edited one of two, not the other that stands unchanged among strangers', async () => {
    const refrain = 'Nobody from the council came to the meeting.';
    const before = [SENTENCES[0]!, refrain, SENTENCES[1]!, ...FILLER, refrain, SENTENCES[3]!];
    const after = [
      SENTENCES[0]!,
      refrain.replace('came', 'had come'),
      SENTENCES[1]!,
      ...FILLER,
      refrain,
      SENTENCES[3]!,
    ];
    expect(await anchored(before, refrain, after)).toMatchObject({
      state: 'changed',
      text: 'Nobody from the council had come to the meeting.',
    });
  });

  it('covers a whole sentence again whose first or last words were changed', async () => {
    const first = await anchored(SENTENCES, SENTENCES[1]!, replaced('Engineers found', 'At dawn divers'));
    expect(first).toMatchObject({ state: 'changed', text: SENTENCES[1]!.replace('Engineers found', 'At dawn divers') });
    const last = await anchored(SENTENCES, SENTENCES[3]!, replaced('nothing to residents', 'two crowns'));
    expect(last).toMatchObject({ state: 'changed', text: SENTENCES[3]!.replace('nothing to residents', 'two crowns') });
  });

  it('covers a word that was put before the first of a sentence, of which no neighbours were kept, too', async () => {
    const [first] = SENTENCES as [string];
    const after = replaced('The harbour', 'Last night the harbour');
    expect(await anchored(SENTENCES, first, after)).toMatchObject({ state: 'changed', text: after[0] });
    const [found, phrase] = await Promise.all(
      [first, 'harbour council voted on Monday to close'].map(async (exact) =>
        anchorQuote(await mapOf(after), { exact, prefix: '', suffix: '', start: 0, end: 0 }),
      ),
    );
    expect(found).toMatchObject({ state: 'changed', start: 0, end: after[0]!.length });
    expect(phrase).toMatchObject({ state: 'moved', start: after[0]!.indexOf('harbour') });
  });

  it('keeps a phrase between its neighbours, whatever was put into it', async () => {
    const phrase = 'four of the nine girders';
    const found = await anchored(SENTENCES, phrase, replaced(phrase, 'three of the twelve iron girders'));
    expect(found).toMatchObject({ state: 'changed', text: 'three of the twelve iron girders' });
    expect(await anchored(SENTENCES, '14 million', replaced('14 million', 'nineteen billion'))).toMatchObject({
      state: 'changed',
      text: 'nineteen billion',
    });
  });

  it('finds a passage of several paragraphs that was edited', async () => {
    const old = SENTENCES.slice(1, 4).join('\n\n');
    const found = await anchored(SENTENCES, old, [FILLER[0]!, ...replaced('every twenty minutes', 'twice an hour')]);
    expect(found).toMatchObject({ state: 'changed', text: old.replace('every twenty minutes', 'twice an hour') });
  });

  it('finds a quote split over nodes, with soft hyphens and no-break spaces, and gives its range', async () => {
    const split = SENTENCES.map((text) =>
      text.replace('swing bridge', 'swi<b>ng&nbsp;br</b>idge').replace('girders', 'gir&shy;ders'),
    );
    expect(await anchored(SENTENCES, SENTENCES[0]!, split)).toMatchObject({ state: 'exact', text: SENTENCES[0] });
    const map = await mapOf([...FILLER, ...split]);
    const found = anchorQuote(map, { exact: 'four of the nine girders', prefix: '', suffix: '', start: 0, end: 0 });
    if (found.state === 'missing') throw new Error('not found');
    expect(map.rangeOf(found.start, found.end)!.toString()).toBe('four of the nine gir\u00adders');
  });

  it('finds nothing in text that no reader sees', async () => {
    const hidden = `<p hidden>${FILLER[0]}</p><p style="display: none">${FILLER[0]}</p>`;
    const map = readArticle(await openPage(`<article>${hidden}${paragraphs()}</article>`))!.map;
    const target = { exact: FILLER[0]!, prefix: '', suffix: '', start: 0, end: FILLER[0]!.length };
    expect(anchorQuote(map, target)).toMatchObject({ state: 'missing' });
  });

  it('takes whitespace as it was kept by other tools', async () => {
    const map = await mapOf(SENTENCES);
    const exact = '\n   Shopkeepers on\u00a0the  north\n quay, who rely on\tthe bridge';
    const found = anchorQuote(map, { exact, prefix: 'to members.\n\n   ', suffix: ',\n said', start: 7, end: 90 });
    expect(found).toMatchObject({ state: 'moved', start: map.text.indexOf('Shopkeepers') });
    expect(found.confidence).toBeGreaterThan(0.9);
  });

  it('finds emoji and text that runs from right to left, moved and edited', async () => {
    const emoji = '👩‍🚒🚒 The fire at the old mill is out, the brigade wrote 🎉.';
    const arabic = 'قال المجلس يوم الاثنين إن الجسر القديم سيغلق لعامين كاملين بسبب تآكل الحديد.';
    for (const text of [emoji, arabic]) {
      const before = [...SENTENCES, text];
      expect(await anchored(before, text, [FILLER[0]!, ...before])).toMatchObject({ state: 'moved', text });
    }
    const edited = arabic.replace('لعامين', 'لثلاثة أعوام');
    expect(await anchored([...SENTENCES, arabic], arabic, [...SENTENCES, edited])).toMatchObject({
      state: 'changed',
      text: edited,
    });
    const put = emoji.replace('old', 'new 🏭');
    expect(await anchored([...SENTENCES, emoji], emoji, [...SENTENCES, put])).toMatchObject({
      state: 'changed',
      text: put,
    });
  });

  it('finds text without spaces between words', async () => {
    const before = '市議会は月曜日、老朽化した跳ね橋を二年間閉鎖することを決めた。';
    const after = before.replace('二年間', '三年間');
    expect(await anchored([...SENTENCES, before], before, [...SENTENCES, after])).toMatchObject({
      state: 'changed',
      text: after,
    });
  });

  it('is the less sure the less is left', async () => {
    const sure = async (after: string): Promise<number> =>
      (await anchored(SENTENCES, SENTENCES[2]!, SENTENCES.with(2, after))).confidence;
    const little = await sure(SENTENCES[2]!.replace('Friday', 'Sunday'));
    const much = await sure('Shopkeepers on the quay, who depend on it, learned of the plan last week.');
    expect(little).toBeGreaterThan(0.95);
    expect(much).toBeLessThan(little);
  });

  it('finds a quote that was kept without context', async () => {
    const map = await mapOf(SENTENCES);
    const found = anchorQuote(map, { exact: 'four of the nine girders', prefix: '', suffix: '', start: 0, end: 0 });
    expect(found).toMatchObject({ state: 'moved', start: map.text.indexOf('four of the nine') });
    expect(anchorQuote(map, { exact: '', prefix: '', suffix: '', start: 0, end: 0 })).toMatchObject({
      state: 'missing',
    });
  });
});
