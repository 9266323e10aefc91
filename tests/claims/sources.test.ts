import { describe, expect, it } from 'vitest';
import { attributionsOf } from './attributed.ts';
import type { Attribution } from '../../components/claims/claim.ts';

const sources = (text: string): (string | null)[] => attributionsOf(text).map((a) => a?.source ?? null);
const last = (text: string): Attribution | null => attributionsOf(text).at(-1) ?? null;

describe('a paper that carries what is said', () => {
  it.each([
    ['The envoy will stay, according to an account of the talks published by Xinhua on Monday.', 'Xinhua'],
    ['The envoy will stay, according to an account of the talks that Norway’s broadcaster, NRK, carried.', 'NRK'],
    ['The envoy will stay, according to an account by Interfax.', 'Interfax'],
    ['The road was shut, according to a report in the Harbour Post.', 'Harbour Post'],
    ['The road was shut, according to a Reuters report.', 'Reuters'],
    ['According to a survey by the University of Leeds, prices rose.', 'University of Leeds'],
    ['A 2019 report by the World Bank found that growth had slowed.', 'World Bank'],
    ['A report by the World Bank found that growth had slowed.', 'World Bank'],
    ['The army had left, according to the ministry’s report.', 'the ministry'],
  ])('gives it to whoever gave it out: %s', (text, source) => {
    expect(sources(text)).toEqual([source]);
  });

  it.each([
    ['The envoy will stay, according to an account of the talks.', 'account of the talks'],
    ['The envoy will stay, according to an account written in haste.', 'account written in haste'],
    ['The army had left, according to last year’s report.', 'last year’s report'],
    ['The road was shut, according to a report published on Monday.', 'report published'],
    ['The road was shut, according to the head of the Harbour Post.', 'head of the Harbour Post'],
  ])('keeps its own name where nobody gave it out: %s', (text, source) => {
    expect(sources(text)).toEqual([source]);
  });

  it('marks the giver’s own words as the source', () => {
    const text = 'The envoy will stay, according to an account of the talks published by Xinhua on Monday.';
    expect(attributionsOf(text)[0]?.sourceSpans.map((s) => text.slice(s.start, s.end))).toEqual(['Xinhua']);
  });

  it('does not take officials for a person by what comes before them', () => {
    expect(last('Other Asian leaders said the strait was quiet.')?.sourceKeys).toEqual([]);
  });

  it('does not know a poll by the place that it asks about', () => {
    expect(last('According to a poll of Ohio voters, the two parties are level.')?.sourceKeys).toEqual([]);
  });
});

describe('what is uttered with a noun', () => {
  it.each([
    ['The senator dropped several hints that she would stand again.', 'senator', 'dropped several hints'],
    [
      'Officials in Rome and Oslo have expressed concern that the ship could sink.',
      'Officials in Rome and Oslo',
      'have expressed concern',
    ],
    ['The union voiced fears of job losses.', 'the union', 'voiced fears'],
    ['The minister raised the possibility that the vote would be put off.', 'minister', 'raised the possibility'],
    ['Ms Varga gave a broad hint on Monday that she would stand again.', 'Varga', 'gave a broad hint'],
    ['The mayor made an allegation of fraud.', 'mayor', 'made an allegation'],
    ['Tom Reyes expressed hope that the bridge would open.', 'Tom Reyes', 'expressed hope'],
    ['Doctors have raised doubts about the new drug.', 'Doctors', 'have raised doubts'],
  ])('%s', (text, source, cue) => {
    const said = last(text);
    expect(said?.source).toBe(source);
    expect(said?.cueSpans.map((s) => text.slice(s.start, s.end))).toEqual([cue]);
  });

  it.each([
    'The storm raised fears of flooding.',
    'The deal gives hope that prices will fall.',
    'He was asked to make claims that nobody could check.',
    'Norway and Chile have claims in the region.',
    'Her recent comments were short.',
    'Concern was not voiced that day.',
  ])('finds nobody in: %s', (text) => {
    expect(sources(text)).toEqual([null]);
  });
});

describe('“the agency”, “the spokesman”', () => {
  it.each([
    ['KCNA said the envoy had left. The talks were over, the agency said.', 'KCNA'],
    ['Japan’s Defence Ministry said a missile had landed. Nobody was hurt, the ministry said.', 'Defence Ministry'],
    ['Corvane Group said sales fell. The company said it would cut jobs.', 'Corvane Group'],
    ['The Harbour Post reported the bridge was safe. The paper said it was new.', 'Harbour Post'],
    ['The palace spokesman, Ivo Lang, said nothing was planned. It may rain, the palace spokesman added.', 'Ivo Lang'],
  ])('stands for the one named before: %s', (text, source) => {
    expect(last(text)?.source).toBe(source);
    expect(last(text)?.probable).toBe(true);
  });

  it.each([
    ['The agency said the talks were over.', 'the agency'],
    ['KCNA said the envoy had left. Xinhua said he had stayed. The agency said the talks were over.', 'the agency'],
    ['Corvane Group said sales fell. The ministry said prices rose.', 'the ministry'],
    [
      'KCNA said the envoy had left. It rained. It snowed. Ships sank. Trains stood still. The agency said the talks were over.',
      'the agency',
    ],
  ])('stays as it is where none or several fit: %s', (text, source) => {
    expect(last(text)?.source).toBe(source);
    expect(last(text)?.probable).toBe(false);
  });
});

describe('datelines', () => {
  it.each([
    'SEOUL - Korean leader Kim Min Jun said the launch had failed.',
    'SEOUL, South Korea (AP) — Korean leader Kim Min Jun said the launch had failed.',
    'Seoul (Reuters) – Korean leader Kim Min Jun said the launch had failed.',
  ])('are no part of the source: %s', (text) => {
    const said = last(text);
    expect(said?.source).toBe('Kim Min Jun');
    expect(said?.role).toBe('Korean leader');
    expect(said?.sourceSpans.map((s) => text.slice(s.start, s.end))).toEqual(['Korean leader Kim Min Jun']);
  });

  it('leaves a name before a dash alone', () => {
    expect(sources('NRK — the public broadcaster — said the ferry had sunk.')).toEqual(['NRK']);
  });
});

describe('quotations of several sentences', () => {
  it('belong to the speaker who is named at their end', () => {
    const said = attributionsOf('“The dam will hold. It was built well,” said Ms Varga.');
    expect(said.map((a) => a?.source)).toEqual(['Varga', 'Varga']);
    expect(said.map((a) => a?.probable)).toEqual([true, false]);
  });

  it('are not broken by somebody whom they speak of', () => {
    expect(sources('Ms Varga said: “The dam will hold. The mayor said it would fall. We checked it.”')).toEqual([
      'Varga',
      'Varga',
      'Varga',
    ]);
  });

  it('go on in the next paragraph where marks open it again', () => {
    expect(sources('Ms Varga said: "The dam will hold.\n\n"The mayor said it would fall."')).toEqual([
      'Varga',
      'Varga',
    ]);
  });

  it('do not reach back over a quotation that had closed', () => {
    expect(sources('“Nobody asked us.” The road was shut. “The dam will hold,” said Ms Varga.')[0]).toBeNull();
  });
});

describe('names that the article has in full', () => {
  it('completes a surname with its role', () => {
    const said = last('The Kremlin spokesman Ivo Orlov met the press. Orlov said nothing was planned.');
    expect(said?.source).toBe('Ivo Orlov');
    expect(said?.role).toBe('Kremlin spokesman');
    expect(said?.sourceKeys).toContain('country:ru');
    expect(said?.probable).toBe(false);
  });

  it('finds the full name further on, too', () => {
    expect(sources('Mr Orlov said nothing was planned. The head of the firm, Ivo Orlov, left.')[0]).toBe('Ivo Orlov');
  });

  it('does not choose between two bearers', () => {
    expect(last('Neil Abbot and Simon Abbot left. Mr Abbot said he was innocent.')?.source).toBe('Abbot');
  });

  it.each([
    'Mr Holm spoke. “It is late,” Tom Reyes said on Monday, but he said the road would be shut for many more weeks to come.',
    'Mr Holm said it was late. Tom Reyes left, though he said that the road would open.',
  ])('takes “he” for the man whom its own sentence names: %s', (text) => {
    expect(last(text)?.source).toBe('Tom Reyes');
  });

  it('does not take “he said” after a statement for the man whom that is about', () => {
    expect(last('Mr Holm said it was late. Tom Reyes left on Monday, he said.')?.source).toBe('Holm');
  });

  it('takes “he” for the man whom the sentence before was about', () => {
    expect(last('Ms Reyes said it was late. Councillor Martin Shaw voted no. He said the site was bad.')?.source).toBe(
      'Martin Shaw',
    );
  });
});

describe('phrases that name nobody', () => {
  it.each([
    ['Naturally he expected the vote to fail.', 'he'],
    ['Ms Varga left. The dam, according to her, the only engineer there, would hold.', 'Varga'],
    ['Mr Holm left. He, too, said the vote would fail.', 'Holm'],
    ['Chairman Ivo Lang earlier in the day said the vote would fail.', 'Ivo Lang'],
    ['Miller, a welder, said softly into the phone.', 'Miller'],
    ['Tom Reyes however said the vote would fail.', 'Tom Reyes'],
    ['Sen. Ada Lee (R-Iowa) on Wednesday said the vote would fail.', 'Ada Lee'],
    ['Nobody believed Ms Varga’s claim that the dam was cracked.', 'Varga'],
  ])('are cut to who speaks: %s', (text, source) => {
    expect(last(text)?.source).toBe(source);
  });

  it.each(['More rain is forecast for Friday.', 'He could not tell who was at the wheel.'])('are left: %s', (text) => {
    expect(sources(text)).toEqual([null]);
  });
});

describe('who speaks for a country', () => {
  it.each([
    ['Russian Foreign Ministry spokeswoman Maria Zotova said the talks were off.', 'ru'],
    ['The French foreign ministry said the talks were off.', 'fr'],
    ['Japan’s Defence Ministry said a missile had landed.', 'jp'],
    ['Downing Street said the prime minister was well.', 'gb'],
    ['A spokesman for the Turkish president, Ibrahim Kaya, said the border was open.', 'tr'],
    ['Germany’s interior minister, Nora Faber, said the border was open.', 'de'],
    ['The White House said the border was open.', 'us'],
    ['Chinese officials said the border was open.', 'cn'],
    ['The Kremlin was cool. Its spokesman, Ivo Orlov, said no visit was planned.', 'ru'],
    ['Vera Holt, a spokeswoman for the Danish government, said the border was open.', 'dk'],
    ['The Indian army said the border was open.', 'in'],
  ])('%s', (text, country) => {
    expect(last(text)?.sourceKeys).toContain(`country:${country}`);
  });

  it.each([
    'Vera Holt, a baker from France, said the bread was good.',
    'Tom Reyes, who has lived in Norway, said the bread was good.',
    'It rained in Norway. Its director, Ada Lee, said the club was safe.',
  ])('not: %s', (text) => {
    expect(last(text)?.sourceKeys.filter((key) => key.startsWith('country:'))).toEqual([]);
  });
});
