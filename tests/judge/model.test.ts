import { describe, expect, it } from 'vitest';
import { judgeIsHere, openJudge } from '../quality/judge-node.ts';

describe.skipIf(!judgeIsHere())('the shipped model', () => {
  it('sets contradictions above paraphrases and above mere neighbours', async () => {
    const resigned = 'The mayor resigned on Friday, her office said.';
    const killed = 'Fourteen people died in the fire at the mill, police said.';
    const judge = await openJudge();
    const probabilities = await judge([
      { a: resigned, b: 'The mayor has not resigned and will stay until the spring, her lawyer said.' },
      { a: killed, b: 'Nobody was killed in the fire at the mill, its owner said.' },
      { a: resigned, b: 'The town’s mayor stepped down at the end of the week.' },
      { a: killed, b: 'Police put the number of dead in the mill fire at fourteen.' },
      { a: resigned, b: 'The mayor opened a school in the valley in spring.' },
      { a: killed, b: 'The mill had been built in 1902 and employed 90 people.' },
    ]);
    const given = probabilities.map((each) => each ?? Number.NaN);
    const [contradictions, others] = [given.slice(0, 2), given.slice(2)];
    expect(Math.min(...contradictions)).toBeGreaterThan(0.5);
    expect(Math.max(...others)).toBeLessThan(0.3);
  }, 30_000);
});
