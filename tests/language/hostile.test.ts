import { describe, expect, it } from 'vitest';
import { datesOf } from '../../components/language/dates.ts';
import { namesOf } from '../../components/language/names.ts';
import { negationsOf } from '../../components/language/negation.ts';
import { quantitiesOf } from '../../components/language/quantities.ts';
import { sentencesOf } from '../../components/language/sentences.ts';
import { contentStemsOf, stemOf } from '../../components/language/stems.ts';
import { wordsOf } from '../../components/language/words.ts';

const LENGTH = 100_000;
const filled = (part: string): string => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);

const TEXTS = [
  'a',
  '1',
  '.',
  ' ',
  '"',
  "'",
  '-',
  '$',
  'A',
  'a.',
  'A.',
  '1,',
  '1.',
  '. ',
  '."',
  'a-',
  "a'",
  'A ',
  'A of ',
  'Will Aa ',
  '1 ',
  '1-',
  'one hundred and ',
  'twenty-',
  'million ',
  '5 May ',
  'not ',
  'not without ',
  '\n',
  'Mr. ',
  'A. ',
  '…',
  '. . ',
  'a.B',
  "People's ",
  'of the ',
  '1 to ',
  'will ',
  'no ',
  '\u{1F600}',
  'é́',
  'Minister ',
  'General ',
  'Aa Minister ',
  'of Aa ',
  'Bank of ',
  'half ',
  'a million and ',
  'US ',
  'Kim Jong-un ',
  '“A”! ',
];

describe('hostile text of 100,000 characters', () => {
  it.each(TEXTS)('made of %j takes under a second of processor time', (part) => {
    const text = filled(part);
    const began = process.cpuUsage();
    const spans = sentencesOf(text);
    negationsOf(wordsOf(text));
    namesOf(text);
    quantitiesOf(text);
    datesOf(text, '2023-09-14');
    contentStemsOf(text);
    stemOf(text);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000);
    expect(spans.every((span) => span.start < span.end && span.end <= text.length)).toBe(true);
  });
});
