import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import messages from '../../assets/public/_locales/en/messages.json';
import type { Claim } from '../../components/claims/claim.ts';
import { askFromPage } from '../../components/messages/ask.ts';
import type { Report } from '../../components/messages/protocol.ts';
import { articleOn } from '../../components/page/article-page.ts';
import { listenFirst } from '../../components/page/early-events.ts';
import { EventShield } from '../../components/page/event-shield.ts';
import { HIGHLIGHT_NAMES, LOOK_NAMES } from '../../components/page/paint.ts';
import { speakFrom } from '../../components/ui/text.ts';
import { PageSession } from '../../entrypoints/reader/page-session.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

vi.mock('../../components/messages/ask.ts', () => ({ askFromPage: vi.fn() }));

const claim = { id: 0, start: 0, end: SENTENCES[0]!.length, quote: SENTENCES[0]!, marked: true } as Partial<Claim>;

/** What the background knows of the page: its first sentence is a claim. */
const report = {
  articleKey: 'a',
  claims: [{ kind: 'event', reasons: [], attribution: null, ...claim }],
  contradictions: [],
  annotations: [],
  look: { markStyle: 'both', ownColour: false, selectionOffer: true, colourScheme: 'light dark' },
} as unknown as Report;

/** `scripts`: what the page's own do, after the small script has listened and before the page is read. */
function sessionOf(
  page: Document,
  { end = new AbortController(), isAlive = (): boolean => true, scripts = (): void => {} } = {},
): PageSession {
  onTestFinished(() => end.abort());
  listenFirst(page.defaultView!);
  scripts();
  const shield = new EventShield();
  const session = new PageSession(page, shield, end.signal, isAlive, articleOn);
  return session;
}

const asked = (): number => vi.mocked(askFromPage).mock.calls.filter(([name]) => name === 'checkArticle').length;

/** As a reader does it: a click that the browser itself makes, in the middle of the first sentence. */
async function clickClaim(page: Document): Promise<void> {
  const { left, top } = page.querySelector('p')!.getBoundingClientRect();
  await userEvent.click(page.defaultView!.frameElement!, { position: { x: left + 60, y: top + 8 } });
}

describe('a page that is read', () => {
  beforeEach(() => {
    speakFrom(messages);
    vi.mocked(askFromPage).mockReset();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  });
  afterEach(() => void vi.useRealTimers());

  it('says that it keeps its text to itself before it is asked to read it', async () => {
    const page = await openPage('<x-story style="display: block; height: 600px"></x-story>');
    page.querySelector('x-story')!.attachShadow({ mode: 'closed' }).append(page.createElement('p'));
    const session = sessionOf(page);
    session.await();
    expect(session.handlers.ping({}, {})).toMatchObject({ articleKey: null, closed: true });
  });

  it('opens the card of a claim that is clicked, and puts marks back that the page has cleared', async () => {
    vi.mocked(askFromPage).mockResolvedValue({ state: 'checked', report });
    const page = await openPage(`<article>${paragraphs()}</article>`);
    await sessionOf(page).read(false);
    const registry = page.defaultView!.CSS.highlights;
    registry.clear();
    page.dispatchEvent(new Event('visibilitychange'));
    expect(registry.has(HIGHLIGHT_NAMES.claim)).toBe(true);
    registry.clear();
    await clickClaim(page);
    expect(page.documentElement.lastElementChild?.localName).toBe('div');
    expect(registry.has(HIGHLIGHT_NAMES.claim)).toBe(true);
  });

  it.each([
    ['stops clicks on the window', (page: Document) => page.defaultView!, 'stopImmediatePropagation'],
    ['stops clicks on the document', (page: Document) => page, 'stopImmediatePropagation'],
    ['takes from clicks what the browser does', (page: Document) => page, 'preventDefault'],
  ] as const)('opens the card also where the page %s before they come to a mark', async (_, on, stop) => {
    vi.mocked(askFromPage).mockResolvedValue({ state: 'checked', report });
    const page = await openPage(`<article>${paragraphs()}</article>`);
    const end = new AbortController();
    const scripts = (): void => on(page).addEventListener('click', (event) => event[stop](), true);
    await sessionOf(page, { end, scripts }).read(false);
    await clickClaim(page);
    expect(page.documentElement.lastElementChild?.localName).toBe('div');
    // A click on the card is no click beside it.
    const { left, top } = page.documentElement.lastElementChild!.getBoundingClientRect();
    await userEvent.click(page.defaultView!.frameElement!, { position: { x: left + 20, y: top + 4 } });
    expect(page.documentElement.lastElementChild?.localName).toBe('div');
    end.abort();
    await clickClaim(page);
    expect(page.documentElement.lastElementChild?.localName).toBe('body');
  });

  it('puts marks back that the page has cleared though the reader does nothing at all', async () => {
    vi.mocked(askFromPage).mockResolvedValue({ state: 'checked', report });
    const page = await openPage(`<article>${paragraphs()}</article>`);
    await sessionOf(page).read(false);
    const registry = page.defaultView!.CSS.highlights;
    registry.clear();
    vi.advanceTimersByTime(2_000);
    expect(registry.has(HIGHLIGHT_NAMES.claim)).toBe(true);
  });

  it('loses its marks soon after the extension was updated, and leaves those of the next one alone', async () => {
    vi.mocked(askFromPage).mockResolvedValue({ state: 'checked', report });
    const page = await openPage(`<article>${paragraphs()}</article>`);
    const end = new AbortController();
    let alive = true;
    await sessionOf(page, { end, isAlive: () => alive || (end.abort(), false) }).read(false);
    const registry = page.defaultView!.CSS.highlights;
    alive = false;
    vi.advanceTimersByTime(2_000);
    expect(registry.size).toBe(0);
    await sessionOf(page).read(false);
    const next = registry.get(HIGHLIGHT_NAMES.claim);
    page.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(2_000);
    expect(registry.get(HIGHLIGHT_NAMES.claim)).toBe(next);
  });

  it('shows of the reader’s own words the sentence, also when they are gone to, and opens what was written of them', async () => {
    const [start, end] = [claim.end! + 2, claim.end! + 2 + SENTENCES[1]!.length];
    const sentence = { start, end, text: SENTENCES[1]! };
    const now = { start: start + 4, end: start + 15, text: SENTENCES[1]!.slice(4, 15), sentences: [sentence] };
    const own = {
      id: 'own',
      about: 'passage',
      quotes: [{ exact: now.text, now: [now] }],
      verdict: null,
      hasNote: true,
    };
    vi.mocked(askFromPage).mockResolvedValue({ state: 'checked', report: { ...report, annotations: [own] } });
    const page = await openPage(`<article>${paragraphs()}</article>`);
    const session = sessionOf(page);
    await session.read(false);
    const registry = page.defaultView!.CSS.highlights;
    const shown = (name: string): string[] =>
      [...((registry.get(name) as Set<Range> | undefined) ?? [])].map((range) => range.toString());
    expect(shown(HIGHLIGHT_NAMES.claim)).toEqual(SENTENCES.slice(0, 2));
    void session.handlers.goToPassage({ start: now.start, end: now.end }, {});
    expect(shown(HIGHLIGHT_NAMES.flash)).toEqual([SENTENCES[1]]);
    const { left, top } = page.querySelectorAll('p')[1]!.getBoundingClientRect();
    await userEvent.click(page.defaultView!.frameElement!, { position: { x: left + 200, y: top + 8 } });
    expect(askFromPage).toHaveBeenLastCalledWith('openAnnotation', { articleKey: 'a', id: 'own' });
  });

  it('has a contradiction dismissed on the card, and brought back there', async () => {
    const side = { ...claim, article: { key: 'a' }, words: [], source: null, date: null, when: null };
    const other = { ...side, start: claim.end! + 1, end: claim.end! + 9, quote: SENTENCES[1]!.slice(0, 8) };
    const pair = { id: 'pair', kind: 'other', relation: 'own-voice', reason: { key: 'reasonOther', values: [] } };
    const clashing = { ...report, contradictions: [{ ...pair, a: side, b: other }] };
    vi.mocked(askFromPage).mockResolvedValue({ state: 'checked', report: clashing });
    const page = await openPage(`<article>${paragraphs()}</article>`);
    const session = sessionOf(page);
    await session.read(false);
    await clickClaim(page);
    const press = async (presses: number): Promise<void> => {
      for (let i = 0; i < presses; i++) await userEvent.keyboard('{Tab}');
      await userEvent.keyboard('{Enter}');
    };
    page.defaultView!.focus();
    await press(9);
    expect(askFromPage).toHaveBeenLastCalledWith('decideOnCard', {
      articleKey: 'a',
      id: 'pair',
      decision: 'dismissed',
    });
    void session.handlers.report(report, {});
    await press(0);
    expect(askFromPage).toHaveBeenLastCalledWith('decideOnCard', { articleKey: 'a', id: 'pair', decision: null });
  });

  it('of which only the beginning is there is known as it was read in full, and read again when the rest comes', async () => {
    const text = SENTENCES.join('\n\n');
    vi.mocked(askFromPage).mockResolvedValue({ state: 'checked', report, text });
    const page = await openPage(`<article>${paragraphs(SENTENCES.slice(0, 3))}</article>`);
    const session = sessionOf(page);
    await session.read(false);
    expect(session.handlers.ping({}, {})).toMatchObject({ articleKey: 'a', cut: true });
    const goTo = (at: number) => {
      const start = text.indexOf(SENTENCES[at]!);
      return session.handlers.goToPassage({ start, end: start + SENTENCES[at]!.length }, {});
    };
    expect([goTo(2), goTo(4)]).toEqual([{ found: true }, { found: false }]);
    vi.mocked(askFromPage).mockResolvedValue({ state: 'checked', report });
    page.querySelector('article')!.insertAdjacentHTML('beforeend', paragraphs(SENTENCES.slice(3)));
    await vi.waitFor(() => {
      vi.advanceTimersByTime(500);
      expect(asked()).toBe(2);
    });
    await vi.waitFor(() => expect(session.handlers.ping({}, {})).toMatchObject({ reading: false }));
    expect(session.handlers.ping({}, {})).not.toMatchObject({ cut: true });
    expect(goTo(4)).toEqual({ found: true });
  });

  it('is marked, and offers to annotate a selection, as the reader wants it', async () => {
    const look = { markStyle: 'background', ownColour: false, selectionOffer: false, colourScheme: 'dark' } as const;
    vi.mocked(askFromPage).mockResolvedValue({ state: 'checked', report: { ...report, look } });
    const page = await openPage(`<article>${paragraphs()}</article>`);
    await sessionOf(page).read(false);
    expect([...page.defaultView!.CSS.highlights.keys()]).toEqual([LOOK_NAMES.background.claim]);
    const told = new Promise((resolve) => page.addEventListener('selectionchange', resolve, { once: true }));
    page.getSelection()!.selectAllChildren(page.querySelector('p')!);
    await told;
    // An offer comes 400 ms after the selection has settled.
    vi.advanceTimersByTime(1_000);
    expect(page.documentElement.lastElementChild?.localName).not.toBe('div');
  });

  it.each([{ state: 'site-off' }, { state: 'paused', until: 1 }, { state: 'not-english', language: 'fr' }])(
    'is not sent again for every change once the answer was $state',
    async (answer) => {
      vi.mocked(askFromPage).mockResolvedValue(answer);
      const page = await openPage(`<article>${paragraphs()}</article>`);
      const session = sessionOf(page);
      await session.read(false);
      page.querySelector('article')!.append(Object.assign(page.createElement('p'), { textContent: SENTENCES[1] }));
      await vi.advanceTimersByTimeAsync(5_000);
      expect(asked()).toBe(1);
      // The reader may have switched the site on, and asks.
      vi.mocked(askFromPage).mockResolvedValue({ state: 'checked', report });
      await session.read(true);
      expect(asked()).toBe(2);
      page.querySelector('article')!.append(Object.assign(page.createElement('p'), { textContent: SENTENCES[2] }));
      await vi.advanceTimersByTimeAsync(5_000);
      expect(asked()).toBe(3);
    },
  );
});
