import { afterEach, describe, expect, it } from 'vitest';
import { noteScroll, scrollToRange } from '../../components/page/scroll.ts';

describe('a passage that is gone to', () => {
  afterEach(() => {
    document.body.replaceChildren();
    scrollTo(0, 0);
  });

  it('is scrolled to, and all is scrolled back to where the reader was, boxes inside the page too', () => {
    const block = (height: number): HTMLElement => {
      const element = document.createElement('div');
      element.style.height = `${height}px`;
      return element;
    };
    const box = block(200);
    box.style.overflow = 'auto';
    const words = document.createElement('p');
    words.textContent = 'The weir was opened at dawn.';
    box.append(block(3_000), words, block(3_000));
    document.body.append(block(4_000), box, block(4_000));
    scrollTo({ top: 250, behavior: 'instant' });
    box.scrollTop = 40;
    const range = document.createRange();
    range.selectNodeContents(words);
    const back = noteScroll(document, range);
    scrollToRange(range, true);
    expect(scrollY).toBeGreaterThan(3_000);
    expect(box.scrollTop).toBeGreaterThan(2_500);
    back();
    expect([scrollY, box.scrollTop]).toEqual([250, 40]);
  });
});
