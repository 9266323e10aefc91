import { describe, expect, it } from 'vitest';
import { judgeIsHere, openJudge } from '../quality/judge-node.ts';

describe.skipIf(!judgeIsHere())('the shipped model', () => {
  it('sets a contradiction above a paraphrase and above a mere neighbour', async () => {
    const said = 'The ministry said on Monday that the bridge over the Lenne had been closed to all traffic.';
    const judge = await openJudge();
    const [contradiction, paraphrase, neighbour] = await judge([
      { a: said, b: 'Lorries crossed the Lenne bridge all through Monday, and it was never shut, hauliers said.' },
      { a: said, b: 'No vehicle may use the bridge across the Lenne, officials announced on Monday.' },
      { a: said, b: 'The ministry has spent two million on roads in the valley since the spring.' },
    ]);
    expect(contradiction).toBeGreaterThan(0.5);
    expect(paraphrase).toBeLessThan(contradiction! - 0.2);
    expect(neighbour).toBeLessThan(contradiction! - 0.2);
  }, 30_000);
});
