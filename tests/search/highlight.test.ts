import { describe, expect, it } from 'vitest';
import { highlightsIn } from '../../components/search/highlight.ts';
import { parseQuery } from '../../components/search/query.ts';

const marked = (text: string, query: string): string[] =>
  highlightsIn(text, parseQuery(query).words).map(({ start, end }) => text.slice(start, end));

describe('what is highlighted', () => {
  it('is the words that answer, in whatever form, at their very letters', () => {
    expect(marked('He visited the café; she visits often.', 'visiting cafe ')).toEqual(['visited', 'café', 'visits']);
    expect(marked('Some 1,200 of the U.S. lorries', '1200 us ')).toEqual(['1,200', 'U.S.']);
  });

  it('is the whole of a word that is still being typed, and of a phrase', () => {
    expect(marked('Pyongyang said no plan was made.', 'pyong')).toEqual(['Pyongyang']);
    expect(marked('There was no plan, and no plans.', '"no plan" ')).toEqual(['no plan']);
  });

  it('is nothing for excluded words and fields', () => {
    expect(marked('There was no plan.', '-plan kind:denial')).toEqual([]);
  });
});
