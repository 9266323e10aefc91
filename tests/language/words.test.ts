import { describe, expect, it } from 'vitest';
import { textOf } from '../../components/language/span.ts';
import { wordsOf } from '../../components/language/words.ts';

const texts = (text: string): string[] => wordsOf(text).map((word) => word.text);

describe('words', () => {
  it('keep dotted acronyms, titles and hyphenated words whole', () => {
    expect(texts('Mr. Hale left the U.S. cease-fire talks.')).toEqual([
      'Mr.',
      'Hale',
      'left',
      'the',
      'U.S.',
      'cease-fire',
      'talks',
      '.',
    ]);
  });

  it('split off what is clipped to a word, with straight or curly apostrophes', () => {
    expect(texts("They don't know Okoro's plan")).toEqual(['They', 'do', "n't", 'know', 'Okoro', "'s", 'plan']);
    expect(wordsOf('It didn’t').map((word) => word.lower)).toEqual(['it', 'did', "n't"]);
    expect(texts('O’Brien')).toEqual(['O’Brien']);
  });

  it('tell numbers and marks from words', () => {
    expect(wordsOf('“1,200.5 homes,” 14th').map((word) => word.kind)).toEqual([
      'mark',
      'number',
      'word',
      'mark',
      'mark',
      'number',
    ]);
  });

  it('lie where they say, also within a span', () => {
    const text = 'First part. Second part here.';
    const words = wordsOf(text, { start: 12, end: text.length });
    expect(words.map((word) => textOf(text, word))).toEqual(['Second', 'part', 'here', '.']);
    for (const word of wordsOf(text)) expect(textOf(text, word)).toBe(word.text);
  });
});
