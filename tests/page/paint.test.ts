import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { markAt } from '../../components/page/hit-test.ts';
import { HIGHLIGHT_NAMES, Painter, type Mark } from '../../components/page/paint.ts';
import { readArticle } from '../../components/page/read-article.ts';
import { scrollToRange } from '../../components/page/scroll.ts';
import { changesDuring, openPage, paragraphs, SENTENCES } from './open-page.ts';

async function openArticle(
  head = '',
): Promise<{ page: Document; registry: HighlightRegistry; at: (i: number) => Range }> {
  const page = await openPage(`${head}<article>${paragraphs()}</article>`);
  const { map } = readArticle(page)!;
  const at = (i: number): Range => {
    const start = map.text.indexOf(SENTENCES[i]!);
    return map.rangeOf(start, start + SENTENCES[i]!.length)!;
  };
  return { page, registry: page.defaultView!.CSS.highlights, at };
}

const painted = (registry: HighlightRegistry, name: string): string[] =>
  [...(registry.get(name) ?? [])].map((range) => (range as Range).toString());

const centre = (range: Range): [number, number] => {
  const box = range.getClientRects()[0]!;
  return [box.left + box.width / 2, box.top + box.height / 2];
};

describe('painting', () => {
  it('puts each kind under its own opaque name and changes nothing in the page', async () => {
    const { page, registry, at } = await openArticle();
    const before = page.documentElement.outerHTML;
    const painter = new Painter(page);
    const changes = changesDuring(page, () =>
      painter.paint([
        { range: at(0), kind: 'claim' },
        { range: at(1), kind: 'clash' },
        { range: at(2), kind: 'flash' },
      ]),
    );
    expect(changes).toEqual([]);
    expect(page.documentElement.outerHTML).toBe(before);
    expect(painted(registry, HIGHLIGHT_NAMES.claim)).toEqual([SENTENCES[0]]);
    expect(painted(registry, HIGHLIGHT_NAMES.clash)).toEqual([SENTENCES[1]]);
    expect(painted(registry, HIGHLIGHT_NAMES.flash)).toEqual([SENTENCES[2]]);
    expect(registry.get(HIGHLIGHT_NAMES.clash)!.priority).toBeGreaterThan(
      registry.get(HIGHLIGHT_NAMES.claim)!.priority,
    );
  });

  it("paints the reader's own passages like claims", async () => {
    const { page, registry, at } = await openArticle();
    new Painter(page).paint([{ range: at(3), kind: 'mine' }]);
    expect([...registry.keys()]).toEqual([HIGHLIGHT_NAMES.claim]);
  });

  it('shows which mark is under the pointer, and puts everything back as it was', async () => {
    const { page, registry, at } = await openArticle();
    const painter = new Painter(page);
    painter.paint([{ range: at(0), kind: 'claim' }]);
    const changes = changesDuring(page, () => painter.hover(at(0)));
    expect(changes).toEqual([]);
    expect(painted(registry, HIGHLIGHT_NAMES.hover)).toEqual([SENTENCES[0]]);
    painter.hover(null);
    expect([...registry.keys()]).toEqual([HIGHLIGHT_NAMES.claim]);
  });

  it('touches only what changed', async () => {
    const { page, registry, at } = await openArticle();
    const painter = new Painter(page);
    painter.paint([
      { range: at(0), kind: 'claim' },
      { range: at(1), kind: 'claim' },
    ]);
    const highlight = registry.get(HIGHLIGHT_NAMES.claim)!;
    const [kept] = [...highlight];
    painter.paint([
      { range: at(0), kind: 'claim' },
      { range: at(2), kind: 'claim' },
    ]);
    expect(registry.get(HIGHLIGHT_NAMES.claim)).toBe(highlight);
    expect(highlight.has(kept!)).toBe(true);
    expect(painted(registry, HIGHLIGHT_NAMES.claim)).toEqual([SENTENCES[0], SENTENCES[2]]);
    painter.paint([{ range: at(1), kind: 'clash' }]);
    expect([...registry.keys()]).toEqual([HIGHLIGHT_NAMES.clash]);
  });

  it('comes back when the page clears it, but does not fight for ever', async () => {
    const { page, registry, at } = await openArticle();
    const painter = new Painter(page);
    painter.paint([{ range: at(0), kind: 'claim' }]);
    for (let i = 0; i < 3; i++) {
      registry.clear();
      page.dispatchEvent(new Event('visibilitychange'));
      expect(registry.has(HIGHLIGHT_NAMES.claim)).toBe(true);
    }
    expect(painter.lost).toBe(false);
    registry.clear();
    painter.ensure();
    expect(registry.has(HIGHLIGHT_NAMES.claim)).toBe(false);
    expect(painter.lost).toBe(true);
    // What the reader asks for is tried again.
    painter.paint([{ range: at(0), kind: 'claim' }]);
    expect(painter.lost).toBe(false);
    expect(painted(registry, HIGHLIGHT_NAMES.claim)).toEqual([SENTENCES[0]]);
  });

  it.each([
    ['empties it', (highlight: Highlight) => highlight.clear()],
    ['adds to it', (highlight: Highlight, range: Range) => highlight.add(range)],
  ])('has the right marks again when the page leaves the highlight but %s', async (_, tamper) => {
    const { page, registry, at } = await openArticle();
    const painter = new Painter(page);
    painter.paint([{ range: at(0), kind: 'claim' }]);
    tamper(registry.get(HIGHLIGHT_NAMES.claim)!, at(3));
    painter.ensure();
    expect(painted(registry, HIGHLIGHT_NAMES.claim)).toEqual([SENTENCES[0]]);
  });

  it("clears its own marks and leaves the page's alone", async () => {
    const { page, registry, at } = await openArticle();
    registry.set('their-own', new page.defaultView!.Highlight(at(4)));
    const painter = new Painter(page);
    painter.paint([{ range: at(0), kind: 'claim' }]);
    painter.clear();
    page.dispatchEvent(new Event('visibilitychange'));
    expect([...registry.keys()]).toEqual(['their-own']);
  });

  it('paints under a content security policy that allows nothing', async () => {
    const { page, registry, at } = await openArticle(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'none'">`,
    );
    new Painter(page).paint([{ range: at(0), kind: 'clash' }]);
    expect(painted(registry, HIGHLIGHT_NAMES.clash)).toEqual([SENTENCES[0]]);
  });

  it('takes about a millisecond for 500 ranges', async () => {
    const texts = Array.from({ length: 500 }, (_, i) => `${SENTENCES[i % 5]} Note ${i}.`);
    const page = await openPage(`<article>${paragraphs(texts)}</article>`);
    const { map } = readArticle(page)!;
    const marks = texts.map((text): Mark => {
      const start = map.text.indexOf(text);
      return { range: map.rangeOf(start, start + text.length)!, kind: 'claim' };
    });
    const times = Array.from({ length: 9 }, () => {
      const painter = new Painter(page);
      const start = performance.now();
      painter.paint(marks);
      const time = performance.now() - start;
      painter.clear();
      return time;
    });
    expect(Math.min(...times)).toBeLessThan(2);
  });
});

describe('500 marks', () => {
  it('make the browser lay out nothing', async () => {
    const texts = Array.from({ length: 500 }, (_, i) => `${SENTENCES[i % 5]} Note ${i}.`);
    const page = await openPage(`<article>${paragraphs(texts)}</article>`);
    const { map } = readArticle(page)!;
    const marks = texts.map((text, i): Mark => {
      const start = map.text.indexOf(text);
      return { range: map.rangeOf(start, start + text.length)!, kind: i % 9 === 0 ? 'clash' : 'claim' };
    });
    await cdp().send('Performance.enable');
    const painter = new Painter(page);
    await twoFrames(page);
    const before = await layouts();
    const changes = changesDuring(page, () => painter.paint(marks));
    await twoFrames(page);
    expect(changes).toEqual([]);
    expect(await layouts()).toBe(before);
    // The measure does measure: one class more is one layout more.
    page.body.style.padding = '9px';
    await twoFrames(page);
    expect(await layouts()).toBeGreaterThan(before);
  });
});

/** How often this page, the test's frame in it, was laid out. */
async function layouts(): Promise<number> {
  const { metrics } = (await cdp().send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] };
  return metrics.find(({ name }) => name === 'LayoutCount')!.value;
}

const twoFrames = (page: Document): Promise<void> =>
  new Promise((resolve) =>
    page.defaultView!.requestAnimationFrame(() => page.defaultView!.requestAnimationFrame(() => resolve())),
  );

describe('the mark under the pointer', () => {
  it('is found, the contradiction before the claim, and nothing beside the text', async () => {
    const { page, at } = await openArticle();
    const marks: Mark[] = [
      { range: at(0), kind: 'claim' },
      { range: at(1), kind: 'claim' },
      { range: at(1), kind: 'clash' },
    ];
    new Painter(page).paint(marks);
    expect(markAt(page, ...centre(at(0)), marks)).toBe(marks[0]);
    expect(markAt(page, ...centre(at(1)), marks)).toBe(marks[2]);
    expect(markAt(page, ...centre(at(2)), marks)).toBeNull();
    expect(markAt(page, 899, 5, marks)).toBeNull();
    expect(markAt(page, 5, 5, [])).toBeNull();
  });

  it('is found in an open shadow tree', async () => {
    const page = await openPage('<main><x-story></x-story></main>');
    const root = page.querySelector('x-story')!.attachShadow({ mode: 'open' });
    for (const text of SENTENCES) root.append(Object.assign(page.createElement('p'), { textContent: text }));
    const { map } = readArticle(page)!;
    const marks: Mark[] = [{ range: map.rangeOf(0, SENTENCES[0]!.length)!, kind: 'claim' }];
    new Painter(page).paint(marks);
    expect(markAt(page, ...centre(marks[0]!.range), marks)).toBe(marks[0]);
  });

  it('is found after the page has cleared the registry', async () => {
    const { page, registry, at } = await openArticle();
    const marks: Mark[] = [{ range: at(0), kind: 'claim' }];
    new Painter(page).paint(marks);
    registry.clear();
    expect(markAt(page, ...centre(at(0)), marks)).toBe(marks[0]);
  });

  it('takes a tenth of a millisecond, or what the browser itself takes', async () => {
    const texts = Array.from({ length: 500 }, (_, i) => `${SENTENCES[i % 5]} Note ${i}.`);
    const page = await openPage(`<article>${paragraphs(texts)}</article>`);
    const { map } = readArticle(page)!;
    const marks = texts.map((text): Mark => {
      const start = map.text.indexOf(text);
      return { range: map.rangeOf(start, start + text.length)!, kind: 'claim' };
    });
    new Painter(page).paint(marks);
    const [x, y] = centre(marks[2]!.range);
    const registry = page.defaultView!.CSS.highlights as HighlightRegistry & {
      highlightsFromPoint(x: number, y: number): unknown;
    };
    // Side by side with the browser's own part of the work: the machine is shared, and the best run is what code costs.
    const best = { ours: Infinity, browsers: Infinity };
    for (let round = 0; round < 40; round++) {
      let start = performance.now();
      for (let i = 0; i < 5; i++) registry.highlightsFromPoint(x, y);
      best.browsers = Math.min(best.browsers, (performance.now() - start) / 5);
      start = performance.now();
      for (let i = 0; i < 5; i++) markAt(page, x, y, marks);
      best.ours = Math.min(best.ours, (performance.now() - start) / 5);
    }
    expect(best.ours).toBeLessThan(Math.max(0.1, best.browsers * 1.5));
  });

  it('is found without highlightsFromPoint, too', async () => {
    const { page, registry, at } = await openArticle();
    const marks: Mark[] = [{ range: at(0), kind: 'claim' }];
    Object.defineProperty(registry, 'highlightsFromPoint', { value: undefined });
    expect(markAt(page, ...centre(at(0)), marks)).toBe(marks[0]);
    expect(markAt(page, ...centre(at(1)), marks)).toBeNull();
    expect(markAt(page, 880, 690, marks)).toBeNull();
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
