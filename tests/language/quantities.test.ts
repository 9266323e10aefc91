import { describe, expect, it } from 'vitest';
import { quantitiesOf } from '../../components/language/quantities.ts';
import { textOf } from '../../components/language/span.ts';
import { stemOf } from '../../components/language/stems.ts';

const brief = (text: string): string[] =>
  quantitiesOf(text).map(({ value, upper, bound, unit, of }) =>
    [upper === null ? value : `${value}–${upper}`, bound === 'exact' ? '' : bound, unit ?? '', of ?? '']
      .filter((part) => part !== '')
      .join(' '),
  );

describe('quantities', () => {
  it('are read from figures and words, with what they count', () => {
    expect(brief('Nine people died and 1,200 soldiers left.')).toEqual(['9 people', '1200 soldier']);
    expect(brief('Twenty-two others, a dozen eggs, half a million voters, two hundred and five trucks.')).toEqual([
      `22`,
      '12 egg',
      '500000 voter',
      '205 truck',
    ]);
    expect(brief('At least 12 more were injured, 5 dead.')).toEqual(['12 at-least', `5 ${stemOf('dead')}`]);
  });

  it('scale money and name its currency', () => {
    expect(brief('It cost $3bn, €40m, £1.2 million, US$5 and 7 million yen.')).toEqual([
      '3000000000 usd',
      '40000000 eur',
      '1200000 gbp',
      '5 usd',
      '7000000 jpy',
    ]);
  });

  it('normalise units and shares', () => {
    expect(brief('12 per cent, 12%, 5km, 40 degrees Celsius, 35°C, three hours.')).toEqual([
      '12 %',
      '12 %',
      '5 km',
      '40 °c',
      '35 °c',
      '3 hour',
    ]);
    expect(brief('Two-thirds of women and half of the trucks.')).toEqual(['66.67 % woman', '50 % truck']);
    expect(brief('The 40-year-old made a six-day trip.')).toEqual(['40 year old', '6 day']);
  });

  it('know ranges', () => {
    expect(brief('Between 5 and 7 trucks, 10–12 soldiers, 3 to 4 million voters.')).toEqual([
      '5–7 truck',
      '10–12 soldier',
      '3000000–4000000 voter',
    ]);
    expect(brief('It fell from 10 to 7 per cent.')).toEqual(['10 %', '7 %']);
  });

  it('know how firmly a number is given', () => {
    expect(brief('About 20 trucks')).toEqual(['20 about truck']);
    expect(brief('nearly 20 trucks')).toEqual(['20 about truck']);
    expect(brief('more than $20')).toEqual(['20 at-least usd']);
    expect(brief('at least nine trucks')).toEqual(['9 at-least truck']);
    expect(brief('up to 300 km')).toEqual(['300 at-most km']);
    expect(brief('fewer than 20 trucks')).toEqual(['20 at-most truck']);
    expect(brief('no fewer than 20 trucks')).toEqual(['20 at-least truck']);
    expect(brief('hundreds of trucks, tens of thousands of voters')).toEqual([
      '100 at-least truck',
      '20000 at-least voter',
    ]);
  });

  it('tell ages from counts', () => {
    expect(brief('Ada Quill, 63, met a man aged 52.')).toEqual(['63 year old', '52 year old']);
  });

  it('are nought where no one is counted', () => {
    expect(brief('No one died. Nobody left. None of the miners stayed.')).toEqual(['0 people', '0 people', '0 miner']);
  });

  it('are not dates, years, times, scores, ordinals, labels or phone numbers', () => {
    expect(brief('On 14 September 2023, in 2019, at 5 pm and 10:30, they won 3-1 for the 14th time.')).toEqual([]);
    expect(brief('Call 555-123-4567 about version 10.2.1, Article 5, No. 5 and the 1990s.')).toEqual([]);
    expect(brief('It was one of the first; the one that stayed.')).toEqual([]);
    expect(brief('In 2019 some 2000 people left.')).toEqual(['2000 about people']);
  });

  it('lie where they say', () => {
    const text = 'It cost more than US$1.2 million a year.';
    expect(quantitiesOf(text).map((quantity) => textOf(text, quantity))).toEqual(['US$1.2 million']);
  });
});
