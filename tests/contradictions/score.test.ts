import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../components/contradictions/detectors/all.ts';
import { vetoesOf } from '../../components/contradictions/detectors/vetoes.ts';
import { scoreOf } from '../../components/contradictions/score.ts';
import { THRESHOLD } from '../../components/contradictions/threshold.ts';
import { said } from './detectors/said.ts';

const scored = (a: string, b: string, probability: number | null): number =>
  scoreOf(probability, findingsOf(said(a), said(b)), vetoesOf(said(a), said(b))).score;

const TOLD = 'Giant eel seen under Dorn bridge';

describe('a score', () => {
  it('is over the threshold where what is told is plainly called false and the judge is in doubt', () => {
    expect(scored(TOLD, 'That giant eel under Dorn bridge was a hoax', 0.2)).toBeGreaterThan(THRESHOLD);
  });

  it('is not where the judge is sure that there is nothing', () => {
    expect(scored(TOLD, 'That giant eel under Dorn bridge was a hoax', 0.01)).toBeLessThan(THRESHOLD);
  });

  it('is, even where another thing of the name would excuse a conflict of another kind', () => {
    const another = 'Another giant eel under Dorn bridge was a hoax';
    expect(vetoesOf(said(TOLD), said(another))).toContain('another-thing');
    expect(scored(TOLD, another, 0.2)).toBeGreaterThan(THRESHOLD);
  });

  it('is higher for a plain "not" than the judge alone has it', () => {
    const seen = 'The Dorn council saw the giant eel under the bridge.';
    expect(scored(seen, 'The Dorn council did not see the giant eel under the bridge.', 0.5)).toBeGreaterThan(0.7);
  });

  it('is not where both call it false', () => {
    expect(scored('Giant eel under Dorn bridge is a fake', 'Dorn bridge giant eel was a hoax', 0.2)).toBeLessThan(0.2);
  });

  it('is not where only a rumour is passed on, or without a judge', () => {
    const hoax = 'That giant eel under Dorn bridge was a hoax';
    expect(scored('Giant eel reportedly seen under Dorn bridge', hoax, 0.2)).toBeLessThan(THRESHOLD);
    expect(scored(TOLD, hoax, null)).toBe(0);
  });
});
