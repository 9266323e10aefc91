import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../components/claims/claim.ts';
import { attributionsOf } from './attributed.ts';

const only = (text: string): Attribution | null => attributionsOf(text).at(-1) ?? null;
const contents = (text: string): string[] =>
  only(text)?.contentSpans.map(({ start, end }) => text.slice(start, end)) ?? [];

describe('what stands after the verb', () => {
  it.each([
    ['Ostrand AB, the maker of marine engines, reported a third-quarter loss of 90 million crowns on Friday.', 'Ostrand AB'],
    ['Ostrand AB, which makes marine engines, announced a dividend.', 'Ostrand AB'],
    ['On Friday, Ostrand AB, the maker of marine engines, announced a dividend.', 'Ostrand AB'],
    ['Norway’s Ostrand AB, the maker of marine engines, announced a dividend.', 'Ostrand AB'],
    ['Ostrand AB — the maker of marine engines — reported a loss.', 'Ostrand AB'],
    ['Ms Varga, the head of the port, praised Tom Reyes.', 'Varga'],
    ['The mill, based in Hull, reported a loss.', 'mill'],
    ['The mill, in Hull, reported a loss.', 'mill'],
    ['Nobody knew it, but the mill, the oldest in Hull, reported a loss.', 'mill'],
  ])('is no speaker where a subject stands before it: %s', (text, source) => {
    expect(only(text)?.source).toBe(source);
  });

  it.each([
    ['Sales had fallen, reported the Harbour Post on Friday.', 'Harbour Post', 'Sales had fallen'],
    ['In March, sales fell, reported the bank.', 'the bank', 'In March, sales fell'],
    ['The plant, the oldest in the north, will shut, announced the firm.', 'the firm', 'The plant, the oldest in the north, will shut'],
    ['Sales in the north, which is poor, fell, reported the bank.', 'the bank', 'Sales in the north, which is poor, fell'],
    ['Two men, both from Hull, were held, reported the Harbour Post.', 'Harbour Post', 'Two men, both from Hull, were held'],
    ['The verdict, ruled the judge, was unsafe.', 'judge', 'The verdict'],
    ['“The bridge is safe,” declared an angry mayor.', 'angry mayor', '“The bridge is safe,”'],
  ])('is the speaker after a clause or a quotation: %s', (text, source, content) => {
    expect(only(text)?.source).toBe(source);
    expect(contents(text)[0]).toBe(content);
  });
}); // prettier-ignore

describe('a time between the speaker and the verb', () => {
  it.each([
    ['The mayor, on Thursday said the road was shut.', 'mayor'],
    ['The mayor, on Thursday, denied that the road was shut.', 'mayor'],
    ['Ada Lee on Thursday denied that the road was shut.', 'Ada Lee'],
    ['Ada Lee, the mayor, on Thursday denied that the road was shut.', 'Ada Lee'],
    ['Mr Holm, late on Monday said the road was shut.', 'Holm'],
    ['Mr Holm late on Monday said the road was shut.', 'Holm'],
    ['Ms Varga on 4 March said the road was shut.', 'Varga'],
    ['Ms Varga last week said the road was shut.', 'Varga'],
    ['The union of dockers on Thursday evening denied that the strike was over.', 'union of dockers'],
  ])('is no part of the source: %s', (text, source) => {
    expect(only(text)?.source).toBe(source);
    expect(contents(text)[0]).toMatch(/^(?:that )?the (?:road|strike) was/);
  });

  it.each([
    ['The Sunday Courier said the road was shut.', /Courier$/],
    ['The Man of the Year said the road was shut.', /Year$/],
    ['The ministry, which met on Thursday, said the road was shut.', /ministry/],
    ['The mill will shut, on Monday, the mayor said.', /^mayor$/],
  ])('is not seen in a name or beside what is said: %s', (text, source) => {
    expect(only(text)?.source).toMatch(source);
  });
});

describe('an office and its bearer', () => {
  it.each([
    ['Forty people died in Ashby, the regional governor, Ruth Okafor, said.', 'Ruth Okafor', 'regional governor'],
    [
      'No trip to North Sudan is planned, the palace spokesman, Ivo Lang, told reporters.',
      'Ivo Lang',
      'palace spokesman',
    ],
    ['Regional governor, Ruth Okafor, said forty people had died.', 'Ruth Okafor', 'Regional governor'],
    ['Its spokesman, Ivo Lang, said nothing was planned.', 'Ivo Lang', 'spokesman'],
    ['Germany’s interior minister, Nora Faber, said the border was open.', 'Nora Faber', 'interior minister'],
    ['Sir Ivo Lang, the chairman, said sales fell.', 'Ivo Lang', 'chairman'],
    ['Assistant Commissioner Mark Odell said the man was held.', 'Mark Odell', 'Assistant Commissioner'],
    ['Councillor Ada Reyes said the depot was late.', 'Ada Reyes', 'Councillor'],
    ['Chief Superintendent Ann Varga said the road was shut.', 'Ann Varga', 'Chief Superintendent'],
    ['Deputy Prime Minister Olga Stefan said the talks were open.', 'Olga Stefan', 'Deputy Prime Minister'],
    ['Vice-Admiral Ines Moreau said the ship was safe.', 'Ines Moreau', 'Vice-Admiral'],
    ['Archbishop Paul Mensah said the church would pay.', 'Paul Mensah', 'Archbishop'],
    ['Justice Ruth Adler said the law was clear.', 'Ruth Adler', 'Justice'],
    ['Baroness Hale said the law was clear.', 'Hale', 'Baroness'],
    ['34-year-old Parker Lund, a welder, said the gate was open.', 'Parker Lund', 'welder'],
  ])('%s', (text, source, role) => {
    const said = only(text);
    expect(said?.source).toBe(source);
    expect(said?.role).toBe(role);
  });

  it.each([
    ['Officials in Lima, Peru, said the road was shut.', 'Officials in Lima', null],
    ['Ada Lee, the mayor of Dover, Kent, said the road was shut.', 'Ada Lee', 'mayor of Dover'],
    ['Tom Reyes, of Hull, said the road was shut.', 'Tom Reyes', null],
    ['Japan’s Defence Ministry said a missile had landed.', 'Defence Ministry', null],
    ['Two analysts, Ada Lee and Tom Reyes, said the army had left.', 'Two analysts', null],
  ])('takes no place and no second name for a role: %s', (text, source, role) => {
    const said = only(text);
    expect(said?.source).toBe(source);
    expect(said?.role).toBe(role);
  });
});

describe('an office with its bearer after an inverted verb', () => {
  it.each([
    ['“The dose was safe,” said the lead author, Professor Lena Marsh of the University of Leeds.', 'Lena Marsh', 'lead author'],
    ['The dose was safe, said the lead author, Professor Lena Marsh of the University of Leeds.', 'Lena Marsh', 'lead author'],
    ['“The dose was safe,” said a second author, Dr Omar Lund at the Harbour Clinic.', 'Omar Lund', 'second author'],
    ['“The firm will grow,” said its chairman, Dr Ada Moor.', 'Ada Moor', 'chairman'],
    ['“The firm will grow,” said its chairman, Tom Reyes.', 'Tom Reyes', 'chairman'],
    ['“The firm will grow,” said Tom Reyes, its chairman.', 'Tom Reyes', 'chairman'],
    ['The lead author, Professor Lena Marsh of the University of Leeds, said the dose was safe.', 'Lena Marsh', 'lead author'],
  ])('is shown by the bearer’s name: %s', (text, source, role) => {
    expect(only(text)?.source).toBe(source);
    expect(only(text)?.role).toBe(role);
  });

  it('is not swapped with a place or a body', () => {
    expect(only('“The dose was safe,” said the study, a paper of the University of Leeds.')?.source).toBe('study');
  });
}); // prettier-ignore

describe('a name that begins with a small word', () => {
  it.each([
    ['Will Hale said the road was shut.', 'Will Hale'],
    ['The road was shut, said Will Hale, the mayor.', 'Will Hale'],
    ['On Monday Per Olsen said the road was shut.', 'Per Olsen'],
  ])('is somebody’s: %s', (text, source) => {
    expect(only(text)?.source).toBe(source);
  });
});

describe('a pronoun that stands for nobody named', () => {
  it.each([
    'It said the road was shut.',
    'They said the road was shut.',
    '“The road is shut,” it said.',
    'Their claim that the road was shut was false.',
  ])('names nobody as “it” or “they”: %s', (text) => {
    expect(only(text)).toBeNull();
  });

  it.each([
    ['He said the road was shut.', 'he'],
    ['She said the road was shut.', 'she'],
    ['“The road is shut,” She said.', 'she'],
  ])('stays a small word as “he” or “she”: %s', (text, source) => {
    expect(only(text)).toMatchObject({ source, probable: true, sourceKeys: [], role: null });
  });

  it('still stands for whoever was named before', () => {
    expect(only('Corvane Group said sales fell. It said it would cut jobs.')?.source).toBe('Corvane Group');
  });
});
