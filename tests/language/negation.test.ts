import { describe, expect, it } from 'vitest';
import { negationsOf } from '../../components/language/negation.ts';
import { textOf } from '../../components/language/span.ts';
import { wordsOf } from '../../components/language/words.ts';

const brief = (text: string): string[] =>
  negationsOf(wordsOf(text)).map(({ cue, scope }) => `${textOf(text, cue)} | ${textOf(text, scope)}`);

describe('negation', () => {
  it('reaches from its cue to the end of the clause', () => {
    expect(brief('There was no plan to visit, but he may.')).toEqual(['no | plan to visit']);
    expect(brief("He didn't go because it rained.")).toEqual(["n't | go"]);
    expect(brief('The firm never paid; it left.')).toEqual(['never | paid']);
    expect(brief('He left without paying anyone.')).toEqual(['without | paying anyone']);
  });

  it('is in "failed to", "refused to", "declined to", "no longer" and "no one"', () => {
    expect(brief('It failed to pay.')).toEqual(['failed to | pay']);
    expect(brief('She declined to comment.')).toEqual(['declined to | comment']);
    expect(brief('It is no longer open.')).toEqual(['no longer | open']);
    expect(brief('No one was hurt.')).toEqual(['No one | was hurt']);
    expect(brief('Neither side won.')).toEqual(['Neither | side won']);
  });

  it('is not in "not only", "no doubt", "not just", "no less than"', () => {
    expect(brief('Not only did it rain, it snowed.')).toEqual([]);
    expect(brief('No doubt it rained.')).toEqual([]);
    expect(brief('It was not just rain.')).toEqual([]);
    expect(brief('No less than 12 left; no more than 5 stayed.')).toEqual([]);
    expect(brief('The No. 5 pier is shut.')).toEqual([]);
  });

  it('is cancelled by a second one over the same words', () => {
    expect(brief('It is not without risk.')).toEqual([]);
    expect(brief('He did not fail to vote.')).toEqual([]);
  });

  it('does not take denying for a negation', () => {
    expect(brief('He denied the report.')).toEqual([]);
  });
});
