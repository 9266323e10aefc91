import { describe, expect, it } from 'vitest';
import { parseQuery, valuesOf, withField } from '../../components/search/query.ts';

const words = (text: string): string[] =>
  parseQuery(text).words.map(({ words, prefix, exact, not }) => `${not ? '-' : ''}${exact ? '"' : ''}${words.join(' ')}${prefix ? '*' : ''}`); // prettier-ignore
const fields = (text: string): string[] =>
  parseQuery(text).fields.map(({ field, values, not }) => `${not ? '-' : ''}${field}=${values.join('|')}`);
const problems = (text: string): string[] => parseQuery(text).problems.map(({ why, text }) => `${why} ${text}`);

describe('a query', () => {
  it('takes its last word for the beginning of one while it is being typed, and for a whole one after a space', () => {
    expect(words('harbour bri')).toEqual(['harbour', 'bri*']);
    expect(words('harbour bri ')).toEqual(['harbour', 'bri']);
    expect(words('harb* bridge ')).toEqual(['harb*', 'bridge']);
  });

  it('reads quoted phrases, exclusions, and words that a hyphen joins', () => {
    expect(words('"no plan" -visit ')).toEqual(['"no plan', '-visit']);
    expect(words('-"no plan" ')).toEqual(['-"no plan']);
    expect(words('Gulf-based ')).toEqual(['gulf based']);
    expect(words('“Café” ')).toEqual(['cafe']);
  });

  it('reads fields, alternatives, quoted values and excluded fields, whatever their case', () => {
    expect(fields('site:ledger,post -has:note Source:"Ada Holm" verdict:"Mostly false"')).toEqual([
      'site=ledger|post',
      '-has=note',
      'source=Ada Holm',
      'verdict=mostly-false',
    ]);
  });

  it('says where there is no word to look for, unless one is being begun', () => {
    expect(problems('(((')).toEqual(['no-words (((']);
    expect(problems('?! & …')).toEqual(['no-words ?! & …']);
    expect(problems('tower & bridge')).toEqual([]);
    expect(problems('site:post (')).toEqual([]);
    expect([...problems(' '), ...problems('-')]).toEqual([]);
  });

  it('reads years, months, days and ranges of them', () => {
    expect(fields('date:2024-03..2024-05 before:2024 after:2023-12-31')).toHaveLength(3);
    expect(problems('before:yesterday date:2024-13 after:2024-06-31 date:..')).toEqual([
      'bad-date before:yesterday',
      'bad-date date:2024-13',
      'bad-date after:2024-06-31',
      'bad-date date:..',
    ]);
  });

  it('says what it does not understand, and searches for the rest', () => {
    expect(problems('topic:harbour kind:rumour is: "open')).toEqual([
      'unknown-field topic:',
      'unknown-value kind:rumour',
      'no-value is:',
      'open-quote "open',
    ]);
    expect(words('topic:harbour ')).toEqual(['topic harbour']);
    expect(parseQuery('kind:rumour').problems[0]?.known).toContain('forecast');
  });

  it('takes any text without failing, and in a time that grows with its length', () => {
    const began = process.cpuUsage();
    for (const text of ['-', ':', '"', '-:', 'a:b:c', '""', 'site:"', '((', '-"'.repeat(5000), ':'.repeat(20_000)])
      expect(() => parseQuery(text)).not.toThrow();
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000);
  });

  it('looks for thirty words at most, and says so', () => {
    const many = parseQuery(Array.from({ length: 40 }, (_, i) => `w${i}`).join(' '));
    expect(many.words).toHaveLength(30);
    expect(many.problems.map(({ why }) => why)).toEqual(['too-many']);
  });
});

describe('a control', () => {
  it('writes its field into what is typed, in place of what stood there', () => {
    expect(withField('bridge', 'site', ['Harbour Post'])).toBe('bridge site:"Harbour Post"');
    expect(withField('site:a bridge site:b -site:c', 'site', ['d'])).toBe('bridge -site:c site:d');
    expect(withField('bridge verdict:true', 'verdict', [])).toBe('bridge');
    expect(withField('', 'kind', ['event', 'denial'])).toBe('kind:event,denial');
  });

  it('reads back what it wrote', () => {
    for (const values of [['Harbour Post', 'Ledger'], ['one'], []])
      expect(valuesOf(parseQuery(withField('-site:x tower', 'site', values)), 'site')).toEqual(values);
  });

  it('asks for so much and no more where a whole page is pasted', () => {
    const { words, fields, problems } = parseQuery(
      `${'note: the pier '.repeat(5_000)}${'site:a,b tag:c '.repeat(5_000)}`,
    );
    expect([words.length, fields.flatMap(({ values }) => values).length]).toEqual([30, 30]);
    expect(problems[0]?.why).toBe('too-many');
    expect(problems.length).toBeLessThan(6);
  });
});
