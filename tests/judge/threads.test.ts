import { describe, expect, it } from 'vitest';
import { threadsFor } from '../../components/judge/threads.ts';

describe('threads', () => {
  it('leave one core to the page, and are at most four', () => {
    expect([1, 2, 3, 4, 8, 32].map((cores) => threadsFor(cores, true))).toEqual([1, 1, 2, 3, 4, 4]);
  });

  it('are one where memory is not shared', () => {
    expect(threadsFor(8, false)).toBe(1);
  });
});
