import { describe, expect, it } from 'vitest';
import { attributionsOf } from './attributed.ts';

const told = (text: string): [string | undefined, string[]] => {
  const [said] = attributionsOf(text);
  return [said?.source, said?.contentSpans.map(({ start, end }) => text.slice(start, end)) ?? []];
};

describe('a speaker who is told by a relative clause', () => {
  it.each([
    ['“The bank lost $4m,” said an official who did not want to be named.', 'official who did not want to be named'],
    [
      '“The bank lost $4m,” said a senior aide who was not authorised to speak publicly.',
      'senior aide who was not authorised to speak publicly',
    ],
    ['“The bank lost $4m,” said an official who asked not to be named.', 'official who asked not to be named'],
    ['“The bank lost $4m,” said an official, who asked not to be named.', 'official'],
    ['“The bank lost $4m,” said an official who, like others, did not want to be named.', 'official'],
    ['“The bank lost $4m,” said a man whose house was sold.', 'man whose house was sold'],
    ['“The bank lost $4m,” said a woman who said she had seen it.', 'woman who said she had seen it'],
    ['“The bank lost $4m,” said Ada Moor, who lives in Hull.', 'Ada Moor'],
  ])('is heard whole: %s', (text, source) => {
    expect(told(text)).toEqual([source, ['“The bank lost $4m,”']]);
  });

  it.each([
    [
      'The bank lost $4m, according to two people who declined to be named.',
      'two people who declined to be named',
      'The bank lost $4m',
    ],
    [
      'According to two people who declined to be named, the bank lost $4m.',
      'two people who declined to be named',
      'the bank lost $4m',
    ],
    [
      'According to people who have seen it, the report is damning.',
      'people who have seen it',
      'the report is damning',
    ],
  ])('is heard whole after “according to”: %s', (text, source, content) => {
    expect(told(text)).toEqual([source, [content]]);
  });
});

describe('what is said, by whom it is said', () => {
  it.each([
    ['Mr Holm was accused by Ada Moor of lying about the crash.', 'Ada Moor', ['of lying about the crash']],
    ['Mr Holm was accused by the Bank of England of stealing $4m.', 'Bank of England', ['of stealing $4m']],
    ['Mr Holm was accused by the head of security of theft.', 'head of security', ['of theft']],
    ['The Post was told by two officials that the deal was off.', 'two officials', ['that the deal was off']],
    ['Residents were warned by the mayor of Hull that the road was shut.', 'mayor of Hull', ['that the road was shut']],
    ['Drivers were warned by police about the ice.', 'police', ['about the ice']],
    ['Residents were told by police to leave.', 'police', ['to leave']],
    ['The mayor was blamed by the union for the strike.', 'the union', ['The mayor', 'for the strike']],
    ['The strike was announced by the rail union on Friday.', 'rail union', ['The strike']],
    ['The claim was denied by the ministry.', 'the ministry', ['The claim']],
    ['It was reported by the Post that the dam had leaked.', 'Post', ['that the dam had leaked']],
    ['Mr Holm was quoted as saying by Interfax that he would come.', 'Holm', ['that he would come']],
  ])('is told from what it is said of: %s', (text, source, content) => {
    expect(told(text)).toEqual([source, content]);
  });

  it('is nothing where only somebody to whom it was said is named', () => {
    expect(attributionsOf('The manager was accused by Ada Moor.')).toEqual([null]);
  });
});
