import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../components/claims/claim.ts';
import { claimsOf } from '../../components/claims/claims-of.ts';
import { readWeights } from '../../components/claims/weights.ts';

const weights = readWeights(
  JSON.parse(readFileSync(new URL('../../assets/data/claims/weights.json', import.meta.url), 'utf8')),
);
const claimIn = (text: string): Claim | undefined => {
  const made = { url: '', title: '', site: '', authors: [], published: '2024-03-08', updated: null, language: 'en' };
  return claimsOf({ ...made, key: 'https://harbour.example/a', text }, weights)[0];
};

describe('a denial', () => {
  it.each([
    ['The minister’s spokesperson called the allegation false.', 'minister’s spokesperson'],
    ['Ms Varga called that a lie.', 'Varga'],
    ['The ministry dismissed the report as nonsense.', 'the ministry'],
    ['The ministry described the claim as baseless.', 'the ministry'],
    ['The ministry branded the claims lies.', 'the ministry'],
    ['The ministry labelled the video a fake.', 'the ministry'],
    ['The report was dismissed by the ministry as nonsense.', 'the ministry'],
    ['Norway denies that it sent the ship.', 'Norway'],
  ])('has somebody who denies: %s', (text, source) => {
    expect(claimIn(text)?.kind).toBe('denial');
    expect(claimIn(text)?.attribution?.source).toBe(source);
  });

  it.each([
    'Norway, which denies sending the ship, said the harbour was shut.',
    'Norway, which denies sending the ship, shut the harbour.',
    'Norway — which denies sending the ship — shut the harbour.',
    'A man who denies murder said he was in Leeds.',
    'Mr Reyes, who has rejected the charges, spoke in Leeds.',
    'The firm did not deny that the dam had leaked.',
    'The firm didn’t deny the report.',
    'Ada Moor called the plan a success.',
    'The ministry called the claim serious.',
    'The ministry did not call the claim false.',
  ])('is none where the sentence says something else: %s', (text) => {
    expect(claimIn(text)?.kind).not.toBe('denial');
  });
});
