import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreSentence } from '../../components/claims/check-score.ts';
import { FLOOR } from '../../components/claims/floor.ts';
import { readWeights } from '../../components/claims/weights.ts';

const file = new URL('../../assets/data/claims/weights.json', import.meta.url);
const json = (): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

describe('the learnt weights', () => {
  it('are at most 60 kB', () => {
    expect(statSync(file).size).toBeLessThanOrEqual(60_000);
  });

  it('are refused where they do not fit the features', () => {
    expect(() => readWeights(null)).toThrow();
    expect(() => readWeights({})).toThrow();
    expect(() => readWeights({ ...json(), hashed: 'AAAA' })).toThrow(/buckets/);
    expect(() => readWeights({ ...json(), bias: 'high' })).toThrow(/bias/);
    expect(() => readWeights({ ...json(), features: {} })).toThrow();
  });

  it('score between 0 and 1, and flag at the floor', () => {
    const weights = readWeights(json());
    for (const sentence of [
      '',
      'Crime fell by 12 percent between 2019 and 2023.',
      'Thank you all so much!',
      'Is it?',
    ]) {
      const { score, flagged } = scoreSentence(sentence, weights);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      if (flagged) expect(score).toBeGreaterThanOrEqual(FLOOR);
    }
    expect(scoreSentence('Crime fell by 12 percent between 2019 and 2023.', weights).flagged).toBe(true);
    expect(scoreSentence('Is crime falling by 12 percent?', weights).flagged).toBe(false);
  });
});
