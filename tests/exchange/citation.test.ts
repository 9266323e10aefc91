import { describe, expect, it } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { citationOf, citationText, type Cited, type CitationKey } from '../../components/exchange/citation.ts';

const say = (key: CitationKey, ...values: string[]): string =>
  messages[key].message.replace(/\$([1-9])/g, (_, digit: string) => values[Number(digit) - 1] ?? '');

const cited: Cited = {
  quote: 'There is “no plan” to restore\nthe tower, she had said.',
  wording: null,
  source: 'Ines Calder',
  role: 'harbour spokeswoman',
  when: 'Thursday, 13 Mar 2025',
  site: 'Coast Gazette',
  title: 'Board takes up offer',
  published: '14 Mar 2025',
  read: '15 Mar 2025',
  url: 'https://coastgazette.example/tower#:~:text=There',
};

const textOf = (part: Partial<Cited> = {}): string[] =>
  citationText(citationOf({ ...cited, ...part }, say)).split('\n');

describe('a claim that is copied with its source', () => {
  it('says what, who, when, where, when read and the address', () => {
    expect(textOf()).toEqual([
      '“There is ‘no plan’ to restore the tower, she had said.”',
      '— Ines Calder, harbour spokeswoman, Thursday, 13 Mar 2025',
      'Coast Gazette, “Board takes up offer”, 14 Mar 2025. Read on 15 Mar 2025.',
      'https://coastgazette.example/tower#:~:text=There',
    ]);
  });

  it('says that the article itself says it, and leaves out what is not known', () => {
    expect(textOf({ source: null, role: null, when: null, published: '' }).slice(1, 3)).toEqual([
      '— The article itself',
      'Coast Gazette, “Board takes up offer”. Read on 15 Mar 2025.',
    ]);
  });

  it('keeps the reader’s wording out of the quotation marks', () => {
    const [first, second] = textOf({ wording: 'The harbour does not plan to restore the tower.' });
    expect(first).toBe('Claim, in my words: The harbour does not plan to restore the tower.');
    expect(second).toMatch(/^“There is/);
  });

  it('makes single marks of straight ones, too', () => {
    expect(textOf({ quote: 'It is "a shame", he said ("so far").' })[0]).toBe('“It is ‘a shame’, he said (‘so far’).”');
  });
});
