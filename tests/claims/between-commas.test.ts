import { describe, expect, it } from 'vitest';
import { attributionsOf } from './attributed.ts';

const first = (text: string): [string | null | undefined, string | null | undefined] => {
  const [said] = attributionsOf(text);
  return [said?.source, said?.role];
};

describe('what stands between a speaker and the verb', () => {
  it.each([
    ['Dmitry Holm, speaking to reporters on Monday, said the talks were over.', 'Dmitry Holm', null],
    ['Ms Holm, speaking in Perth, Scotland, said it was over.', 'Holm', null],
    ['Ms Holm, at a rally in Perth, Scotland, said it was over.', 'Holm', null],
    ['Ms Holm, the mayor, speaking in Perth, said it was over.', 'Holm', 'mayor'],
    ['Ms Holm, however, told reporters it was over.', 'Holm', null],
    ['Ms Holm, though, said it was over.', 'Holm', null],
    ['Ms Holm, too, said it was over.', 'Holm', null],
    ['Ms Holm, for her part, denied taking the money.', 'Holm', null],
    ['Ms Holm, by contrast, said it was over.', 'Holm', null],
    ['Ms Holm, on the other hand, said it was over.', 'Holm', null],
    ['Ms Holm, asked about the raid, said it was over.', 'Holm', null],
    ['Ms Holm, when asked about the raid, said it was over.', 'Holm', null],
    ['Ms Holm, after meeting Mr Reyes, said it was over.', 'Holm', null],
    ['Ms Holm, quoted by the Harbour Post, said it was over.', 'Holm', null],
    ['Ms Holm, flanked by guards, said it was over.', 'Holm', null],
    ['Ms Holm, who was fired on Monday, said it was over.', 'Holm', null],
    ['The mayor, citing police, said two men had died.', 'mayor', null],
    ['Critics, including former minister Ann Lee, say the law is broken.', 'Critics', null],
    ['Doctors, among them Ann Lee, say the law is broken.', 'Doctors', null],
    ['On Monday Ms Holm, speaking in Perth, said the road was shut.', 'Holm', null],
    ['“The road is shut,” Ms Holm, speaking in Perth, said.', 'Holm', null],
    ['The report, published on Monday, said the dam was old.', 'report', null],
    ['A third, Ivo Olsen, said the door was shut.', 'Ivo Olsen', null],
  ])('hides neither, and is no role: %s', (text, source, role) => {
    expect(first(text)).toEqual([source, role]);
  });

  it.each([
    ['Ann Lee, a retired nurse, said the door was shut.', 'Ann Lee', 'retired nurse'],
    ['Ann Lee, acting director of the mill, said the door was shut.', 'Ann Lee', 'acting director of the mill'],
    ['The dam leaked, flooding the road, the mayor said.', 'mayor', null],
    ['The firm closed its plant in Hull, costing 300 jobs, said Ann Lee.', 'Ann Lee', null],
    ['Sales fell in May, following a strike, said the bank.', 'the bank', null],
    ['The firm fired Ada Moor, citing losses, and said it would sell.', 'the firm', null],
    ['In Perth, the mayor, Ann Lee, said it was shut.', 'Ann Lee', 'mayor'],
    ['Ann Lee, an under-secretary at the ministry, said it was shut.', 'Ann Lee', 'under-secretary at the ministry'],
    ['08.25 The mayor, Ann Lee, said it was shut.', 'Ann Lee', 'mayor'],
    ['Ann Lee at Harbour & Reed said it was shut.', 'Ann Lee', null],
  ])('is told from a role and from a clause of its own: %s', (text, source, role) => {
    expect(first(text)).toEqual([source, role]);
  });

  it('makes no speaker of what a verb was done to', () => {
    expect(attributionsOf('The verdict surprised Mr Holm, angering his aides, and said nothing of the fine.')).toEqual([
      null,
    ]);
  });
}); // prettier-ignore
