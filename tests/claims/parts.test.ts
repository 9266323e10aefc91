import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../components/claims/claims-of.ts';
import { readWeights } from '../../components/claims/weights.ts';

const weights = readWeights(
  JSON.parse(readFileSync(new URL('../../assets/data/claims/weights.json', import.meta.url), 'utf8')),
);
/** Who says what, a claim at a time; the article's own voice is a dash. */
const read = (text: string): [string, string][] => {
  const made = { url: '', title: '', site: '', authors: [], published: '2024-03-08', updated: null, language: 'en' };
  const claims = claimsOf({ ...made, key: 'https://harbour.example/a', text }, weights);
  expect(claims.map(({ start, end }) => text.slice(start, end))).toEqual(claims.map(({ quote }) => quote));
  return claims.map(({ attribution, quote }) => [attribution?.source ?? '–', quote]);
};

describe('a sentence in which two people speak', () => {
  it.each([
    [
      '“He hit me in the face,” Ada Moor told the court, but Ivo Lang said: “I never touched her.”',
      [['Ada Moor', '“He hit me in the face,” Ada Moor told the court'], ['Ivo Lang', 'Ivo Lang said: “I never touched her.”']],
    ],
    [
      'While police say two men died, the hospital said four had died.',
      [['police', 'police say two men died'], ['hospital', 'the hospital said four had died.']],
    ],
    [
      'The union says nine were sacked, the firm says none was.',
      [['the union', 'The union says nine were sacked'], ['the firm', 'the firm says none was.']],
    ],
    [
      'Police said on Monday two men had died, but on Tuesday the hospital said four had.',
      [['Police', 'Police said on Monday two men had died'], ['hospital', 'on Tuesday the hospital said four had.']],
    ],
    [
      'HULL (Reuters) - According to police, the man was armed; according to his wife, he was not.',
      [['police', 'HULL (Reuters) - According to police, the man was armed'], ['his wife', 'according to his wife, he was not.']],
    ],
  ])('is a claim for each of them: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['Ada Moor said the road was shut, and she said it would open.', 'Ada Moor'],
    ['Ada Moor said the road was shut, adding that the mayor had said so.', 'Ada Moor'],
    ['The firm says the pill is safe, the mayor said.', 'mayor'],
    ['Ms Varga said that when the bank failed, officials told her to leave.', 'Varga'],
    ['“The bridge,” Mr Okafor said, “is safe.”', 'Okafor'],
    ['Mr Holm said that Ida Reyes and the mayor had said the road was shut.', 'Holm'],
    ['The council said the school, which the mayor said was safe, would close.', 'the council'],
  ])('is one where one speaks, or reports the other: %s', (text, source) => {
    expect(read(text)).toEqual([[source, text]]);
  });

  it.each([
    'Though the ministry said the ferry was full, it was half empty.',
    'After the ministry said the water was safe, residents drank it.',
  ])('is the article’s own where its main clause is: %s', (text) => {
    expect(read(text)).toEqual([['–', text]]);
  });
}); // prettier-ignore
