import { describe, expect, it } from 'vitest';
import { attributionsOf } from './attributed.ts';

const source = (text: string): string | null => attributionsOf(text)[0]?.source ?? null;

describe('words that nobody is told to have spoken', () => {
  it.each([
    'Officials did not say that the bridge was closed.',
    'The mayor never said that taxes would rise.',
    'Holm would not confirm that two men had been arrested.',
    'Neither Smith nor Jones would say whether the deal was dead.',
    'If Holm says the deal is dead, it is dead.',
    'The ministry didn’t say that the ferry was full.',
    'Nor did officials say that the ferry was full.',
    'At no point did the minister say that the ferry was full.',
    'None of the ministers said that the ferry was full.',
    'Not one of the officials said that the ferry was full.',
    'Nobody at the ministry said the ferry was full.',
    'The minister could not confirm that the ferry was full.',
    'Unless doctors say he is well, he will not play.',
    'It is unclear whether Holm said the deal was dead.',
    'He will stay in bed until doctors say he is well.',
    'The court could rule that the law is void.',
    'Critics might say that the law is broken.',
    'The minister avoided saying that the ferry was full.',
    'Ms Varga did not announce that police say two men died.',
    'The mayor has not publicly said that the road will shut.',
    'The firm did not deny that the dam had leaked.',
    'The spokesman declined to say that the dam had leaked.',
  ])('are credited to nobody: %s', (text) => {
    expect(source(text)).toBeNull();
  });

  it.each([
    ['Ms Varga not only said the dam was safe but promised to pay.', 'Varga'],
    ['Ms Varga does not believe that the dam is safe.', 'Varga'],
    ['Ms Varga said the dam was not safe.', 'Varga'],
    ['Ms Varga denied that the dam was not safe.', 'Varga'],
    ['The minister denied saying that the ferry was full.', 'minister'],
    ['Ms Varga would say only that the dam was safe.', 'Varga'],
    ['The minister will say on Monday that the dam is safe.', 'minister'],
    ['He stayed in bed until doctors said he was well.', 'doctors'],
    ['Asked if the dam was safe, Ms Varga said it was.', 'Varga'],
    ['Ms Varga said she would resign if the dam leaked.', 'Varga'],
    ['No, Ms Varga said, the dam is safe.', 'Varga'],
    ['The Post can reveal that the dam leaked.', 'Post'],
    ['The dam has not leaked, Ms Varga said.', 'Varga'],
    ['“It has not leaked,” Ms Varga said.', 'Varga'],
    ['Officials say the dam could leak.', 'Officials'],
    ['The union IF Metall said the dam could leak.', 'Metall'],
  ])('are not seen where somebody does speak: %s', (text, expected) => {
    expect(source(text)).toBe(expected);
  });
});
