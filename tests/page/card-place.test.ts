import { describe, expect, it, onTestFinished } from 'vitest';
import { keepAtClaim } from '../../components/page/card-place.ts';
import { listenFirst } from '../../components/page/early-events.ts';
import { EventShield } from '../../components/page/event-shield.ts';
import { layUpon } from '../../components/page/page-host.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

interface Size {
  width: number;
  height: number;
}

/** A page with a card of some height for its second sentence, set against the third or another. */
async function open(style: string, { width, height }: Size, card = 180, against = 2) {
  const page = await openPage(
    `<!doctype html><style>${style}</style><article>${paragraphs()}</article><div class="rest"></div>`,
  );
  const frame = page.defaultView!.frameElement as HTMLIFrameElement;
  const resize = (size: Size): void => {
    frame.style.width = `${size.width}px`;
    frame.style.height = `${size.height}px`;
  };
  resize({ width, height });
  const sentence = (index: number): Range => {
    const range = page.createRange();
    range.selectNodeContents(page.querySelectorAll('p')[index]!);
    return range;
  };
  listenFirst(page.defaultView!);
  const { host, root } = layUpon(sentence(1), 'light', new EventShield(), page);
  const inside = root.appendChild(page.createElement('div'));
  inside.style.height = `${card}px`;
  const end = new AbortController();
  onTestFinished(() => end.abort());
  keepAtClaim(host, () => [sentence(1), sentence(against)], end.signal);
  const boxOf = (index: number): DOMRect => sentence(index).getBoundingClientRect();
  const box = (): DOMRect => host.getBoundingClientRect();
  /** From the sentence to the card. */
  const apart = (): string => {
    const [claim, now] = [boxOf(1), box()];
    return `${Math.round(now.left - claim.left)} ${Math.round(now.top - claim.top)}`;
  };
  return { page, host, inside, box, boxOf, apart, resize, end };
}

const meet = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isWithin = ({ left, top, right, bottom }: DOMRect, { width, height }: Size): boolean =>
  left >= 0 && top >= 0 && right <= width && bottom <= height;

const TEXT = 'body { font: 16px/24px sans-serif; margin: 0 20px }';
const SMALL = 'body { font: 8px sans-serif; margin: 0 } p { margin: 40px 0 }';
const WIDE = { width: 1_100, height: 700 };
const NARROW = { width: 640, height: 700 };

describe('the place of the card', () => {
  it.each([
    ['right', '0'],
    ['left', '0 0 0 auto'],
  ])('is beside the column of text, where there is room, on its %s', async (side, margin) => {
    const { box, boxOf } = await open(`${TEXT} article { width: 640px; margin: ${margin} }`, WIDE, 500);
    expect(isWithin(box(), WIDE)).toBe(true);
    expect(box().width).toBe(360);
    const [card, claim] = [box(), boxOf(1)];
    expect(side === 'right' ? card.left - claim.right : claim.left - card.right).toBeGreaterThanOrEqual(8);
    expect(Math.abs(card.top - claim.top)).toBeLessThan(10);
  });

  it('is narrower rather than on the text, and on the text rather than too narrow', async () => {
    const narrower = await open(`${TEXT} article { width: 700px }`, { width: 1_036, height: 700 }, 300);
    expect(narrower.box().width).toBe(300);
    expect(meet(narrower.box(), narrower.boxOf(1))).toBe(false);
    const below = await open(`${TEXT} article { width: 700px }`, { width: 980, height: 700 }, 300);
    expect(below.box().width).toBe(360);
    expect(below.box().top).toBeGreaterThan(below.boxOf(1).bottom);
  });

  it('hides neither the sentence nor the other side, though that comes right after it', async () => {
    const above = await open(`${TEXT} article { padding-top: 120px }`, NARROW);
    expect(above.box().bottom).toBeLessThan(above.boxOf(1).top);
    const between = await open(`${TEXT} p { margin: 0 }`, NARROW, 300);
    expect([1, 2].map((index) => meet(between.box(), between.boxOf(index)))).toEqual([false, false]);
    expect(isWithin(between.box(), NARROW)).toBe(true);
  });

  it('is all in the window where nothing is free, and hides as little as can be', async () => {
    const small = { width: 640, height: 300 };
    const { box, boxOf } = await open(`${TEXT} article { font-size: 40px; line-height: 60px }`, small, 280);
    expect(isWithin(box(), small)).toBe(true);
    expect(boxOf(1).right - 8).toBeGreaterThan(box().left);
  });

  it.each([
    ['margins', 'html { position: relative; margin: 60px 0 0 120px }'],
    ['a root that is moved', 'html { transform: translate(30px, 20px); margin: 40px }'],
    ['a root that is made smaller', 'html { transform: scale(.9); transform-origin: 0 0 } p { margin: 80px 0 }'],
    ['a body that scrolls', 'html, body { height: 100%; overflow: hidden } html { position: relative; top: 9px }'],
  ])('is at the sentence on a page with %s', async (_, style) => {
    const { box, boxOf } = await open(`${TEXT} ${style}`, WIDE, 60, 4);
    expect(Math.round(box().top - boxOf(1).bottom)).toBe(8);
    expect(Math.round(box().left)).toBe(Math.round(boxOf(1).left));
  });

  it.each(
    ['html', 'body', 'html, body'].flatMap((whole) => [0.8, 1.5, 2].map((zoom): [string, number] => [whole, zoom])),
  )('is at the sentence, and no larger, where the page zooms its %s by %d', async (whole, zoom) => {
    const { box, boxOf } = await open(`${SMALL} ${whole} { zoom: ${zoom} }`, WIDE, 60, 4);
    expect(Math.round(box().width)).toBe(360);
    expect(Math.round(box().top - boxOf(1).bottom)).toBe(8);
    expect(Math.round(box().left - Math.max(8, boxOf(1).left))).toBe(0);
  });

  it.each(['documentElement', 'body'] as const)(
    'is another one, and no larger, when %s is zoomed while it is open',
    async (part) => {
      const { page, box, boxOf } = await open(SMALL, WIDE, 60, 4);
      page[part].style.setProperty('zoom', '2');
      await expect.poll(() => Math.round(box().top - boxOf(1).bottom)).toBe(8);
      expect(Math.round(box().width)).toBe(360);
    },
  );

  it('is in the part of the page that is seen where two fingers have drawn it nearer', async () => {
    const page = await openPage(`<style>${TEXT}</style><article>${paragraphs()}</article>`);
    Object.defineProperty(page.defaultView, 'visualViewport', {
      value: { offsetLeft: 300, offsetTop: 40, width: 450, height: 350 },
    });
    const range = page.createRange();
    range.selectNodeContents(page.querySelectorAll('p')[1]!);
    listenFirst(page.defaultView!);
    const { host, root } = layUpon(range, 'light', new EventShield(), page);
    root.append('A card');
    const end = new AbortController();
    onTestFinished(() => end.abort());
    keepAtClaim(host, () => [range], end.signal);
    const { left, top, right, bottom } = host.getBoundingClientRect();
    expect([left >= 300, top >= 40, right <= 750, bottom <= 390]).toEqual([true, true, true, true]);
  });

  it('goes with its sentence when a part of the page is scrolled, or what stands above it grows', async () => {
    const { page, apart, boxOf } = await open(`${TEXT} article { height: 200px; overflow: auto }`, NARROW, 60, 4);
    const before = apart();
    const top = boxOf(1).top;
    page.querySelector('article')!.scrollTop = 50;
    await expect.poll(() => boxOf(1).top).toBe(top - 50);
    await expect.poll(apart).toBe(before);
    page.body.prepend(Object.assign(page.createElement('figure'), { innerText: 'A picture that came late' }));
    expect(boxOf(1).top).toBeGreaterThan(top - 50);
    await expect.poll(apart).toBe(before);
  });

  it('is another one when the window is another, and never beyond its edge', async () => {
    const { box, boxOf, resize } = await open(`${TEXT} article { width: 640px }`, WIDE);
    expect(box().left).toBeGreaterThan(640);
    resize({ width: 700, height: 700 });
    await expect.poll(() => isWithin(box(), { width: 700, height: 700 })).toBe(true);
    expect(meet(box(), boxOf(1))).toBe(false);
    resize({ width: 340, height: 500 });
    await expect.poll(() => isWithin(box(), { width: 340, height: 500 })).toBe(true);
  });

  it('is kept from the sentence when the card grows', async () => {
    const { inside, box, boxOf } = await open(`${TEXT} article { padding-top: 200px }`, NARROW);
    expect(box().bottom).toBeLessThan(boxOf(1).top);
    inside.style.height = '210px';
    await expect.poll(() => box().height).toBe(210);
    await expect.poll(() => Math.round(boxOf(1).top - box().bottom)).toBe(8);
  });

  it('is nothing to the page once the card is closed', async () => {
    const { page, host, end } = await open(TEXT, NARROW, 180, 4);
    end.abort();
    const style = host.style.cssText;
    page.body.prepend(Object.assign(page.createElement('p'), { innerText: SENTENCES[0] }));
    page.querySelector<HTMLElement>('.rest')!.style.height = '3000px';
    page.defaultView!.scrollTo(0, 40);
    await new Promise((resolve) => page.defaultView!.requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(host.style.cssText).toBe(style);
  });
});
