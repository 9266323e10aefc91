import { describe, expect, it } from 'vitest';
import { datesOf } from '../../components/language/dates.ts';
import { textOf } from '../../components/language/span.ts';

/** A Thursday. */
const WRITTEN = '2023-09-14T08:00:00Z';
const brief = (text: string, reference: string | null = WRITTEN): string[] =>
  datesOf(text, reference).map(
    ({ text: own, kind, from, to }) => `${own}: ${kind} ${from ?? '?'}${to === from ? '' : `–${to ?? '?'}`}`,
  );

describe('dates', () => {
  it('are read in both orders, with and without a year', () => {
    expect(brief('on 14 September 2023')).toEqual(['14 September 2023: day 2023-09-14']);
    expect(brief('on September 14, 2022,')).toEqual(['September 14, 2022: day 2022-09-14']);
    expect(brief('on Sept. 12')).toEqual(['Sept. 12: day 2023-09-12']);
    expect(brief('on December 24')).toEqual(['December 24: day 2022-12-24']);
    expect(brief('on 2023-01-02')).toEqual(['2023-01-02: day 2023-01-02']);
  });

  it('settle weekdays by the day of writing: the last one, or the next where the sentence looks ahead', () => {
    expect(brief('He spoke on Wednesday.')).toEqual(['Wednesday: weekday 2023-09-13']);
    expect(brief('He spoke on Thursday.')).toEqual(['Thursday: weekday 2023-09-14']);
    expect(brief('He will speak on Friday, he said Wednesday.')).toEqual([
      'Friday: weekday 2023-09-15',
      'Wednesday: weekday 2023-09-13',
    ]);
    expect(brief('last Friday, next Tuesday')).toEqual([
      'last Friday: weekday 2023-09-08',
      'next Tuesday: weekday 2023-09-19',
    ]);
  });

  it('settle what is relative', () => {
    expect(brief('Yesterday it rained; last week it snowed; three days ago, it hailed.')).toEqual([
      'Yesterday: relative 2023-09-13',
      'last week: relative 2023-09-04–2023-09-10',
      'three days ago: relative 2023-09-11',
    ]);
    expect(brief('next month, last year')).toEqual([
      'next month: relative 2023-10-01–2023-10-31',
      'last year: relative 2022-01-01–2022-12-31',
    ]);
  });

  it('know months and years', () => {
    expect(brief('in 2019, since March 2020 and in March')).toEqual([
      '2019: year 2019-01-01–2019-12-31',
      'March 2020: month 2020-03-01–2020-03-31',
      'March: month 2023-03-01–2023-03-31',
    ]);
  });

  it('leave open what only the day of writing could settle', () => {
    expect(brief('on Wednesday, yesterday, Sept. 14', null)).toEqual([
      'Wednesday: weekday ?',
      'yesterday: relative ?',
      'Sept. 14: day ?',
    ]);
    expect(brief('at 5 pm and 10:30 GMT')).toEqual(['5 pm: time ?', '10:30 GMT: time ?']);
  });

  it('are not verbs, names or counts', () => {
    expect(brief('They may march. Mrs May left. In March, 2,019 people paid 2000 euros; 40 February.')).not.toContain(
      expect.stringContaining('2019'),
    );
    expect(brief('Mrs May met 2,019 people.')).toEqual([]);
  });

  it('lie where they say', () => {
    const text = 'On Wednesday, 6 Sept. 2023, at 5 p.m. in Oslo.';
    for (const date of datesOf(text, WRITTEN)) expect(textOf(text, date)).toBe(date.text);
    expect(datesOf(text)).toHaveLength(3);
  });
});
