import { describe, expect, it } from 'vitest';
import { markAt, pointerOf, type Pointer } from '../../components/page/hit-test.ts';
import { Painter, type Mark } from '../../components/page/paint.ts';
import { readArticle } from '../../components/page/read-article.ts';
import { scrollToRange } from '../../components/page/scroll.ts';
import { openArticle, openLongArticle, openPage, paragraphs, SENTENCES } from './open-page.ts';

const centre = (range: Range): [number, number] => {
  const box = range.getClientRects()[0]!;
  return [box.left + box.width / 2, box.top + box.height / 2];
};

/** What a motion of the pointer at a point says. */
function pointAt(page: Document, x: number, y: number): Pointer {
  let under: Element | null = page.elementFromPoint(x, y);
  while (under?.shadowRoot) {
    const inside = under.shadowRoot.elementFromPoint(x, y);
    if (inside === null || inside === under) break;
    under = inside;
  }
  let pointer: Pointer | null = null;
  page.addEventListener('mousemove', (event) => (pointer = pointerOf(event)), { once: true });
  const motion = { clientX: x, clientY: y, bubbles: true, composed: true };
  (under ?? page.documentElement).dispatchEvent(new MouseEvent('mousemove', motion));
  return pointer!;
}

const markUnder = (page: Document, [x, y]: [number, number], marks: readonly Mark[]): Mark | null =>
  markAt(pointAt(page, x, y), marks);

/** A claim for each of these texts, where it stands on the page. */
function marksOn(page: Document, texts: readonly string[]): Mark[] {
  const { map } = readArticle(page)!;
  return texts.map((text) => {
    const start = map.text.indexOf(text);
    return { range: map.rangeOf(start, start + text.length)!, kind: 'claim' };
  });
}

describe('the mark under the pointer', () => {
  it('is found, the contradiction before the claim, and nothing beside the text', async () => {
    const { page, at } = await openArticle();
    const marks: Mark[] = [
      { range: at(0), kind: 'claim' },
      { range: at(1), kind: 'claim' },
      { range: at(1), kind: 'clash' },
    ];
    new Painter(page).paint(marks);
    expect(markUnder(page, centre(at(0)), marks)).toBe(marks[0]);
    expect(markUnder(page, centre(at(1)), marks)).toBe(marks[2]);
    expect(markUnder(page, centre(at(2)), marks)).toBeNull();
    expect(markUnder(page, [899, 5], marks)).toBeNull();
    expect(markUnder(page, [5, 5], [])).toBeNull();
  });

  it('is found in an open shadow tree', async () => {
    const page = await openPage('<main><x-story></x-story></main>');
    const root = page.querySelector('x-story')!.attachShadow({ mode: 'open' });
    for (const text of SENTENCES) root.append(Object.assign(page.createElement('p'), { textContent: text }));
    const { map } = readArticle(page)!;
    const marks: Mark[] = [{ range: map.rangeOf(0, SENTENCES[0]!.length)!, kind: 'claim' }];
    new Painter(page).paint(marks);
    expect(markUnder(page, centre(marks[0]!.range), marks)).toBe(marks[0]);
  });

  it('is found after the page has cleared the registry', async () => {
    const { page, registry, at } = await openArticle();
    const marks: Mark[] = [{ range: at(0), kind: 'claim' }];
    new Painter(page).paint(marks);
    registry.clear();
    expect(markUnder(page, centre(at(0)), marks)).toBe(marks[0]);
  });

  it('is found on every line of it, and not between the lines', async () => {
    const page = await openPage(`<article style="width: 220px; line-height: 3">${paragraphs()}</article>`);
    const marks = marksOn(page, SENTENCES);
    const boxes = [...marks[1]!.range.getClientRects()];
    expect(boxes.length).toBeGreaterThan(3);
    for (const box of boxes) expect(markUnder(page, [box.left + 3, box.top + 3], marks)).toBe(marks[1]);
    expect(markUnder(page, [boxes[0]!.left + 3, boxes[0]!.bottom + 4], marks)).toBeNull();
  });

  it('is found in text that runs from right to left', async () => {
    const words = 'قال المجلس يوم الاثنين إن الجسر القديم سيغلق لمدة عامين';
    const page = await openPage(`<article dir="rtl"><p>${SENTENCES[0]} ${words}.</p></article>`);
    const marks = marksOn(page, [words]);
    for (const box of marks[0]!.range.getClientRects()) {
      expect(markUnder(page, [box.left + 2, box.top + 4], marks)).toBe(marks[0]);
      expect(markUnder(page, [box.right - 2, box.top + 4], marks)).toBe(marks[0]);
    }
    expect(markUnder(page, centre(marksOn(page, [SENTENCES[0]!])[0]!.range), marks)).toBeNull();
  });

  it('is found in the parts of a sentence that stand in elements of their own', async () => {
    const parts = SENTENCES[0]!.replace('the old swing bridge', 'the <a href="#">old <b>swing</b> bridge</a>');
    const page = await openPage(`<article>${paragraphs([parts, ...SENTENCES.slice(1)])}</article>`);
    const marks = marksOn(page, [SENTENCES[0]!]);
    for (const selector of ['a', 'b']) {
      const box = page.querySelector(selector)!.getClientRects()[0]!;
      expect(markUnder(page, [box.left + 3, box.top + 5], marks)).toBe(marks[0]);
    }
  });

  it('is found among many in one element', async () => {
    const texts = Array.from({ length: 30 }, (_, i) => `${SENTENCES[i % 5]} Note ${i}.`);
    const page = await openPage(`<article><div>${texts.join('<br>')}</div></article>`);
    const marks = marksOn(page, texts);
    expect(markUnder(page, centre(marks[17]!.range), marks)).toBe(marks[17]);
    const box = marks[17]!.range.getClientRects()[0]!;
    expect(markUnder(page, [box.right + 20, box.top + 4], marks)).toBeNull();
  });

  it('is found in text that a page puts into a slot', async () => {
    const page = await openPage(`<article><x-line>${SENTENCES[0]}</x-line></article>`);
    const inside = page.createElement('em');
    inside.append(page.createElement('slot'));
    page.querySelector('x-line')!.attachShadow({ mode: 'open' }).append(inside);
    const range = page.createRange();
    range.selectNodeContents(page.querySelector('x-line')!.firstChild!);
    const marks: Mark[] = [{ range, kind: 'claim' }];
    expect(markUnder(page, centre(range), marks)).toBe(marks[0]);
  });

  it('is not found through what the page lays over its text', async () => {
    const over = '<span style="position: absolute; inset: 0; background: #fff">Subscribe</span>';
    const page = await openPage(`<article><p style="position: relative">${SENTENCES[0]}${over}</p></article>`);
    const range = page.createRange();
    range.selectNodeContents(page.querySelector('p')!.firstChild!);
    expect(markUnder(page, centre(range), [{ range, kind: 'claim' }])).toBeNull();
  });

  it('takes at most a tenth of a millisecond among 500 marks', async () => {
    const { page, marks } = await openLongArticle();
    const onMark = pointAt(page, ...centre(marks[2]!.range));
    // The machine is shared: the best run is what the code costs.
    let best = Infinity;
    for (let round = 0; round < 40; round++) {
      const start = performance.now();
      for (let i = 0; i < 5; i++) markAt(onMark, marks);
      best = Math.min(best, (performance.now() - start) / 5);
    }
    expect(best).toBeLessThan(0.1);
  });
});

describe('scrolling to a passage', () => {
  it('brings it near the middle of the window', async () => {
    const page = await openPage(
      `<article>${paragraphs(Array.from({ length: 60 }, (_, i) => `${SENTENCES[i % 5]} Note ${i}.`))}</article>`,
    );
    const { map } = readArticle(page)!;
    const start = map.text.indexOf('Note 40.');
    const range = map.rangeOf(start, start + 8)!;
    scrollToRange(range);
    await expect.poll(() => Math.abs(range.getBoundingClientRect().top - 350), { timeout: 3000 }).toBeLessThan(60);
  });
});
