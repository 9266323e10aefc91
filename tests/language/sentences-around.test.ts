import { expect, it } from 'vitest';
import { sentencesAround } from '../../components/language/sentences-around.ts';

const TEXT = 'The lock is shut. Mr. Brandt said so. Boats wait.\n\nNobody knows why. The keeper is away.';

it.each([
  ['words of one', 'Brandt said', ['Mr. Brandt said so.']],
  ['a whole one', 'Boats wait.', ['Boats wait.']],
  ['words of two', 'shut. Mr.', ['The lock is shut.', 'Mr. Brandt said so.']],
  ['words of two paragraphs', 'wait.\n\nNobody', ['Boats wait.', 'Nobody knows why.']],
  ['the first word', 'The lock', ['The lock is shut.']],
  ['the last word', 'away.', ['The keeper is away.']],
])('%s is in whole sentences', (_, words, sentences) => {
  const start = TEXT.indexOf(words);
  const found = sentencesAround(TEXT, { start, end: start + words.length });
  expect(found.map((at) => TEXT.slice(at.start, at.end).trim())).toEqual(sentences);
});
