import { describe, expect, it } from 'vitest';
import { attributionsOf } from './attributed.ts';

const sources = (text: string): (string | null)[] => attributionsOf(text).map((a) => a?.source ?? null);

describe('the source as it is shown', () => {
  it.each([
    ['Kremlin spokesman Dmitry Peskov had said there was no plan for a visit.', 'Dmitry Peskov', 'Kremlin spokesman'],
    ['Pyongyang’s state media KCNA reported on Thursday that the envoy had left.', 'KCNA', 'state media'],
    ['Mr Okafor said the bridge was safe.', 'Okafor', null],
    ['Ada Okafor, head of the rescue service, said the bridge was safe.', 'Ada Okafor', 'head of the rescue service'],
    [
      'The bridge was safe, said Ada Okafor, a spokeswoman for the council.',
      'Ada Okafor',
      'spokeswoman for the council',
    ],
    ['US and South Korean officials said the test had failed.', 'US and South Korean officials', null],
    ['The bridge was safe, said its builder, Ada Okafor.', 'Ada Okafor', 'builder'],
    ['Ada Okafor of the opposition Harbour Party said the vote was void.', 'Ada Okafor', null],
    ['The state pathologist, Dr Samuel Odede, said the heart had failed.', 'Samuel Odede', 'state pathologist'],
    [
      'A spokesman of the coast guard, Captain Ruwan Silva, said two boats were held.',
      'Ruwan Silva',
      'spokesman of the coast guard',
    ],
    ['Officials in Lima said the road was shut.', 'Officials in Lima', null],
    ['The Harbour Post reported the bridge was safe.', 'Harbour Post', null],
    ['The ministry said the test had failed.', 'the ministry', null],
    ['The company’s statement said no data had been lost.', 'the company', null],
  ])('%s', (text, source, role) => {
    const [said] = attributionsOf(text);
    expect(said?.source).toBe(source);
    expect(said?.role).toBe(role);
    expect(said?.probable).toBe(false);
  });

  it('knows a government by its spokesman and by its seat', () => {
    const [one] = attributionsOf('Kremlin spokesman Dmitry Peskov said nothing was planned.');
    const [other] = attributionsOf('The Kremlin said nothing was planned.');
    expect(one?.sourceKeys).toContain('person:peskov');
    expect(one?.sourceKeys.some((key) => other?.sourceKeys.includes(key))).toBe(true);
  });

  it('shows nobody for what is said by nobody', () => {
    expect(
      sources('The minister is said to be in Paris. No group has said that it fired. Nobody said a word.'),
    ).toEqual([null, null, null]);
  });

  it('counts its spans from the start of the text', () => {
    const text = 'The river rose overnight.\n\nMs Varga said the dam would hold.';
    const said = attributionsOf(text)[1];
    const words = (spans: readonly { start: number; end: number }[] | undefined): string[] =>
      (spans ?? []).map((s) => text.slice(s.start, s.end));
    expect(words(said?.sourceSpans)).toEqual(['Ms Varga']);
    expect(words(said?.cueSpans)).toEqual(['said']);
    expect(words(said?.contentSpans)).toEqual(['the dam would hold']);
  });
});

describe('when it was said', () => {
  it('reads the day beside the cue, against the article’s date', () => {
    const [said] = attributionsOf('Ms Varga told reporters on Wednesday that the dam would hold.');
    expect(said?.when).toBe('Wednesday');
    expect(said?.date).toBe('2024-03-06');
  });

  it('does not take a day from what is said', () => {
    expect(attributionsOf('Ms Varga said the dam would open on Friday.')[0]?.when).toBeNull();
  });
});

describe('speech that goes on', () => {
  it('gives the next quotation in a paragraph to the speaker before', () => {
    const said = attributionsOf('“We are ready,” Ms Varga said. “The dam will hold.”');
    expect(said.map((a) => a?.source)).toEqual(['Varga', 'Varga']);
    expect(said.map((a) => a?.probable)).toEqual([false, true]);
  });

  it('follows a quotation across sentences until it closes', () => {
    expect(
      sources('Ms Varga said: “The dam will hold. It was built well. We checked it.” The river fell at dawn.'),
    ).toEqual(['Varga', 'Varga', 'Varga', null]);
  });

  it('follows a quotation that opens again in the next paragraph', () => {
    expect(sources('Ms Varga said: “The dam will hold.\n\n“It was built well.”')).toEqual(['Varga', 'Varga']);
  });

  it('lets a quotation go at the end of a paragraph that nothing opens again', () => {
    expect(sources('Ms Varga said: “The dam will hold.\n\nThe river fell at dawn.')).toEqual(['Varga', null]);
  });

  it('does not hand a quotation to the speaker of another paragraph', () => {
    expect(sources('Ms Varga said the dam would hold.\n\n“Nobody asked us.”')).toEqual(['Varga', null]);
  });
});

describe('pronouns', () => {
  it('takes “she” for the one woman who spoke', () => {
    const said = attributionsOf('Ms Varga said the dam would hold. She said the gates were new.')[1];
    expect(said?.source).toBe('Varga');
    expect(said?.probable).toBe(true);
  });

  it('takes “it” for the one organisation that spoke', () => {
    const said = attributionsOf('KCNA said the envoy had left. It said the talks were over.')[1];
    expect(said?.source).toBe('KCNA');
    expect(said?.probable).toBe(true);
  });

  it('leaves “he” open between two men', () => {
    const text = 'Mr Holm said the pact was dead. Mr Reyes said it would be signed. He said nothing more was needed.';
    expect(sources(text)[2]).toBe('he');
  });

  it('does not take “she” for a man', () => {
    expect(sources('Mr Holm said the pact was dead. She said it lived.')[1]).toBe('she');
  });

  it('gives a surname its full name and role from before', () => {
    const said = attributionsOf('Defence minister Lars Holm said no troops had left. Mr Holm said none would.')[1];
    expect(said?.source).toBe('Lars Holm');
    expect(said?.role).toBe('Defence minister');
  });
});

it('sets wishes and orders aside, and keeps beliefs', () => {
  expect(sources('Mr Holm wants the army to leave the town. Mr Holm believes that the army has left.')).toEqual([
    null,
    'Holm',
  ]);
});
