import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import messages from '../../assets/public/_locales/en/messages.json';
import type { PageLook } from '../../components/messages/protocol.ts';
import { listenFirst } from '../../components/page/early-events.ts';
import { EventShield } from '../../components/page/event-shield.ts';
import { readArticle } from '../../components/page/read-article.ts';
import { selectedQuote } from '../../components/page/selection.ts';
import { speakFrom } from '../../components/ui/text.ts';
import { SelectionOffer } from '../../entrypoints/reader/selection-offer.ts';
import type { Selected } from '../../entrypoints/reader/story.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

/** Longer than a selection must stand, in milliseconds: by then it is offered, or never. */
const LONG = 1_000;

async function open(style = '', colourScheme: PageLook['colourScheme'] = 'light dark') {
  const page = await openPage(
    `<style>${style}</style><article>${paragraphs()}</article><p id="after">Read on: four more stories of today.</p>`,
  );
  const { map } = readArticle(page)!;
  const end = new AbortController();
  onTestFinished(() => end.abort());
  const card = { box: null as DOMRect | null };
  const find = (): Selected | null => {
    const quote = selectedQuote(page, map);
    const range = quote && map.rangeOf(quote.start, quote.end);
    return range && { passage: { articleKey: 'here', ...quote }, range, whole: quote.exact === map.text };
  };
  const look = { markStyle: 'both', ownColour: false, selectionOffer: true, colourScheme } as const;
  const annotate = vi.fn();
  /** The browser tells of a selection a moment later: resolves when it has, and that is long ago. */
  const selected = async (act: () => void): Promise<void> => {
    const told = new Promise((resolve) => page.addEventListener('selectionchange', resolve, { once: true }));
    act();
    await told;
    vi.advanceTimersByTime(LONG);
  };
  listenFirst(page.defaultView!);
  const shield = new EventShield();
  const offered = new SelectionOffer(
    page,
    shield,
    end.signal,
    find,
    () => look,
    annotate,
    () => card.box,
  );
  const select = (from: number, to: number): Promise<void> =>
    selected(() => {
      const [first, last] = [page.querySelectorAll('p')[from]!, page.querySelectorAll('p')[to]!];
      page.getSelection()!.setBaseAndExtent(first.firstChild!, 4, last.firstChild!, 40);
    });
  return { page, annotate, card, select, selected, close: () => offered.close() };
}

/** A closed shadow root at the end of the document: from outside an element without content. */
const offer = (page: Document): HTMLElement | null => {
  const last = page.documentElement.lastElementChild as HTMLElement;
  return last.localName === 'div' ? last : null;
};

/** As a reader does it: where the button is, in the frame. */
async function press(page: Document): Promise<void> {
  const { left, top } = offer(page)!.getBoundingClientRect();
  await userEvent.click(page.defaultView!.frameElement!, { position: { x: left + 30, y: top + 12 } });
}

describe('a passage that is selected', () => {
  beforeEach(() => {
    speakFrom(messages);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => void vi.useRealTimers());

  it('is not offered so that it would lie on the card', async () => {
    const { page, card, select } = await open();
    await select(1, 1);
    const { left, top } = offer(page)!.getBoundingClientRect();
    card.box = new DOMRect(left - 20, top - 20, 360, 200);
    await select(1, 2);
    await select(1, 1);
    const now = offer(page)!.getBoundingClientRect();
    expect(now.right <= card.box.left || now.left >= card.box.right).toBe(true);
    expect(Math.round(now.top)).toBe(Math.round(top));
  });

  it('is no passage when all of the article is selected, and what is offered is never copied', async () => {
    const { page, select, selected } = await open();
    await selected(() => page.getSelection()!.selectAllChildren(page.body));
    expect(offer(page)).toBeNull();
    await select(1, 1);
    expect(getComputedStyle(offer(page)!).userSelect).toBe('none');
  });

  it('is offered to be annotated beside it, within the window, and the offer takes neither focus nor selection', async () => {
    const { page, annotate, select } = await open();
    const focused = page.activeElement;
    await select(1, 1);
    const { left, top, right, bottom } = offer(page)!.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(900);
    const words = page.getSelection()!.getRangeAt(0).getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(words.bottom);
    expect(bottom - words.bottom).toBeLessThan(60);
    await press(page);
    expect(annotate.mock.calls[0]![0]).toMatchObject({
      articleKey: 'here',
      exact: 'Engineers found cracks in four of the nine',
    });
    expect(offer(page)).toBeNull();
    expect(page.activeElement).toBe(focused);
    expect(page.getSelection()!.isCollapsed).toBe(false);
  });

  it.each([
    ...['html', 'body'].flatMap((whole) => [0.8, 1.5, 2].map((zoom) => `${whole} { zoom: ${zoom} }`)),
    'html, body { zoom: 1.5 }',
    'html { transform: scale(.9) translate(30px, 20px) }',
  ])('is offered right below it, and as large as ever, on a page with %s', async (style) => {
    const plain = await open();
    await plain.select(1, 1);
    const { width, height } = offer(plain.page)!.getBoundingClientRect();
    const { page, select } = await open(`${style} body { font: 8px sans-serif; margin: 0 100px }`);
    await select(1, 1);
    const [button, words] = [offer(page)!, page.getSelection()!.getRangeAt(0)].map((each) =>
      each.getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    expect(Math.round(button.top - words.bottom)).toBe(6);
    // To the end of the word that the selection parts.
    expect(Math.abs(button.left + button.width / 2 - words.right)).toBeLessThan(30);
    if (style.includes('zoom')) {
      expect([button.width, button.height].map(Math.round)).toEqual([width, height].map(Math.round));
    }
  });

  it('is offered in the part of the page that is seen where two fingers have drawn it nearer', async () => {
    const { page, select } = await open();
    Object.defineProperty(page.defaultView, 'visualViewport', {
      value: { offsetLeft: 20, offsetTop: 30, width: 250, height: 300 },
    });
    await select(1, 1);
    const { left, right } = offer(page)!.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(20);
    expect(right).toBeLessThanOrEqual(270);
  });

  it.each([
    ['light dark', 'dark', ':root { color-scheme: dark }'],
    ['light dark', 'dark', 'body { background: #141414; color: #ddd }'],
    ['light dark', 'dark', 'article { background: oklch(.2 .02 250) } p { color: rgb(255 255 255 / .8) }'],
    ['light dark', 'light', ''],
    ['light dark', 'light', ':root { color-scheme: dark } article { background: #fff; color: color(srgb .1 .1 .1) }'],
    ['light', 'light', 'body { background: #141414; color: #ddd }'],
    ['dark', 'dark', ''],
  ] as const)('is offered, by a reader’s “%s”, in %s colours on: %s', async (chosen, shown, style) => {
    const { page, select } = await open(style, chosen);
    await select(1, 1);
    expect(getComputedStyle(offer(page)!).colorScheme).toBe(shown);
  });

  it('may go across paragraphs', async () => {
    const { page, annotate, select } = await open();
    await select(0, 2);
    await press(page);
    const { exact } = annotate.mock.calls[0]![0] as { exact: string };
    expect(exact.split('\n\n')).toHaveLength(3);
    expect(exact).toContain(SENTENCES[1]);
  });

  it.each([
    [
      'of a word or two',
      (page: Document) =>
        page
          .getSelection()!
          .setBaseAndExtent(page.querySelector('p')!.firstChild!, 4, page.querySelector('p')!.firstChild!, 18),
    ],
    ['outside the article', (page: Document) => page.getSelection()!.selectAllChildren(page.querySelector('#after')!)],
  ])('is left alone: %s', async (_, select) => {
    const { page, selected } = await open();
    await selected(() => select(page));
    expect(offer(page)).toBeNull();
  });

  it.each([
    [
      'a key is pressed',
      (page: Document) => page.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    ],
    ['nothing is selected any more', (page: Document) => page.getSelection()!.removeAllRanges()],
  ])('is offered no longer when %s', async (_, act) => {
    const { page, select } = await open();
    await select(1, 1);
    act(page);
    await expect.poll(() => offer(page)).toBeNull();
    vi.advanceTimersByTime(LONG);
    expect(offer(page)).toBeNull();
  });

  it.each([
    ['wheel', () => {}],
    [
      'keyboard',
      (page: Document) => page.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true })),
    ],
  ])('is offered where it stands by then when a scroll by %s has come to rest', async (_, before) => {
    const { page, select } = await open('p { margin: 120px 0 } article { padding-bottom: 2000px }');
    await select(1, 1);
    const scrollTo = async (top: number): Promise<void> => {
      before(page);
      const scrolled = new Promise((resolve) => page.addEventListener('scroll', resolve, { once: true }));
      page.defaultView!.scrollTo(0, top);
      await scrolled;
      expect(offer(page)).toBeNull();
      vi.advanceTimersByTime(LONG);
    };
    await scrollTo(100);
    const words = page.getSelection()!.getRangeAt(0).getBoundingClientRect();
    const { top } = offer(page)!.getBoundingClientRect();
    expect(top - words.bottom).toBeGreaterThanOrEqual(0);
    expect(top - words.bottom).toBeLessThan(30);
    await scrollTo(1500);
    expect(offer(page)).toBeNull();
    await scrollTo(50);
    expect(offer(page)).not.toBeNull();
    // What scrolls beside it is no matter.
    page.querySelector('#after')!.dispatchEvent(new Event('scroll'));
    expect(offer(page)).not.toBeNull();
  });

  it('is offered no longer when what it belongs to is forgotten', async () => {
    const { page, select, close } = await open();
    await select(1, 1);
    close();
    expect(offer(page)).toBeNull();
  });

  it('is offered once the mouse is let go', async () => {
    const { page, select } = await open();
    const pointer = (type: string): boolean =>
      page.body.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse', bubbles: true }));
    pointer('pointerdown');
    await select(1, 1);
    expect(offer(page)).toBeNull();
    pointer('pointerup');
    vi.advanceTimersByTime(LONG);
    expect(offer(page)).not.toBeNull();
  });

  it('is offered while a finger still holds its handles, clear of them', async () => {
    const { page, select } = await open();
    page.body.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
    await select(1, 1);
    const words = page.getSelection()!.getRangeAt(0).getBoundingClientRect();
    expect(offer(page)!.getBoundingClientRect().top - words.bottom).toBeGreaterThan(24);
  });
});
