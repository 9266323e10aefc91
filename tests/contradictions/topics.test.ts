import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../components/contradictions/topics.ts';
import { statement } from './statements.ts';

const claims = (...quotes: string[]) => quotes.map((quote) => statement(quote).claim);

describe('what an article is about', () => {
  it('is shared by two reports of one matter in other words', () => {
    const one = topicsOf(claims('Lufthansa pilots walked out in Frankfurt on Monday.'), 'Pilots strike at Lufthansa');
    const two = topicsOf(claims('A walkout by pilots grounded Lufthansa.'), 'Lufthansa grounded');
    expect(one.filter((topic) => two.includes(topic)).length).toBeGreaterThanOrEqual(2);
  });

  it('leaves out words that are in every report', () => {
    expect(topicsOf(claims('The minister said on Monday that people want more time.'), '')).toEqual([]);
  });

  it('is at most forty keys, the title’s among them', () => {
    const many = Array.from({ length: 200 }, (_, i) => `Zebra${i}x met okapi${i}y near quarry${i}z.`);
    const topics = topicsOf(claims(...many), 'Platypus census');
    expect(topics).toHaveLength(40);
    expect(topics.some((topic) => topic.startsWith('platyp'))).toBe(true);
  });

  it('is nothing for an empty article', () => {
    expect(topicsOf([], '')).toEqual([]);
  });
});
