import { expect, it } from 'vitest';
import { seldom } from '../../components/judge/seldom.ts';

it('tells the first news at once, and further news only after a while', () => {
  let now = 5_000;
  const told: number[] = [];
  const tell = seldom<number>(
    300,
    () => now,
    (done) => void told.push(done),
  );
  for (let done = 1; done <= 60; done += 1) {
    tell(done);
    now += 10;
  }
  expect(told).toEqual([1, 31]);
});
