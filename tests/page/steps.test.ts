import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import { askFromPage } from '../../components/messages/ask.ts';
import type { BackgroundToPage, Report } from '../../components/messages/protocol.ts';
import type { Handlers } from '../../components/messages/serve.ts';
import { articleOn } from '../../components/page/article-page.ts';
import { listenFirst } from '../../components/page/early-events.ts';
import { EventShield } from '../../components/page/event-shield.ts';
import { speakFrom } from '../../components/ui/text.ts';
import { PageSession } from '../../entrypoints/reader/page-session.ts';
import { openPage, SENTENCES } from './open-page.ts';

vi.mock('../../components/messages/ask.ts', () => ({ askFromPage: vi.fn() }));

const starts = SENTENCES.map((_, index) => SENTENCES.slice(0, index).join('\n\n').length + (index > 0 ? 2 : 0));
const claims = SENTENCES.map((quote, index) => ({
  start: starts[index]!,
  end: starts[index]! + quote.length,
  quote,
  kind: 'event',
  reasons: [],
  attribution: null,
  marked: true,
}));
const side = (index: number): Side =>
  ({ ...claims[index], article: { key: 'here' }, words: [], source: null, role: null, when: null }) as unknown as Side;
const clash = {
  id: 'one',
  a: side(1),
  b: side(3),
  kind: 'negation',
  relation: 'sources-disagree',
  reason: { key: 'reasonNegation', values: [] },
} as unknown as Contradiction;
const look = { markStyle: 'both', ownColour: false, selectionOffer: true, colourScheme: 'dark' };
const reportWith = (contradictions: Contradiction[]): Report =>
  ({ articleKey: 'here', claims, contradictions, annotations: [], look }) as unknown as Report;

/** Sentences far apart, so that one at most is in sight. */
const spread = `<article>${SENTENCES.map((one) => `<p style="margin:1500px 0">${one}</p>`).join('')}</article>`;

async function open(contradictions: Contradiction[]): Promise<{ page: Document; ask: Handlers<BackgroundToPage> }> {
  vi.mocked(askFromPage).mockResolvedValue({ state: 'checked', report: reportWith(contradictions) });
  const page = await openPage(spread);
  const end = new AbortController();
  onTestFinished(() => end.abort());
  listenFirst(page.defaultView!);
  const session = new PageSession(page, new EventShield(), end.signal, () => true, articleOn);
  await session.read(false);
  return { page, ask: session.handlers };
}

/** Which sentence stands in the window; -1: none. */
const inSight = (page: Document): number =>
  [...page.querySelectorAll('p')].findIndex((paragraph) => {
    const { top, bottom } = paragraph.getBoundingClientRect();
    return bottom > 0 && top < page.defaultView!.innerHeight;
  });
const cardIsOpen = (page: Document): boolean => page.documentElement.lastElementChild?.localName === 'div';
const step = (ask: Handlers<BackgroundToPage>, by: number, ofClash = false): Promise<boolean> | boolean =>
  ask.step({ by, clash: ofClash }, {});

describe('the commands that go from mark to mark', () => {
  beforeEach(() => speakFrom(messages));

  it('go through the claims in order, open each one’s card, and begin again after the last', async () => {
    const { page, ask } = await open([]);
    const seen: number[] = [];
    for (let turn = 0; turn <= SENTENCES.length; turn++) {
      expect(await step(ask, 1)).toBe(true);
      expect(cardIsOpen(page)).toBe(true);
      seen.push(inSight(page));
    }
    expect(seen).toEqual([...SENTENCES.keys(), 0]);
    await step(ask, -1);
    expect(inSight(page)).toBe(SENTENCES.length - 1);
  });

  it('begin where the reader is, who may have scrolled meanwhile', async () => {
    const { page, ask } = await open([]);
    await step(ask, 1);
    page.querySelectorAll('p')[2]!.scrollIntoView({ behavior: 'instant', block: 'end' });
    page.defaultView!.scrollBy({ top: 400, behavior: 'instant' });
    await step(ask, 1);
    expect(inSight(page)).toBe(2);
    page.querySelectorAll('p')[3]!.scrollIntoView({ behavior: 'instant', block: 'start' });
    page.defaultView!.scrollBy({ top: 700, behavior: 'instant' });
    await step(ask, -1);
    expect(inSight(page)).toBe(3);
  });

  it('go to contradictions alone, and say so where there is none', async () => {
    const { page, ask } = await open([clash]);
    const seen: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await step(ask, 1, true);
      seen.push(inSight(page));
    }
    expect(seen).toEqual([1, 3, 1]);
    const without = await open([]);
    expect(await step(without.ask, 1, true)).toBe(false);
    expect(cardIsOpen(without.page)).toBe(false);
  });

  it('open a card in the colours that the reader has chosen, whatever the page has', async () => {
    const { page, ask } = await open([]);
    page.documentElement.style.colorScheme = 'light';
    await step(ask, 1);
    expect(getComputedStyle(page.documentElement.lastElementChild!).colorScheme).toBe('dark');
  });

  it('hide the marks and show them again; a step shows them, too', async () => {
    const { page, ask } = await open([clash]);
    const painted = (): number => page.defaultView!.CSS.highlights.size;
    expect(painted()).toBeGreaterThan(0);
    expect(await ask.toggleMarks({}, {})).toBe(true);
    expect(painted()).toBe(0);
    await ask.report(reportWith([clash]), {});
    expect(painted()).toBe(0);
    expect(await ask.toggleMarks({}, {})).toBe(false);
    expect(painted()).toBeGreaterThan(0);
    await ask.toggleMarks({}, {});
    expect(await step(ask, 1)).toBe(true);
    expect(painted()).toBeGreaterThan(0);
  });
});
