import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../components/claims/article.ts';
import type { Claim } from '../../components/claims/claim.ts';
import { claimsOf } from '../../components/claims/claims-of.ts';
import { readWeights } from '../../components/claims/weights.ts';

const weights = readWeights(
  JSON.parse(readFileSync(new URL('../../assets/data/claims/weights.json', import.meta.url), 'utf8')),
);

const article = (text: string): Article => ({
  key: 'https://harbour.example/a',
  url: 'https://harbour.example/a',
  title: 'A harbour',
  site: 'The Harbour Post',
  authors: [],
  published: '2024-03-08',
  updated: null,
  language: 'en',
  text,
});
const claims = (text: string): Claim[] => claimsOf(article(text), weights);

describe('which sentences are claims', () => {
  it('takes statements in order, at their places', () => {
    const text = 'The port closed on Monday.\n\nUnemployment in the town rose to 14 percent. Ships were sent north.';
    const found = claims(text);
    expect(found.map((c) => text.slice(c.start, c.end))).toEqual(found.map((c) => c.quote));
    expect(found.map((c) => c.quote)).toEqual([
      'The port closed on Monday.',
      'Unemployment in the town rose to 14 percent.',
      'Ships were sent north.',
    ]);
  });

  it.each([
    'Who will pay for the new port?',
    'By Jane Doe',
    'By Jane Doe and Tom Reyes',
    'Updated 14:20, 3 March 2024',
    'Photograph: Tom Reyes',
    'Subscribe to our newsletter for more.',
    'Reporting by Jane Doe.',
    'A very long night.',
    'Wow.',
    'More on this story',
    '***',
  ])('leaves out: %s', (line) => {
    expect(claims(line)).toEqual([]);
  });

  it('keeps a sentence that only looks like a by-line', () => {
    expect(claims('By a vote of five to two, the council closed the port.')).toHaveLength(1);
  });
});

describe('what sort of claim', () => {
  it.each([
    ['The mayor denied that he had taken money.', 'denial'],
    ['The firm rejected claims that it had hidden the leak.', 'denial'],
    ['The ministry ruled out a second vote.', 'denial'],
    ['The port will open again in spring.', 'forecast'],
    ['The bank expects that prices will fall.', 'forecast'],
    ['The envoy took the offer and restated his will to keep the old treaty.', 'event'],
    ['The governor signed the bill, though he lacked the political will to enforce it.', 'event'],
    ['They’ll vote on the plan in May, the clerk said.', 'forecast'],
    ['Prices rose by 3.2 percent in May.', 'statistic'],
    ['The storm destroyed 1,200 homes.', 'statistic'],
    ['The council should close the port.', 'opinion'],
    ['“Nothing was hidden from the owners,” said Ms Varga.', 'quotation'],
    ['The council closed the port on Monday.', 'event'],
    ['There was no plan to visit, the envoy said.', 'event'],
  ])('%s is a %s', (text, kind) => {
    expect(claims(text)[0]?.kind).toBe(kind);
  });
});

describe('how check-worthy, and why', () => {
  const score = (text: string): number => claims(text)[0]?.checkWorthiness ?? -1;

  it('ranks a figure above small talk', () => {
    expect(score('Unemployment in the region rose from 6 percent to 14 percent last year.')).toBeGreaterThan(0.7);
    expect(score('I think it is lovely to be here with you all tonight.')).toBeLessThan(0.2);
  });

  it('names the figure and the source as reasons', () => {
    const [claim] = claims('Unemployment rose to 14 percent last year, the ministry of labour in Oslo said.');
    expect(claim?.reasons).toEqual(expect.arrayContaining(['figure', 'named-source']));
  });

  it('names no reason that the sentence does not hold', () => {
    expect(claims('The old dog slept in the yard.')[0]?.reasons).not.toContain('figure');
    const friends = claims('The envoy spoke of the long friendship between the two nations, the agency said.');
    expect(friends[0]?.reasons).not.toContain('figure');
    expect(claims('The mayor denied that he had taken money.')[0]?.reasons[0]).toBe('denial');
  });
});

describe('which claims are marked', () => {
  const long = Array.from(
    { length: 40 },
    (_, i) => `The council spent ${i + 2} million dollars on roads last year.`,
  ).join(' ');

  it('marks a quarter of the sentences at most', () => {
    expect(claims(long).filter((c) => c.marked)).toHaveLength(10);
  });

  it('marks one good claim of a short article', () => {
    expect(claims('The council spent 9 million dollars on roads last year.').filter((c) => c.marked)).toHaveLength(1);
  });

  it('marks nothing below the floor', () => {
    expect(claims('We love it here. You are so kind. I am happy to see you all.').some((c) => c.marked)).toBe(false);
  });
});

describe('odd text', () => {
  it.each([
    '',
    '\n\n\n',
    '“““',
    '\uD800\uDC00\uD800',
    'a'.repeat(5000),
    '. . . . .',
    '日本語の記事です。',
    'said said said said said said.',
    '"'.repeat(3000),
  ])('does not fail on %#', (text) => {
    expect(() => claims(text)).not.toThrow();
  });

  it('reads 100,000 characters quickly, whatever they are', () => {
    const story =
      'Ms Varga said the dam, built in 1962, would hold. “It is safe,” she told reporters on Monday. Prices rose 4 percent.\n\n';
    const shapes = [
      story,
      'and said, and said, ',
      '“a, b, c ',
      'the (the (the ',
      'who said, who said, the ',
      'according to ',
      'if a says b, ',
      ', who said ',
      ', which a',
      'not a',
      'by a who ',
    ].map((s) => s.repeat(Math.ceil(100_000 / s.length)));
    for (const text of shapes) {
      const began = process.cpuUsage();
      claims(text);
      expect(process.cpuUsage(began).user / 1000).toBeLessThan(4000);
    }
  }, 60_000);
});
