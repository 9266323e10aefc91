import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchArticle } from '../../components/page/watch.ts';
import { SENTENCES, openPage, paragraphs } from './open-page.ts';

function paragraph(page: Document, text: string, tag = 'p'): HTMLElement {
  return Object.assign(page.createElement(tag), { textContent: text });
}

describe('watching an article', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('tells once that text was added, when the page is quiet again', async () => {
    const page = await openPage(`<article>${paragraphs()}</article>`);
    const onQuiet = vi.fn();
    const stop = new AbortController();
    watchArticle(page, onQuiet, stop.signal);
    for (const text of SENTENCES) {
      page.querySelector('article')!.append(paragraph(page, text));
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(onQuiet).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(onQuiet).toHaveBeenCalledTimes(1);
    stop.abort();
  });

  it('tells that a sentence was replaced or removed', async () => {
    const page = await openPage(`<article>${paragraphs()}</article>`);
    const onQuiet = vi.fn();
    const stop = new AbortController();
    watchArticle(page, onQuiet, stop.signal);
    (page.querySelector('p')!.firstChild as Text).data = SENTENCES[3]!;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onQuiet).toHaveBeenCalledTimes(1);
    page.querySelector('p')!.remove();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(onQuiet).toHaveBeenCalledTimes(2);
    stop.abort();
  });

  it('tells that text was added on a site that stands in one form as a whole', async () => {
    const page = await openPage(`<form><h1>Bridge</h1><article>${paragraphs()}</article></form>`);
    const onQuiet = vi.fn();
    const stop = new AbortController();
    watchArticle(page, onQuiet, stop.signal);
    page.querySelector('article')!.append(paragraph(page, SENTENCES[0]!));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(onQuiet).toHaveBeenCalledTimes(1);
    stop.abort();
  });

  it('does not care for clocks, furniture, attributes or our own card', async () => {
    const page = await openPage(`<nav></nav><article>${paragraphs()}<span id="clock">12:00</span></article>`);
    const onQuiet = vi.fn();
    const stop = new AbortController();
    watchArticle(page, onQuiet, stop.signal);
    page.querySelector('#clock')!.firstChild!.nodeValue = '12:01';
    page.querySelector('nav')!.append(paragraph(page, SENTENCES[0]!));
    page.querySelector('article')!.append(paragraph(page, SENTENCES[0]!, 'aside'));
    page.querySelector('article')!.setAttribute('class', 'seen');
    const card = page.createElement('div');
    card.attachShadow({ mode: 'closed' }).append(paragraph(page, SENTENCES[0]!));
    page.body.append(card);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(onQuiet).not.toHaveBeenCalled();
    stop.abort();
  });

  it('stops when it is told to', async () => {
    const page = await openPage(`<article>${paragraphs()}</article>`);
    const onQuiet = vi.fn();
    const stop = new AbortController();
    watchArticle(page, onQuiet, stop.signal);
    page.querySelector('article')!.append(paragraph(page, SENTENCES[0]!));
    await vi.advanceTimersByTimeAsync(20);
    stop.abort();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(onQuiet).not.toHaveBeenCalled();
  });
});
