import { describe, expect, it } from 'vitest';
import { attributionsOf } from './attributed.ts';

const first = (text: string): [string | null | undefined, string | null | undefined] => {
  const [said] = attributionsOf(text);
  return [said?.when, said?.date];
};

describe('the day on which it was said', () => {
  it.each([
    ['Ms Varga said that the dam had held; the engineer, Ivo Lang, said on Tuesday it had not.'],
    ['Ms Varga said the dam was safe, contradicting the regulator, which said on Friday it was not.'],
    ['Ms Varga, who was fired on Monday, said the dam would hold.'],
    ['Ms Varga, the mayor since 2019, said the dam would hold.'],
    ['The man arrested on Monday said the dam would hold.'],
    ['“The dam will hold,” Ms Varga said after it leaked on Monday.'],
    ['“The dam will hold,” Ms Varga said, days before it fell on Monday.'],
    ['“The dam will hold,” Ms Varga said of the leak on Monday.'],
    ['“The dam will hold,” Ms Varga said after Monday’s leak.'],
    ['After the dam leaked on Monday, Ms Varga said it would hold.'],
    ['When the dam leaked on Monday, Ms Varga said it would hold.'],
    ['The dam failed on Monday and Ms Varga said it would be built again.'],
    ['Two days after Mr Holm said on Monday it was safe, Ms Varga said the dam would fall.'],
  ])('is not that of another deed or speaker: %s', (text) => {
    expect(attributionsOf(text)[0]).not.toBeNull();
    expect(first(text)).toEqual([null, null]);
  });

  it.each([
    ['On Tuesday, Ms Varga said the dam would hold.', 'Tuesday', '2024-03-05'],
    ['Ms Varga on Tuesday said the dam would hold.', 'Tuesday', '2024-03-05'],
    ['The mayor, on Thursday, denied that the road was shut.', 'Thursday', '2024-03-07'],
    ['“The dam will hold,” said Ms Varga on Tuesday.', 'Tuesday', '2024-03-05'],
    ['“The dam will hold,” Ms Varga told reporters in Rome on Tuesday.', 'Tuesday', '2024-03-05'],
    ['“The dam will hold,” Ms Varga said in a statement issued on Tuesday.', 'Tuesday', '2024-03-05'],
    ['“The dam will hold,” Ms Varga said after meeting Mr Holm on Monday.', 'Monday', '2024-03-04'],
    ['“The dam will hold,” Ms Varga told Monday’s meeting.', 'Monday', '2024-03-04'],
    ['The dam would hold, Ms Varga said on Tuesday, though Mr Holm said on Wednesday it would not.', 'Tuesday', '2024-03-05'],
    ['The dam will hold, according to a statement on Tuesday.', 'Tuesday', '2024-03-05'],
    ['According to a report published on Tuesday, the dam will hold.', 'Tuesday', '2024-03-05'],
    ['Late on Monday, in a post on X, Ms Varga said the dam would hold.', 'Monday', '2024-03-04'],
    ['At a rally on Monday, Ms Varga said the dam would hold.', 'Monday', '2024-03-04'],
    ['Ms Varga had said on Monday, a day before the dam fell, that it was safe.', 'Monday', '2024-03-04'],
    ['On Thursday, after a crack had been seen, Ms Varga said the dam would hold.', 'Thursday', '2024-03-07'],
    ['Ms Varga said last week that the dam would hold.', 'last week', null],
    ['Ms Varga will say on Monday that the dam is safe.', 'Monday', '2024-03-11'],
  ])('stands beside the speaker or the verb: %s', (text, when, date) => {
    expect(first(text)).toEqual([when, date]);
  });
}); // prettier-ignore
