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
  const listen = waitIn(page, page.defaultView!, isNew);
  if (!isNew) listen();
  return page;
}

/** Has a single-page site go to an address, which a frame of the tests can't have. */
function setAddress(page: Document, url: string): void {
  Object.defineProperty(page, 'URL', { value: url, configurable: true });
  page.defaultView!.navigation.dispatchEvent(new Event('currententrychange'));
}

/** Has the reader look at a page, or away from it. */
function see(page: Document, isSeen: boolean): void {
  Object.defineProperty(page, 'visibilityState', { value: isSeen ? 'visible' : 'hidden', configurable: true });
  page.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** What the page answers to the background. */
const tell = (name: string): Promise<unknown> =>
  new Promise((resolve) => {
    (heard.listener as Listener)({ to: 'page', name, request: {} }, { id: 'gainsay' }, resolve);
  });

describe('the small script in every page', () => {
  beforeEach(() => {
    vi.clearAllMocks();
    heard.times = 0;
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

  it('listens on a page that has only just been parsed and is none when it is asked to, once', async () => {
    const page = await openPage(LIST);
    const listen = waitIn(page, page.defaultView!, true);
    expect(heard.times).toBe(0);
    listen();
    listen();
    expect(heard.times).toBe(1);
    expect(await tell('ping')).toEqual({ ok: true, value: { reading: false, articleKey: null, unmarked: false } });
    expect(make).not.toHaveBeenCalled();
  });

  it('listens on such a page when it comes into view again, and an article’s without being asked', async () => {
    const list = await openPage(LIST);
    waitIn(list, list.defaultView!, true);
    see(list, false);
    expect(heard.times).toBe(0);
    see(list, true);
    expect(heard.times).toBe(1);
    await waitOn(ARTICLE, true);
    await expect.poll(() => heard.times).toBe(2);
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

  it('reads one whose text comes so late among many links, at an address that says nothing', async () => {
    const page = await openPage(`${LINKS}<main></main>`);
    setAddress(page, 'https://paper.example/news/abc');
    waitIn(page, page.defaultView!, true);
    page.querySelector('main')!.innerHTML = paragraphs([...SENTENCES, ...SENTENCES, ...SENTENCES, ...SENTENCES]);
    await expect.poll(() => reader.read.mock.calls).toEqual([[false]]);
  });

  it('looks once more, some seconds later, at a page whose scripts only bring its article then', async () => {
    const page = await openPage('<title>The Post</title><div id="app"></div>');
    setAddress(page, 'https://paper.example/news/48213');
    waitIn(page, page.defaultView!, true);
    setTimeout(() => {
      page.head.innerHTML = '<meta property="og:type" content="article">';
      page.body.innerHTML = paragraphs([...SENTENCES, ...SENTENCES]);
    }, 1000);
    await expect.poll(() => reader.read.mock.calls).toEqual([[false]]);
    setAddress(page, 'https://paper.example/news/48214');
    expect(reader.moveOn).not.toHaveBeenCalled();
  });

  it('leaves a page alone that it would have looked at once more when it goes on to another address', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const page = await openPage(LIST);
    setAddress(page, 'https://paper.example/news/abc');
    waitIn(page, page.defaultView!, false);
    setAddress(page, 'https://paper.example/news/48213');
    page.body.innerHTML = paragraphs([...SENTENCES, ...SENTENCES, ...SENTENCES, ...SENTENCES]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reader.moveOn).toHaveBeenCalledTimes(1);
    expect(reader.read).not.toHaveBeenCalled();
  });

  it('waits for another address as soon as a page is parsed whose own is that of a list', async () => {
    const page = await openPage(LINKS);
    setAddress(page, 'https://paper.example/search/');
    waitIn(page, page.defaultView!, true);
    setAddress(page, 'https://paper.example/story');
    await expect
      .poll(() => reader.moveOn.mock.calls.map(([from]) => from as string))
      .toEqual(['https://paper.example/search/']);
    expect(reader.read).not.toHaveBeenCalled();
  });

  it('looks at a page that moves on unseen when the reader first sees it', async () => {
    const page = await openPage(LINKS);
    setAddress(page, 'https://paper.example/search/');
    see(page, false);
    waitIn(page, page.defaultView!, true);
    setAddress(page, 'https://paper.example/news/abc');
    page.body.innerHTML = paragraphs([...SENTENCES, ...SENTENCES, ...SENTENCES, ...SENTENCES]);
    expect(make).not.toHaveBeenCalled();
    see(page, true);
    await expect.poll(() => reader.read.mock.calls).toEqual([[false]]);
    expect(reader.moveOn).not.toHaveBeenCalled();
  });

  it('is there once, however often it is put into a page, even where that took from it the news that it is parsed', () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const listen = vi.spyOn(window, 'addEventListener').mockReturnValue();
    onTestFinished(() => void vi.restoreAllMocks());
    start();
    start();
    expect(heard.times).toBe(0);
    state.mockReturnValue('complete');
    start();
    start();
    expect(heard.times).toBe(1);
    for (const [type, heed] of listen.mock.calls)
      if (type === 'DOMContentLoaded' && typeof heed === 'function') heed(new Event(type));
    expect(heard.times).toBe(1);
  });
});
