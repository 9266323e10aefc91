import { expect, it } from 'vitest';
import { inSlices } from '../../entrypoints/background/in-slices.ts';

it('does the work in order, and lets others have their turn when it has taken long', async () => {
  const done: (number | string)[] = [];
  let clock = 0;
  const working = inSlices(
    [1, 2, 3, 4],
    (one) => {
      done.push(one);
      clock += 8;
    },
    () => clock,
  );
  setImmediate(() => done.push('a keystroke'));
  await working;
  expect(done.filter((each) => typeof each === 'number')).toEqual([1, 2, 3, 4]);
  expect(done.indexOf('a keystroke')).toBeLessThan(4);
});

it('does nothing with nothing', async () => {
  await inSlices([], () => {
    throw new Error('not to be called');
  });
});
