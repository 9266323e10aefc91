import { describe, expect, it } from 'vitest';
import { errorCodeOf, GainsayError, isGone } from '../../components/messages/errors.ts';

describe('errors', () => {
  it.each([
    ['QuotaExceededError', 'storage-full'],
    ['DatabaseClosedError', 'storage-failed'],
    ['RangeError', 'unknown'],
  ])('names a %s “%s”', (name, code) => {
    expect(errorCodeOf(Object.assign(new Error('x'), { name }))).toBe(code);
  });

  it('keeps the code of an error of our own', () => {
    expect(errorCodeOf(new GainsayError('bad-message'))).toBe('bad-message');
  });

  it('knows the browsers’ words for a page or an extension that is gone', () => {
    expect(isGone(new Error('Extension context invalidated.'))).toBe(true);
    expect(isGone(new Error('Could not establish connection. Receiving end does not exist.'))).toBe(true);
    expect(isGone(new Error('No tab with id: 7.'))).toBe(true);
    expect(isGone(new Error('x is not a function'))).toBe(false);
  });
});
