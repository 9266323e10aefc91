import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { HIGHLIGHT_NAMES, LOOK_NAMES, Painter } from '../../components/page/paint.ts';
import { changesDuring, openArticle, openLongArticle, SENTENCES } from './open-page.ts';

const painted = (registry: HighlightRegistry, name: string): string[] =>
  [...(registry.get(name) ?? [])].map((range) => (range as Range).toString());

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

  it("paints the reader's own passages apart where the reader wants that", async () => {
    const { page, registry, at } = await openArticle();
    const painter = new Painter(page);
    const marks = [{ range: at(3), kind: 'mine' as const }];
    painter.paint(marks, { markStyle: 'both', ownColour: true });
    expect([...registry.keys()]).toEqual([HIGHLIGHT_NAMES.mine]);
    painter.paint(marks);
    expect([...registry.keys()]).toEqual([HIGHLIGHT_NAMES.claim]);
  });

  it.each(['underline', 'background', 'both'] as const)('has a look of its own for %s', async (markStyle) => {
    const { page, registry, at } = await openArticle();
    const painter = new Painter(page);
    const marks = [
      { range: at(0), kind: 'claim' as const },
      { range: at(1), kind: 'clash' as const },
    ];
    painter.paint(marks);
    painter.paint(marks, { markStyle, ownColour: false });
    const names = LOOK_NAMES[markStyle];
    expect([...registry.keys()].sort()).toEqual([names.claim, names.clash].sort());
    expect(painted(registry, names.clash)).toEqual([SENTENCES[1]]);
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
      painter.ensure();
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
    // But what took them away four times does so again.
    registry.clear();
    painter.ensure();
    expect(painter.lost).toBe(true);
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
    painter.ensure();
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
    const { page, marks } = await openLongArticle();
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
    const { page, marks } = await openLongArticle();
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
  const { metrics } = await cdp().send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'LayoutCount')!.value;
}

const twoFrames = (page: Document): Promise<void> =>
  new Promise((resolve) =>
    page.defaultView!.requestAnimationFrame(() => page.defaultView!.requestAnimationFrame(() => resolve())),
  );
