import { expect, it, onTestFinished, vi } from 'vitest';
import type { Contradiction, Side } from '../../components/contradictions/contradiction.ts';
import { MOST_FLAGS } from '../../components/contradictions/threshold.ts';
import { askFromPage } from '../../components/messages/ask.ts';
import type { Report } from '../../components/messages/protocol.ts';
import { articleOn } from '../../components/page/article-page.ts';
import { listenFirst } from '../../components/page/early-events.ts';
import { EventShield } from '../../components/page/event-shield.ts';
import { HIGHLIGHT_NAMES } from '../../components/page/paint.ts';
import { PageSession } from '../../entrypoints/reader/page-session.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

vi.mock('../../components/messages/ask.ts', () => ({ askFromPage: vi.fn() }));

const starts = SENTENCES.map((_, index) => SENTENCES.slice(0, index).join('\n\n').length + (index > 0 ? 2 : 0));
/** No sentence would be marked for its own sake. */
const claims = SENTENCES.map((quote, index) => ({
  start: starts[index],
  end: starts[index]! + quote.length,
  quote,
  marked: false,
}));
const side = (index: number): Side => ({ ...claims[index], article: { key: 'here' } }) as unknown as Side;
/** The first sentence against each of the others: one more than is shown unasked. */
const contradictions = claims
  .slice(1)
  .map(
    (_, index) =>
      ({ a: side(0), b: side(index + 1), ...(index >= MOST_FLAGS && { rest: true }) }) as unknown as Contradiction,
  );

const look = { markStyle: 'both', ownColour: false, selectionOffer: true };
const report = { articleKey: 'here', claims, contradictions, annotations: [], look } as unknown as Report;

it('marks the first few contradictions, all when they are asked for, and the first few on the next article', async () => {
  expect(contradictions).toHaveLength(MOST_FLAGS + 1);
  vi.mocked(askFromPage).mockResolvedValue({ state: 'checked', report });
  const page = await openPage(`<article>${paragraphs()}</article>`);
  const end = new AbortController();
  onTestFinished(() => end.abort());
  listenFirst(page.defaultView!);
  const session = new PageSession(page, new EventShield(), end.signal, () => true, articleOn);
  await session.read(false);
  const { handlers } = session;
  const clashes = (): number => page.defaultView!.CSS.highlights.get(HIGHLIGHT_NAMES.clash)?.size ?? 0;
  expect(clashes()).toBe(1 + MOST_FLAGS);
  await handlers.showAll({ all: true }, {});
  expect(clashes()).toBe(2 + MOST_FLAGS);
  // What is known of the article may grow meanwhile.
  await handlers.report(report, {});
  expect(clashes()).toBe(2 + MOST_FLAGS);
  await handlers.showAll({ all: false }, {});
  expect(clashes()).toBe(1 + MOST_FLAGS);
  await handlers.showAll({ all: true }, {});
  vi.mocked(askFromPage).mockResolvedValue({ state: 'checked', report: { ...report, articleKey: 'next' } });
  await session.read(false);
  await handlers.report(
    {
      ...report,
      articleKey: 'next',
      contradictions: contradictions.map(({ a, b, ...one }) => ({ ...one, a: moved(a), b: moved(b) })),
    },
    {},
  );
  expect(clashes()).toBe(1 + MOST_FLAGS);
});

const moved = (one: Side): Side => ({ ...one, article: { ...one.article, key: 'next' } });
