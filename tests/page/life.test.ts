import { describe, expect, it, vi } from 'vitest';
import { newLife } from '../../entrypoints/reader/life.ts';

const extension = vi.hoisted(() => ({ runtime: { id: 'gainsay' } as { id: string | undefined } }));
vi.mock('wxt/browser', () => ({ browser: extension }));

describe('the life of the script that reads a page', () => {
  it('is the browser’s to end, not the page’s, and begins without a word to the page', () => {
    const told = vi.spyOn(EventTarget.prototype, 'dispatchEvent');
    const { signal, isValid } = newLife();
    expect(told).not.toHaveBeenCalled();
    for (const target of [document, window]) target.dispatchEvent(new Event('gainsay:begun'));
    expect([isValid(), signal.aborted]).toEqual([true, false]);
    // An update, or its end: the browser takes the extension out of the page.
    extension.runtime.id = undefined;
    expect([isValid(), signal.aborted]).toEqual([false, true]);
    told.mockRestore();
  });
});
