import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { handOver, type PageReader } from '../../components/page/page-reader.ts';
import { start } from '../../entrypoints/content/start.ts';
import { waitIn } from '../../entrypoints/content/wait.ts';
import { openPage, paragraphs, SENTENCES } from './open-page.ts';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

const heard = vi.hoisted(() => ({ listener: null as unknown, times: 0 }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'gainsay',
      onMessage: {
        addListener: (listener: unknown) => {
          heard.listener = listener;
          heard.times++;
        },
      },
    },
  },
}));

const reader = { answer: vi.fn(), read: vi.fn(), await: vi.fn(), moveOn: vi.fn() };
const make = vi.fn(() => reader as unknown as PageReader);

const LIST = `<title>All the news of the day</title>
<script type="application/ld+json">{"@type":"CollectionPage"}</script>
<ul>${SENTENCES.map((one) => `<li><a href="/a">${one}</a></li>`).join('')}</ul>`;
const ARTICLE = `<meta property="og:type" content="article"><article>${paragraphs([...SENTENCES, ...SENTENCES])}</article>`;
const COMING = `<meta property="og:type" content="article"><main></main>`;

const LINKS = '<h3><a href="/a">A bridge closes</a></h3>'.repeat(30);

/** `isNew`: the browser has only just parsed it. */
async function waitOn(html: string, isNew = false): Promise<Document> {
  const page = await openPage(html);
  waitIn(page, page.defaultView!, isNew);
  return page;
}

/** What the page answers to the background. */
const tell = (name: string): Promise<unknown> =>
  new Promise((resolve) => {
    (heard.listener as Listener)({ to: 'page', name, request: {} }, { id: 'gainsay' }, resolve);
  });

describe('the small script in every page', () => {
  beforeEach(() => {
    vi.clearAllMocks();
    reader.answer.mockResolvedValue({ ok: true, value: 'of the reader' });
    handOver(make);
  });

  it('has an article read, and one whose text is still to come awaited', async () => {
    await waitOn(ARTICLE);
    await expect.poll(() => reader.read.mock.calls).toEqual([[false]]);
    await waitOn(COMING);
    await expect.poll(() => reader.await.mock.calls.length).toBe(1);
  });

  it('says of a page that is none that nothing was read, and leaves it at that', async () => {
    await waitOn(LIST);
    expect(await tell('ping')).toEqual({ ok: true, value: { reading: false, articleKey: null, unmarked: false } });
    expect(make).not.toHaveBeenCalled();
  });

  it('lets the script that reads answer what else is asked of such a page, and from then on everything', async () => {
    await waitOn(LIST);
    expect(await tell('readPage')).toEqual({ ok: true, value: 'of the reader' });
    expect(await tell('ping')).toEqual({ ok: true, value: 'of the reader' });
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('gives on the head as it was when a page goes on to another address', async () => {
    const page = await waitOn(LIST);
    const from = page.location.href;
    page.location.hash = 'story';
    page.title = 'A story';
    page.location.hash = 'another';
    await expect.poll(() => reader.moveOn.mock.calls.length).toBe(1);
    const [address, head] = reader.moveOn.mock.calls[0] as [string, Document];
    expect([address, head.title]).toEqual([from, 'All the news of the day']);
  });

  it('answers that it is gone where the script that reads cannot be had, and asks for it again', async () => {
    await waitOn(LIST);
    make.mockImplementationOnce(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await tell('readPage')).toEqual({ ok: false, error: 'gone' });
    expect(await tell('readPage')).toEqual({ ok: true, value: 'of the reader' });
  });

  it('reads an article that has only just been parsed, with the text that its scripts put there first', async () => {
    const page = await waitOn('<meta property="og:type" content="website"><main></main>', true);
    page.querySelector('main')!.innerHTML = paragraphs([...SENTENCES, ...SENTENCES, ...SENTENCES, ...SENTENCES]);
    await expect.poll(() => reader.read.mock.calls).toEqual([[false]]);
  });

  it('waits for another address on a page full of links as soon as it is parsed', async () => {
    const frame = document.createElement('iframe');
    onTestFinished(() => frame.remove());
    // An address that says nothing.
    frame.srcdoc = LINKS;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    waitIn(frame.contentDocument!, frame.contentWindow!, true);
    frame.contentWindow!.location.hash = 'story';
    await expect.poll(() => reader.moveOn.mock.calls.length).toBe(1);
    expect(reader.read).not.toHaveBeenCalled();
  });

  it('is there once, however often it is put into a page', () => {
    const before = heard.times;
    start();
    start();
    expect(heard.times).toBe(before + 1);
  });
});
