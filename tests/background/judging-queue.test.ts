import { describe, expect, it } from 'vitest';
import { JudgingQueue } from '../../entrypoints/background/judging-queue.ts';

/** A queue whose work waits until it is let go, and the order in which it was done. */
function slowQueue(): { queue: JudgingQueue; order: string[]; letGo(): void; settled(): Promise<void> } {
  const order: string[] = [];
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const queue = new JudgingQueue(async (key) => {
    order.push(key);
    await gate;
    if (key === 'broken') throw new Error('judging failed');
  });
  return { queue, order, letGo, settled: () => new Promise((resolve) => setTimeout(resolve)) };
}

describe('the queue of articles to judge', () => {
  it('judges one article at a time, the one asked for last next', async () => {
    const { queue, order, letGo, settled } = slowQueue();
    for (const key of ['first', 'second', 'third']) queue.add(key);
    expect(order).toEqual(['first']);
    letGo();
    await settled();
    expect(order).toEqual(['first', 'third', 'second']);
  });

  it('does not judge an article twice that is waiting, but again one that is asked for while it is judged', async () => {
    const { queue, order, letGo, settled } = slowQueue();
    for (const key of ['first', 'second', 'first', 'second']) queue.add(key);
    letGo();
    await settled();
    expect(order).toEqual(['first', 'second', 'first']);
  });

  it('goes on after an article that can’t be judged', async () => {
    const { queue, order, letGo, settled } = slowQueue();
    for (const key of ['broken', 'next']) queue.add(key);
    letGo();
    await settled();
    expect(order).toEqual(['broken', 'next']);
  });
});
